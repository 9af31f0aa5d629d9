/**
 * Finds the names that a template uses and nothing defines, without any data: a name mistyped in a condition
 * would only make its sentence vanish.
 */
import {
  notIterable,
  notPrintable,
  templateTooDeep,
  unknownBlock,
} from '../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { ExpressionChecker } from './check-expressions.ts';
import { describeExpression } from './describe.ts';
import type { Helper, HelperTable } from './helper.ts';
import { joinHelpers } from './helpers/index.ts';
import { Scope } from './scope.ts';
import {
  anyShape,
  commonShape,
  itemOf,
  kindOf,
  leafShape,
  loopShape,
  type MacroShape,
  type NameTree,
  type Shape,
  unprintable,
} from './shapes.ts';
import { TemplateSet, type TemplateSources } from './sources.ts';
import type {
  BlockDefinition,
  Expression,
  For,
  Import,
  Include,
  MacroDefinition,
  PartialBody,
  PartialDefinition,
  Print,
  Section,
  Statement,
  Template,
} from './syntax.ts';
import { blocksOf, definesNames } from './walk.ts';

export interface NameRequest {
  /** name of the template among the sources */
  template: string;
  sources: TemplateSources;
  /** the facts' names: an object */
  names: NameTree;
  /** functions beside the built-in ones */
  helpers?: readonly Helper[] | undefined;
}

/** Checks a template and all that it includes, extends and imports; syntax errors are among the problems too. */
export function checkNames({ template: name, sources, names, helpers }: NameRequest): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const templates = new TemplateSet(sources, problems);
  const template = templates.load(name);
  try {
    if (template) new NameChecker(names, joinHelpers(helpers), templates, problems).check(template);
  } catch (error) {
    // macros that call one another by the thousand
    if (!(error instanceof RangeError)) throw error;
    const place = { file: template?.file ?? name, line: 1, column: 1 };
    problems.push(makeProblem(templateTooDeep, undefined, { place }));
  }
  // an included template is checked at each place that includes it
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Where in the templates the check is. */
interface View {
  scope: Scope<Shape>;
  /** bodies of each block, the most derived template's first */
  blocks: Map<string, BlockDefinition[]>;
  /** the templates and macros that led here; one that leads to itself is not followed again */
  trail: readonly (Template | MacroDefinition | PartialBody)[];
}

/** Templates looked into, counting each place that includes one: bounds what a hostile set can cost. */
const VISIT_LIMIT = 2000;

class NameChecker {
  readonly #names: NameTree;
  readonly #templates: TemplateSet;
  readonly #problems: Diagnostic[];
  readonly #expressions: ExpressionChecker<View>;
  #visits = 0;

  constructor(names: NameTree, helpers: HelperTable, templates: TemplateSet, problems: Diagnostic[]) {
    this.#names = names;
    this.#templates = templates;
    this.#problems = problems;
    this.#expressions = new ExpressionChecker(names, helpers, problems, {
      body: (body, view) => this.#body(body, view),
      macro: (macro, given, view) => this.#macro(macro, given, view),
    });
  }

  check(template: Template): void {
    const scope = new Scope<Shape>();
    scope.levels.set(0, { current: this.#names });
    this.#template(template, { scope, blocks: new Map(), trail: [] });
  }

  #template(template: Template, view: View): void {
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
      this.#problems.push(
        makeProblem(unknownBlock, { name, ...(nearest && { nearest }) }, { place: override!.at }),
      );
    }
  }

  #body(statements: readonly Statement[], view: View): void {
    for (const statement of statements) {
      // a macro may be called in one that stands before it
      if (statement.type === 'macro')
        view.scope.names.set(statement.name, { kind: 'macro', definition: statement, scope: view.scope });
      else if (statement.type === 'partial') this.#definePartial(statement, view.scope);
    }
    for (const statement of statements) this.#statement(statement, view);
  }

  #statement(statement: Statement, view: View): void {
    const { scope } = view;
    switch (statement.type) {
      case 'literal':
      case 'extends':
      case 'partial':
        return;
      case 'print':
        this.#print(statement, view);
        return;
      case 'if':
        this.#shape(statement.condition, view);
        this.#body(statement.body, view);
        this.#body(statement.otherwise, view);
        return;
      case 'for':
        this.#loop(statement, view);
        return;
      case 'section':
        this.#section(statement, view);
        return;
      case 'with': {
        const inner = new Scope(scope);
        for (const [name, value] of Object.entries(statement.bindings))
          inner.names.set(name, this.#shape(value, view));
        const { current } = statement;
        if (current) inner.levels.set(current.level, { current: this.#shape(current.value, view) });
        this.#body(statement.body, { ...view, scope: inner });
        return;
      }
      case 'set': {
        const shape = this.#shape(statement.value, view);
        for (const name of statement.names) {
          const before = scope.names.get(name);
          // set in both branches of a condition: either may hold
          scope.assign(name, before ? commonShape([before, shape]) : shape);
        }
        return;
      }
      case 'macro':
        this.#macro({ kind: 'macro', definition: statement, scope }, new Map(), view);
        return;
      case 'import':
        this.#import(statement, view);
        return;
      case 'include':
        this.#include(statement, view);
        return;
      case 'block':
        for (const { body } of view.blocks.get(statement.name) ?? []) {
          this.#body(body, { ...view, scope: new Scope(scope, true) });
        }
    }
  }

  /** Checks a macro's body with what a call gives; of a parameter that it doesn't give nothing is known. */
  #macro(macro: MacroShape, given: ReadonlyMap<string, Shape>, view: View): void {
    const { definition, scope } = macro;
    this.#visits++;
    if (view.trail.includes(definition) || this.#visits > VISIT_LIMIT) return;
    const inner = new Scope(scope, true);
    for (const { name, fallback } of definition.params) {
      const usual = fallback && this.#shape(fallback, { ...view, scope, trail: [...view.trail, definition] });
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

  #print({ value, at }: Print, view: View): void {
    const kind = kindOf(this.#shape(value, view));
    const what = kind && unprintable[kind];
    if (!what) return;
    const args = { name: describeExpression(value), what };
    this.#problems.push(makeProblem(notPrintable, args, { place: at }));
  }

  #loop(loop: For, view: View): void {
    const list = this.#shape(loop.list, view);
    const isObject = list.kind === 'object' && loop.names.length === 1;
    if ((list.kind === 'leaf' && list.leaf) || isObject) {
      const args = { name: describeExpression(loop.list), isObject };
      this.#problems.push(makeProblem(notIterable, args, { place: loop.at }));
    }
    const inner = new Scope(view.scope);
    const item = itemOf(list);
    if (loop.loop) inner.names.set(loop.loop, loopShape);
    if (loop.level !== undefined) inner.levels.set(loop.level, { current: item });
    for (const [index, name] of loop.names.entries())
      inner.names.set(name, partOf(list, index, loop.names.length));
    this.#body(loop.body, { ...view, scope: inner });
    this.#body(loop.otherwise, view);
  }

  /** Of a list the items, of "yes" what is around it, of all else the value itself. */
  #section({ value, level, body, otherwise }: Section, view: View): void {
    const shape = this.#shape(value, view);
    const inner = new Scope(view.scope);
    const around = view.scope.findLevel(level - 1)?.current ?? anyShape;
    const isUnknown = shape.kind === 'leaf' && !shape.leaf;
    const current = shape.kind === 'list' ? itemOf(shape) : kindOf(shape) === 'flag' ? around : shape;
    inner.levels.set(level, { current: isUnknown ? anyShape : current });
    this.#body(body, { ...view, scope: inner });
    this.#body(otherwise, view);
  }

  #definePartial(partial: PartialDefinition, scope: Scope<Shape>): void {
    scope.partials.set(partial.name, { ...partial, scope });
  }

  /** What is included: a partial of the template itself, a file, or the block that stands for it. */
  #include(include: Include, view: View): void {
    const { block } = include;
    const current = include.current && this.#shape(include.current, view);
    const outer = block ? new Scope(view.scope) : view.scope;
    if (block) {
      outer.partials.set('@partial-block', { ...block, scope: view.scope });
      for (const statement of block.body)
        if (statement.type === 'partial') this.#definePartial(statement, outer);
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

  #import({ template: name, alias, names, withContext, at }: Import, view: View): void {
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
    if (template) this.#template(template, view);
    return template !== undefined;
  }

  #load(name: Expression, view: View, at: Include['at'], ignoreMissing = false): Template | undefined {
    this.#shape(name, view);
    if (name.type !== 'constant') return undefined;
    return this.#templates.load(String(name.value), at, ignoreMissing);
  }

  #shape(expression: Expression, view: View): Shape {
    return this.#expressions.shape(expression, view);
  }
}

/** What one of the names of a loop means. */
function partOf(list: Shape, index: number, count: number): Shape {
  if (count === 1) return itemOf(list);
  if (list.kind !== 'object') return anyShape;
  return index === 0 ? leafShape : itemOf(list);
}
