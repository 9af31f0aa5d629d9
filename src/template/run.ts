/** Runs the statements of templates: text with a token where each value stands. */
import { macroMissing, notCallable, notIterable } from '../diagnostics/catalogue/template.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { describeExpression } from './describe.ts';
import { type Bodies, Evaluator } from './evaluate.ts';
import type { Machine } from './machine.ts';
import { type Context, Macro, Module, Scope } from './scope.ts';
import type { TemplateSet } from './sources.ts';
import type { Counter, Expression, For, Import, Statement, Template } from './syntax.ts';
import { type Evaluated, Rendered } from './values.ts';
import { blocksOf, definesNames } from './walk.ts';

export class Runner implements Bodies {
  readonly #machine: Machine;
  readonly #templates: TemplateSet;
  readonly #evaluator: Evaluator;

  constructor(machine: Machine, templates: TemplateSet) {
    this.#machine = machine;
    this.#templates = templates;
    this.#evaluator = new Evaluator(machine, this);
  }

  /** Runs a template from the start. */
  run(template: Template): string {
    const scope = new Scope<Evaluated>();
    scope.levels.set(0, { current: this.#machine.facts });
    return this.#runTemplate(template, { scope, blocks: new Map() });
  }

  /** A derived template only defines names and blocks; the template that it extends makes the text. */
  #runTemplate(template: Template, context: Context): string {
    for (const block of blocksOf(template.body)) {
      context.blocks.set(block.name, [...(context.blocks.get(block.name) ?? []), block.body]);
    }
    const base = template.body.find((statement) => statement.type === 'extends');
    if (!base) return this.#body(template.body, context);
    this.#body(template.body.filter(definesNames), context);
    const parent = this.#load(base.template, context, base.at);
    return parent ? this.#machine.descend(base.at, () => this.#runTemplate(parent, context)) : '';
  }

  #body(statements: readonly Statement[], context: Context): string {
    return statements.map((statement) => this.#statement(statement, context)).join('');
  }

  #statement(statement: Statement, context: Context): string {
    const { scope } = context;
    switch (statement.type) {
      case 'literal':
        return this.#machine.write(statement.text);
      case 'print': {
        const { value, at } = statement;
        return this.#machine.print(this.#evaluator.evaluate(value, context), describeExpression(value), at);
      }
      case 'if':
        return this.#body(
          this.#evaluator.holds(statement.condition, context) ? statement.body : statement.otherwise,
          context,
        );
      case 'for':
        return this.#loop(statement, context);
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
        this.#import(statement, context);
        return '';
      case 'include': {
        const template = this.#load(statement.template, context, statement.at, statement.ignoreMissing);
        if (!template) return '';
        const inner = new Scope(scope, true);
        if (statement.current)
          inner.levels.set(0, { current: this.#evaluator.evaluate(statement.current, context) });
        return this.#machine.descend(statement.at, () =>
          this.#runTemplate(template, { scope: inner, blocks: new Map() }),
        );
      }
      case 'block':
        return this.#block(statement.name, 0, context);
      case 'extends':
        return '';
    }
  }

  #loop(loop: For, context: Context): string {
    const list = this.#evaluator.evaluate(loop.list, context);
    const { value } = list;
    if (value === undefined || value === null) return this.#body(loop.otherwise, context);
    if (
      typeof value !== 'object' ||
      this.#machine.words(value) !== undefined ||
      value instanceof Macro ||
      value instanceof Module
    ) {
      this.#machine.report(notIterable, { name: describeExpression(loop.list) }, loop.at);
      return '';
    }
    const keys = Array.isArray(value) ? undefined : Object.keys(value);
    const items = this.#machine.items(list);
    if (items.length === 0) return this.#body(loop.otherwise, context);
    return items
      .map((item, index) => {
        this.#machine.spend(1);
        const inner = new Scope(context.scope);
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

  #block(name: string, level: number, context: Context): string {
    const body = context.blocks.get(name)?.[level] ?? [];
    return this.#machine.descend(undefined, () =>
      this.#body(body, { ...context, scope: new Scope(context.scope, true), block: { name, level } }),
    );
  }

  /** Runs the template's definitions for their names; they see the facts, not the importer's names. */
  #import({ template: name, alias, names, at }: Import, context: Context): void {
    const template = this.#load(name, context, at);
    if (!template) return;
    const scope = new Scope<Evaluated>();
    this.#machine.descend(at, () =>
      this.#body(template.body.filter(definesNames), { scope, blocks: new Map() }),
    );
    if (alias) context.scope.names.set(alias, { value: new Module(scope.names), reads: [] });
    for (const [local, exported] of Object.entries(names)) {
      const found = scope.names.get(exported);
      if (found) context.scope.names.set(local, found);
      else {
        const nearest = suggestNearest(exported, scope.names.keys());
        const problem = { name: exported, template: template.file, ...(nearest && { nearest }) };
        this.#machine.report(macroMissing, problem, at);
      }
    }
  }

  #load(name: Expression, context: Context, at: Import['at'], ignoreMissing = false): Template | undefined {
    const words = this.#machine.words(this.#evaluator.evaluate(name, context).value);
    return this.#templates.load(words ?? '', at, ignoreMissing);
  }

  capture(body: readonly Statement[], context: Context): Rendered {
    return new Rendered(this.#body(body, { ...context, scope: new Scope(context.scope) }).trim());
  }

  callMacro(
    { definition, scope }: Macro,
    args: Evaluated[],
    named: ReadonlyMap<string, Evaluated>,
  ): Evaluated {
    const inner: Context = { scope: new Scope(scope, true), blocks: new Map() };
    definition.params.forEach(({ name, fallback }, index) => {
      const given = args[index] ?? named.get(name);
      const value = given ?? (fallback && this.#evaluator.evaluate(fallback, inner));
      inner.scope.names.set(name, value ?? { value: undefined, reads: [] });
    });
    const text = this.#machine.descend(definition.at, () => this.#body(definition.body, inner));
    return { value: new Rendered(text), reads: [] };
  }

  callSuper(context: Context, { at }: { at: Import['at'] }): Evaluated {
    const { block } = context;
    if (!block) this.#machine.report(notCallable, { name: 'super' }, at);
    return { value: new Rendered(block ? this.#block(block.name, block.level + 1, context) : ''), reads: [] };
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
