/** What an expression's value looks like, and which names in it nothing defines. */
import {
  macroMissing,
  notCallable,
  unknownHelper,
  unknownName,
  wrongArgument,
} from '../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { matchArguments, tellWrong } from './arguments.ts';
import type { HelperTable } from './helper.ts';
import type { Scope } from './scope.ts';
import {
  anyShape,
  commonShape,
  fieldOf,
  itemOf,
  kindOf,
  leafShape,
  type NameTree,
  namesOf,
  type Shape,
} from './shapes.ts';
import {
  type Call,
  type Constant,
  describeExpression,
  type Expression,
  type Member,
  type Name,
  type Statement,
} from './syntax.ts';

/** `V` is what the walker of statements hands through to the bodies within expressions. */
export class ExpressionChecker<V extends { scope: Scope<Shape> }> {
  readonly #names: NameTree;
  readonly #helpers: HelperTable;
  readonly #problems: Diagnostic[];
  readonly #checkBody: (body: readonly Statement[], view: V) => void;

  constructor(
    names: NameTree,
    helpers: HelperTable,
    problems: Diagnostic[],
    checkBody: (body: readonly Statement[], view: V) => void,
  ) {
    this.#names = names;
    this.#helpers = helpers;
    this.#problems = problems;
    this.#checkBody = checkBody;
  }

  shape(expression: Expression, view: V): Shape {
    const look = (part: Expression): Shape => this.shape(part, view);
    switch (expression.type) {
      case 'constant':
        return shapeOfConstant(expression.value);
      case 'name':
        return this.#name(expression, view);
      case 'member':
        return this.#member(expression, view);
      case 'call':
        return this.#call(expression, view);
      case 'capture':
        this.#checkBody(expression.body, view);
        return leafShape;
      case 'list':
        return { kind: 'list', item: asTree(commonShape(expression.items.map(look))) };
      case 'record': {
        const fields = Object.entries(expression.fields).map(([key, part]) => [key, asTree(look(part))]);
        return { kind: 'object', fields: Object.fromEntries(fields) };
      }
      case 'conditional':
        look(expression.condition);
        return commonShape(
          [expression.chosen, ...(expression.otherwise ? [expression.otherwise] : [])].map(look),
        );
      case 'and':
      case 'or':
        return commonShape([look(expression.left), look(expression.right)]);
      case 'defined':
        return this.#defined(expression.operand, view);
      case 'not':
        look(expression.operand);
        return leafShape;
      case 'contains':
        look(expression.item);
        look(expression.list);
        return leafShape;
      case 'comparison':
      case 'arithmetic':
        look(expression.left);
        look(expression.right);
        return leafShape;
      case 'join':
        expression.parts.forEach(look);
        return leafShape;
    }
  }

  /** Asking whether a name is given is what the test is for: from there on the name may be used. */
  #defined(operand: Expression, view: V): Shape {
    if (operand.type !== 'name') this.shape(operand, view);
    else if (!this.#find(operand.name, view)) view.scope.names.set(operand.name, anyShape);
    return leafShape;
  }

  #find(name: string, { scope }: V): Shape | undefined {
    return scope.find(name) ?? fieldOf(this.#names, name);
  }

  #name({ name, at }: Name, view: V): Shape {
    const known = this.#find(name, view);
    if (known) return known;
    if (!this.#isPlainHelper(name)) this.#reportName(name, undefined, this.#allNames(view.scope), at);
    return anyShape;
  }

  #member({ target, key, orHelper, at }: Member, view: V): Shape {
    const holder = this.shape(target, view);
    if (key.type !== 'constant' || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
      this.shape(key, view);
      return itemOf(holder);
    }
    const known = fieldOf(holder, key.value);
    if (known) return known;
    if (orHelper && this.#isPlainHelper(orHelper)) return anyShape;
    const candidates = [...(namesOf(holder) ?? []), ...(orHelper ? this.#helpers.keys() : [])];
    const of =
      target.type === 'name' && target.name.startsWith('this:') ? undefined : describeExpression(target);
    const inItems = holder.kind === 'list' && fieldOf(itemOf(holder), key.value) !== undefined;
    this.#reportName(String(key.value), of, candidates, at, inItems);
    return anyShape;
  }

  #call(call: Call, view: V): Shape {
    const { callee, filter, at } = call;
    const shapes = new Map(
      [...call.args, ...Object.values(call.named)].map((part) => [part, this.shape(part, view)]),
    );
    if (callee.type !== 'name') {
      const target = this.shape(callee, view);
      if (target.kind !== 'macro' && target.kind !== 'any') {
        this.#report(makeProblem(notCallable, { name: describeExpression(callee) }, { place: at }));
      }
      return leafShape;
    }
    const { name } = callee;
    if (name === 'super' && !filter) return leafShape;
    const local = filter ? undefined : view.scope.find(name);
    if (local?.kind === 'macro' || local?.kind === 'any') return leafShape;
    const helper = this.#helpers.get(name);
    if (!helper) {
      const nearest = suggestNearest(name, [
        ...this.#helpers.keys(),
        ...(filter ? [] : view.scope.visible()),
      ]);
      this.#report(makeProblem(unknownHelper, { name, ...(nearest && { nearest }) }, { place: at }));
      return anyShape;
    }
    const named = new Map(Object.entries(call.named));
    const { pairs, problems } = matchArguments(helper, call.args, named, at);
    for (const problem of problems) this.#report(problem);
    for (const { param, argument } of pairs) {
      const kind = argument && kindOf(shapes.get(argument)!);
      if (kind && param.kinds && !param.kinds.includes(kind))
        this.#report(makeProblem(wrongArgument, tellWrong(helper, param), { place: at }));
    }
    return anyShape;
  }

  /** A macro that an imported template lacks. */
  reportMacro(name: string, template: string, candidates: Iterable<string>, at: Place): void {
    const nearest = suggestNearest(name, candidates);
    this.#report(makeProblem(macroMissing, { name, template, ...(nearest && { nearest }) }, { place: at }));
  }

  /** @param inItems `of` is a list, and each of its items has the name */
  #reportName(
    name: string,
    of: string | undefined,
    candidates: Iterable<string>,
    at: Place,
    inItems = false,
  ): void {
    const nearest = suggestNearest(name, candidates);
    const place = { ...at, length: [...name].length };
    this.#report(
      makeProblem(unknownName, { name, ...(of && { of }), ...(nearest && { nearest }), inItems }, { place }),
    );
  }

  /** A helper that may be written without brackets. */
  #isPlainHelper(name: string): boolean {
    return this.#helpers.get(name)?.params.every((param) => param.optional || param.rest) ?? false;
  }

  #allNames(scope: Scope<Shape>): string[] {
    const local = scope.visible().filter((name) => !/[:@]/.test(name));
    return [...local, ...(namesOf(this.#names) ?? []), ...this.#helpers.keys()];
  }

  #report(problem: Diagnostic): void {
    this.#problems.push(problem);
  }
}

function shapeOfConstant(value: Constant['value']): NameTree {
  if (typeof value === 'string') return { kind: 'leaf', leaf: 'text' };
  return typeof value === 'number' ? { kind: 'leaf', leaf: 'integer' } : leafShape;
}

function asTree(shape: Shape): NameTree {
  return shape.kind === 'macro' || shape.kind === 'module' ? anyShape : shape;
}
