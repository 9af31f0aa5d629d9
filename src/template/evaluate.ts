/** The value of an expression, with the facts that it was read from. */
import { unsupportedSyntax } from '../diagnostics/catalogue/template.ts';
import {
  incomparable,
  notCallable,
  unknownName,
  wrongOperands,
  wrongTested,
} from '../diagnostics/catalogue/template-names.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { describeExpression } from './describe.ts';
import { HelperCalls } from './helper-calls.ts';
import type { Machine } from './machine.ts';
import { calculate, compare, contains, isComparable, isTruthy } from './operators.ts';
import { describeRefused, refusedCalls } from './refused.ts';
import { type Context, Macro, Module } from './scope.ts';
import type {
  Arithmetic,
  Call,
  Comparison,
  Contains,
  Expression,
  Member,
  Name,
  RecordLiteral,
  Statement,
  Test,
} from './syntax.ts';
import { valueTests } from './tests.ts';
import { blank, type Evaluated, mergeReads, Rendered } from './values.ts';
import { measure } from './weights.ts';

/** What running statements looks like from within an expression. */
interface Bodies {
  capture(body: readonly Statement[], context: Context): Rendered;
  callMacro(macro: Macro, args: Evaluated[], named: ReadonlyMap<string, Evaluated>): Evaluated;
  callSuper(context: Context, call: Call): Evaluated;
}

/** Texts are compared faster than they are made. */
const CHARACTERS_AT_ONCE = 8;

const nothing: Evaluated = { value: undefined, reads: [] };

export class Evaluator {
  readonly #machine: Machine;
  readonly #bodies: Bodies;
  readonly #calls: HelperCalls;

  constructor(machine: Machine, bodies: Bodies) {
    this.#machine = machine;
    this.#bodies = bodies;
    this.#calls = new HelperCalls(machine);
  }

  evaluate(expression: Expression, context: Context): Evaluated {
    this.#machine.visit(expression.at);
    switch (expression.type) {
      case 'constant':
        return { value: expression.value, reads: [] };
      case 'name':
        return this.#name(expression, context);
      case 'current':
        return context.scope.findLevel(expression.level)?.current ?? nothing;
      case 'round':
        return { value: context.scope.findLevel(expression.level)?.round?.[expression.counter], reads: [] };
      case 'member':
        return this.#member(expression, context);
      case 'call':
        return this.#call(expression, context);
      case 'capture':
        return { value: this.#bodies.capture(expression.body, context), reads: [] };
      case 'list':
        return this.#machine.gatherList(expression.items.map((item) => this.evaluate(item, context)));
      case 'record':
        return this.#record(expression, context);
      case 'conditional':
        if (this.holds(expression.condition, context)) return this.evaluate(expression.chosen, context);
        return expression.otherwise ? this.evaluate(expression.otherwise, context) : blank;
      case 'and':
      case 'or': {
        const left = this.evaluate(expression.left, context);
        const decided = isTruthy(this.#machine.flatten(left.value)) === (expression.type === 'or');
        return decided ? left : this.evaluate(expression.right, context);
      }
      case 'not':
        return { value: !this.holds(expression.operand, context), reads: [] };
      case 'comparison':
        return this.#compare(expression, context);
      case 'contains':
        return this.#contains(expression, context);
      case 'defined':
        return { value: (this.evaluate(expression.operand, context).value ?? null) !== null, reads: [] };
      case 'test':
        return this.#test(expression, context);
      case 'caller':
        return { value: new Macro(expression.definition, context.scope), reads: [] };
      case 'arithmetic':
        return this.#arithmetic(expression, context);
      case 'join':
        return this.#join(expression.parts.map((part) => [part, this.evaluate(part, context)]));
    }
  }

  /** A value with template text as the words that it makes. */
  #flat(part: Expression, context: Context): unknown {
    return this.#machine.flatten(this.evaluate(part, context).value);
  }

  #compare({ operator, left, right, at }: Comparison, context: Context): Evaluated {
    const [a, b] = [this.#flat(left, context), this.#flat(right, context)];
    this.#machine.spend(Math.min(measure(a), measure(b)) / CHARACTERS_AT_ONCE);
    if (!isComparable(operator, a, b)) {
      const [name, other] = typeof a === 'object' ? [left, right] : [right, left];
      const told = {
        name: describeExpression(name),
        text: describeExpression(other),
        isList: Array.isArray(a) || Array.isArray(b),
      };
      this.#machine.report(incomparable, told, at);
    }
    return { value: compare(operator, a, b), reads: [] };
  }

  #contains({ item, list, at }: Contains, context: Context): Evaluated {
    const [within, sought] = [this.#flat(list, context), this.#flat(item, context)];
    this.#machine.spend(measure(within));
    const value = contains(within, sought);
    if (value === undefined) this.#reportTested('in', list, at);
    return { value: value ?? false, reads: [] };
  }

  #test({ test, operand, argument, at }: Test, context: Context): Evaluated {
    const other = argument && this.#flat(argument, context);
    const asked = this.#flat(operand, context);
    this.#machine.spend(measure(asked));
    const value = valueTests.get(test)?.holds(asked, other);
    if (value === undefined) this.#reportTested(`is ${test}`, operand, at);
    return { value: value ?? false, reads: [] };
  }

  #reportTested(test: string, operand: Expression, at: Place): void {
    this.#machine.report(wrongTested, { test, name: describeExpression(operand) }, at);
  }

  /** The fields written down, and before them those of the object that the record begins with. */
  #record({ base, fields }: RecordLiteral, context: Context): Evaluated {
    const written = Object.entries(fields).map(([key, part]) => [key, this.evaluate(part, context)] as const);
    const under = base && this.evaluate(base, context);
    const isObject = typeof under?.value === 'object' && under.value !== null && !Array.isArray(under.value);
    const inherited = under && isObject && this.#machine.words(under.value) === undefined ? under : undefined;
    const keys = inherited ? Object.keys(inherited.value as object) : [];
    return this.#machine.gatherRecord([
      ...keys.flatMap((key) => (inherited ? [[key, this.#machine.member(inherited, key)] as const] : [])),
      ...written,
    ]);
  }

  /** What a template's import, a record or a list has under a key; a helper may stand for a field that is absent. */
  #member(expression: Member, context: Context): Evaluated {
    const target = this.evaluate(expression.target, context);
    const key = this.evaluate(expression.key, context).value;
    if (target.value instanceof Module) return target.value.names.get(String(key)) ?? nothing;
    const found = this.#machine.member(target, key);
    if (expression.orHelper) return this.#orHelper(found, expression.orHelper, expression.at);
    if (Array.isArray(target.value) && typeof key === 'string' && found.value === undefined)
      return this.#reportList(expression, target.value, key);
    return found;
  }

  /** Sums are for plain numbers, such as positions in loops, and tell how they were made; `+` with a text joins, as in Jinja. */
  #arithmetic(expression: Arithmetic, context: Context): Evaluated {
    const { operator, left, right, at } = expression;
    const [a, b] = [this.evaluate(left, context), this.evaluate(right, context)];
    const isText = ({ value }: Evaluated) => typeof value === 'string' || value instanceof Rendered;
    if (operator === '+' && (isText(a) || isText(b)))
      return this.#join([
        [left, a],
        [right, b],
      ]);
    const value = calculate(operator, a.value, b.value);
    if (value === undefined) this.#machine.report(wrongOperands, { operator }, at);
    const formula = describeExpression(expression);
    return { value: value ?? new Rendered(''), reads: mergeReads([a, b]), formula };
  }

  #join(parts: readonly (readonly [Expression, Evaluated])[]): Evaluated {
    const text = parts
      .map(([part, value]) => this.#machine.print(value, () => describeExpression(part), part.at))
      .join('');
    return { value: new Rendered(text), reads: [] };
  }

  /** A list was asked for what only its items could have: in a condition too, where the sentence would vanish. */
  #reportList({ target, at }: Member, list: readonly unknown[], name: string): Evaluated {
    const inItems = list.some(
      (item) => typeof item === 'object' && item !== null && Object.hasOwn(item, name),
    );
    this.#machine.report(unknownName, { name, of: describeExpression(target), inItems }, at);
    return blank;
  }

  /** Whether a condition holds. */
  holds(condition: Expression, context: Context): boolean {
    return isTruthy(this.#machine.flatten(this.evaluate(condition, context).value));
  }

  /** A name of the template, else of the facts, else a helper that needs no arguments. */
  #name({ name, at }: Name, context: Context): Evaluated {
    const known = context.scope.find(name) ?? this.#machine.member(this.#machine.facts, name);
    return this.#orHelper(known, name, at);
  }

  #orHelper(found: Evaluated, name: string, at: Place): Evaluated {
    const helper = found.value === undefined ? this.#machine.helpers.get(name) : undefined;
    const callable = helper?.params.every((param) => param.optional || param.rest);
    return helper && callable ? this.#calls.call(helper, [], new Map(), at) : found;
  }

  #call(call: Call, context: Context): Evaluated {
    const { callee, at } = call;
    const argumentOf = (part: Expression) => ({
      ...this.evaluate(part, context),
      written: () => describeExpression(part),
    });
    if (callee.type === 'name' && callee.name === 'super' && !call.filter)
      return this.#bodies.callSuper(context, call);
    const target = this.#callee(call, context);
    const args = call.args.map(argumentOf);
    const named = new Map(Object.entries(call.named).map(([name, part]) => [name, argumentOf(part)]));
    if (target instanceof Macro) return this.#bodies.callMacro(target, args, named);
    if (target) return this.#calls.call(target, args, named, at);
    const name = describeExpression(callee);
    const refused = refusedCalls.get(name);
    if (refused) this.#machine.report(unsupportedSyntax, describeRefused(name, refused), at);
    else this.#machine.report(notCallable, { name }, at);
    return nothing;
  }

  /** What is called: only a macro or a helper can be, never anything that the data hold. */
  #callee({ callee, filter }: Call, context: Context) {
    if (callee.type === 'name') {
      const local = filter ? undefined : context.scope.find(callee.name)?.value;
      return local instanceof Macro ? local : this.#machine.helpers.get(callee.name);
    }
    if (callee.type !== 'member') return undefined;
    const { value } = this.evaluate(callee, context);
    return value instanceof Macro ? value : undefined;
  }
}
