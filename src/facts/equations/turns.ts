/** 人 and 人次: people counted once, or each time that they were helped. */
import { countsPersons, countsTurns } from '../../chinese/count.ts';
import type { Claim } from './claims.ts';

/** People of several years, some told in 人次: whoever came twice is counted twice in the sum. */
export function countTurns(claims: readonly Claim[]): Claim[] {
  if (!claims.some(isTurns) || claims.every(isTurns)) return [...claims];
  return claims.map((claim): Claim => {
    const { figure } = claim;
    const isCounted = figure.kind === 'count' && (isTurns(claim) || isHeads(claim));
    return isCounted ? { ...claim, figure: { ...figure, unit: '人（次）' } } : claim;
  });
}

/** Whether people are counted each time. */
export function isTurns({ figure }: Claim): boolean {
  return figure.kind === 'count' && countsTurns(figure.unit);
}

/** Whether people are counted once each. */
export function isHeads({ figure }: Claim): boolean {
  return figure.kind === 'count' && countsPersons(figure.unit);
}
