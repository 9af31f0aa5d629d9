/** Handlebars syntax → the common nodes. Only the parser of Handlebars runs, never its compiler. */
import Handlebars from 'handlebars';
import { syntaxError, unsupportedSyntax } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type {
  Constant,
  Counter,
  Current,
  Expression,
  Include,
  Member,
  PartialBody,
  Statement,
} from '../syntax.ts';
import { explainHandlebarsError } from './handlebars-errors.ts';
import { boundHandlebars, Nesting } from './nesting.ts';
import type { TextPlaces } from './places.ts';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;
type Block = hbs.AST.BlockStatement;

export function parseHandlebars(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  try {
    boundHandlebars(text);
    return new Translation(places, problems).template(Handlebars.parse(text));
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

class Translation {
  readonly #places: TextPlaces;
  readonly #problems: Diagnostic[];
  readonly #nesting = new Nesting();

  constructor(places: TextPlaces, problems: Diagnostic[]) {
    this.#places = places;
    this.#problems = problems;
  }

  template({ body }: hbs.AST.Program): Statement[] {
    const level = { params: [], isLoop: false };
    return this.#nesting.within(() => body.flatMap((node) => this.#statement(node, [level])));
  }

  program(program: hbs.AST.Program | undefined, levels: readonly Level[]): Statement[] {
    const body = this.#nesting.within(() =>
      (program?.body ?? []).flatMap((node) => this.#statement(node, levels)),
    );
    // a partial defined within a block is known there only
    return body.some(({ type }) => type === 'partial') ? [{ type: 'with', bindings: {}, body }] : body;
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
        return [this.#partial(node as hbs.AST.PartialStatement, levels)];
      case 'PartialBlockStatement': {
        const { program } = node as hbs.AST.PartialBlockStatement;
        const block = this.#partialBody(program, levels);
        return [{ ...this.#partial(node as hbs.AST.PartialStatement, levels), block, ignoreMissing: true }];
      }
      case 'DecoratorBlock':
        return this.#inline(node as hbs.AST.DecoratorBlock, levels);
      default:
        this.#refuse(node, ` ${node.type} `);
        return [];
    }
  }

  #block(block: Block, levels: readonly Level[]): Statement[] {
    const kind = String(block.path.original);
    const [given, ...surplus] = block.params;
    if (!['if', 'unless', 'each', 'with'].includes(kind)) {
      if (given === undefined && !block.hash) return this.#section(block, levels);
      this.#refuse(block, ` {{#${kind} …}} `, '带参数的只有 {{#if}} {{#unless}} {{#each}} {{#with}} 四种');
      return [];
    }
    const isCondition = kind === 'if' || kind === 'unless';
    const includeZero = isCondition && this.#readIncludeZero(block);
    if (given === undefined || surplus.length > 0 || (block.hash && includeZero === undefined)) {
      const reason = `{{#${kind}}} 后面应当有一个名称`;
      this.#problems.push(makeProblem(syntaxError, { reason }, { place: this.#at(block) }));
      return [];
    }
    const subject = this.#expression(given, levels);
    if (isCondition) {
      const bodies = [this.program(block.program, levels), this.program(block.inverse, levels)] as const;
      const [body, otherwise] = kind === 'if' ? bodies : [bodies[1], bodies[0]];
      return [{ type: 'if', condition: includeZero ? isGiven(subject) : subject, body, otherwise }];
    }
    return kind === 'with' ? this.#with(block, subject, levels) : this.#each(block, subject, levels);
  }

  /** `includeZero=true` of a condition; undefined for other arguments by name. */
  #readIncludeZero({ hash }: Block): boolean | undefined {
    const [pair, ...others] = hash?.pairs ?? [];
    if (pair === undefined) return false;
    if (pair.key !== 'includeZero' || pair.value.type !== 'BooleanLiteral' || others.length > 0)
      return undefined;
    return (pair.value as hbs.AST.BooleanLiteral).value;
  }

  #with(block: Block, subject: Expression, levels: readonly Level[]): Statement[] {
    const level = levels.length;
    const params = paramsOf(block);
    const body = this.program(block.program, [...levels, { params, isLoop: false }]);
    const otherwise = this.program(block.inverse, levels);
    // a block parameter is a second name of what the block binds
    const [name] = params;
    const bindings = name ? { [name]: subject } : {};
    const current = { level, value: subject };
    return [
      {
        type: 'if',
        condition: isGiven(subject),
        body: [{ type: 'with', bindings, current, body }],
        otherwise,
      },
    ];
  }

  #each(block: Block, list: Expression, levels: readonly Level[]): Statement[] {
    const at = this.#at(block);
    const level = levels.length;
    const params = paramsOf(block);
    const body = this.program(block.program, [...levels, { params, isLoop: true }]);
    const otherwise = this.program(block.inverse, levels);
    const [itemName, keyName] = params;
    const bindings: { [name: string]: Expression } = {
      ...(itemName && { [itemName]: { type: 'current', level, at } }),
      ...(keyName && { [keyName]: { type: 'round', counter: 'key', level, at } }),
    };
    const named: Statement[] = itemName ? [{ type: 'with', bindings, body }] : body;
    return [{ type: 'for', list, names: [], level, body: named, otherwise, at }];
  }

  /** `{{#x}}…{{/x}}` and `{{^x}}…{{/x}}`. */
  #section(block: Block, levels: readonly Level[]): Statement[] {
    const at = this.#at(block);
    const name = String(block.path.original);
    if (paramsOf(block).length > 0)
      this.#refuse(
        block,
        ` {{#${name} as |…|}} `,
        `请写 {{#each ${name} as |…|}} 或 {{#with ${name} as |…|}}`,
      );
    const own: Level = { params: [], isLoop: true, isSection: true };
    const value = this.#value(block.path, levels);
    const body = this.program(block.program, [...levels, own]);
    const otherwise = this.program(block.inverse, levels);
    const looksOut = own.looksOut === true;
    return [{ type: 'section', value, level: levels.length, body, otherwise, looksOut, at }];
  }

  /** `{{> x}}`: a partial of the template itself by that name, else the file. */
  #partial(
    node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
    levels: readonly Level[],
  ): Include {
    const at = this.#at(node);
    if (node.params.length > 1) this.#refuse(node, '给部分模板几个数据', '只给一个，其余写成 名称=数据');
    if (node.name.type === 'SubExpression')
      this.#refuse(node, '用算式表示部分模板的名称', '请写出部分模板的名称');
    const written = String((node.name as Path).original);
    const value = /\.\w+$/.test(written) ? written : `${written}.md.hbs`;
    const [given] = node.params;
    const base = given ? this.#expression(given, levels) : currentOf(levels.length - 1, at);
    const fields = node.hash && this.#named(node.hash, levels);
    return {
      type: 'include',
      template: { type: 'constant', value, at },
      partial: written,
      current: fields ? { type: 'record', base, fields, at } : base,
      ignoreMissing: false,
      at,
    };
  }

  #partialBody(program: hbs.AST.Program, levels: readonly Level[]): PartialBody {
    const outer = levels.map((level) => ({ ...level, isLoop: false }));
    const own = { params: [], isLoop: false, isPartial: true };
    const body = this.#nesting.within(() =>
      program.body.flatMap((node) => this.#statement(node, [...outer, own])),
    );
    return { level: levels.length, body };
  }

  /** `{{#*inline "x"}}…{{/inline}}` */
  #inline(node: hbs.AST.DecoratorBlock, levels: readonly Level[]): Statement[] {
    const [name] = node.params;
    if (String((node.path as Path).original) !== 'inline' || name?.type !== 'StringLiteral') {
      this.#refuse(node, ' {{#* …}} ', '部分模板写成 {{#*inline "名称"}}…{{/inline}}');
      return [];
    }
    const written = (name as hbs.AST.StringLiteral).value;
    return [{ type: 'partial', name: written, ...this.#partialBody(node.program, levels) }];
  }

  #named(hash: hbs.AST.Hash, levels: readonly Level[]): { [name: string]: Expression } {
    return Object.fromEntries(hash.pairs.map(({ key, value }) => [key, this.#expression(value, levels)]));
  }

  #invocation(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, levels: readonly Level[]): Expression {
    const at = this.#at(node);
    if (node.params.length === 0 && !node.hash && node.type === 'MustacheStatement') {
      return this.#value(node.path, levels);
    }
    const path = node.path as Path;
    const args = node.params.map((param) => this.#expression(param, levels));
    const [target, key, ...surplus] = args;
    if (path.original === 'lookup' && target && key && surplus.length === 0) {
      return { type: 'member', target, key, at };
    }
    const named = node.hash ? this.#named(node.hash, levels) : {};
    return { type: 'call', callee: nameOf(String(path.original), at), args, named, filter: true, at };
  }

  /** What stands alone in a hole is a name, in quotes too: `{{"a b"}}` is the field `a b`. */
  #value(node: Node, levels: readonly Level[]): Expression {
    if (node.type === 'PathExpression' || !('original' in node)) return this.#expression(node, levels);
    const at = this.#at(node);
    return reach(currentOf(levels.length - 1, at), [String(node.original)], at);
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
      if (depth > 0 && levels.some(({ isSection }) => isSection))
        return this.#refuse(node as Node, `这里的“${original}”`, '外面一层请写 {{#each …}} 或 {{#with …}}');
      if (level === undefined || counter === undefined) {
        return this.#refuse(node as Node, `“${original}”`, '循环里可以用 @index @first @last @key');
      }
      return { type: 'round', counter, level, at };
    }
    const level = levels.length - 1 - depth;
    if (level < 0) return this.#refuse(node as Node, `这里的“${original}”`, '“../”的层数多于外面的层数');
    for (const crossed of depth > 0 ? levels.slice(level + 1) : []) {
      crossed.looksOut = true;
      if (!crossed.isPartial) continue;
      return this.#refuse(node as Node, `部分模板里的“${original}”`, '请用 @root，或调用时写成 名称=数据');
    }
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

function paramsOf({ program }: Block): readonly string[] {
  // `{{^x}}` has nothing but its inverse
  return (program as hbs.AST.Program | undefined)?.blockParams ?? [];
}

/** What `{{#with}}` asks: a zero is something. */
function isGiven(operand: Expression): Expression {
  const { at } = operand;
  return { type: 'not', operand: { type: 'test', test: 'empty', operand, at }, at };
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
