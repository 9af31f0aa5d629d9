/** 占比 ＝ 部分 ÷ 全部: of each group in people and money, of each source in what was raised. */

import { formatPercent } from '../../chinese/rounding.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Part } from '../breakdown-schema.ts';
import { isExact, sizeOf } from '../figures.ts';
import type { Derived } from '../provenance.ts';
import type { Claim } from './claims.ts';
import { claimAt, claimTotal, type Known } from './known.ts';

/** A part and the whole that it is a share of. */
export interface Share {
  /** of the group or the source */
  name: string;
  /** where facts keep the figure, and its 占比 */
  path: string;
  sharePath: string;
  part: Claim;
  whole: Claim | undefined;
  wholePath: string;
}

/** Shares of each group of a 维度 in people or in money. */
export function listGroupShares(
  known: Known,
  dimension: string,
  parts: readonly Part[],
  field: '人数' | '金额',
): Share[] {
  const total = field === '人数' ? '人数' : claimTotal(known, '发放') ? '发放' : '筹集';
  return parts.flatMap(({ 名称: name }, index) => {
    const path = formatPath(['构成', dimension, '组', index, field]);
    const part = claimAt(known, path);
    return part
      ? [
          {
            name,
            path,
            sharePath: `${path}占比`,
            part,
            whole: claimTotal(known, total),
            wholePath: `合计.${total}`,
          },
        ]
      : [];
  });
}

/** Shares of each source in what was raised. */
export function listSourceShares(known: Known): Share[] {
  return (known.campaign.资金来源 ?? []).flatMap(({ 名称: name }, index) => {
    const path = formatPath(['资金来源', index, '金额']);
    const part = claimAt(known, path);
    return part
      ? [
          {
            name,
            path,
            sharePath: formatPath(['资金来源', index, '占比']),
            part,
            whole: claimTotal(known, '筹集'),
            wholePath: '合计.筹集',
          },
        ]
      : [];
  });
}

/**
 * The 占比 of each part of a whole that nothing is missing from, each rounded by itself, as a reader's calculator does:
 * they may add up to 99.9% or 100.1%. None where one is hedged.
 */
export function divideShares(
  shares: readonly Share[],
  formula: string,
): (Derived<string> & { path: string })[] {
  if (shares.length < 2 || !shares.every(({ part }) => isExact(part.figure))) return [];
  const whole = shares.reduce((sum, { part }) => sum + sizeOf(part.figure), 0);
  if (whole === 0) return [];
  return shares.map(({ sharePath, path, part }) => ({
    path: sharePath,
    value: formatPercent(sizeOf(part.figure), whole),
    formula,
    inputs: [path],
  }));
}
