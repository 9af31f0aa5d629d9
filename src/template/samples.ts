/** What the form of a new campaign gives as examples, as it was read when the program was built. */
import type { TemplateFile } from './library.ts';
import { fillSample } from './starters.ts';

/** The examples of a year that nobody reports on, in whose place any other is put; as JSON. */
export interface CompiledSample {
  year: number;
  json: string;
}

const unlikely = 9042;

/** @param read what the form says, of its text */
export function compileSample(
  files: readonly TemplateFile[],
  read: (text: string) => object,
): CompiledSample {
  return { year: unlikely, json: JSON.stringify(read(fillSample(files, unlikely))) };
}

/** The examples of a year: the form names it and the one before. */
export function takeSample({ year: compiled, json }: CompiledSample, year: number): unknown {
  const before = json.replaceAll(String(compiled - 1), String(year - 1));
  return JSON.parse(before.replaceAll(String(compiled), String(year)));
}
