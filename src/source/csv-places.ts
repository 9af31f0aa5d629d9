/** Where the fields of a CSV text stand: found when they are asked for, for most never are. */
import type { Place } from '../diagnostics/diagnostic.ts';
import { readField } from './csv-fields.ts';
import { countPoints, findLine } from './repair.ts';

export class CsvPlaces {
  readonly #text: string;
  readonly #file: string;
  readonly #delimiter: string;
  /** where each line begins */
  #starts: readonly number[] | undefined;

  constructor(text: string, file: string, delimiter: string) {
    this.#text = text;
    this.#file = file;
    this.#delimiter = delimiter;
  }

  /** Where the field begins that begins at an offset. */
  startOf(at: number): Place {
    this.#starts ??= listLineStarts(this.#text);
    const line = findLine(this.#starts, at);
    const before = this.#text.slice(this.#starts[line], at);
    return { file: this.#file, line: line + 1, column: countPoints(before) + 1 };
  }

  /** The same, with as much of it as stands on its first line. */
  of(at: number): Place {
    const { end, lines } = readField(this.#text, at, this.#delimiter);
    const stop = lines > 1 ? this.#text.indexOf('\n', at) : end;
    return { ...this.startOf(at), length: Math.max(1, countPoints(this.#text.slice(at, stop))) };
  }

  /** Where a column begins of the row whose first filled field begins at an offset; of a row that is too short, its end. */
  ofColumn(at: number, column: number): Place {
    let start = this.#text.lastIndexOf('\n', at) + 1;
    for (let left = column; left > 1; left--) {
      const { end } = readField(this.#text, start, this.#delimiter);
      if (this.#text[end] !== this.#delimiter) return this.startOf(end);
      start = end + 1;
    }
    return this.of(start);
  }
}

function listLineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
