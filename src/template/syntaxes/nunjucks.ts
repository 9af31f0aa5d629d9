/** nunjucks (Jinja) syntax → the common nodes. Only the parser of nunjucks runs, never its compiler. */
import { outsideBlock } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Expression, MacroDefinition, Statement } from '../syntax.ts';
import { Nesting } from './nesting.ts';
import { explainNunjucksError } from './nunjucks-errors.ts';
import { ExpressionTranslation, type Surroundings } from './nunjucks-expressions.ts';
import { type NunjucksList, type NunjucksNode, type NunjucksPair, parseNodes } from './nunjucks-nodes.ts';
import type { TextPlaces } from './places.ts';

export function parseNunjucks(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  try {
    const nodes = parseNodes(text).children;
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
    if (node.typename === 'Output')
      return node.children.some((child) => child.typename !== 'TemplateData' || child.value.trim() !== '');
    return node.typename !== 'Extends' && node.typename !== 'Block' && !definitions.has(node.typename);
  });
}

class Translation {
  readonly #nesting = new Nesting();
  readonly #expressions: ExpressionTranslation;

  constructor(place: Surroundings['place'], problems: Diagnostic[]) {
    const translateBody = (body: NunjucksList) => this.statements(body.children);
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
    const at = this.#expressions.at(node);
    switch (node.typename) {
      case 'Output':
        return node.children.map((child) =>
          child.typename === 'TemplateData'
            ? { type: 'literal', text: child.value }
            : { type: 'print', value: this.#expressions.expression(child), at },
        );
      case 'If':
        return [
          {
            type: 'if',
            condition: this.#expressions.expression(node.cond),
            body: this.#body(node.body),
            otherwise: this.#body(node.else_),
          },
        ];
      case 'For':
        return [
          {
            type: 'for',
            list: this.#expressions.expression(node.arr),
            names: (node.name.typename === 'Array' ? node.name.children : [node.name]).map((name) =>
              this.#expressions.name(name),
            ),
            loop: 'loop',
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
            names: node.targets.map((target) => this.#expressions.name(target)),
            value: this.#expressions.expression(value),
          },
        ];
      }
      case 'Macro':
        return [
          {
            type: 'macro',
            name: this.#expressions.name(node.name),
            params: this.#params(node.args.children),
            body: this.#body(node.body),
            at,
          },
        ];
      case 'Import':
        return [
          {
            type: 'import',
            template: this.#expressions.expression(node.template),
            alias: this.#expressions.name(node.target),
            names: {},
            at,
          },
        ];
      case 'FromImport':
        return [
          {
            type: 'import',
            template: this.#expressions.expression(node.template),
            names: Object.fromEntries(
              node.names.children.map((name) =>
                name.typename === 'Pair'
                  ? [this.#expressions.name(name.value), this.#expressions.name(name.key)]
                  : [this.#expressions.name(name), this.#expressions.name(name)],
              ),
            ),
            at,
          },
        ];
      case 'Include':
        return [
          {
            type: 'include',
            template: this.#expressions.expression(node.template),
            ignoreMissing: node.ignoreMissing === true,
            at,
          },
        ];
      case 'Extends':
        return [{ type: 'extends', template: this.#expressions.expression(node.template), at }];
      case 'Block':
        return [{ type: 'block', name: this.#expressions.name(node.name), body: this.#body(node.body), at }];
      case 'Switch':
        return this.#switch(node);
      default:
        this.#expressions.refuseNode(node);
        return [];
    }
  }

  /** Cases without a body share that of the next case. */
  #switch(node: NunjucksNode & { typename: 'Switch' }): Statement[] {
    const at = this.#expressions.at(node);
    let otherwise = this.#body(node.default);
    let condition: Expression | undefined;
    let body: Statement[] = otherwise;
    for (const { cond, body: own } of [...node.cases].reverse()) {
      const left = this.#expressions.expression(node.expr);
      const match: Expression = {
        type: 'comparison',
        operator: '==',
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

  #params(nodes: readonly NunjucksNode[]): MacroDefinition['params'] {
    return nodes.flatMap((node) =>
      node.typename === 'KeywordArgs'
        ? node.children.map((pair) => ({
            name: this.#expressions.name((pair as NunjucksPair).key),
            fallback: this.#expressions.expression((pair as NunjucksPair).value),
          }))
        : [{ name: this.#expressions.name(node) }],
    );
  }
}
