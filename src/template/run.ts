/** Runs the statements of templates: text with a token where each value stands. */

import { unsupportedSyntax } from '../diagnostics/catalogue/template.ts';
import { notIterable } from '../diagnostics/catalogue/template-names.ts';
import { describeExpression } from './describe.ts';
import { Evaluator } from './evaluate.ts';
import type { Machine } from './machine.ts';
import { IncludeRunner } from './run-includes.ts';
import { type Context, type Level, Macro, Module, Scope } from './scope.ts';
import type { TemplateSet } from './sources.ts';
import type { Choice, Counter, For, Section, Statement, Template } from './syntax.ts';
import { type Evaluated, Rendered } from './values.ts';

/** What a loop does with the items of its list. */
type Rounds = Pick<For, 'names' | 'loop' | 'level' | 'body' | 'otherwise'>;

/** The name by which a template gives the words that a sentence of the bank without a subject begins with. */
const LEAD = '句首';

/** Runs a template with the facts that the machine has. */
export class Runner {
  readonly #machine: Machine;
  readonly #evaluator: Evaluator;
  readonly #includes: IncludeRunner;

  constructor(machine: Machine, templates: TemplateSet) {
    this.#machine = machine;
    this.#evaluator = new Evaluator(machine, {
      capture: (body, context) => this.#capture(body, context),
      callMacro: (macro, args, named) => this.#includes.callMacro(macro, args, named),
      callSuper: (context, call) => this.#includes.callSuper(context, call),
    });
    this.#includes = new IncludeRunner(machine, templates, this.#evaluator, (statements, context) =>
      this.#body(statements, context),
    );
  }

  /** Runs a template from the start. */
  run(template: Template): string {
    const scope = new Scope<Evaluated>();
    scope.levels.set(0, { current: this.#machine.facts });
    return this.#includes.template(template, { scope, blocks: new Map() });
  }

  #body(statements: readonly Statement[], context: Context): string {
    for (const statement of statements)
      if (statement.type === 'partial') this.#includes.definePartial(statement, context.scope);
    return statements.map((statement) => this.#statement(statement, context)).join('');
  }

  #statement(statement: Statement, context: Context): string {
    const { scope } = context;
    switch (statement.type) {
      case 'literal':
        return this.#machine.write(statement.text);
      case 'print': {
        const { value, at } = statement;
        return this.#machine.print(
          this.#evaluator.evaluate(value, context),
          () => describeExpression(value),
          at,
        );
      }
      case 'if':
        return this.#body(
          this.#evaluator.holds(statement.condition, context) ? statement.body : statement.otherwise,
          context,
        );
      case 'for':
        return this.#loop(statement, context);
      case 'section':
        return this.#section(statement, context);
      case 'with': {
        const inner = new Scope(scope);
        for (const [name, part] of Object.entries(statement.bindings)) {
          inner.names.set(name, this.#evaluator.evaluate(part, context));
        }
        const { current } = statement;
        if (current)
          inner.levels.set(current.level, { current: this.#evaluator.evaluate(current.value, context) });
        return this.#body(statement.body, { ...context, scope: inner });
      }
      case 'set': {
        const value = this.#evaluator.evaluate(statement.value, context);
        for (const name of statement.names) scope.assign(name, value);
        return '';
      }
      case 'macro':
        scope.names.set(statement.name, { value: new Macro(statement, scope), reads: [] });
        return '';
      case 'import':
        this.#includes.import(statement, context);
        return '';
      case 'include':
        return this.#includes.include(statement, context);
      case 'block':
        return this.#includes.block(statement.name, 0, context);
      case 'choice':
        return this.#choice(statement, context);
      case 'extends':
      case 'partial':
        return '';
    }
  }

  /**
   * The sentences of the bank that stand here, one after the other. The first, if it has no subject, takes 句首 of
   * the template: 8月22日，县总工会.
   */
  #choice(place: Choice, context: Context): string {
    const chosen = this.#machine.chooser.choose(place, ({ needs }) =>
      needs.every((need) => this.#machine.attempt(() => this.#evaluator.holds(need, context)) === true),
    );
    if ('own' in chosen) return this.#ownWords(place);
    return chosen.sentences
      .map(({ id, proof, ticks, subjectless, body, at }, index) => {
        const lead = index === 0 && subjectless ? context.scope.find(LEAD) : undefined;
        const text =
          (lead ? this.#machine.print(lead, () => LEAD, at) : '') +
          this.#body(body, { ...context, scope: new Scope(context.scope) });
        this.#machine.said.push({
          id,
          proof,
          ticks,
          text: String(this.#machine.flatten(new Rendered(text))),
        });
        return text;
      })
      .join('');
  }

  /** What the user wrote in 套语 instead of the bank's sentences. */
  #ownWords({ kind, sentences }: Choice): string {
    const [first] = sentences;
    if (!first) return '';
    const written = this.#machine.member(this.#machine.member(this.#machine.facts, '套语'), kind);
    return this.#machine
      .items(written)
      .map((item) => {
        const text = this.#machine.print(item, () => `套语.${kind}`, first.at);
        return text + (/[。！？”]$/.test(String(item.value)) ? '' : this.#machine.write('。'));
      })
      .join('');
  }

  #loop(loop: For, context: Context): string {
    const list = this.#evaluator.evaluate(loop.list, context);
    const { value } = list;
    if (value === undefined || value === null) return this.#body(loop.otherwise, context);
    const isList = Array.isArray(value);
    // an object's items have names, which `for` of one name would lose
    if (!this.#isIterable(value) || (!isList && loop.names.length === 1)) {
      this.#machine.report(notIterable, { name: describeExpression(loop.list), isObject: !isList }, loop.at);
      return '';
    }
    return this.#rounds(loop, list, context);
  }

  #rounds(loop: Rounds, list: Evaluated, context: Context): string {
    const keys = Array.isArray(list.value) ? undefined : Object.keys(list.value as object);
    const items = this.#machine.items(list);
    if (items.length === 0) return this.#body(loop.otherwise, context);
    // one for all rounds: a name first set in one is there in the next, and gone after the loop
    const inner = new Scope(context.scope);
    return items
      .map((item, index) => {
        this.#machine.spend(1);
        const counts = countRound(index, items.length, keys?.[index]);
        if (loop.loop) inner.names.set(loop.loop, { value: counts, reads: [] });
        if (loop.level !== undefined) inner.levels.set(loop.level, { current: item, round: counts });
        const key: Evaluated = { value: keys?.[index], reads: [] };
        loop.names.forEach((name, part) => {
          const entry =
            loop.names.length === 1 ? item : keys ? [key, item][part] : this.#machine.member(item, part);
          inner.names.set(name, entry ?? { value: undefined, reads: [] });
        });
        return this.#body(loop.body, { ...context, scope: inner });
      })
      .join('');
  }

  #isIterable(value: unknown): boolean {
    const isObject = typeof value === 'object' && value !== null && this.#machine.words(value) === undefined;
    return isObject && !(value instanceof Macro) && !(value instanceof Module);
  }

  #section(section: Section, context: Context): string {
    const { level, at } = section;
    const shown = this.#evaluator.evaluate(section.value, context);
    if (Array.isArray(shown.value)) return this.#rounds({ ...section, names: [] }, shown, context);
    if (shown.value === undefined || shown.value === null || shown.value === false)
      return this.#body(section.otherwise, context);
    const isFlag = shown.value === true;
    if (isFlag && section.looksOut)
      this.#machine.report(unsupportedSyntax, lookingOut(describeExpression(section.value)), at);
    const scope = new Scope(context.scope);
    const current = isFlag ? context.scope.findLevel(level - 1)?.current : shown;
    scope.levels.set(level, { current: current ?? shown, ...roundAround(context.scope, level) });
    return this.#body(section.body, { ...context, scope });
  }

  #capture(body: readonly Statement[], context: Context): Rendered {
    return new Rendered(trimLines(this.#body(body, { ...context, scope: new Scope(context.scope) })));
  }
}

/** What a loop knows of itself in the round of an item, counted from 0. */
function countRound(index: number, length: number, key: string | undefined): Record<Counter, unknown> {
  return {
    index: index + 1,
    index0: index,
    revindex: length - index,
    revindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
    length,
    key: key ?? index,
  };
}

/** The round of the innermost loop around a level. */
function roundAround(scope: Scope<Evaluated>, level: number): Pick<Level<Evaluated>, 'round'> {
  for (let outer = level - 1; outer >= 0; outer--) {
    const round = scope.findLevel(outer)?.round;
    if (round) return { round };
  }
  return {};
}

/** Without the blank lines around it, and with the blanks that stand on its own lines. */
function trimLines(text: string): string {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  const before = text.slice(0, start).includes('\n') ? start : 0;
  return text.slice(before, text.slice(end).includes('\n') ? Math.max(before, end) : text.length);
}

/** Of `true`, a section has the `this` of the template around it; what lies beyond is another than of an object. */
function lookingOut(name: string): { what: string; instead: string } {
  return {
    what: ` {{#${name}}} 里的“../”`,
    instead: `“${name}”是“是”或“否”，请写 {{#if ${name}}}，“../”从外面数起`,
  };
}
