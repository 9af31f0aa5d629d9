/**
 * Runs what stands elsewhere: the templates that a template includes, extends and imports, its partials, macros
 * and overriding blocks.
 */
import { macroMissing } from '../diagnostics/catalogue/template-files.ts';
import { notCallable } from '../diagnostics/catalogue/template-names.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { Evaluator } from './evaluate.ts';
import type { Machine } from './machine.ts';
import { type Context, type Macro, Module, Scope } from './scope.ts';
import type { TemplateSet } from './sources.ts';
import type {
  Expression,
  Import,
  Include,
  MacroDefinition,
  PartialDefinition,
  Statement,
  Template,
} from './syntax.ts';
import { type Evaluated, Rendered } from './values.ts';
import { blocksOf, definesNames } from './walk.ts';

/** Runs statements one after another and gives their text. */
type RunBody = (statements: readonly Statement[], context: Context) => string;

/** Each step into another body counts against how deep they may stand in one another. */
export class IncludeRunner {
  readonly #machine: Machine;
  readonly #templates: TemplateSet;
  readonly #evaluator: Evaluator;
  readonly #body: RunBody;
  /** what files of macros define: the same wherever they are imported */
  readonly #imported = new Map<Template, Scope<Evaluated>>();

  constructor(machine: Machine, templates: TemplateSet, evaluator: Evaluator, body: RunBody) {
    this.#machine = machine;
    this.#templates = templates;
    this.#evaluator = evaluator;
    this.#body = body;
  }

  /** A derived template only defines names and blocks; the template that it extends makes the text. */
  template(template: Template, context: Context): string {
    for (const block of blocksOf(template.body)) {
      context.blocks.set(block.name, [...(context.blocks.get(block.name) ?? []), block.body]);
    }
    const base = template.body.find((statement) => statement.type === 'extends');
    if (!base) return this.#body(template.body, context);
    this.#body(template.body.filter(definesNames), context);
    const parent = this.#load(base.template, context, base.at);
    return parent ? this.#machine.descend(base.at, () => this.template(parent, context)) : '';
  }

  /** Makes a partial known for all of the body in which it stands. */
  definePartial({ name, level, body }: PartialDefinition, scope: Scope<Evaluated>): void {
    scope.partials.set(name, { level, body, scope });
  }

  /** Runs a partial of the template itself, a template file, or where there is neither the block that stands for it. */
  include(include: Include, context: Context): string {
    const { current, block, at } = include;
    const given = current && this.#evaluator.evaluate(current, context);
    const outer = block ? new Scope(context.scope) : context.scope;
    if (block) {
      outer.partials.set('@partial-block', { ...block, scope: context.scope });
      for (const statement of block.body)
        if (statement.type === 'partial') this.definePartial(statement, outer);
    }
    const partial = include.partial === undefined ? undefined : context.scope.findPartial(include.partial);
    const template = partial ? undefined : this.#load(include.template, context, at, include.ignoreMissing);
    const own = partial ?? (template || !block ? undefined : { ...block, scope: context.scope });
    const scope = new Scope(own?.scope ?? outer, true);
    if (given) scope.levels.set(own?.level ?? 0, { current: given });
    if (own) {
      if (partial) for (const [name, known] of block ? outer.partials : []) scope.partials.set(name, known);
      return this.#machine.descend(at, () => this.#body(own.body, { scope, blocks: new Map() }));
    }
    if (!template) return '';
    return this.#machine.descend(at, () => this.template(template, { scope, blocks: new Map() }));
  }

  /** Runs one of the bodies of a block, counted from the most derived template. */
  block(name: string, level: number, context: Context): string {
    const body = context.blocks.get(name)?.[level] ?? [];
    return this.#machine.descend(undefined, () =>
      this.#body(body, { ...context, scope: new Scope(context.scope, true), block: { name, level } }),
    );
  }

  /** Runs the template's definitions for their names; they see the facts, and the importer's names where it says so. */
  import({ template: name, alias, names, withContext, at }: Import, context: Context): void {
    const template = this.#load(name, context, at);
    if (!template) return;
    const scope = withContext ? this.#define(template, at, context.scope) : this.#defineOnce(template, at);
    if (alias) context.scope.names.set(alias, { value: new Module(scope.names), reads: [] });
    for (const [local, exported] of Object.entries(names)) {
      const found = scope.names.get(exported);
      if (found) context.scope.names.set(local, found);
      else {
        const nearest = suggestNearest(exported, scope.names.keys());
        const problem = { name: exported, template: template.file, nearest };
        this.#machine.report(macroMissing, problem, at);
      }
    }
  }

  #defineOnce(template: Template, at: Import['at']): Scope<Evaluated> {
    const known = this.#imported.get(template);
    if (known) return known;
    const scope = this.#define(template, at);
    if (template.body.every(isFixed)) this.#imported.set(template, scope);
    return scope;
  }

  #define(template: Template, at: Import['at'], around?: Scope<Evaluated>): Scope<Evaluated> {
    const scope = new Scope<Evaluated>(around, true);
    this.#machine.descend(at, () =>
      this.#body(template.body.filter(definesNames), { scope, blocks: new Map() }),
    );
    return scope;
  }

  /** What a macro prints. */
  callMacro(
    { definition, scope }: Macro,
    args: Evaluated[],
    named: ReadonlyMap<string, Evaluated>,
  ): Evaluated {
    const inner: Context = { scope: new Scope(scope, true), blocks: new Map() };
    return this.#machine.descend(definition.at, () => {
      this.#bindParams(definition, inner, args, named);
      return { value: new Rendered(this.#body(definition.body, inner)), reads: [] };
    });
  }

  #bindParams(
    definition: MacroDefinition,
    inner: Context,
    args: readonly Evaluated[],
    named: ReadonlyMap<string, Evaluated>,
  ): void {
    definition.params.forEach(({ name, fallback }, index) => {
      const given = args[index] ?? named.get(name);
      const value = given ?? (fallback && this.#evaluator.evaluate(fallback, inner));
      inner.scope.names.set(name, value ?? { value: undefined, reads: [] });
    });
    const caller = named.get('caller');
    if (caller) inner.scope.names.set('caller', caller);
  }

  /** What the block prints in the template that this one extends. */
  callSuper(context: Context, { at }: { at: Import['at'] }): Evaluated {
    const { block } = context;
    if (!block) this.#machine.report(notCallable, { name: 'super' }, at);
    return { value: new Rendered(block ? this.block(block.name, block.level + 1, context) : ''), reads: [] };
  }

  #load(name: Expression, context: Context, at: Import['at'], ignoreMissing = false): Template | undefined {
    const words = this.#machine.words(this.#evaluator.evaluate(name, context).value);
    return this.#templates.load(words ?? '', at, ignoreMissing);
  }
}

/** Whether a statement defines the same each time: a macro does, or another import; a value may have been reckoned. */
function isFixed(statement: Statement): boolean {
  return statement.type === 'macro' || statement.type === 'import' || !definesNames(statement);
}
