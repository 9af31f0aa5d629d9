/** The 合计 and 小计 rows of the roster's own file, each against the rows that it is of. */
import { comparable } from '../../chinese/compare.ts';
import { rosterTotalMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import type { Breakdown } from '../breakdown-schema.ts';
import { claimFigure, holds } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known, StatedSpan, StatedTotal } from './known.ts';
import type { RosterField } from './roster.ts';

/** A figure of a total beside its rows. */
export interface StatedEquation extends Equation {
  field: RosterField;
  /** whose the rows are, where they are one unit's */
  unit?: string | undefined;
}

/** Of the rows that a total may be of, those that it agrees with; the nearest, where it agrees with none. */
function listStatedTotals(known: Known): StatedEquation[] {
  return (known.stated ?? []).flatMap((total) => {
    const found = total.spans.map((span) => compareSpan(total, span, known));
    return found.find((equations) => equations.every(agree)) ?? found[0] ?? [];
  });
}

function agree({ given, derived }: Equation): boolean {
  return !given || !derived || holds({ given, derived, relation: '=' });
}

function compareSpan(
  { label, line, said }: StatedTotal,
  { unit, claim }: StatedSpan,
  known: Known,
): StatedEquation[] {
  const whose = unit === undefined || label.includes(unit) ? '' : `，${unit}`;
  const name = `名册“${label}”行${line === undefined ? '' : `（第${line}行${whose}）`}`;
  return said.map(({ field, figure, place }) => {
    const derived = claim(field);
    return {
      ...{ field, unit },
      given: claimFigure(`${name}的${field}`, figure, ['名册']),
      derived: derived && comparable(figure, derived.figure) ? { ...derived, scopes: [] } : undefined,
      at: { place, fields: listMade(field, unit, known) },
    };
  });
}

/** What a figure of the rows makes: of their money that is all in doubt, of how many they are nothing is. */
function listMade(field: RosterField, unit: string | undefined, { values }: Known): string[] {
  const { 构成: breakdowns = {} } = values as { 构成?: Record<string, Breakdown> };
  const names = field === '金额' ? ['合计.发放', '合计.筹集', '合计.金额'] : [`合计.${field}`];
  const groups = Object.entries(breakdowns).flatMap(([dimension, { 组: parts }]) =>
    parts.flatMap(({ 名称 }, index) =>
      // rows of one unit make no figure of another
      dimension === '单位' && unit !== undefined && 名称 !== unit
        ? []
        : [`${formatPath(['构成', dimension, '组', index])}.${field}`],
    ),
  );
  return [...names, ...groups];
}

/** The row of the book. */
export const statedTotalIdentity = {
  whole: '名册文件的合计行、小计行',
  relation: '=',
  parts: '它上面（或下面）各行的人数、户数、金额',
  kind: rosterTotalMismatch,
  list: listStatedTotals,
} satisfies Identity<StatedEquation>;
