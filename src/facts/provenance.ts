/**
 * The book of derivations: every figure that no field gave is entered here with its formula and the
 * fields it was made of. `explain`, the checks and the reviewer's edition read it.
 */

/** How a figure was got. */
export interface Derivation {
  /** as it is shown: `各资金来源金额相加` */
  formula: string;
  /** paths of the fields (or of other derived figures) that went in */
  inputs: readonly string[];
  /** where 名册 went in, but not all of it: which of its rows */
  part?: RosterPart | undefined;
}

/** Rows of the roster that a figure was counted of. */
export interface RosterPart {
  /** their indices in 名册 */
  rows: readonly number[];
  /** the columns that part them from the others */
  columns: readonly string[];
}

/** A figure with the way it was got. */
export interface Derived<T> extends Derivation {
  value: T;
}

export class Provenance {
  readonly entries: Map<string, Derivation>;

  /** @param earlier what was entered before, to be added to */
  constructor(earlier: ReadonlyMap<string, Derivation> = new Map()) {
    this.entries = new Map(earlier);
  }

  /** Enters a derived value under its path and gives the value back; nothing is entered for `undefined`. */
  enter<T>(path: string, derived: Derived<T>): T;
  enter<T>(path: string, derived: Derived<T> | undefined): T | undefined;
  enter<T>(path: string, derived: Derived<T> | undefined): T | undefined {
    if (derived === undefined) return undefined;
    const { formula, inputs, part } = derived;
    this.entries.set(path, { formula, inputs, ...(part && { part }) });
    return derived.value;
  }

  /** Writes the formulas anew, as a version may show them. */
  rewriteFormulas(rewrite: (formula: string) => string): void {
    for (const [path, derivation] of this.entries) {
      const formula = rewrite(derivation.formula);
      if (formula !== derivation.formula) this.entries.set(path, { ...derivation, formula });
    }
  }
}
