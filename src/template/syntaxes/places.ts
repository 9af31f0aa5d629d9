import type { Place } from '../../diagnostics/diagnostic.ts';

/** Turns the parsers' positions, counted in UTF-16 units, into places counted in code points from 1. */
export class TextPlaces {
  readonly file: string;
  readonly #lines: string[];
  /** by line, where characters of two units end: a line may be as long as a template */
  readonly #pairs = new Map<number, readonly number[]>();

  /** where the text begins in its file */
  readonly #origin: { line: number; column: number };

  /** @param origin where the text begins, of one that is a part of its file */
  constructor(text: string, file: string, origin: { line: number; column: number } = { line: 1, column: 1 }) {
    this.file = file;
    this.#lines = text.split('\n');
    this.#origin = origin;
  }

  /** `line` from 0, `unit` from 0 in UTF-16 units. */
  at(line: number, unit: number): Place {
    const text = this.#lines[line] ?? '';
    const pairs =
      this.#pairs.get(line) ?? [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index + 1);
    this.#pairs.set(line, pairs);
    const before = Math.min(unit, text.length);
    const column = before - countBelow(pairs, before) + (line === 0 ? this.#origin.column : 1);
    return { file: this.file, line: line + this.#origin.line, column };
  }

  /** The first visible character from there on, for text whose blanks the parser may have trimmed. */
  atVisible(line: number, unit: number): Place {
    const start = this.#lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, unit);
    const rest = this.#lines.slice(line).join('\n').slice(unit);
    return this.atOffset(start + Math.max(0, rest.search(/\S/)));
  }

  atOffset(offset: number): Place {
    let line = 0;
    let rest = offset;
    while (line < this.#lines.length - 1 && rest > this.#lines[line]!.length) {
      rest -= this.#lines[line]!.length + 1;
      line++;
    }
    return this.at(line, rest);
  }
}

/** How many of the numbers, in order, are below the bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? bound) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
