/** What flows through a running template. */

/** A value with the paths of the facts that it was read from. */
export interface Evaluated {
  value: unknown;
  reads: readonly string[];
}

/** Text that a part of the template made: its own words, with tokens where data stand. */
export class Rendered {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Merges paths, each kept once, in order. */
export function mergeReads(values: readonly Evaluated[]): readonly string[] {
  const [first, ...others] = values;
  if (first && others.length === 0) return first.reads;
  return [...new Set(values.flatMap((value) => value.reads))];
}
