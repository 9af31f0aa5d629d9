/** nunjucks (Jinja) syntax → the common nodes. Only the parser of nunjucks runs, never its compiler. */
import { outsideBlock } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { softenLineEnds } from '../line-ends.ts';
import type { Expression, Statement } from '../syntax.ts';
import { Nesting } from './nesting.ts';
import { explainNunjucksError, findOpenRaw } from './nunjucks-errors.ts';
import { ExpressionTranslation, type Surroundings } from './nunjucks-expressions.ts';
import { type NodeOf, type NunjucksList, type NunjucksNode, parseNodes } from './nunjucks-nodes.ts';
import type { TextPlaces } from './places.ts';

export function parseNunjucks(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  try {
    const nodes = parseNodes(softenLineEnds(text)).children;
    const open = findOpenRaw(text, places);
    if (open) problems.push(open);
    const lost = findLost(nodes);
    if (lost)
      problems.push(
        makeProblem(outsideBlock, undefined, { place: places.atVisible(lost.lineno, lost.colno) }),
      );
    return new Translation((line, unit) => places.at(line, unit), problems).statements(nodes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    problems.push(explainNunjucksError(error as Error, text, places));
    return [];
  }
}

/** What a template that extends another may hold besides its blocks. */
const definitions: ReadonlySet<NunjucksNode['typename']> = new Set(['Set', 'Macro', 'Import', 'FromImport']);

/** In a template that extends another, the first node that would print: only its blocks are. */
function findLost(nodes: readonly NunjucksNode[]): NunjucksNode | undefined {
  if (!nodes.some(({ typename }) => typename === 'Extends')) return undefined;
  return nodes.find((node) => {
    if (node.typename === 'Output') {
      // each stretch of text and each hole is an output of its own
      const [printed] = node.children;
      return printed?.typename !== 'TemplateData' || printed.value.trim() !== '';
    }
    return node.typename !== 'Extends' && node.typename !== 'Block' && !definitions.has(node.typename);
  });
}

class Translation {
  readonly #nesting = new Nesting();
  readonly #expressions: ExpressionTranslation;

  constructor(place: Surroundings['place'], problems: Diagnostic[]) {
    const translateBody = (body: NunjucksList) => this.#body(body);
    this.#expressions = new ExpressionTranslation({ place, problems, nesting: this.#nesting, translateBody });
  }

  statements(nodes: readonly NunjucksNode[]): Statement[] {
    return this.#nesting.within(() => nodes.flatMap((node) => this.#statement(node)));
  }

  /** The statements within another; a template extends another as a whole or not at all. */
  #body(node: NunjucksNode | null): Statement[] {
    if (node === null) return [];
    const nodes = 'children' in node && node.typename !== 'Output' ? node.children : [node];
    for (const child of nodes) {
      if (child.typename === 'Extends') this.#expressions.refuse(child, '条件或循环里的 {% extends %} ');
    }
    return this.statements(nodes);
  }

  #statement(node: NunjucksNode): Statement[] {
    switch (node.typename) {
      case 'Output':
        return node.children.map((child) => this.#translatePrinted(child, node));
      case 'If':
        return [this.#translateIf(node)];
      case 'For':
        return [this.#translateFor(node)];
      case 'Set':
        return [this.#translateSet(node)];
      case 'Macro':
        return [this.#expressions.macro(node)];
      case 'Import':
        return [this.#translateImport(node)];
      case 'FromImport':
        return [this.#translateFromImport(node)];
      case 'Include':
        return [this.#translateInclude(node)];
      case 'Extends':
        return [{ type: 'extends', ...this.#templateOf(node) }];
      case 'Block':
        return [this.#translateBlock(node)];
      case 'Switch':
        return this.#translateSwitch(node);
      default:
        this.#expressions.refuseNode(node);
        return [];
    }
  }

  /** A piece of the template between its tags, or a hole; the place is that of the whole output. */
  #translatePrinted(child: NunjucksNode, output: NunjucksNode): Statement {
    return child.typename === 'TemplateData'
      ? { type: 'literal', text: child.value }
      : { type: 'print', value: this.#expressions.expression(child), at: this.#expressions.at(output) };
  }

  #translateIf({ cond, body, else_ }: NodeOf<'If'>): Statement {
    return {
      type: 'if',
      condition: this.#expressions.expression(cond),
      body: this.#body(body),
      otherwise: this.#body(else_),
    };
  }

  #translateFor(node: NodeOf<'For'>): Statement {
    const names = node.name.typename === 'Array' ? node.name.children : [node.name];
    return {
      type: 'for',
      list: this.#expressions.expression(node.arr),
      names: names.map((name) => this.#expressions.name(name)),
      loop: 'loop',
      body: this.#body(node.body),
      otherwise: this.#body(node.else_),
      at: this.#expressions.at(node),
    };
  }

  /** `{% set x = … %}`, or `{% set x %}…{% endset %}` with a body in the value's place. */
  #translateSet({ targets, ...node }: NodeOf<'Set'>): Statement {
    const value = node.value ?? node.body;
    return {
      type: 'set',
      names: targets.map((target) => this.#expressions.name(target)),
      value: this.#expressions.expression(value),
    };
  }

  #translateImport(node: NodeOf<'Import'>): Statement {
    const { template, at } = this.#templateOf(node);
    return {
      type: 'import',
      template,
      alias: this.#expressions.name(node.target),
      names: {},
      ...contextOf(node),
      at,
    };
  }

  #translateFromImport(node: NodeOf<'FromImport'>): Statement {
    const { template, at } = this.#templateOf(node);
    const names = node.names.children.map((name) => {
      const { key, value } = name.typename === 'Pair' ? name : { key: name, value: name };
      return [this.#expressions.name(value), this.#expressions.name(key)];
    });
    return { type: 'import', template, names: Object.fromEntries(names), ...contextOf(node), at };
  }

  #translateInclude(node: NodeOf<'Include'>): Statement {
    return { type: 'include', ...this.#templateOf(node), ignoreMissing: node.ignoreMissing === true };
  }

  #translateBlock(node: NodeOf<'Block'>): Statement {
    const at = this.#expressions.at(node);
    return { type: 'block', name: this.#expressions.name(node.name), body: this.#body(node.body), at };
  }

  /** The template that a statement brings in, and the statement's place. */
  #templateOf(node: NunjucksNode & { template: NunjucksNode }) {
    return { template: this.#expressions.expression(node.template), at: this.#expressions.at(node) };
  }

  /** Cases without a body share that of the next case. */
  #translateSwitch(node: NodeOf<'Switch'>): Statement[] {
    const at = this.#expressions.at(node);
    let otherwise = this.#body(node.default);
    let condition: Expression | undefined;
    let body: Statement[] = otherwise;
    for (const { cond, body: own } of [...node.cases].reverse()) {
      const left = this.#expressions.expression(node.expr);
      const match: Expression = {
        type: 'comparison',
        operator: '===',
        left,
        right: this.#expressions.expression(cond),
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
}

function contextOf({ withContext }: { withContext: boolean | null }): { withContext: boolean } {
  return { withContext: withContext === true };
}
