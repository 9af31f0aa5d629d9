/** The 合计 and 小计 rows of the roster's own file, each with the rows that it may be of. */
import { formatPath } from '../diagnostics/path.ts';
import { claimFigure } from '../facts/equations/claims.ts';
import type { StatedSpan, StatedTotal } from '../facts/equations/known.ts';
import { claimRoster, figureOf } from '../facts/equations/roster.ts';
import type { StatedRow } from '../source/roster-totals.ts';
import { namePlace } from '../source/table.ts';
import { findRosterLines } from './roster-lines.ts';
import type { CheckInput } from './rule.ts';

const whole = /^(?:总计|合计|总合计|本表合计|共计|共)$/;
/** Of several such rows the one of all: the others are those of units. */
const grand = /^(?:总|本表)/;

/** What the rows of totals say, for the book of equations. */
export function readTotals(input: CheckInput): StatedTotal[] {
  const { campaign, stated = [] } = input;
  if (stated.length === 0) return [];
  const wholes = stated.filter(({ label }) => whole.test(label));
  const grands = wholes.filter(({ label }) => grand.test(label));
  const [all] = [grands, wholes].find(({ length }) => length === 1) ?? [];
  const lineOf = findRosterLines(input);
  const lines = (campaign.名册 ?? []).map((_, index) => lineOf(index));
  const [firstPart] = stated.filter((row) => row !== all);
  const leads = !lines.some((line) => line !== undefined && line < (firstPart?.place.line ?? 0));
  return stated.map((row): StatedTotal => {
    const { label, said, place } = row;
    if (row === all) return { label, said, spans: [{ claim: (field) => claimRoster(campaign, field) }] };
    return { label, said, line: place.line, spans: listSpans(row, lines, leads, input) };
  });
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
): StatedSpan[] {
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

function makeSpan(rows: NonNullable<CheckInput['campaign']['名册']>, lines: string): StatedSpan {
  const [unit, ...others] = new Set(rows.map((row) => row.单位));
  return {
    unit: others.length > 0 ? undefined : unit,
    claim(field) {
      const figure = figureOf(rows, field);
      const what = field === '金额' ? '各行金额相加' : `的${field}`;
      const counted = { rows, columns: [], group: lines };
      return figure && { ...claimFigure(`名册第${lines}行${what}`, figure, ['名册']), counted };
    },
  };
}
