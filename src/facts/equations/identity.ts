/** The shape of the book's rows. */
import type { Contradiction, Rest } from '../../diagnostics/catalogue/contradiction.ts';
import type { Place, ProblemKind } from '../../diagnostics/diagnostic.ts';
import type { Claim, Relation } from './claims.ts';
import type { Known } from './known.ts';

/** An identity at one place of a campaign: two claims on one figure. A side that nothing tells is undefined. */
export interface Equation {
  /** where the given side stands, or would stand; it is solved for where nothing stands there */
  path?: string;
  given: Claim | undefined;
  derived: Claim | undefined;
  /** the sides are counted in different units, and may be compared all the same: households with people */
  acrossUnits?: boolean;
  /** where the given side was written, where that is no field; and what is in doubt with it where it does not hold */
  at?: { place: Place; fields: readonly string[] };
}

/** A row of the book, as the reference prints it. */
export interface Row {
  /** the two sides: `合计.人数` ＝ `按同一维度分的各组人数相加` */
  whole: string;
  relation: Relation;
  parts: string;
  /** the problem where both sides stand and cannot both be true; none where nothing typed could contradict it */
  kind?: ProblemKind<never>;
  /** `absent`: what nothing gives is derived; `sharper`: a hedged figure too, where an exact one agrees with it */
  solves?: 'absent' | 'sharper';
}

/** A row of the book whose sides are figures. */
export interface Identity<E extends Equation = Equation> extends Row {
  kind?: ProblemKind<Contradiction>;
  /** the given side is a part of the derived one, whose 口径 covers it */
  ofPart?: boolean;
  /** figures that are counted in different units contradict each other, too */
  inOneUnit?: boolean;
  /** a difference between a figure with a 口径 and one without is asked about */
  asksScope?: boolean;
  /** where the parts leave something of the whole, what is said of it */
  tellsRest?: ProblemKind<Rest>;
  /** every place of the campaign where it applies */
  list(known: Known): E[];
}
