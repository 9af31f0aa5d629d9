/** What an expression's value looks like, and which names in it nothing defines. */

import { macroMissing } from '../diagnostics/catalogue/template-files.ts';
import { unknownName } from '../diagnostics/catalogue/template-names.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { checkInText } from './check-blocks.ts';
import { CallChecker, type CheckMacro } from './check-calls.ts';
import { checkArithmetic, checkComparison, checkContains, checkTest } from './check-operands.ts';
import { describeExpression } from './describe.ts';
import type { HelperTable } from './helper.ts';
import type { Scope } from './scope.ts';
import {
  anyShape,
  asTree,
  commonShape,
  fieldOf,
  itemOf,
  leafShape,
  type MacroShape,
  type NameTree,
  namesOf,
  type Shape,
} from './shapes.ts';
import type { Call, Expression, Member, Name, Statement } from './syntax.ts';
import { flagShape, shapeOfConstant, shapeOfRecord } from './written-shapes.ts';

/** What the walker of statements checks for expressions. */
export interface BodyChecks<V> {
  body(body: readonly Statement[], view: V): void;
  macro: CheckMacro<V>;
}

/** `V` is what the walker of statements hands through to the bodies within expressions. */
export class ExpressionChecker<V extends { scope: Scope<Shape> }> {
  readonly #names: NameTree;
  readonly #helpers: HelperTable;
  readonly #problems: Diagnostic[];
  readonly #bodies: BodyChecks<V>;
  readonly #calls: CallChecker<V>;

  constructor(names: NameTree, helpers: HelperTable, problems: Diagnostic[], bodies: BodyChecks<V>) {
    this.#names = names;
    this.#helpers = helpers;
    this.#problems = problems;
    this.#bodies = bodies;
    this.#calls = new CallChecker(helpers, problems, bodies.macro);
  }

  shape(expression: Expression, view: V): Shape {
    const look = (part: Expression): Shape => this.shape(part, view);
    switch (expression.type) {
      case 'constant':
        return shapeOfConstant(expression.value);
      case 'name':
        return this.#name(expression, view);
      case 'current':
        return view.scope.findLevel(expression.level)?.current ?? anyShape;
      case 'round':
        return leafShape;
      case 'member':
        return this.#member(expression, view);
      case 'call':
        return this.#call(expression, view);
      case 'capture':
        this.#bodies.body(expression.body, view);
        return leafShape;
      case 'list':
        return { kind: 'list', item: asTree(commonShape(expression.items.map(look))) };
      case 'record':
        return shapeOfRecord(expression, look);
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
        this.#tell(checkContains(expression, look(expression.item), look(expression.list)));
        return flagShape;
      case 'test':
        if (expression.argument) look(expression.argument);
        this.#tell(checkTest(expression, look(expression.operand)));
        return flagShape;
      case 'caller': {
        const caller: MacroShape = { kind: 'macro', definition: expression.definition, scope: view.scope };
        this.#bodies.macro(caller, new Map(), view);
        return caller;
      }
      case 'comparison':
        this.#tell(checkComparison(expression, [look(expression.left), look(expression.right)]));
        return leafShape;
      case 'arithmetic':
        this.#tell(checkArithmetic(expression, [expression.left, expression.right].map(look)));
        return leafShape;
      case 'join':
        for (const part of expression.parts) this.#tell(checkInText(part, look(part)));
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
    const of = target.type === 'current' ? undefined : describeExpression(target);
    const inItems = holder.kind === 'list' && fieldOf(itemOf(holder), key.value) !== undefined;
    this.#reportName(String(key.value), of, candidates, at, inItems);
    return anyShape;
  }

  #call(call: Call, view: V): Shape {
    const { callee, filter } = call;
    const shapes = new Map(
      [...call.args, ...Object.values(call.named)].map((part) => [part, this.shape(part, view)]),
    );
    if (callee.type !== 'name') {
      this.#calls.checkMacro(call, this.shape(callee, view), shapes, view);
      return leafShape;
    }
    if (callee.name === 'super' && !filter) return leafShape;
    const local = filter ? undefined : view.scope.find(callee.name);
    if (local?.kind !== 'macro' && local?.kind !== 'any')
      return this.#calls.checkHelper(call, callee.name, shapes, view);
    this.#calls.checkMacro(call, local, shapes, view);
    return leafShape;
  }

  /** A macro that an imported template lacks. */
  reportMacro(name: string, template: string, candidates: Iterable<string>, at: Place): void {
    const nearest = suggestNearest(name, candidates);
    this.#report(makeProblem(macroMissing, { name, template, nearest }, { place: at }));
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
    this.#report(makeProblem(unknownName, { name, of, nearest, inItems }, { place }));
  }

  /** A helper that may be written without brackets. */
  #isPlainHelper(name: string): boolean {
    return this.#helpers.get(name)?.params.every((param) => param.optional || param.rest) ?? false;
  }

  #allNames(scope: Scope<Shape>): string[] {
    return [...scope.visible(), ...(namesOf(this.#names) ?? []), ...this.#helpers.keys()];
  }

  #report(problem: Diagnostic): void {
    this.#problems.push(problem);
  }

  #tell(problems: readonly Diagnostic[]): void {
    this.#problems.push(...problems);
  }
}
