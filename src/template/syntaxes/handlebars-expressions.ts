/** Expressions of Handlebars → the common nodes. */
import { unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Constant, Counter, Current, Expression, Member } from '../syntax.ts';
import type { Nesting } from './nesting.ts';
import type { TextPlaces } from './places.ts';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;

/** A level of the template with its own `this`, and `@index` where it is a loop; the outermost stands first. */
export interface Level {
  params: readonly string[];
  isLoop: boolean;
  /** a part that is printed elsewhere: what is beyond it there is another than where it stands */
  isPartial?: boolean;
  /** a section is a loop only where it prints a list */
  isSection?: boolean;
  /** set where something within looks beyond it */
  looksOut?: boolean;
}

/** What Handlebars counts, by its name there: from 0. */
const counters: ReadonlyMap<string | undefined, Counter> = new Map([
  ['index', 'index0'],
  ['first', 'first'],
  ['last', 'last'],
  ['key', 'key'],
]);

/** Translates what stands in a hole or after the name of a block; `levels` are those around it. */
export class HandlebarsExpressions {
  readonly #places: TextPlaces;
  readonly #problems: Diagnostic[];
  readonly #nesting: Nesting;

  constructor(places: TextPlaces, problems: Diagnostic[], nesting: Nesting) {
    this.#places = places;
    this.#problems = problems;
    this.#nesting = nesting;
  }

  /** Arguments by name. */
  named(hash: hbs.AST.Hash, levels: readonly Level[]): { [name: string]: Expression } {
    return Object.fromEntries(hash.pairs.map(({ key, value }) => [key, this.expression(value, levels)]));
  }

  /** What a hole or a bracket holds: a name, or a helper with its arguments. */
  invocation(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, levels: readonly Level[]): Expression {
    const at = this.at(node);
    if (node.params.length === 0 && !node.hash && node.type === 'MustacheStatement') {
      return this.value(node.path, levels);
    }
    const path = node.path as Path;
    const args = node.params.map((param) => this.expression(param, levels));
    const [target, key, ...surplus] = args;
    if (path.original === 'lookup' && target && key && surplus.length === 0) {
      return { type: 'member', target, key, at };
    }
    const named = node.hash ? this.named(node.hash, levels) : {};
    return { type: 'call', callee: nameOf(String(path.original), at), args, named, filter: true, at };
  }

  /** What stands alone in a hole is a name, in quotes too: `{{"a b"}}` is the field `a b`. */
  value(node: Node, levels: readonly Level[]): Expression {
    if (node.type === 'PathExpression' || !('original' in node)) return this.expression(node, levels);
    const at = this.at(node);
    return reach(currentOf(levels.length - 1, at), [String(node.original)], at);
  }

  expression(node: Node, levels: readonly Level[]): Expression {
    const at = this.at(node);
    switch (node.type) {
      case 'PathExpression':
        return this.#path(node as Path, levels);
      case 'SubExpression':
        return this.#nesting.within(() => this.invocation(node as hbs.AST.SubExpression, levels));
      case 'StringLiteral':
      case 'NumberLiteral':
      case 'BooleanLiteral':
        return { type: 'constant', value: (node as hbs.AST.StringLiteral).value, at };
      default:
        return { type: 'constant', value: null, at };
    }
  }

  /** `a.b`, `this.a`, `../a`, `@root.a`, `@index`: fields of the current, an outer or the outermost `this`. */
  #path({ data, depth, parts, original, ...node }: Path, levels: readonly Level[]): Expression {
    const at = this.at(node as Node);
    const [first, ...more] = parts;
    if (data) {
      if (first === 'root') return reach(currentOf(0, at), more, at);
      const loops = levels.flatMap(({ isLoop }, level) => (isLoop ? [level] : []));
      const level = loops.at(-1 - depth);
      const counter = counters.get(first);
      if (depth > 0 && levels.some(({ isSection }) => isSection))
        return this.refuse(node as Node, `这里的“${original}”`, '外面一层请写 {{#each …}} 或 {{#with …}}');
      if (level === undefined || counter === undefined) {
        return this.refuse(node as Node, `“${original}”`, '循环里可以用 @index @first @last @key');
      }
      return { type: 'round', counter, level, at };
    }
    const level = levels.length - 1 - depth;
    if (level < 0) return this.refuse(node as Node, `这里的“${original}”`, '“../”的层数多于外面的层数');
    for (const crossed of depth > 0 ? levels.slice(level + 1) : []) {
      crossed.looksOut = true;
      if (!crossed.isPartial) continue;
      return this.refuse(node as Node, `部分模板里的“${original}”`, '请用 @root，或调用时写成 名称=数据');
    }
    const bare = depth === 0 && !original.startsWith('this') && !original.startsWith('.');
    if (bare && first !== undefined && levels.some(({ params }) => params.includes(first))) {
      return reach(nameOf(first, at), more, at);
    }
    const path = reach(currentOf(level, at), parts, at);
    return bare && first !== undefined && more.length === 0 ? { ...(path as Member), orHelper: first } : path;
  }

  /** Reports what templates may not use; nothing stands in its place. */
  refuse(node: Node, what: string, instead?: string): Constant {
    const at = this.at(node);
    this.#problems.push(makeProblem(unsupportedSyntax, { what, instead }, { place: at }));
    return { type: 'constant', value: null, at };
  }

  at({ loc }: Node): Place {
    return this.#places.at(loc.start.line - 1, loc.start.column);
  }
}

/** The `this` of a level. */
export function currentOf(level: number, at: Place): Current {
  return { type: 'current', level, at };
}

function nameOf(name: string, at: Place): Expression {
  return { type: 'name', name, at };
}

function reach(target: Expression, parts: readonly string[], at: Place): Expression {
  return parts.reduce<Expression>((holder, part) => {
    const value = /^\d+$/.test(part) ? Number(part) : part;
    return { type: 'member', target: holder, key: { type: 'constant', value, at }, at };
  }, target);
}
