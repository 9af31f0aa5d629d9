/** What problems of figures tell: two that cannot both be true, and how far they are apart. */

/** Two claims that cannot both be true, each with its figure, and how far they are apart. */
export interface Contradiction {
  given: string;
  derived: string;
  difference: string;
  /** the figure whose slip of the pen would explain it, and what it would have to be */
  suspect?: string | undefined;
}

/** Parts that leave something of their whole, and how much. */
export interface Rest {
  parts: string;
  whole: string;
  rest: string;
}

export const differ = ({ given, derived, difference }: Contradiction) =>
  `${given}，${derived}，相差${difference}`;
export const exceed = ({ given, derived, difference }: Contradiction) =>
  `${given}，${derived}，多出${difference}`;

export const fallShort = ({ given, derived, difference }: Contradiction) =>
  `${given}，${derived}，少了${difference}`;

/** The one figure to look at first, where there is one; then what to look at otherwise. */
export const lookAt =
  (others: string) =>
  ({ suspect }: Contradiction) =>
    suspect ? `先看 ${suspect}；${others}` : others;
