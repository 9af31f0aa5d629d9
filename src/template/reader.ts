/** Reading data: what an object or a list holds, and the path of the facts that it was read from. */
import { isFigure } from '../chinese/format.ts';
import type { Figure } from '../chinese/values.ts';
import { itemPath, memberPath } from '../diagnostics/path.ts';
import { type Evaluated, Rendered } from './values.ts';

type Key = string | number;

export class Reader {
  /** where each object of the facts was last met; lets a figure know its path */
  readonly #paths = new WeakMap<object, string>();
  /** of objects that templates and helpers made: the sources of what they hold */
  readonly #made = new WeakMap<object, ReadonlyMap<Key, Evaluated>>();

  constructor(facts: object) {
    this.#paths.set(facts, '');
  }

  /**
   * A field or an item: only what the data themselves hold, never what JavaScript adds to them.
   * A figure is one value without fields, but a count gives its bare number as `n` and money its 分; a text has its
   * length and its characters.
   */
  member(target: Evaluated, key: unknown): Evaluated {
    const { value: holder, reads } = target;
    if (typeof key !== 'string' && typeof key !== 'number') return { value: undefined, reads };
    if (typeof holder === 'string') return { value: readText(holder, key), reads };
    if (isFigure(holder)) return { value: bareNumber(holder, key), reads };
    const readable = typeof holder === 'object' && holder !== null && !(holder instanceof Rendered);
    if (!readable || !Object.hasOwn(holder, key)) return { value: undefined, reads };
    const value = (holder as { [key: Key]: unknown })[key];
    if (typeof value === 'function') return { value: undefined, reads };
    const above = this.#paths.get(holder);
    if (above === undefined) {
      const path = this.pathOf(value);
      return path ? { value, reads: path } : (this.#made.get(holder)?.get(key) ?? { value, reads });
    }
    // how many items a list has is read from the list itself
    if (Array.isArray(holder) && key === 'length') return { value, reads: [above] };
    const path = Array.isArray(holder) ? itemPath(above, Number(key)) : memberPath(above, String(key));
    if (typeof value === 'object' && value !== null) this.#paths.set(value, path);
    return { value, reads: [path] };
  }

  /** The items of a list, the values of an object. */
  items(list: Evaluated): Evaluated[] {
    if (Array.isArray(list.value)) return list.value.map((_, index) => this.member(list, index));
    return Object.keys(list.value as object).map((key) => this.member(list, key));
  }

  /** The path at which an object of the facts was last met. */
  pathOf(value: unknown): string[] | undefined {
    const path = typeof value === 'object' && value !== null ? this.#paths.get(value) : undefined;
    return path === undefined ? undefined : [path];
  }

  /** A list of entries, each with its own sources. */
  gatherList(entries: readonly Evaluated[]): readonly unknown[] {
    const list = entries.map(({ value }) => value);
    this.#made.set(list, new Map(entries.entries()));
    return list;
  }

  /** An object of entries, each with its own sources. */
  gatherRecord(entries: readonly (readonly [string, Evaluated])[]): object {
    const record = Object.fromEntries(entries.map(([key, { value }]) => [key, value]));
    this.#made.set(record, new Map(entries));
    return record;
  }
}

/** What a figure is to reckon with. */
function bareNumber(figure: Figure, key: Key): number | undefined {
  if (figure.kind === 'count' && key === 'n') return figure.n;
  return figure.kind === 'money' && key === '分' ? figure.fen : undefined;
}

function readText(text: string, key: Key): unknown {
  if (key === 'length') return [...text].length;
  return typeof key === 'number' ? [...text][key] : undefined;
}
