/** What names mean while a template runs. */
import type { Counter, MacroDefinition, PartialBody, Statement } from './syntax.ts';
import type { Evaluated } from './values.ts';

/** A level of Handlebars: what `this` is, and in a loop what the round is. */
export interface Level<V> {
  current: V;
  round?: Readonly<Record<Counter, unknown>>;
}

/** A partial of a Handlebars template with the scope in which it stands. */
export interface Partial<V> extends PartialBody {
  scope: Scope<V>;
}

/** Names and what they stand for; a name not found here is looked for in the surrounding scope. */
export class Scope<V> {
  readonly parent: Scope<V> | undefined;
  readonly names = new Map<string, V>();
  readonly levels = new Map<number, Level<V>>();
  readonly partials = new Map<string, Partial<V>>();
  /** assignments stay inside: the body of a macro, a block, an included template */
  readonly #closed: boolean;

  constructor(parent?: Scope<V>, closed = false) {
    this.parent = parent;
    this.#closed = closed;
  }

  find(name: string): V | undefined {
    return this.names.get(name) ?? this.parent?.find(name);
  }

  findLevel(level: number): Level<V> | undefined {
    return this.levels.get(level) ?? this.parent?.findLevel(level);
  }

  findPartial(name: string): Partial<V> | undefined {
    return this.partials.get(name) ?? this.parent?.findPartial(name);
  }

  /** Gives a new value to the name where it is known, else makes it known here. */
  assign(name: string, value: V): void {
    let scope: Scope<V> | undefined = this;
    while (scope && !scope.names.has(name)) scope = scope.#closed ? undefined : scope.parent;
    (scope ?? this).names.set(name, value);
  }

  /** Every name that can be seen from here. */
  visible(): string[] {
    return [...this.names.keys(), ...(this.parent?.visible() ?? [])];
  }
}

/** A macro with the scope in which it was defined. */
export class Macro {
  readonly definition: MacroDefinition;
  readonly scope: Scope<Evaluated>;

  constructor(definition: MacroDefinition, scope: Scope<Evaluated>) {
    this.definition = definition;
    this.scope = scope;
  }
}

/** An imported template: the names that it defines. */
export class Module {
  readonly names: ReadonlyMap<string, Evaluated>;

  constructor(names: ReadonlyMap<string, Evaluated>) {
    this.names = names;
  }
}

/** Where in the templates a statement runs. */
export interface Context {
  scope: Scope<Evaluated>;
  /** bodies of each block, the most derived template's first */
  blocks: Map<string, Statement[][]>;
  /** the block whose body runs, and which of its bodies */
  block?: { name: string; level: number };
}
