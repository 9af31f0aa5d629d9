/**
 * Checks what stands elsewhere: the templates that a template includes, extends and imports, its partials, macros
 * and overriding blocks.
 */
import { unknownBlock } from '../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { BodyChecks, ExpressionChecker } from './check-expressions.ts';
import { Scope } from './scope.ts';
import { anyShape, commonShape, type MacroShape, type Shape } from './shapes.ts';
import type { TemplateSet } from './sources.ts';
import type {
  BlockDefinition,
  Expression,
  Import,
  Include,
  MacroDefinition,
  PartialBody,
  PartialDefinition,
  Template,
} from './syntax.ts';
import { blocksOf, definesNames } from './walk.ts';

/** Where in the templates the check is. */
export interface View {
  scope: Scope<Shape>;
  /** bodies of each block, the most derived template's first */
  blocks: Map<string, BlockDefinition[]>;
  /** the templates and macros that led here; one that leads to itself is not followed again */
  trail: readonly (Template | MacroDefinition | PartialBody)[];
}

/** Templates looked into, counting each place that includes one: bounds what a hostile set can cost. */
const VISIT_LIMIT = 2000;

/** Follows no template, partial or macro into itself, and together no more than `VISIT_LIMIT` of them. */
export class IncludeChecker {
  readonly #templates: TemplateSet;
  readonly #problems: Diagnostic[];
  readonly #expressions: ExpressionChecker<View>;
  readonly #body: BodyChecks<View>['body'];
  #visits = 0;

  constructor(
    templates: TemplateSet,
    problems: Diagnostic[],
    expressions: ExpressionChecker<View>,
    body: BodyChecks<View>['body'],
  ) {
    this.#templates = templates;
    this.#problems = problems;
    this.#expressions = expressions;
    this.#body = body;
  }

  /** Checks a template, and through `extends` the one that makes its text. */
  template(template: Template, view: View): void {
    this.#visits++;
    if (view.trail.includes(template) || this.#visits > VISIT_LIMIT) return;
    const inner = { ...view, trail: [...view.trail, template] };
    const own = blocksOf(template.body);
    const inherited = view.blocks.size > 0;
    for (const block of own) view.blocks.set(block.name, [...(view.blocks.get(block.name) ?? []), block]);
    const base = template.body.find((statement) => statement.type === 'extends');
    if (base) {
      this.#body(template.body.filter(definesNames), inner);
      this.#follow(base.template, inner, base.at);
      return;
    }
    if (inherited) this.#checkOverrides(view.blocks, own);
    this.#body(template.body, inner);
  }

  /** A block that neither the base nor another block holds would never be printed. */
  #checkOverrides(blocks: View['blocks'], own: readonly BlockDefinition[]): void {
    const nested = [...blocks.values()].flat().flatMap((block) => blocksOf(block.body));
    const known = new Set([...own, ...nested].map((block) => block.name));
    for (const [name, [override]] of blocks) {
      if (known.has(name)) continue;
      const nearest = suggestNearest(name, known);
      this.#problems.push(makeProblem(unknownBlock, { name, nearest }, { place: override!.at }));
    }
  }

  /** Checks a macro's body with what a call gives; of a parameter that it doesn't give nothing is known. */
  macro(macro: MacroShape, given: ReadonlyMap<string, Shape>, view: View): void {
    const { definition, scope } = macro;
    this.#visits++;
    if (view.trail.includes(definition) || this.#visits > VISIT_LIMIT) return;
    const inner = new Scope(scope, true);
    for (const { name, fallback } of definition.params) {
      const usual =
        fallback && this.#expressions.shape(fallback, { ...view, scope, trail: [...view.trail, definition] });
      const shape = given.get(name);
      inner.names.set(name, shape && usual ? commonShape([shape, usual]) : (shape ?? anyShape));
    }
    inner.names.set('caller', given.get('caller') ?? anyShape);
    this.#body(definition.body, {
      scope: inner,
      blocks: new Map(),
      trail: [...view.trail, definition],
    });
  }

  definePartial(partial: PartialDefinition, scope: Scope<Shape>): void {
    scope.partials.set(partial.name, { ...partial, scope });
  }

  /** What is included: a partial of the template itself, a file, or the block that stands for it. */
  include(include: Include, view: View): void {
    const { block } = include;
    const current = include.current && this.#expressions.shape(include.current, view);
    const outer = block ? new Scope(view.scope) : view.scope;
    if (block) {
      outer.partials.set('@partial-block', { ...block, scope: view.scope });
      for (const statement of block.body)
        if (statement.type === 'partial') this.definePartial(statement, outer);
    }
    const partial = include.partial === undefined ? undefined : view.scope.findPartial(include.partial);
    if (partial) {
      const scope = new Scope(partial.scope, true);
      for (const [name, known] of block ? outer.partials : []) scope.partials.set(name, known);
      this.#partialBody(partial, current, { ...view, scope });
      return;
    }
    const scope = new Scope(outer, true);
    if (current) scope.levels.set(0, { current });
    const inner = { ...view, scope, blocks: new Map() };
    const isFound = this.#follow(include.template, inner, include.at, include.ignoreMissing);
    if (!isFound && block) this.#partialBody(block, current, { ...view, scope: new Scope(view.scope, true) });
  }

  #partialBody(partial: PartialBody, current: Shape | undefined, view: View): void {
    this.#visits++;
    // known by its statements: each call of one has an object of its own
    if (view.trail.some(({ body }) => body === partial.body) || this.#visits > VISIT_LIMIT) return;
    if (current) view.scope.levels.set(partial.level, { current });
    this.#body(partial.body, { ...view, trail: [...view.trail, partial] });
  }

  /** Makes known what the template imports. */
  import({ template: name, alias, names, withContext, at }: Import, view: View): void {
    const template = this.#load(name, view, at);
    if (!template || view.trail.includes(template)) return;
    const scope = new Scope<Shape>(withContext ? view.scope : undefined, true);
    this.#body(template.body.filter(definesNames), {
      scope,
      blocks: new Map(),
      trail: [...view.trail, template],
    });
    if (alias) view.scope.names.set(alias, { kind: 'module', names: scope.names });
    for (const [local, exported] of Object.entries(names)) {
      const found = scope.names.get(exported);
      if (found) view.scope.names.set(local, found);
      else this.#expressions.reportMacro(exported, template.file, scope.names.keys(), at);
    }
  }

  /** Goes on in the template of a name, and says whether it could: one whose name only the data give can't be looked into. */
  #follow(name: Expression, view: View, at: Include['at'], ignoreMissing = false): boolean {
    const template = this.#load(name, view, at, ignoreMissing);
    if (template) this.template(template, view);
    return template !== undefined;
  }

  #load(name: Expression, view: View, at: Include['at'], ignoreMissing = false): Template | undefined {
    this.#expressions.shape(name, view);
    if (name.type !== 'constant') return undefined;
    return this.#templates.load(String(name.value), at, ignoreMissing);
  }
}
