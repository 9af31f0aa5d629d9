/** The years that a sentence sums up: 前三年, 2022年至2025年, 截至2024年底, 自2011年以来. */

import { parseCount } from '../../chinese/count.ts';
import { thisYear } from './clauses.ts';

/** Years together, both ends included. */
export interface Span {
  /** absent where it goes back to the first year */
  from?: number;
  to: number;
}

interface SpanForm {
  pattern: RegExp;
  /** what it may mean, the likeliest first */
  read(groups: readonly string[], year: number): Span[];
  /** says only how many: 2024年…，2023年…，两年共… are those that were told */
  bare?: boolean;
}

const aYear = '((?:19|20)\\d\\d)年?(?:度)?';
const number = '(?<!\\d)([一二两三四五六七八九十]{1,3}|\\d{1,2})';
const countOf = (words: string | undefined) => parseCount(words ?? '')?.n ?? 0;
const begun = '(?:开展|启动|开始|实施|举办|设立)?(?:活动|助学活动|工作|该活动|金秋助学活动|“金秋助学”活动)?';

/** In the order of how much each says. */
const forms: readonly SpanForm[] = [
  {
    pattern: new RegExp(`${aYear}(?:至|到|—|－|-|~|～)${aYear}(?:底|末)?`, 'g'),
    read: ([from, to]) => [{ from: Number(from), to: Number(to) }],
  },
  {
    pattern: new RegExp(`(?:自|从)${aYear}${begun}(?:以来|起|至今)`, 'g'),
    read: ([from], year) => [{ from: Number(from), to: year }],
  },
  {
    pattern: new RegExp(`(?:截至|截止到?|到)${aYear}(?:年?底|末)?`, 'g'),
    read: ([to]) => [{ to: Number(to) }],
  },
  {
    pattern: /(?:截至|截止到?|到)(?:上年|去年)(?:年?底|末)?/g,
    read: (_, year) => [{ to: year - 1 }],
  },
  {
    pattern: new RegExp(`(?:前|此前|之前|过去)${number}年`, 'g'),
    read: ([years], year) => [{ from: year - countOf(years), to: year - 1 }],
  },
  {
    pattern: new RegExp(`(?:近|最近)${number}年`, 'g'),
    read: ([years], year) => [
      { from: year - countOf(years) + 1, to: year },
      { from: year - countOf(years), to: year - 1 },
    ],
  },
  { pattern: /“?十四五”?(?:以来|期间|时期)/g, read: (_, year) => [{ from: 2021, to: Math.min(year, 2025) }] },
  {
    pattern: new RegExp(`${number}年(?:来|间)?(?=[，、]?(?:累计|共|总计|合计))`, 'g'),
    read: ([years], year) => [{ from: year - countOf(years) + 1, to: year }],
    bare: true,
  },
];

const anyTime = new RegExp(`(?:19|20)\\d\\d年|${thisYear}|去年|上年`);

/** What ends a span: from here on the sentence speaks of another time, or of a part. */
const another = new RegExp(`${thisYear}|当年|本次|本届|去年|上年|其中|加上|(?:19|20)\\d\\d年`);

/**
 * The span that a figure stands in, with the words between; undefined where its sentence names none, or another time
 * since.
 * @param before the words of the sentence before the figure
 */
export function readSpan(before: string, year: number): { spans: Span[]; behind: string } | undefined {
  for (const { pattern, read, bare } of forms) {
    const match = [...before.matchAll(pattern)].at(-1);
    if (!match) continue;
    const behind = before.slice(match.index + match[0].length);
    if (another.test(behind)) return undefined;
    const isTold = bare === true && anyTime.test(before.slice(0, match.index));
    return { spans: isTold ? [] : read(match.slice(1), year), behind };
  }
  return undefined;
}

const sinceStart = /累计|历年|以来|多年/;
const someYears = /([\d一二两三四五六七八九十]+)年(?:来|间)/;

/** Whether a clause speaks of all years there have been: 累计, 以来, or 十五年来 in the fifteenth. */
export function saysSince(clause: string, count: number | undefined): boolean {
  const [, told] = someYears.exec(clause) ?? [];
  return told === undefined ? sinceStart.test(clause) : countOf(told) === count;
}

/** Whether the years are all that there have been, to this one. */
export function isEver(
  { from, to }: Span,
  { start, year }: { start: number | undefined; year: number },
): boolean {
  return to === year && (from === undefined || (start !== undefined && from <= start));
}
