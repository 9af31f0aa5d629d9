/** All that was found, put together: what is told twice once, parts only where they are together the whole. */

import { parseCount } from '../chinese/count.ts';
import type { FoundCount, FoundMoney } from '../chinese/figures/found.ts';
import { formatFigure } from '../chinese/format.ts';
import { makeMoney, parseMoney } from '../chinese/money.ts';
import { type Amount, isExact, sizeOf, sumAmounts } from '../facts/figures.ts';
import { type Found, field, type Plain, record } from './found.ts';
import type { Line, Manuscript } from './manuscript.ts';
import { type Parts, readParts, writeGroups, writeLabels, writeSources } from './readers/groups.ts';
import type { Ever } from './readers/totals.ts';

/** What is told and not made a field, and why. */
export interface Unread extends Line {
  why?: string;
}

/**
 * The lists of sentences as fields, beside those of tables: groups that are together all people, labels of those who
 * are not, sources that are together all money.
 * @param known totals, and what tables tell
 */
export function settleParts(
  manuscript: Manuscript,
  known: readonly Found[],
): { found: Found[]; unread: Unread[] } {
  const found: Found[] = [];
  const unread: Unread[] = [];
  const has = (path: string, dimension?: string) =>
    [...known, ...found].some(
      (one) => one.path[0] === path && (dimension === undefined || readValue(one, '维度') === dimension),
    );
  for (const parts of readParts(manuscript)) {
    if (parts.kind === 'sources') {
      if (has('资金来源')) continue;
      const isWhole = addsUp(
        parts,
        'money',
        totalOf(known, '筹集', parseMoney) ?? totalOf(known, '发放', parseMoney),
      );
      if (isWhole) found.push(...writeSources(parts));
      else unread.push({ ...parts.said, why: tellSum(parts, 'money') });
      continue;
    }
    if (parts.dimension !== undefined && has('分组', parts.dimension)) continue;
    const isWhole = addsUp(parts, 'count', totalOf(known, '人数', parseCount));
    if (isWhole) found.push(...writeGroups({ ...parts, dimension: parts.dimension ?? '其他' }));
    else if (parts.dimension === '类别' && parts.entries.every(({ money }) => money === undefined))
      found.push(...writeLabels(parts));
    else unread.push({ ...parts.said, why: tellSum(parts, 'count') });
  }
  return { found, unread };
}

function readValue({ value }: Found, name: string): Plain | undefined {
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, Plain | undefined>)[name]
    : undefined;
}

function totalOf(
  known: readonly Found[],
  name: string,
  parse: (text: string) => Amount | undefined,
): Amount | undefined {
  const value = known.find(({ path }) => path.join('.') === `合计.${name}`)?.value;
  return typeof value === 'string' ? parse(value) : undefined;
}

/** Whether the parts are together a total that is known, else the figure that stands before them. */
function addsUp({ entries, before }: Parts, kind: 'count' | 'money', total: Amount | undefined): boolean {
  const sum = sumOf(entries, kind);
  if (sum === undefined) return false;
  if (total) return isExact(total) && sizeOf(total) === sum;
  return before.some(
    (figure) => figure.kind === kind && sizeOf((figure as FoundCount | FoundMoney).figure) === sum,
  );
}

function sumOf(entries: Parts['entries'], kind: 'count' | 'money'): number | undefined {
  const amounts = entries.flatMap((entry) => entry[kind]?.figure ?? []);
  const sum = amounts.length === entries.length ? sumAmounts(amounts) : undefined;
  return sum && isExact(sum) ? sizeOf(sum) : undefined;
}

function tellSum({ entries }: Parts, kind: 'count' | 'money'): string {
  const sum = sumOf(entries, kind);
  const said = kind === 'money' ? `${(sum ?? 0) / 1_000_000}万元` : `${sum ?? 0}名`;
  return sum === undefined ? '各项不能相加' : `各项相加是${said}，同合计对不上，或者合计没有认出来`;
}

/** What a report of the year derives from all there have been: what there were before it. */
export function settleTotals(found: readonly Found[], year: number | undefined): Found[] {
  return found.filter(({ path, value }) => {
    const isYear = path.join('.') === '历史.逐年' && typeof value === 'object' && !Array.isArray(value);
    return !isYear || (value as Record<string, Plain | undefined>).年 !== year;
  });
}

/** All there have been up to last year: as the report says, else what it says of all, less this year's. */
export function settleEver(ever: Ever | undefined, known: readonly Found[], year: number): Found[] {
  if (!ever) return [];
  const of = (values: Record<string, Plain | undefined>, note?: string) => [
    field(['历史', '累计截至'], record(values), ever.said, note),
  ];
  if (ever.until !== undefined) return of({ 年: ever.until, 人数: `${ever.people}名`, 金额: ever.money });
  const people = totalOf(known, '人数', parseCount);
  if (!people || !isExact(people) || sizeOf(people) >= ever.people) return [];
  const all = ever.money === undefined ? undefined : parseMoney(ever.money);
  const own =
    totalOf(known, '发放', parseMoney) ??
    (ever.verb === '投入' ? totalOf(known, '筹集', parseMoney) : undefined);
  const before = all && own && isExact(own) ? sizeOf(all) - sizeOf(own) : 0;
  const values = {
    年: year - 1,
    人数: `${ever.people - sizeOf(people)}名`,
    金额: before > 0 ? formatFigure(makeMoney(before)) : undefined,
  };
  return of(values, '原文的累计数减去本年');
}

/** Items of the years, each year once: the first that tells it. */
export function onceAYear(found: readonly Found[]): Found[] {
  const seen = new Set<Plain | undefined>();
  return found.filter((one) => {
    if (one.path.join('.') !== '历史.逐年') return true;
    const year = readValue(one, '年');
    if (seen.has(year)) return false;
    seen.add(year);
    return true;
  });
}
