/** nunjucks (Jinja) syntax → the common nodes. */
import { syntaxError, unsupportedSyntax } from '../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import { explainNunjucksError } from './nunjucks-errors.ts';
import { type NunjucksNode, type NunjucksPair, parseNodes } from './nunjucks-nodes.ts';
import type { TextPlaces } from './places.ts';
import type {
  ArithmeticOperator,
  Call,
  ComparisonOperator,
  Expression,
  MacroDefinition,
  Statement,
} from './syntax.ts';

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

export function parseNunjucks(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  const { closedUp, shifts } = closeUpTags(text);
  const place = (line: number, unit: number) => places.at(line, unit - (shifts.get(line) ?? 0));
  try {
    return new Translation(place, problems).statements(parseNodes(closedUp).children);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    problems.push(explainNunjucksError(error as Error, text, places));
    return [];
  }
}

/** Lines of nothing but tags and comments; the text of raw blocks, which is left alone. */
const tagLines =
  /\{%-?\s*(?<raw>raw|verbatim)\b.*?\{%-?\s*end\k<raw>\s*-?%\}|^(?<tags>[ \t]*(?:(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})[ \t]*)+)\n/gms;

/**
 * Makes lines of nothing but tags leave no trace, by moving their line end into the last tag.
 * nunjucks' own `trimBlocks` is no help: it trims after comments never, and after a tag always, so that
 * `{% endif %}` at the end of a paragraph would join the next paragraph to it.
 * `shifts` says by how much the lines thereafter are moved to the right.
 */
function closeUpTags(text: string): { closedUp: string; shifts: Map<number, number> } {
  const shifts = new Map<number, number>();
  const closedUp = text.replace(tagLines, (whole, ...rest) => {
    const { tags } = rest.at(-1) as { tags?: string };
    if (tags === undefined) return whole;
    const offset = rest.at(-3) as number;
    const trimmed = tags.trimEnd();
    const end = /-?[%#]\}$/.exec(trimmed)![0];
    shifts.set(text.slice(0, offset + whole.length).split('\n').length - 1, end.length);
    return `${trimmed.slice(0, -end.length)}\n${end}`;
  });
  return { closedUp, shifts };
}

/** What a writer knows the nodes by that templates may not use. */
const tagNames = new Map<string, string>([
  ['Caller', ' {% call %} '],
  ['AsyncEach', ' {% asyncEach %} '],
  ['AsyncAll', ' {% asyncAll %} '],
  ['IfAsync', ' {% ifAsync %} '],
  ['Pow', '乘方'],
]);

function describeNode({ typename }: NunjucksNode): string {
  return tagNames.get(typename) ?? '这里的写法';
}

class Translation {
  readonly #place: (line: number, unit: number) => Place;
  readonly #problems: Diagnostic[];

  constructor(place: (line: number, unit: number) => Place, problems: Diagnostic[]) {
    this.#place = place;
    this.#problems = problems;
  }

  statements(nodes: readonly NunjucksNode[]): Statement[] {
    return nodes.flatMap((node) => this.#statement(node));
  }

  #body(node: NunjucksNode | null): Statement[] {
    if (node === null) return [];
    return 'children' in node && node.typename !== 'Output'
      ? this.statements(node.children)
      : this.statements([node]);
  }

  #statement(node: NunjucksNode): Statement[] {
    const at = this.#at(node);
    switch (node.typename) {
      case 'Output':
        return node.children.map((child) =>
          child.typename === 'TemplateData'
            ? { type: 'literal', text: child.value }
            : { type: 'print', value: this.#expression(child), at },
        );
      case 'If':
        return [
          {
            type: 'if',
            condition: this.#expression(node.cond),
            body: this.#body(node.body),
            otherwise: this.#body(node.else_),
          },
        ];
      case 'For':
        return [
          {
            type: 'for',
            list: this.#expression(node.arr),
            names: (node.name.typename === 'Array' ? node.name.children : [node.name]).map((name) =>
              this.#name(name),
            ),
            counters: { loop: 'loop' },
            body: this.#body(node.body),
            otherwise: this.#body(node.else_),
            at,
          },
        ];
      case 'Set': {
        const value = node.value ?? node.body!;
        return [
          {
            type: 'set',
            names: node.targets.map((target) => this.#name(target)),
            value: this.#expression(value),
          },
        ];
      }
      case 'Macro':
        return [
          {
            type: 'macro',
            name: this.#name(node.name),
            params: this.#params(node.args.children),
            body: this.#body(node.body),
          },
        ];
      case 'Import':
        return [
          {
            type: 'import',
            template: this.#expression(node.template),
            alias: this.#name(node.target),
            names: {},
            at,
          },
        ];
      case 'FromImport':
        return [
          {
            type: 'import',
            template: this.#expression(node.template),
            names: Object.fromEntries(
              node.names.children.map((name) =>
                name.typename === 'Pair'
                  ? [this.#name(name.value), this.#name(name.key)]
                  : [this.#name(name), this.#name(name)],
              ),
            ),
            at,
          },
        ];
      case 'Include':
        return [
          {
            type: 'include',
            template: this.#expression(node.template),
            bindings: {},
            ignoreMissing: node.ignoreMissing === true,
            at,
          },
        ];
      case 'Extends':
        return [{ type: 'extends', template: this.#expression(node.template), at }];
      case 'Block':
        return [{ type: 'block', name: this.#name(node.name), body: this.#body(node.body), at }];
      case 'Switch':
        return this.#switch(node);
      default:
        this.#refuse(node, describeNode(node));
        return [];
    }
  }

  /** Cases without a body share that of the next case. */
  #switch(node: NunjucksNode & { typename: 'Switch' }): Statement[] {
    const at = this.#at(node);
    let otherwise = this.#body(node.default);
    let condition: Expression | undefined;
    let body: Statement[] = otherwise;
    for (const { cond, body: own } of [...node.cases].reverse()) {
      const left = this.#expression(node.expr);
      const match: Expression = {
        type: 'comparison',
        operator: '==',
        left,
        right: this.#expression(cond),
        at,
      };
      if (own.children.length === 0 && condition) {
        condition = { type: 'or', left: match, right: condition, at };
        continue;
      }
      if (condition) otherwise = [{ type: 'if', condition, body, otherwise }];
      condition = match;
      body = own.children.length === 0 ? otherwise : this.#body(own);
    }
    return condition ? [{ type: 'if', condition, body, otherwise }] : otherwise;
  }

  #expression(node: NunjucksNode): Expression {
    const at = this.#at(node);
    switch (node.typename) {
      case 'Literal':
        if (node.value instanceof RegExp) return this.#refuse(node, '正则表达式');
        return { type: 'constant', value: node.value, at };
      case 'Symbol':
        return { type: 'name', name: this.#name(node), at };
      case 'LookupVal':
        return {
          type: 'member',
          target: this.#expression(node.target),
          key: this.#expression(node.val),
          at: this.#at(node.val),
        };
      case 'FunCall':
        return this.#call(node, this.#expression(node.name), node.args.children, false);
      case 'Filter':
        return this.#call(node, { type: 'name', name: node.name.value, at }, node.args.children, true);
      case 'Capture':
        return { type: 'capture', body: this.#body(node.body), at };
      case 'Group':
        if (node.children.length === 1) return this.#expression(node.children[0]!);
        return this.#refuse(node, '括号里的逗号');
      case 'Array':
        return { type: 'list', items: node.children.map((child) => this.#expression(child)), at };
      case 'Dict':
        return { type: 'record', fields: this.#fields(node.children), at };
      case 'InlineIf':
        return {
          type: 'conditional',
          condition: this.#expression(node.cond),
          chosen: this.#expression(node.body),
          ...(node.else_ && { otherwise: this.#expression(node.else_) }),
          at,
        };
      case 'And':
      case 'Or': {
        const type = node.typename === 'And' ? 'and' : 'or';
        return { type, left: this.#expression(node.left), right: this.#expression(node.right), at };
      }
      case 'Not':
        return { type: 'not', operand: this.#expression(node.target), at };
      case 'In':
        return {
          type: 'contains',
          item: this.#expression(node.left),
          list: this.#expression(node.right),
          at,
        };
      case 'Is':
        return this.#test(node);
      case 'Compare': {
        const [first] = node.ops;
        if (node.ops.length !== 1) return this.#refuse(node, '连续比较', '请用 and 连接两个比较');
        const operator = comparisons[first!.type]!;
        return {
          type: 'comparison',
          operator,
          left: this.#expression(node.expr),
          right: this.#expression(first!.expr),
          at,
        };
      }
      case 'Concat':
        return { type: 'join', parts: [this.#expression(node.left), this.#expression(node.right)], at };
      case 'Add':
      case 'Sub':
      case 'Mul':
      case 'Div':
      case 'FloorDiv':
      case 'Mod':
        return {
          type: 'arithmetic',
          operator: arithmetics[node.typename]!,
          left: this.#expression(node.left),
          right: this.#expression(node.right),
          at,
        };
      case 'Neg':
        return {
          type: 'arithmetic',
          operator: '-',
          left: { type: 'constant', value: 0, at },
          right: this.#expression(node.target),
          at,
        };
      case 'Pos':
        return this.#expression(node.target);
      default:
        return this.#refuse(node, describeNode(node));
    }
  }

  #call(node: NunjucksNode, callee: Expression, given: readonly NunjucksNode[], filter: boolean): Call {
    const keywords = given.at(-1);
    const named = keywords?.typename === 'KeywordArgs' ? this.#fields(keywords.children) : {};
    const args = keywords?.typename === 'KeywordArgs' ? given.slice(0, -1) : given;
    const at = callee.type === 'name' ? callee.at : this.#at(node);
    return { type: 'call', callee, args: args.map((arg) => this.#expression(arg)), named, filter, at };
  }

  /** `is defined` and its opposites: all other tests are comparisons in disguise. */
  #test(node: NunjucksNode & { left: NunjucksNode; right: NunjucksNode }): Expression {
    const at = this.#at(node);
    const defined: Expression = { type: 'defined', operand: this.#expression(node.left), at };
    const test =
      node.right.typename === 'Symbol' || node.right.typename === 'Literal' ? node.right.value : undefined;
    if (test === 'defined') return defined;
    if (test === 'undefined' || test === null) return { type: 'not', operand: defined, at };
    return this.#refuse(node.right, `“is ${String(test ?? '…')}”`, '只能用 is defined 或 is not defined');
  }

  #params(nodes: readonly NunjucksNode[]): MacroDefinition['params'] {
    return nodes.flatMap((node) =>
      node.typename === 'KeywordArgs'
        ? node.children.map((pair) => ({
            name: this.#name((pair as NunjucksPair).key),
            fallback: this.#expression((pair as NunjucksPair).value),
          }))
        : [{ name: this.#name(node) }],
    );
  }

  #fields(nodes: readonly NunjucksNode[]): { [key: string]: Expression } {
    const pairs = nodes as readonly NunjucksPair[];
    return Object.fromEntries(
      pairs.map(({ key, value }) => [
        key.typename === 'Literal' ? String(key.value) : this.#name(key),
        this.#expression(value),
      ]),
    );
  }

  #name(node: NunjucksNode): string {
    if (node.typename !== 'Symbol') {
      this.#problems.push(
        makeProblem(syntaxError, { reason: '这里应当是一个名称' }, { place: this.#at(node) }),
      );
      return '';
    }
    if (!namePattern.test(node.value)) {
      const reason = `名称“${node.value}”里只能有汉字、字母、数字和下划线，符号要用半角`;
      this.#problems.push(makeProblem(syntaxError, { reason }, { place: this.#at(node) }));
    }
    return node.value;
  }

  #refuse(node: NunjucksNode, what: string, instead?: string): Expression {
    const at = this.#at(node);
    this.#problems.push(makeProblem(unsupportedSyntax, { what, ...(instead && { instead }) }, { place: at }));
    return { type: 'constant', value: null, at };
  }

  #at(node: NunjucksNode): Place {
    return this.#place(node.lineno, node.colno);
  }
}
