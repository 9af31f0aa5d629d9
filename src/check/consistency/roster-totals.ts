/** The 合计 and 小计 rows of the roster's own file, each against the rows that it is of. */
import { comparable } from '../../chinese/compare.ts';
import { rosterTotalMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Claim, claimFigure, holds } from '../../facts/equations/claims.ts';
import { claimRoster, figureOf, type RosterField } from '../../facts/equations/roster.ts';
import type { StatedRow } from '../../source/roster-totals.ts';
import { namePlace } from '../../source/table.ts';
import { contradict } from '../contradictions.ts';
import { findRosterLines } from '../roster-lines.ts';
import { type CheckInput, defineFamily, type Finding, type Rule } from '../rule.ts';

const whole = /^(?:总计|合计|总合计|本表合计|共计|共)$/;
/** Of several such rows the one of all: the others are those of units. */
const grand = /^(?:总|本表)/;

/** What a figure of the rows makes: of their money that is all in doubt, of how many they are nothing is. */
function listMade(field: RosterField, unit: string | undefined, { facts }: CheckInput): string[] {
  const names = field === '金额' ? ['合计.发放', '合计.筹集', '合计.金额'] : [`合计.${field}`];
  const groups = Object.entries(facts.values.构成).flatMap(([dimension, { 组: parts }]) =>
    parts.flatMap(({ 名称 }, index) =>
      // rows of one unit make no figure of another
      dimension === '单位' && unit !== undefined && 名称 !== unit
        ? []
        : [`${formatPath(['构成', dimension, '组', index])}.${field}`],
    ),
  );
  return [...names, ...groups];
}

/** The rows that a total may be of: whose they are, where they are one unit's, and what they say of a figure. */
interface Span {
  unit?: string | undefined;
  claim(field: RosterField): Claim | undefined;
}

/** A total and its rows, compared. */
interface Comparison extends Finding {
  field: RosterField;
  unit?: string | undefined;
}

/** The totals that do not hold, of rows of one unit. */
export function findWrongTotals(input: CheckInput) {
  return [...compareTotals(input)].flatMap(({ problem, field, unit }) =>
    problem && unit !== undefined ? [{ problem, field, unit }] : [],
  );
}

function* compareTotals(input: CheckInput): Iterable<Comparison> {
  const { campaign, stated = [] } = input;
  if (stated.length === 0) return;
  const wholes = stated.filter(({ label }) => whole.test(label));
  const grands = wholes.filter(({ label }) => grand.test(label));
  const [all] = [grands, wholes].find(({ length }) => length === 1) ?? [];
  const lineOf = findRosterLines(input);
  const lines = (campaign.名册 ?? []).map((_, index) => lineOf(index));
  const [firstPart] = stated.filter((row) => row !== all);
  const leads = !lines.some((line) => line !== undefined && line < (firstPart?.place.line ?? 0));
  for (const row of stated) {
    const isWhole = row === all;
    const spans: Span[] = isWhole
      ? [{ claim: (field) => claimRoster(campaign, field) }]
      : listSpans(row, lines, leads, input);
    const found = spans.map((span) => [...compareRow(row, span, isWhole, input)]);
    yield* found.find((findings) => findings.every(({ problem }) => !problem)) ?? found[0] ?? [];
  }
}

/** A row of totals against the rows that it may be of. */
function* compareRow(
  row: StatedRow,
  { unit, claim }: Span,
  isWhole: boolean,
  input: CheckInput,
): Iterable<Comparison> {
  for (const { field, figure, place } of row.said) {
    const derived = claim(field);
    if (!derived || !comparable(figure, derived.figure)) continue;
    const whose = unit === undefined || row.label.includes(unit) ? '' : `，${unit}`;
    const about = isWhole ? '' : `（第${row.place.line}行${whose}）`;
    const given = claimFigure(`名册“${row.label}”行${about}的${field}`, figure, ['名册']);
    yield {
      ...{ kind: rosterTotalMismatch, field, unit },
      problem: holds({ given, derived, relation: '=' })
        ? undefined
        : {
            ...contradict(rosterTotalMismatch, given, derived, input),
            place,
            fields: listMade(field, unit, input),
          },
    };
  }
}

/**
 * The rows that a 小计 may be of: those since the last total, those since the last of its own name (a 小计 of pages
 * within that of a unit), all since the beginning; of several tables those of its own before those of all.
 * @param leads the first stands above all people: each is of what follows
 */
function listSpans(
  { label, place, table }: StatedRow,
  lines: readonly (number | undefined)[],
  leads: boolean,
  { campaign, places, stated = [] }: CheckInput,
): Span[] {
  const isBeyond = (line: number) => (leads ? line > place.line : line < place.line);
  const isOwn = (index: number) => {
    const at = table && places.get(formatPath(['名册', index]));
    return at !== undefined && table?.has(namePlace(at.value)) === true;
  };
  const everywhere = lines.map(() => true);
  return (table ? [lines.map((_, index) => isOwn(index)), everywhere] : [everywhere]).flatMap((among) =>
    [stated, stated.filter((row) => row.label === label), []].flatMap((others) => {
      const bounds = others.map((row) => row.place.line).filter(isBeyond);
      const bound = leads ? (bounds[0] ?? Number.POSITIVE_INFINITY) : (bounds.at(-1) ?? 0);
      const [low, high] = [Math.min(place.line, bound), Math.max(place.line, bound)];
      const within = lines.map(
        (line, index) => line !== undefined && among[index] && low < line && line < high,
      );
      const rows = (campaign.名册 ?? []).filter((_, index) => within[index]);
      const ends = [within.indexOf(true), within.lastIndexOf(true)].map((index) => lines[index]);
      return rows.length > 0 ? [makeSpan(rows, [...new Set(ends)].join('—'))] : [];
    }),
  );
}

function makeSpan(rows: NonNullable<CheckInput['campaign']['名册']>, lines: string): Span {
  const [unit, ...others] = new Set(rows.map((row) => row.单位));
  return {
    unit: others.length > 0 ? undefined : unit,
    claim(field) {
      const figure = figureOf(rows, field);
      const what = field === '金额' ? '各行金额相加' : `的${field}`;
      return figure && claimFigure(`名册第${lines}行${what}`, figure, ['名册']);
    },
  };
}

export const rosterTotalRules: readonly Rule[] = [defineFamily([rosterTotalMismatch], compareTotals)];
