/** Expressions of nunjucks → the common nodes. */
import { syntaxError, unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type { ArithmeticOperator, Call, ComparisonOperator, Expression, Statement } from '../syntax.ts';
import type { Nesting } from './nesting.ts';
import type { NunjucksList, NunjucksNode, NunjucksPair } from './nunjucks-nodes.ts';

/** A name that a template may use: letters (also Chinese), digits and `_`. */
const namePattern = /^[\p{L}_][\p{L}\p{N}_]*$/u;

const comparisons: { [operator: string]: ComparisonOperator } = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const arithmetics: { [typename: string]: ArithmeticOperator } = {
  Add: '+',
  Sub: '-',
  Mul: '*',
  Div: '/',
  FloorDiv: '//',
  Mod: '%',
};

/** What a writer knows the nodes by that templates may not use. */
const nodeNames = new Map<string, string>([
  ['Caller', ' {% call %} '],
  ['AsyncEach', ' {% asyncEach %} '],
  ['AsyncAll', ' {% asyncAll %} '],
  ['IfAsync', ' {% ifAsync %} '],
  ['Pow', '乘方'],
]);

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
        if (node.value instanceof RegExp) return this.refuse(node, '正则表达式');
        return { type: 'constant', value: node.value, at };
      case 'Symbol':
        return { type: 'name', name: this.name(node), at };
      case 'LookupVal':
        return {
          type: 'member',
          target: this.expression(node.target),
          key: this.expression(node.val),
          at: this.at(node.val),
        };
      case 'FunCall':
        return this.#call(node, this.expression(node.name), node.args.children, false);
      case 'Filter':
        return this.#call(node, { type: 'name', name: node.name.value, at }, node.args.children, true);
      case 'Capture':
        return { type: 'capture', body: this.#translateBody(node.body), at };
      case 'Group':
        if (node.children.length === 1) return this.expression(node.children[0]!);
        return this.refuse(node, '括号里的逗号');
      case 'Array':
        return { type: 'list', items: node.children.map((child) => this.expression(child)), at };
      case 'Dict':
        return { type: 'record', fields: this.fields(node.children), at };
      case 'InlineIf':
        return {
          type: 'conditional',
          condition: this.expression(node.cond),
          chosen: this.expression(node.body),
          ...(node.else_ && { otherwise: this.expression(node.else_) }),
          at,
        };
      case 'And':
      case 'Or': {
        const type = node.typename === 'And' ? 'and' : 'or';
        return { type, left: this.expression(node.left), right: this.expression(node.right), at };
      }
      case 'Not':
        return { type: 'not', operand: this.expression(node.target), at };
      case 'In':
        return {
          type: 'contains',
          item: this.expression(node.left),
          list: this.expression(node.right),
          at,
        };
      case 'Is':
        return this.#test(node);
      case 'Compare': {
        const [first] = node.ops;
        if (node.ops.length !== 1) return this.refuse(node, '连续比较', '请用 and 连接两个比较');
        const operator = comparisons[first!.type]!;
        return {
          type: 'comparison',
          operator,
          left: this.expression(node.expr),
          right: this.expression(first!.expr),
          at,
        };
      }
      case 'Concat':
        return { type: 'join', parts: [this.expression(node.left), this.expression(node.right)], at };
      case 'Add':
      case 'Sub':
      case 'Mul':
      case 'Div':
      case 'FloorDiv':
      case 'Mod':
        return {
          type: 'arithmetic',
          operator: arithmetics[node.typename]!,
          left: this.expression(node.left),
          right: this.expression(node.right),
          at,
        };
      case 'Neg':
        return {
          type: 'arithmetic',
          operator: '-',
          left: { type: 'constant', value: 0, at },
          right: this.expression(node.target),
          at,
        };
      case 'Pos':
        return this.expression(node.target);
      default:
        return this.refuseNode(node);
    }
  }

  #call(node: NunjucksNode, callee: Expression, given: readonly NunjucksNode[], filter: boolean): Call {
    const keywords = given.at(-1);
    const named = keywords?.typename === 'KeywordArgs' ? this.fields(keywords.children) : {};
    const args = keywords?.typename === 'KeywordArgs' ? given.slice(0, -1) : given;
    const at = callee.type === 'name' ? callee.at : this.at(node);
    return { type: 'call', callee, args: args.map((arg) => this.expression(arg)), named, filter, at };
  }

  /** `is defined` and its opposites: all other tests are comparisons in disguise. */
  #test(node: NunjucksNode & { left: NunjucksNode; right: NunjucksNode }): Expression {
    const at = this.at(node);
    const defined: Expression = { type: 'defined', operand: this.expression(node.left), at };
    const test =
      node.right.typename === 'Symbol' || node.right.typename === 'Literal' ? node.right.value : undefined;
    if (test === 'defined') return defined;
    if (test === 'undefined' || test === null) return { type: 'not', operand: defined, at };
    return this.refuse(node.right, `“is ${String(test ?? '…')}”`, '只能用 is defined 或 is not defined');
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
    const at = this.at(node);
    this.#problems.push(makeProblem(unsupportedSyntax, { what, ...(instead && { instead }) }, { place: at }));
    return { type: 'constant', value: null, at };
  }

  at(node: NunjucksNode): Place {
    return this.#place(node.lineno, node.colno);
  }
}
