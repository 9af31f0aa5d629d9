/**
 * The book of equations: every identity of a campaign's figures, once. Facts solve it for what is absent, the
 * checks hold it where both sides stand, the reference and the tests read it. A new identity is a row.
 */
import { agrees } from '../../chinese/compare.ts';
import { partsDiffer, sourcesExceed } from '../../diagnostics/catalogue/batch.ts';
import { rosterTotalMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { percentageMismatch } from '../../diagnostics/catalogue/wording.ts';
import type { ProblemKind } from '../../diagnostics/diagnostic.ts';
import { type Amount, amountAt, isExact } from '../figures.ts';
import type { Derived } from '../provenance.ts';
import { applicantIdentities } from './applicants.ts';
import { averageIdentities } from './averages.ts';
import type { Claim, Comparison } from './claims.ts';
import { groupIdentities } from './groups.ts';
import { historyIdentities } from './history.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';
import { namedIdentities } from './named-people.ts';
import { onSiteIdentities } from './on-site.ts';
import { participantIdentities } from './participants.ts';
import { rosterGroupIdentities } from './roster-groups.ts';
import { rosterLabelIdentities } from './roster-labels.ts';
import { relateScopes, scopesOf } from './scopes.ts';
import { sourceIdentities } from './sources.ts';
import { standardIdentities } from './standards.ts';
import { rosterIdentities, totalIdentities } from './totals.ts';

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
];

/** Identities whose sides are percentages, or stand in two campaigns; who needs one lists its sides by itself. */
export const furtherIdentities: readonly (Pick<Identity, 'whole' | 'relation' | 'parts' | 'solves'> & {
  kind: ProblemKind<never>;
})[] = [
  {
    whole: '构成.*.组[].占比、资金来源[].占比',
    relation: '=',
    parts: '部分 ÷ 全部',
    solves: 'absent',
    kind: percentageMismatch,
  },
  {
    whole: '同比.*.差、幅度',
    relation: '=',
    parts: '本年 - 上年；（本年 - 上年）÷ 上年',
    solves: 'absent',
    kind: percentageMismatch,
  },
  { whole: '分组（单位）[]', relation: '=', parts: '该单位自己的合计', kind: partsDiffer },
  { whole: '资金来源[].金额', relation: '≥', parts: '各单位同名的资金来源', kind: sourcesExceed },
  { whole: '名册文件的合计行', relation: '=', parts: '名册各行的人数、金额', kind: rosterTotalMismatch },
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
          });
}

function isWanted(known: Known, path: string, { figure, scopes }: Claim, sharper: boolean): boolean {
  if (known.derivations.has(path)) return false;
  const given = amountAt(known.campaign, path);
  if (!given) return relateScopes(scopesOf(known.campaign, [path]), scopes) !== 'different';
  return sharper && !isExact(given) && isExact(figure) && agrees(given, figure);
}

/** Where both sides of an identity stand, each with its row. A figure is never held to what it was itself derived from. */
export function listComparisons(known: Known): (Comparison & { identity: Identity })[] {
  return identities.flatMap((identity) =>
    identity.kind
      ? identity.list(known).flatMap(({ path, given, derived, acrossUnits }) => {
          if (!given || !derived || isDerivedFrom(known, path, derived)) return [];
          const { relation, ofPart } = identity;
          return [{ identity, given, derived, relation, acrossUnits, ofPart }];
        })
      : [],
  );
}

function isDerivedFrom({ campaign, derivations }: Known, path: Equation['path'], derived: Claim): boolean {
  if (path === undefined || amountAt(campaign, path)) return false;
  return derivations.get(path)?.formula === derived.name;
}
