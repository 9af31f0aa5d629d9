/**
 * Finds the names that a template uses and nothing defines, without any data: a name mistyped in a condition
 * would only make its sentence vanish.
 */

import { templateTooDeep } from '../diagnostics/catalogue/template.ts';
import { notIterable, notPrintable } from '../diagnostics/catalogue/template-names.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { checkInText, isAlone } from './check-blocks.ts';
import { type BodyChecks, ExpressionChecker } from './check-expressions.ts';
import { IncludeChecker, type View } from './check-includes.ts';
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
  type NameTree,
  type Shape,
  unprintable,
} from './shapes.ts';
import { TemplateSet, type TemplateSources } from './sources.ts';
import type { Assignment, Expression, For, Print, Section, Statement, Template, With } from './syntax.ts';

/** What a template is checked against. */
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
    const place = startOf(template?.file ?? name);
    problems.push(makeProblem(templateTooDeep, undefined, { place }));
  }
  // an included template is checked at each place that includes it
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Walks the statements. */
class NameChecker {
  readonly #names: NameTree;
  readonly #problems: Diagnostic[];
  readonly #expressions: ExpressionChecker<View>;
  readonly #includes: IncludeChecker;

  constructor(names: NameTree, helpers: HelperTable, templates: TemplateSet, problems: Diagnostic[]) {
    this.#names = names;
    this.#problems = problems;
    const body: BodyChecks<View>['body'] = (statements, view) => this.#body(statements, view);
    this.#expressions = new ExpressionChecker(names, helpers, problems, {
      body,
      macro: (macro, given, view) => this.#includes.macro(macro, given, view),
    });
    this.#includes = new IncludeChecker(templates, problems, this.#expressions, body);
  }

  check(template: Template): void {
    const scope = new Scope<Shape>();
    scope.levels.set(0, { current: this.#names });
    this.#includes.template(template, { scope, blocks: new Map(), trail: [] });
  }

  #body(statements: readonly Statement[], view: View): void {
    for (const statement of statements) {
      // a macro may be called in one that stands before it
      if (statement.type === 'macro')
        view.scope.names.set(statement.name, { kind: 'macro', definition: statement, scope: view.scope });
      else if (statement.type === 'partial') this.#includes.definePartial(statement, view.scope);
    }
    for (const [index, statement] of statements.entries()) {
      this.#statement(statement, view, isAlone(statements, index));
    }
  }

  /** @param alone no words stand beside it, as far as its own body tells */
  #statement(statement: Statement, view: View, alone: boolean): void {
    const { scope } = view;
    switch (statement.type) {
      case 'literal':
      case 'extends':
      case 'partial':
        return;
      case 'print':
        this.#print(statement, view, alone);
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
      case 'with':
        this.#bind(statement, view);
        return;
      case 'set':
        this.#assign(statement, view);
        return;
      case 'macro':
        this.#includes.macro({ kind: 'macro', definition: statement, scope }, new Map(), view);
        return;
      case 'import':
        this.#includes.import(statement, view);
        return;
      case 'include':
        this.#includes.include(statement, view);
        return;
      case 'choice':
        for (const { needs, body } of statement.sentences) {
          for (const need of needs) this.#shape(need, view);
          this.#body(body, { ...view, scope: new Scope(scope) });
        }
        return;
      case 'block':
        for (const { body } of view.blocks.get(statement.name) ?? []) {
          this.#body(body, { ...view, scope: new Scope(scope, true) });
        }
    }
  }

  #bind({ bindings, current, body }: With, view: View): void {
    const inner = new Scope(view.scope);
    for (const [name, value] of Object.entries(bindings)) inner.names.set(name, this.#shape(value, view));
    if (current) inner.levels.set(current.level, { current: this.#shape(current.value, view) });
    this.#body(body, { ...view, scope: inner });
  }

  /** A name set in both branches of a condition may be either. */
  #assign({ names, value }: Assignment, view: View): void {
    const shape = this.#shape(value, view);
    for (const name of names) {
      const before = view.scope.names.get(name);
      view.scope.assign(name, before ? commonShape([before, shape]) : shape);
    }
  }

  #print({ value, at }: Print, view: View, alone: boolean): void {
    const shape = this.#shape(value, view);
    if (!alone) this.#problems.push(...checkInText(value, shape));
    const kind = kindOf(shape);
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
