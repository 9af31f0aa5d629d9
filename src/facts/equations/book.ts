/**
 * The book of equations: every identity of a campaign's figures, once. Facts solve it for what is absent, the
 * checks hold it where both sides stand, the reference and the tests read it. A new identity is a row.
 */
import { agrees } from '../../chinese/compare.ts';
import { type Amount, amountAt, isExact } from '../figures.ts';
import type { Derived } from '../provenance.ts';
import { applicantIdentities } from './applicants.ts';
import { averageIdentities } from './averages.ts';
import type { Claim, Comparison } from './claims.ts';
import { groupIdentities } from './groups.ts';
import { historyIdentities } from './history.ts';
import type { Equation, Identity, Row } from './identity.ts';
import type { Known } from './known.ts';
import { namedIdentities } from './named-people.ts';
import { onSiteIdentities } from './on-site.ts';
import { participantIdentities } from './participants.ts';
import { ratioIdentities } from './ratios.ts';
import { locateRows } from './roster.ts';
import { rosterGroupIdentities } from './roster-groups.ts';
import { rosterLabelIdentities } from './roster-labels.ts';
import { relateScopes, scopesOf } from './scopes.ts';
import { sourceIdentities } from './sources.ts';
import { standardIdentities } from './standards.ts';
import { statedTotalIdentity } from './stated-totals.ts';
import { rosterIdentities, totalIdentities } from './totals.ts';
import { unitIdentities } from './units.ts';
import { yearOnYearIdentities } from './year-on-year.ts';

/** In the order in which they are solved: what a row needs stands above it. The first that solves a figure is told of. */
export const identities: readonly Identity[] = [
  ...rosterIdentities,
  ...groupIdentities,
  ...sourceIdentities,
  ...totalIdentities,
  ...applicantIdentities,
  ...rosterGroupIdentities,
  ...rosterLabelIdentities,
  ...standardIdentities,
  ...averageIdentities,
  ...onSiteIdentities,
  ...participantIdentities,
  ...namedIdentities,
  ...historyIdentities,
  ...yearOnYearIdentities,
];

/** Every row: between a campaign's fields, the roster's file, a whole and its units, and those that are percentages. */
export const book: readonly Row[] = [
  ...identities,
  statedTotalIdentity,
  ...unitIdentities,
  ...ratioIdentities,
];

/**
 * Gives every figure that the rows solve to `enter`, which makes it known to the rows below. A figure that a field
 * gives stays as typed, unless an exact one agrees with a hedged one; where they differ, the checks report it.
 */
export function solveBook(known: Known, enter: (path: string, derived: Derived<Amount>) => void): void {
  for (const { solves, list } of identities)
    if (solves)
      for (const { path, derived } of list(known))
        if (path && derived && isWanted(known, path, derived, solves === 'sharper'))
          enter(path, {
            value: structuredClone(derived.figure),
            formula: derived.name,
            inputs: derived.fields,
            part: derived.counted && locateRows(known.campaign, derived.counted),
          });
}

function isWanted(known: Known, path: string, { figure, scopes }: Claim, sharper: boolean): boolean {
  if (known.derivations.has(path)) return false;
  const given = amountAt(known.campaign, path);
  if (!given) return relateScopes(scopesOf(known.campaign, [path]), scopes) !== 'different';
  return sharper && !isExact(given) && isExact(figure) && agrees(given, figure);
}

/** Two sides of an identity that both stand at one place. */
export interface Held<E extends Equation = Equation> extends Comparison {
  identity: Identity<E>;
  equation: E;
}

/** Where both sides of an identity stand. A figure is never held to what it was itself derived from. */
export function listHeld<E extends Equation>(identity: Identity<E>, known: Known): Held<E>[] {
  if (!identity.kind) return [];
  const { relation, ofPart } = identity;
  return identity.list(known).flatMap((equation) => {
    const { path, given, derived, acrossUnits } = equation;
    if (!given || !derived || isDerivedFrom(known, path, derived)) return [];
    return [{ identity, equation, given, derived, relation, acrossUnits, ofPart }];
  });
}

/** What is held to what in a campaign. */
export function listComparisons(known: Known): Held[] {
  return identities.flatMap((identity) => listHeld(identity, known));
}

function isDerivedFrom({ campaign, derivations }: Known, path: Equation['path'], derived: Claim): boolean {
  if (path === undefined || amountAt(campaign, path)) return false;
  return derivations.get(path)?.formula === derived.name;
}
