/** What one run of a template may take, and where it took too much. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Output } from '../document/slots.ts';
import { plainText, walkInlines } from '../document/text.ts';

/** Expressions, loop rounds, items handed to helpers and characters of text, together. */
const STEP_LIMIT = 2_000_000;
/** What looking up an expression, calling a helper, an item put into a list and a problem told again take, in characters of text. */
export const COSTS = { expression: 5, call: 30, item: 5, problem: 100 };
/** Characters that a document may print in all, each line counted as more: ten thousand paragraphs, or a thousand pages. */
const PRINT_LIMIT = 600_000;
/** What a line's end and the border of a cell typed in Markdown take of it, in characters. */
const MARK_COSTS = new Map([
  ['\n', 15],
  ['|', 8],
]);
/** Cells of tables that are made of lists: the rosters of a large county, some times over. */
const CELL_LIMIT = 500_000;

export class Budget {
  /** where the run is, as near as expressions tell */
  #at: Place | undefined;
  #spent = 0;
  #written = 0;
  /** where more had been written than a document may print, in all texts together */
  #filledAt: Place | undefined;
  readonly #stop: (at: Place | undefined) => never;

  /** @param stop ends the run for a place that takes too much */
  constructor(stop: (at: Place | undefined) => never) {
    this.#stop = stop;
  }

  /** Counts an expression, and remembers where it stands. */
  visit(at: Place): void {
    this.#at = at;
    this.spend(COSTS.expression);
  }

  /** Counts work done. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.#spent > STEP_LIMIT) this.stop();
  }

  /** Counts text that goes to the output or into another text. */
  write(text: string): void {
    this.spend(1 + text.length);
    this.#written += sizeOf(text);
    if (this.#written > PRINT_LIMIT) this.#filledAt ??= this.#at;
  }

  /** Counts the words behind a token. */
  place(words: string): void {
    this.spend(words.length);
    this.#written += words.length;
  }

  /** Stops where a finished text prints more than a document may: as much as one can lay out while the user waits. */
  finish(text: string, output: Pick<Output, 'split'>): void {
    let size = 0;
    let cells = 0;
    for (const part of output.split(text)) {
      if (typeof part === 'string') size += sizeOf(part);
      else if (part.type !== 'blocks') size += plainText([part]).length;
      else for (const _ of walkInlines(part.blocks)) if (++cells > CELL_LIMIT) this.#stop(part.at);
      if (size > PRINT_LIMIT) this.#stop(this.#filledAt ?? this.#at);
    }
  }

  stop(): never {
    this.#stop(this.#at);
  }
}

/** The characters of a text; those that lines and cells are made of count as more. */
function sizeOf(text: string): number {
  let size = 0;
  for (const character of text) size += MARK_COSTS.get(character) ?? 1;
  return size;
}
