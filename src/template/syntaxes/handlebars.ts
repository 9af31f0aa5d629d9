/** Handlebars syntax → the common nodes. Only the parser of Handlebars runs, never its compiler. */
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { syntaxError } from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { softenLineEnds } from '../line-ends.ts';
import type { Expression, Include, PartialBody, Statement } from '../syntax.ts';
import { explainHandlebarsError } from './handlebars-errors.ts';
import { currentOf, HandlebarsExpressions, type Level } from './handlebars-expressions.ts';
import { boundHandlebars, Nesting } from './nesting.ts';
import type { TextPlaces } from './places.ts';

type Node = hbs.AST.Node;
type Path = hbs.AST.PathExpression;
type Block = hbs.AST.BlockStatement;

/** The statements of a template; what it may not use is pushed to `problems`. Throws RangeError if nested too deep. */
export function parseHandlebars(text: string, places: TextPlaces, problems: Diagnostic[]): Statement[] {
  try {
    boundHandlebars(text);
    return new Translation(places, problems).template(parse(softenLineEnds(text)));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    problems.push(explainHandlebarsError(error as Error, text, places));
    return [];
  }
}

class Translation {
  readonly #problems: Diagnostic[];
  readonly #nesting = new Nesting();
  readonly #expressions: HandlebarsExpressions;

  constructor(places: TextPlaces, problems: Diagnostic[]) {
    this.#problems = problems;
    this.#expressions = new HandlebarsExpressions(places, problems, this.#nesting);
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
    const at = this.#expressions.at(node);
    switch (node.type) {
      case 'ContentStatement':
        return [{ type: 'literal', text: (node as hbs.AST.ContentStatement).value }];
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return [
          {
            type: 'print',
            value: this.#expressions.invocation(node as hbs.AST.MustacheStatement, levels),
            at,
          },
        ];
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
        this.#expressions.refuse(node, ` ${node.type} `);
        return [];
    }
  }

  #block(block: Block, levels: readonly Level[]): Statement[] {
    const kind = String(block.path.original);
    const [given, ...surplus] = block.params;
    if (!['if', 'unless', 'each', 'with'].includes(kind)) {
      if (given === undefined && !block.hash) return this.#section(block, levels);
      this.#expressions.refuse(
        block,
        ` {{#${kind} …}} `,
        '带参数的只有 {{#if}} {{#unless}} {{#each}} {{#with}} 四种',
      );
      return [];
    }
    const isCondition = kind === 'if' || kind === 'unless';
    const includeZero = isCondition && this.#readIncludeZero(block);
    if (given === undefined || surplus.length > 0 || (block.hash && includeZero === undefined)) {
      const reason = `{{#${kind}}} 后面应当有一个名称`;
      this.#problems.push(makeProblem(syntaxError, { reason }, { place: this.#expressions.at(block) }));
      return [];
    }
    const subject = this.#expressions.expression(given, levels);
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
    const at = this.#expressions.at(block);
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
    const at = this.#expressions.at(block);
    const name = String(block.path.original);
    if (paramsOf(block).length > 0)
      this.#expressions.refuse(
        block,
        ` {{#${name} as |…|}} `,
        `请写 {{#each ${name} as |…|}} 或 {{#with ${name} as |…|}}`,
      );
    const own: Level = { params: [], isLoop: true, isSection: true };
    const value = this.#expressions.value(block.path, levels);
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
    const at = this.#expressions.at(node);
    if (node.params.length > 1)
      this.#expressions.refuse(node, '给部分模板几个数据', '只给一个，其余写成 名称=数据');
    if (node.name.type === 'SubExpression')
      this.#expressions.refuse(node, '用算式表示部分模板的名称', '请写出部分模板的名称');
    const written = String((node.name as Path).original);
    const value = /\.\w+$/.test(written) ? written : `${written}.md.hbs`;
    const [given] = node.params;
    const base = given ? this.#expressions.expression(given, levels) : currentOf(levels.length - 1, at);
    const fields = node.hash && this.#expressions.named(node.hash, levels);
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
      this.#expressions.refuse(node, ' {{#* …}} ', '部分模板写成 {{#*inline "名称"}}…{{/inline}}');
      return [];
    }
    const written = (name as hbs.AST.StringLiteral).value;
    return [{ type: 'partial', name: written, ...this.#partialBody(node.program, levels) }];
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
