/** What flows through a running template. */

/** A value with the paths of the facts that it was read from. */
export interface Evaluated {
  value: unknown;
  reads: readonly string[];
  /** of what a template calculated of them: how, as it is written there */
  formula?: string | undefined;
}

/** Text that a part of the template made: its own words, with tokens where data stand. */
export class Rendered {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What stands where a value has no words, or a problem was told instead. */
export const blank: Evaluated = { value: new Rendered(''), reads: [] };

/** What a helper gives that was read from less than all that went in: one item of a list. */
export class Part implements Evaluated {
  readonly value: unknown;
  readonly reads: readonly string[];
  constructor({ value, reads }: Evaluated) {
    this.value = value;
    this.reads = reads;
  }
}

/** What a helper gives where an argument will not do; `expected` is what its parameter should have been. */
export class Refusal {
  readonly param: string;
  readonly expected: string;
  constructor(param: string, expected: string) {
    this.param = param;
    this.expected = expected;
  }
}

/** Merges paths, each kept once, in order. */
export function mergeReads(values: readonly Evaluated[]): readonly string[] {
  const [first, ...others] = values;
  if (first && others.length === 0) return first.reads;
  return [...new Set(values.flatMap((value) => value.reads))];
}
