/** Handlebars syntax → the common nodes. Only the parser of Handlebars runs, never its compiler. */
import Handlebars from 'handlebars';
import { syntaxError, unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Constant, Counter, Current, Expression, Member, Statement } from '../syntax.ts';
import { explainHandlebarsError } from './handlebars-errors.ts';
import { Nesting } from './nesting.ts';
import type { TextPlaces } from './places.ts';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;
type Block = hbs.AST.BlockStatement;

export function parseHandlebars(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  try {
    return new Translation(places, problems).program(Handlebars.parse(text), [{ params: [], isLoop: false }]);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    problems.push(explainHandlebarsError(error as Error, text, places));
    return [];
  }
}

/** A level of the template with its own `this`, and `@index` where it is a loop; the outermost stands first. */
interface Level {
  params: readonly string[];
  isLoop: boolean;
}

/** What Handlebars counts, by its name there: from 0. */
const counters: ReadonlyMap<string | undefined, Counter> = new Map([
  ['index', 'index0'],
  ['first', 'first'],
  ['last', 'last'],
  ['key', 'key'],
]);

class Translation {
  readonly #places: TextPlaces;
  readonly #problems: Diagnostic[];
  readonly #nesting = new Nesting();

  constructor(places: TextPlaces, problems: Diagnostic[]) {
    this.#places = places;
    this.#problems = problems;
  }

  program(program: hbs.AST.Program | undefined, levels: readonly Level[]): Statement[] {
    return this.#nesting.within(() => (program?.body ?? []).flatMap((node) => this.#statement(node, levels)));
  }

  #statement(node: Node, levels: readonly Level[]): Statement[] {
    const at = this.#at(node);
    switch (node.type) {
      case 'ContentStatement':
        return [{ type: 'literal', text: (node as hbs.AST.ContentStatement).value }];
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return [{ type: 'print', value: this.#invocation(node as hbs.AST.MustacheStatement, levels), at }];
      case 'BlockStatement':
        return this.#block(node as Block, levels);
      case 'PartialStatement':
        return this.#partial(node as hbs.AST.PartialStatement, levels);
      default:
        this.#refuse(node, ` ${node.type} `);
        return [];
    }
  }

  #block(block: Block, levels: readonly Level[]): Statement[] {
    const at = this.#at(block);
    const kind = block.path.original;
    const [given, ...surplus] = block.params;
    if (!['if', 'unless', 'each', 'with'].includes(kind)) {
      const instead = given
        ? '只有 {{#if}} {{#unless}} {{#each}} {{#with}} 四种'
        : `有这项资料才印，写成 {{#if ${kind}}}…{{/if}}；逐项印，写成 {{#each ${kind}}}…{{/each}}`;
      this.#refuse(block, ` {{#${kind}}} `, instead);
      return [];
    }
    if (given === undefined || surplus.length > 0 || block.hash) {
      this.#problems.push(
        makeProblem(syntaxError, { reason: `{{#${kind}}} 后面应当有一个名称` }, { place: at }),
      );
      return [];
    }
    const subject = this.#expression(given, levels);
    if (kind === 'if' || kind === 'unless') {
      const bodies = [this.program(block.program, levels), this.program(block.inverse, levels)] as const;
      const [body, otherwise] = kind === 'if' ? bodies : [bodies[1], bodies[0]];
      return [{ type: 'if', condition: subject, body, otherwise }];
    }
    const level = levels.length;
    const params = block.program.blockParams ?? [];
    const inner = [...levels, { params, isLoop: kind === 'each' }];
    const body = this.program(block.program, inner);
    const otherwise = this.program(block.inverse, levels);
    // a block parameter is a second name of what the block binds
    const [itemName, keyName] = params;
    if (kind === 'with') {
      const bindings = itemName ? { [itemName]: subject } : {};
      const current = { level, value: subject };
      return [
        { type: 'if', condition: subject, body: [{ type: 'with', bindings, current, body }], otherwise },
      ];
    }
    const named: { [name: string]: Expression } = {
      ...(itemName && { [itemName]: { type: 'current', level, at } }),
      ...(keyName && { [keyName]: { type: 'round', counter: 'key', level, at } }),
    };
    return [
      {
        type: 'for',
        list: subject,
        names: [],
        level,
        body: itemName ? [{ type: 'with', bindings: named, body }] : body,
        otherwise,
        at,
      },
    ];
  }

  #partial(node: hbs.AST.PartialStatement, levels: readonly Level[]): Statement[] {
    const at = this.#at(node);
    if (node.hash || node.params.length > 1)
      this.#refuse(node, '给部分模板传参数', '部分模板会看到当前的数据');
    if (node.name.type === 'SubExpression') this.#refuse(node, '用算式表示部分模板的名称');
    const written = String((node.name as Path).original);
    const value = /\.\w+$/.test(written) ? written : `${written}.md.hbs`;
    const [given] = node.params;
    const current = given ? this.#expression(given, levels) : currentOf(levels.length - 1, at);
    return [
      {
        type: 'include',
        template: { type: 'constant', value, at },
        current,
        ignoreMissing: false,
        at,
      },
    ];
  }

  #invocation(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, levels: readonly Level[]): Expression {
    const at = this.#at(node);
    if (node.params.length === 0 && !node.hash && node.type === 'MustacheStatement') {
      return this.#expression(node.path, levels);
    }
    const path = node.path as Path;
    const args = node.params.map((param) => this.#expression(param, levels));
    const [target, key, ...surplus] = args;
    if (path.original === 'lookup' && target && key && surplus.length === 0) {
      return { type: 'member', target, key, at };
    }
    const named = Object.fromEntries(
      (node.hash?.pairs ?? []).map(({ key, value }) => [key, this.#expression(value, levels)]),
    );
    return { type: 'call', callee: nameOf(String(path.original), at), args, named, filter: true, at };
  }

  #expression(node: Node, levels: readonly Level[]): Expression {
    const at = this.#at(node);
    switch (node.type) {
      case 'PathExpression':
        return this.#path(node as Path, levels);
      case 'SubExpression':
        return this.#nesting.within(() => this.#invocation(node as hbs.AST.SubExpression, levels));
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
    const at = this.#at(node as Node);
    const [first, ...more] = parts;
    if (data) {
      if (first === 'root') return reach(currentOf(0, at), more, at);
      const loops = levels.flatMap(({ isLoop }, level) => (isLoop ? [level] : []));
      const level = loops.at(-1 - depth);
      const counter = counters.get(first);
      if (level === undefined || counter === undefined) {
        return this.#refuse(node as Node, `“${original}”`, '循环里可以用 @index @first @last @key');
      }
      return { type: 'round', counter, level, at };
    }
    const level = levels.length - 1 - depth;
    if (level < 0) return this.#refuse(node as Node, `这里的“${original}”`, '“../”的层数多于外面的层数');
    const bare = depth === 0 && !original.startsWith('this') && !original.startsWith('.');
    if (bare && first !== undefined && levels.some(({ params }) => params.includes(first))) {
      return reach(nameOf(first, at), more, at);
    }
    const path = reach(currentOf(level, at), parts, at);
    return bare && first !== undefined && more.length === 0 ? { ...(path as Member), orHelper: first } : path;
  }

  #refuse(node: Node, what: string, instead?: string): Constant {
    const at = this.#at(node);
    this.#problems.push(makeProblem(unsupportedSyntax, { what, ...(instead && { instead }) }, { place: at }));
    return { type: 'constant', value: null, at };
  }

  #at({ loc }: Node): Place {
    return this.#places.at(loc.start.line - 1, loc.start.column);
  }
}

function currentOf(level: number, at: Place): Current {
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
