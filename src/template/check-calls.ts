/** Whether what a template calls is there, and takes what it is given. */

import { unsupportedSyntax } from '../diagnostics/catalogue/template.ts';
import {
  helperFailed,
  notCallable,
  surplusArgument,
  unknownArgument,
  unknownHelper,
  unknownName,
  wrongArgument,
} from '../diagnostics/catalogue/template-names.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { describeWrong, type Matched, matchArguments } from './arguments.ts';
import { describeExpression } from './describe.ts';
import { type HelperTable, reasonOf } from './helper.ts';
import type { Param } from './params.ts';
import { describeRefused, refusedCalls } from './refused.ts';
import type { Scope } from './scope.ts';
import { anyShape, itemOf, kindOf, type MacroShape, namesOf, type Shape, shapeAt } from './shapes.ts';
import type { Call, Expression } from './syntax.ts';

/** Checks the body of a macro, with the shapes of the parameters that a call gives. */
export type CheckMacro<V> = (macro: MacroShape, given: ReadonlyMap<string, Shape>, view: V) => void;

/** What a template itself writes down is known before there are data. */
function isRefused(param: Param<unknown>, argument: Expression): boolean {
  if (argument.type !== 'constant' || argument.value === null) return false;
  return param.accept(argument.value, wordsOfConstant) === undefined;
}

const wordsOfConstant = (value: unknown) => (typeof value === 'boolean' ? undefined : String(value));

type Pairs = Matched<Expression>['pairs'];

/** Whether what a helper looks at in the items of its list is of another kind than it takes. */
function hasOddItems(pairs: Pairs, shapes: ReadonlyMap<Expression, Shape>): boolean {
  const { param, argument } = pairs.find((pair) => pair.param.itemKinds) ?? {};
  const list = argument && shapes.get(argument);
  if (!list || !param?.itemKinds) return false;
  const looked = pairs.flatMap((pair) =>
    pair.argument?.type === 'constant' && typeof pair.argument.value === 'string'
      ? (pair.param.fieldOfItems?.(pair.argument.value) ?? [])
      : [],
  );
  const [name] = looked;
  const item = name === undefined ? itemOf(list) : shapeAt(itemOf(list), name);
  const kind = item && kindOf(item);
  return kind !== undefined && !param.itemKinds.includes(kind);
}

/** The `shapes` are those of a call's arguments. */
export class CallChecker<V extends { scope: Scope<Shape> }> {
  readonly #helpers: HelperTable;
  readonly #problems: Diagnostic[];
  readonly #checkMacro: CheckMacro<V>;

  constructor(helpers: HelperTable, problems: Diagnostic[], checkMacro: CheckMacro<V>) {
    this.#helpers = helpers;
    this.#problems = problems;
    this.#checkMacro = checkMacro;
  }

  /** Whether what is called is a macro that takes what it is given; then its body. */
  checkMacro(call: Call, target: Shape, shapes: ReadonlyMap<Expression, Shape>, view: V): void {
    const { callee, at } = call;
    const name = describeExpression(callee);
    if (target.kind === 'any') return;
    if (target.kind !== 'macro') {
      this.#report(makeProblem(notCallable, { name }, { place: at }));
      return;
    }
    const params = target.definition.params.map((param) => param.name);
    const about = { helper: name, example: `${name}(${params.join(', ')})` };
    if (call.args.length > params.length)
      this.#report(makeProblem(surplusArgument, { ...about, count: params.length }, { place: at }));
    const given = new Map<string, Shape>();
    for (const [index, argument] of call.args.entries()) {
      const param = params[index];
      if (param !== undefined) given.set(param, shapes.get(argument) ?? anyShape);
    }
    for (const [param, argument] of Object.entries(call.named)) {
      given.set(param, shapes.get(argument) ?? anyShape);
      if (params.includes(param) || argument.type === 'caller') continue;
      const nearest = suggestNearest(param, params);
      const told = { ...about, param, nearest };
      this.#report(makeProblem(unknownArgument, told, { place: at }));
    }
    this.#checkMacro(target, given, view);
  }

  /** Whether there is such a helper, and whether it takes what it is given. */
  checkHelper(call: Call, name: string, shapes: ReadonlyMap<Expression, Shape>, view: V): Shape {
    const { filter, at } = call;
    const helper = this.#helpers.get(name);
    const refused = helper ? undefined : refusedCalls.get(name);
    if (refused) {
      this.#report(makeProblem(unsupportedSyntax, describeRefused(name, refused), { place: at }));
      return anyShape;
    }
    if (!helper) {
      const nearest = suggestNearest(name, [
        ...this.#helpers.keys(),
        ...(filter ? [] : view.scope.visible()),
      ]);
      this.#report(makeProblem(unknownHelper, { name, nearest }, { place: at }));
      return anyShape;
    }
    const named = new Map(Object.entries(call.named));
    const { pairs, problems } = matchArguments(helper, call.args, named, at);
    for (const problem of problems) this.#report(problem);
    for (const { param, argument } of pairs) {
      const kind = argument && kindOf(shapes.get(argument) ?? anyShape);
      if ((kind && param.kinds && !param.kinds.includes(kind)) || (argument && isRefused(param, argument)))
        this.#report(makeProblem(wrongArgument, describeWrong(helper, param.name), { place: at }));
    }
    this.#checkFields(pairs, shapes);
    if (hasOddItems(pairs, shapes)) {
      const list = pairs.find(({ param }) => param.itemKinds)?.param.name ?? '';
      this.#report(makeProblem(wrongArgument, describeWrong(helper, list), { place: at }));
    }
    try {
      return helper.gives?.(...pairs.map(({ argument }) => argument && shapes.get(argument))) ?? anyShape;
    } catch (error) {
      this.#report(makeProblem(helperFailed, { name, reason: reasonOf(error) }, { place: at }));
      return anyShape;
    }
  }

  /** Whether the items of the list have the fields that a helper is asked to look at. */
  #checkFields(pairs: Pairs, shapes: ReadonlyMap<Expression, Shape>): void {
    const list = pairs.find(({ param }) => param.kinds?.includes('list'))?.argument;
    const listShape = list && shapes.get(list);
    if (!list || listShape?.kind !== 'list') return;
    const item = itemOf(listShape);
    for (const { param, argument } of pairs) {
      if (argument?.type !== 'constant' || typeof argument.value !== 'string') continue;
      const name = param.fieldOfItems?.(argument.value);
      if (name === undefined || shapeAt(item, name)) continue;
      const known = namesOf(item) ?? [];
      const nearest = suggestNearest(name, known);
      const told = { name, of: describeExpression(list), known, nearest };
      this.#report(makeProblem(unknownName, told, { place: argument.at }));
    }
  }

  #report(problem: Diagnostic): void {
    this.#problems.push(problem);
  }
}
