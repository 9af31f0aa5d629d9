/** What one run of a template may take, and where it took too much. */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Output } from '../document/slots.ts';
import { weighBlocks, weighData, weighInlines, weighText, weighWords } from './weights.ts';

/** Expressions, loop rounds, items handed to helpers and characters of text, together. */
const STEP_LIMIT = 2_000_000;
/** What looking up an expression, calling a helper, a list and each item put into it, and a problem told again take, in characters of text. */
export const COSTS = { expression: 5, call: 30, list: 20, item: 5, problem: 100 };
/** What a document may print in all, by its weight: four thousand paragraphs, or four hundred pages. */
const PRINT_LIMIT = 250_000;
/** Data as heavy as this may have so much; heavier ones have more in proportion: a roster is as long as it is. */
const USUAL_DATA = 30_000;

export class Budget {
  /** where the run is, as near as expressions tell */
  #at: Place | undefined;
  #spent = 0;
  #written = 0;
  /** where more had been written than a document may print, in all texts together */
  #filledAt: Place | undefined;
  /** how many times the limits hold; known once one is reached */
  #times: number | undefined;
  readonly #data: object;
  readonly #stop: (at: Place | undefined) => never;

  /**
   * @param data what the template may print
   * @param stop ends the run for a place that takes too much
   */
  constructor(data: object, stop: (at: Place | undefined) => never) {
    this.#data = data;
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
    if (this.#spent > STEP_LIMIT && this.#exceeds(this.#spent, STEP_LIMIT)) this.stop();
  }

  /** Counts text that goes to the output or into another text. */
  write(text: string): void {
    this.spend(1 + text.length);
    this.#note(weighText(text));
  }

  /** Counts the words behind a token. */
  place(words: string): void {
    this.spend(words.length);
    this.#note(weighWords(words));
  }

  #note(weight: number): void {
    this.#written += weight;
    if (this.#written <= PRINT_LIMIT || this.#filledAt !== undefined) return;
    if (this.#exceeds(this.#written, PRINT_LIMIT)) this.#filledAt = this.#at;
  }

  /** Stops where a finished text prints more than a document may: as much as one can lay out while the user waits. */
  finish(text: string, output: Pick<Output, 'split'>): void {
    let printed = 0;
    const print = (weight: number, at: Place | undefined) => {
      printed += weight;
      if (this.#exceeds(printed, PRINT_LIMIT)) this.#stop(at);
    };
    for (const part of output.split(text)) {
      if (typeof part !== 'string' && part.type === 'blocks')
        weighBlocks(part.blocks, (weight) => print(weight, part.at));
      else
        print(typeof part === 'string' ? weighText(part) : weighInlines([part]), this.#filledAt ?? this.#at);
    }
  }

  stop(): never {
    this.#stop(this.#at);
  }

  #exceeds(amount: number, limit: number): boolean {
    this.#times ??= Math.max(1, weighData(this.#data) / USUAL_DATA);
    return amount > limit * this.#times;
  }
}
