/** The value of an expression, with the facts that it was read from. */
import { notCallable, unknownName, wrongOperands } from '../diagnostics/catalogue/template.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { describeExpression } from './describe.ts';
import type { Machine } from './machine.ts';
import { calculate, compare, contains, isTruthy } from './operators.ts';
import { type Context, Macro, Module } from './scope.ts';
import type { Arithmetic, Call, Expression, Member, Name, Statement } from './syntax.ts';
import { type Evaluated, mergeReads, Rendered } from './values.ts';

/** What running statements looks like from within an expression. */
export interface Bodies {
  capture(body: readonly Statement[], context: Context): Rendered;
  callMacro(macro: Macro, args: Evaluated[], named: ReadonlyMap<string, Evaluated>): Evaluated;
  callSuper(context: Context, call: Call): Evaluated;
}

const nothing: Evaluated = { value: undefined, reads: [] };

export class Evaluator {
  readonly #machine: Machine;
  readonly #bodies: Bodies;

  constructor(machine: Machine, bodies: Bodies) {
    this.#machine = machine;
    this.#bodies = bodies;
  }

  evaluate(expression: Expression, context: Context): Evaluated {
    this.#machine.visit(expression.at);
    const run = (part: Expression): Evaluated => this.evaluate(part, context);
    const flat = (part: Expression): unknown => this.#machine.flatten(run(part).value);
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
        return this.#member(expression, run(expression.target), run(expression.key).value);
      case 'call':
        return this.#call(expression, context);
      case 'capture':
        return { value: this.#bodies.capture(expression.body, context), reads: [] };
      case 'list':
        return gatherList(expression.items.map(run));
      case 'record':
        return gatherRecord(Object.entries(expression.fields).map(([key, part]) => [key, run(part)]));
      case 'conditional':
        if (this.holds(expression.condition, context)) return run(expression.chosen);
        return expression.otherwise ? run(expression.otherwise) : { value: new Rendered(''), reads: [] };
      case 'and':
      case 'or': {
        const left = run(expression.left);
        const decided = isTruthy(this.#machine.flatten(left.value)) === (expression.type === 'or');
        return decided ? left : run(expression.right);
      }
      case 'not':
        return { value: !this.holds(expression.operand, context), reads: [] };
      case 'comparison': {
        const { operator, left, right } = expression;
        return { value: compare(operator, flat(left), flat(right)), reads: [] };
      }
      case 'contains': {
        const item = flat(expression.item);
        return { value: contains(flat(expression.list), item), reads: [] };
      }
      case 'defined': {
        const { value } = run(expression.operand);
        return { value: value !== undefined && value !== null, reads: [] };
      }
      case 'arithmetic':
        return this.#arithmetic(expression, run(expression.left), run(expression.right));
      case 'join':
        return this.#join(expression.parts.map((part) => [part, run(part)]));
    }
  }

  /** What a template's import, a record or a list has under a key; a helper may stand for a field that is absent. */
  #member(expression: Member, target: Evaluated, key: unknown): Evaluated {
    if (target.value instanceof Module) return target.value.names.get(String(key)) ?? nothing;
    const found = this.#machine.member(target, key);
    if (expression.orHelper) return this.#orHelper(found, expression.orHelper, expression.at);
    if (Array.isArray(target.value) && typeof key === 'string' && found.value === undefined)
      return this.#reportList(expression, target.value, key);
    return found;
  }

  /** Sums are for plain numbers, such as positions in loops; `+` with a text joins, as in Jinja. */
  #arithmetic({ operator, left, right, at }: Arithmetic, a: Evaluated, b: Evaluated): Evaluated {
    const isText = ({ value }: Evaluated) => typeof value === 'string' || value instanceof Rendered;
    if (operator === '+' && (isText(a) || isText(b)))
      return this.#join([
        [left, a],
        [right, b],
      ]);
    const value = calculate(operator, a.value, b.value);
    if (value === undefined) this.#machine.report(wrongOperands, { operator }, at);
    return { value: value ?? new Rendered(''), reads: mergeReads([a, b]) };
  }

  #join(parts: readonly (readonly [Expression, Evaluated])[]): Evaluated {
    const text = parts
      .map(([part, value]) => this.#machine.print(value, describeExpression(part), part.at))
      .join('');
    return { value: new Rendered(text), reads: [] };
  }

  /** A list was asked for what only its items could have: in a condition too, where the sentence would vanish. */
  #reportList({ target, at }: Member, list: readonly unknown[], name: string): Evaluated {
    const inItems = list.some(
      (item) => typeof item === 'object' && item !== null && Object.hasOwn(item, name),
    );
    this.#machine.report(unknownName, { name, of: describeExpression(target), inItems }, at);
    return { value: new Rendered(''), reads: [] };
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
    return helper && callable ? this.#machine.callHelper(helper, [], new Map(), at) : found;
  }

  #call(call: Call, context: Context): Evaluated {
    const { callee, at } = call;
    const argumentOf = (part: Expression) => ({
      ...this.evaluate(part, context),
      written: describeExpression(part),
    });
    if (callee.type === 'name' && callee.name === 'super' && !call.filter)
      return this.#bodies.callSuper(context, call);
    const target = this.#callee(call, context);
    const args = call.args.map(argumentOf);
    const named = new Map(Object.entries(call.named).map(([name, part]) => [name, argumentOf(part)]));
    if (target instanceof Macro) return this.#bodies.callMacro(target, args, named);
    if (target) return this.#machine.callHelper(target, args, named, at);
    this.#machine.report(notCallable, { name: describeExpression(callee) }, at);
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

function gatherList(items: readonly Evaluated[]): Evaluated {
  return { value: items.map((item) => item.value), reads: mergeReads(items) };
}

function gatherRecord(fields: readonly (readonly [string, Evaluated])[]): Evaluated {
  return {
    value: Object.fromEntries(fields.map(([key, field]) => [key, field.value])),
    reads: mergeReads(fields.map(([, field]) => field)),
  };
}
