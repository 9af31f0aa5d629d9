/** Percentages, solved: those that a report may print. What sentences say is held to all of them. */
import type { Derived } from '../provenance.ts';
import type { Known } from './known.ts';
import { rateIdentities } from './rates.ts';
import type { RatioIdentity } from './ratio.ts';
import { shareIdentities } from './shares.ts';

/** Every percentage of the book. */
export const ratioIdentities: readonly RatioIdentity[] = [...shareIdentities, ...rateIdentities];

/** Gives `enter` every percentage that a report may print. */
export function solveRatios(known: Known, enter: (path: string, derived: Derived<string>) => void): void {
  for (const { solves, list } of ratioIdentities)
    if (solves) for (const { printed } of list(known)) if (printed) enter(printed.path, printed);
}
