/** Expressions of nunjucks → the common nodes. */
import { syntaxError, unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem, type Place } from '../../diagnostics/diagnostic.ts';
import type { Call, Expression, MacroDefinition, Statement } from '../syntax.ts';
import { valueTests } from '../tests.ts';
import { blocksOf } from '../walk.ts';
import type { Nesting } from './nesting.ts';
import type { NodeOf, NunjucksList, NunjucksNode, NunjucksPair } from './nunjucks-nodes.ts';
import { nodeNames } from './nunjucks-nodes.ts';
import { arithmetics, comparisons, type Factor, factorsOf } from './nunjucks-operators.ts';

/** A name that a template may use: letters (also Chinese), digits and `_`. */
const namePattern = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** What expressions need of the template around them. */
export interface Surroundings {
  place(line: number, unit: number): Place;
  problems: Diagnostic[];
  nesting: Nesting;
  /** the statements of a capture, `{% set x %}…{% endset %}` */
  translateBody(body: NunjucksList): Statement[];
}

export class ExpressionTranslation {
  readonly #place: Surroundings['place'];
  readonly #problems: Diagnostic[];
  readonly #nesting: Nesting;
  readonly #translateBody: Surroundings['translateBody'];

  constructor({ place, problems, nesting, translateBody }: Surroundings) {
    this.#place = place;
    this.#problems = problems;
    this.#nesting = nesting;
    this.#translateBody = translateBody;
  }

  expression(node: NunjucksNode): Expression {
    return this.#nesting.within(() => this.#translate(node));
  }

  #translate(node: NunjucksNode): Expression {
    const at = this.at(node);
    switch (node.typename) {
      case 'Literal':
        return this.#translateLiteral(node);
      case 'Symbol':
        return { type: 'name', name: this.name(node), at };
      case 'LookupVal':
        return this.#translateMember(node);
      case 'FunCall':
        return this.#call(node, this.expression(node.name), node.args.children, false);
      case 'Filter':
        return this.#call(node, { type: 'name', name: node.name.value, at }, node.args.children, true);
      case 'Capture':
        return { type: 'capture', body: this.#translateBody(node.body), at };
      case 'Caller':
        return { type: 'caller', definition: this.macro(node), at };
      case 'Group':
        return this.#translateGroup(node);
      case 'Array':
        return { type: 'list', items: node.children.map((child) => this.expression(child)), at };
      case 'Dict':
        return { type: 'record', fields: this.fields(node.children), at };
      case 'InlineIf':
        return this.#translateConditional(node);
      case 'And':
        return { type: 'and', ...this.#sides(node), at };
      case 'Or':
        return { type: 'or', ...this.#sides(node), at };
      case 'Not':
        return { type: 'not', operand: this.expression(node.target), at };
      case 'In':
        return { type: 'contains', item: this.expression(node.left), list: this.expression(node.right), at };
      case 'Is':
        return this.#test(node);
      case 'Compare':
        return this.#compare(node);
      case 'Concat':
        return { type: 'join', parts: [this.expression(node.left), this.expression(node.right)], at };
      case 'Mul':
      case 'Div':
      case 'Mod':
        return this.#multiply(node);
      case 'FloorDiv':
        if (node.right.typename === 'Mod')
          return this.refuse(node, '“//”之后的“%”', '请用括号写明先算哪一个');
        return { type: 'arithmetic', operator: '//', ...this.#sides(node), at };
      case 'Add':
      case 'Sub':
        return { type: 'arithmetic', operator: arithmetics[node.typename], ...this.#sides(node), at };
      case 'Neg':
        return this.#negate(node.target, at);
      case 'Pos':
        return this.expression(node.target);
      default:
        return this.refuseNode(node);
    }
  }

  #translateLiteral(node: NodeOf<'Literal'>): Expression {
    if (node.value instanceof RegExp) return this.refuse(node, '正则表达式');
    return { type: 'constant', value: node.value, at: this.at(node) };
  }

  /** The place of a member is that of its key. */
  #translateMember({ target, val }: NodeOf<'LookupVal'>): Expression {
    return { type: 'member', target: this.expression(target), key: this.expression(val), at: this.at(val) };
  }

  #translateGroup(node: NodeOf<'Group'>): Expression {
    const [only, ...others] = node.children;
    return only && others.length === 0 ? this.expression(only) : this.refuse(node, '括号里的逗号');
  }

  #translateConditional(node: NodeOf<'InlineIf'>): Expression {
    return {
      type: 'conditional',
      condition: this.expression(node.cond),
      chosen: this.expression(node.body),
      otherwise: node.else_ ? this.expression(node.else_) : undefined,
      at: this.at(node),
    };
  }

  #sides({ left, right }: { left: NunjucksNode; right: NunjucksNode }) {
    return { left: this.expression(left), right: this.expression(right) };
  }

  /** `a * b % c` is calculated from the left, as nunjucks does; its parser would have `%` before `*`. */
  #multiply(node: NunjucksNode): Expression {
    const product = (factors: readonly Factor[]): Expression => {
      const last = factors.at(-1);
      if (factors.length === 1 || !last) return this.expression(last?.factor ?? node);
      const left = this.#nesting.within(() => product(factors.slice(0, -1)));
      const { operator, factor } = last;
      return { type: 'arithmetic', operator, left, right: this.expression(factor), at: this.at(node) };
    };
    return product(factorsOf(node));
  }

  #compare(node: NodeOf<'Compare'>): Expression {
    const [first, ...others] = node.ops;
    const operator = first && comparisons[first.type];
    if (!operator || others.length > 0) return this.refuse(node, '连续比较', '请用 and 连接两个比较');
    const sides = this.#sides({ left: node.expr, right: first.expr });
    return { type: 'comparison', operator, ...sides, at: this.at(node) };
  }

  /** 0 less the operand. */
  #negate(operand: NunjucksNode, at: Place): Expression {
    const zero: Expression = { type: 'constant', value: 0, at };
    return { type: 'arithmetic', operator: '-', left: zero, right: this.expression(operand), at };
  }

  #call(node: NunjucksNode, callee: Expression, given: readonly NunjucksNode[], filter: boolean): Call {
    const keywords = given.at(-1);
    const named = keywords?.typename === 'KeywordArgs' ? this.fields(keywords.children) : {};
    const args = keywords?.typename === 'KeywordArgs' ? given.slice(0, -1) : given;
    const at = callee.type === 'name' ? callee.at : this.at(node);
    return { type: 'call', callee, args: args.map((arg) => this.expression(arg)), named, filter, at };
  }

  /** `x is even`, `x is divisibleby(3)`; `is defined` stands by itself, for the check of names. */
  #test(node: NunjucksNode & { left: NunjucksNode; right: NunjucksNode }): Expression {
    const at = this.at(node);
    const operand = this.expression(node.left);
    const { right } = node;
    const called = right.typename === 'FunCall' ? right : undefined;
    const named = called ? called.name : right;
    const known =
      named.typename === 'Symbol' || named.typename === 'Literal' ? String(named.value ?? 'none') : '…';
    if (known === 'defined') return { type: 'defined', operand, at };
    if (known === 'undefined') return { type: 'not', operand: { type: 'defined', operand, at }, at };
    const test = valueTests.get(known);
    const [given, ...surplus] = called?.args.children ?? [];
    if (!test) return this.refuse(right, `“is ${known}”`, `可以用 ${[...valueTests.keys()].join('、')}`);
    if (surplus.length > 0 || (given !== undefined) !== (test.compares === true)) {
      const reason = test.compares
        ? `“is ${known}”要写一个参数，如 is ${known}(2)`
        : `“is ${known}”后面没有参数`;
      this.#problems.push(makeProblem(syntaxError, { reason }, { place: this.at(right) }));
    }
    const argument = given && { argument: this.expression(given) };
    return { type: 'test', test: known, operand, ...argument, at };
  }

  /** A macro, or the part of a template that `{% call %}` hands to one. */
  macro(node: NodeOf<'Macro'> | NodeOf<'Caller'>): MacroDefinition {
    const body = this.#translateBody(node.body);
    for (const { at } of blocksOf(body)) this.#refuseAt(at, '宏里的 {% block %}', '请把块放在宏外面');
    return {
      type: 'macro',
      name: this.name(node.name),
      params: node.args.children.flatMap((param) =>
        param.typename === 'KeywordArgs'
          ? Object.entries(this.fields(param.children)).map(([name, fallback]) => ({ name, fallback }))
          : [{ name: this.name(param) }],
      ),
      body,
      at: this.at(node),
    };
  }

  fields(nodes: readonly NunjucksNode[]): { [key: string]: Expression } {
    const pairs = nodes as readonly NunjucksPair[];
    return Object.fromEntries(
      pairs.map(({ key, value }) => [
        key.typename === 'Literal' ? String(key.value) : this.name(key),
        this.expression(value),
      ]),
    );
  }

  /** The name that a symbol is; anything else is a problem. */
  name(node: NunjucksNode): string {
    if (node.typename !== 'Symbol') {
      this.#problems.push(
        makeProblem(syntaxError, { reason: '这里应当是一个名称' }, { place: this.at(node) }),
      );
      return '';
    }
    if (!namePattern.test(node.value)) {
      const reason = `名称“${node.value}”里只能有汉字、字母、数字和下划线，符号要用半角`;
      this.#problems.push(makeProblem(syntaxError, { reason }, { place: this.at(node) }));
    }
    return node.value;
  }

  /** Refuses what templates may not use, by the name that writers know it by. */
  refuseNode(node: NunjucksNode): Expression {
    return this.refuse(node, nodeNames.get(node.typename) ?? '这里的写法');
  }

  refuse(node: NunjucksNode, what: string, instead?: string): Expression {
    return this.#refuseAt(this.at(node), what, instead);
  }

  #refuseAt(at: Place, what: string, instead?: string): Expression {
    this.#problems.push(makeProblem(unsupportedSyntax, { what, instead }, { place: at }));
    return { type: 'constant', value: null, at };
  }

  at(node: NunjucksNode): Place {
    return this.#place(node.lineno, node.colno);
  }
}
