/** Amounts out of all proportion: a lost 万, an amount off its standard, a per-head figure far from the others. */

import { describeRange, overlaps, type Range } from '../../chinese/compare.ts';
import { formatMoney } from '../../chinese/money-format.ts';
import {
  lostWan,
  nothingGiven,
  outsideStandard,
  perHeadOutlier,
  rowsWithoutStandard,
  smallSource,
} from '../../diagnostics/catalogue/magnitude.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import {
  isYearly,
  listLacking,
  listStandards,
  makeRowFitter,
  type Placed,
} from '../../facts/equations/coverage.ts';
import { listPerHeads, type PerHead } from '../per-head.ts';
import { atField, findPlace } from '../places.ts';
import { findRosterLines, nameRosterRows } from '../roster-lines.ts';
import { type CheckInput, defineRule, judgeEach, type Rule, type RuleResult } from '../rule.ts';
import { listFalseZeroFields } from './nobody.ts';

type FundSource = NonNullable<CheckInput['campaign']['资金来源']>[number];

/** 分: what nobody is given less or more than a hundredth or a hundredfold of, where nothing better is known. */
const customary: Range = { low: 50_000, high: 1_000_000 };

/** What a per-head figure is held to, in words and in 分. */
interface Reference extends Range {
  words: string;
}

/** The standards; else the median of the other figures of its kind; else what is customary. */
function findReferences(input: CheckInput, items: readonly PerHead[]): (item: PerHead) => Reference {
  const ranges = (input.campaign.标准 ?? []).map(({ 金额: money }) => describeRange(money));
  if (ranges.length > 0) {
    const low = Math.min(...ranges.map((range) => range.low));
    const high = Math.max(...ranges.map((range) => range.high));
    const words = `标准是${low === high ? '' : `${formatMoney(low)}至`}${formatMoney(high)}`;
    return () => ({ low, high, words });
  }
  const medians = findMedians(items, ({ kind }) => kind);
  return ({ kind }) => {
    const median = medians.get(kind);
    return median === undefined
      ? { ...customary, words: '助学金通常每人数百元至数千元' }
      : { low: median, high: median, words: `同类的中位数是${formatMoney(median)}` };
  };
}

/** 0元 is no amount written too small. */
const isNothing = ({ each }: PerHead) => each.high === 0;

function findLostWan(item: PerHead, reference: Reference, input: CheckInput) {
  if (isNothing(item)) return undefined;
  const low = item.each.high * 100 <= reference.low;
  const more = item.each.low >= reference.high * 100;
  if (!low && !more) return undefined;
  const args = { field: item.field, each: formatEach(item), reference: reference.words, more };
  const related = item.people ? [{ message: item.people, place: findPlace(input, item.people) }] : [];
  const place = findPlace(input, item.field);
  return makeProblem(lostWan, args, { field: item.field, fields: [item.field], place, related });
}

/** Of a body and not of people who give what they can: below it no such source stays. In 分. */
const leastOfBody = 10_000;

/** Sources, and their parts, beside which the others are a hundred times as much or more. */
function judgeSources(sources: readonly FundSource[], path: string, input: CheckInput): RuleResult {
  const sizes = sources.map(({ 金额: money }) => (money ? describeRange(money).high : 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const own = judgeEach([...sources.entries()], ([index, { 名称: name, 级别: level, 金额: money }]) => {
    const size = sizes[index] ?? 0;
    const isSmall = size > 0 && size < leastOfBody && all >= 100 * leastOfBody;
    if (!money || !isSmall || level === '个人' || level === '社会') return undefined;
    const others = formatMoney({ kind: 'money', fen: all - size });
    const args = { name, amount: formatMoney(money), others };
    return makeProblem(smallSource, args, atField(input, `${itemPath(path, index)}.金额`));
  });
  const within = sources.map(({ 构成: parts = [] }, index) =>
    judgeSources(parts, `${itemPath(path, index)}.构成`, input),
  );
  return {
    problems: [own, ...within].flatMap(({ problems }) => problems),
    compared: [own, ...within].reduce((sum, { compared }) => sum + compared, 0),
  };
}

/** Whether what each got is a standard, or, where that is paid by the month or the term, a few times it. */
function followsStandard({ each }: PerHead, standards: readonly Placed[]): boolean {
  return standards.some((placed) => {
    const { low, high } = describeRange(placed.standard.金额);
    const times = isYearly(placed) ? 1 : Math.max(1, Math.round(each.low / high));
    return times <= 12 && overlaps(each, { low: low * times, high: high * times });
  });
}

function findOutlier(item: PerHead, median: number, input: CheckInput) {
  const more = item.each.low > median * 3;
  const less = item.each.high * 3 < median;
  const hundredfold = item.each.high * 100 <= median || item.each.low >= median * 100;
  if ((!more && !less) || hundredfold) return undefined;
  const args = { given: item.field, each: formatEach(item), median: formatMoney(median), more };
  return makeProblem(perHeadOutlier, args, { field: item.field, place: findPlace(input, item.field) });
}

function formatEach({ each }: PerHead): string {
  const yuan = Math.round((each.low + each.high) / 2);
  return formatMoney({ kind: 'money', fen: yuan });
}

/** The median of each kind that has at least three figures; fewer say nothing of what is usual. */
function findMedians<T extends PerHead>(
  items: readonly T[],
  key: (item: T) => string,
): Map<string, number | undefined> {
  const values = new Map<string, number[]>();
  for (const item of items) {
    const list = values.get(key(item));
    const each = Math.round((item.each.low + item.each.high) / 2);
    if (list) list.push(each);
    else values.set(key(item), [each]);
  }
  return new Map(
    [...values].map(([name, list]) => [
      name,
      list.length < 3 ? undefined : list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)],
    ]),
  );
}

/** Rows with an amount, and the standards that may cover them; none where one of these is paid by the month. */
function listRowsWithStandard({ campaign }: CheckInput) {
  const fitRow = makeRowFitter(listStandards(campaign));
  return (campaign.名册 ?? []).flatMap((row, index) => {
    const { 金额: amount } = row;
    const fitting = amount ? fitRow(row).fitting : [];
    return amount && fitting.length > 0 && fitting.every(isYearly)
      ? [{ amount, fitting, path: formatPath(['名册', index, '金额']) }]
      : [];
  });
}

/** Rows with an amount of which it cannot be told which standard covers them, where standards ask for something; the `stage` of one that none may cover. */
function listRowsLeftOpen({ campaign }: CheckInput) {
  const standards = listStandards(campaign);
  if (!standards.some(({ standard }) => standard.条件)) return [];
  const fitRow = makeRowFitter(standards);
  return (campaign.名册 ?? []).flatMap((row, index) => {
    if (!row.金额) return [];
    const { only, fitting } = fitRow(row);
    if (only || fitting.some((placed) => !isYearly(placed))) return [];
    return [{ index, lacking: listLacking(fitting, row), stage: fitting.length > 0 ? undefined : row.学段 }];
  });
}

export const magnitudeRules: readonly Rule[] = [
  defineRule(lostWan, (input) => {
    const items = listPerHeads(input);
    const referenceOf = findReferences(input, items);
    return judgeEach(items, (item) => findLostWan(item, referenceOf(item), input));
  }),
  defineRule(smallSource, (input) => judgeSources(input.campaign.资金来源 ?? [], '资金来源', input)),
  defineRule(nothingGiven, (input) => {
    const items = listPerHeads(input);
    const zeros = listFalseZeroFields(input);
    const fields = items
      .filter(isNothing)
      .map(({ field }) => field)
      .filter((field) => !zeros.has(field));
    const [first] = input.campaign.实物?.length ? [] : fields;
    const problems = first ? [makeProblem(nothingGiven, { fields }, atField(input, first))] : [];
    return { problems, compared: items.length };
  }),
  defineRule(outsideStandard, (input) =>
    judgeEach(listRowsWithStandard(input), ({ amount, fitting, path }) => {
      if (fitting.some(({ standard }) => overlaps(describeRange(amount), describeRange(standard.金额))))
        return undefined;
      const standard = [...new Set(fitting.map((placed) => formatMoney(placed.standard.金额)))].join('、');
      const related = fitting.map((placed) => ({
        message: placed.path,
        place: findPlace(input, placed.path),
      }));
      const args = { given: path, amount: formatMoney(amount), standard };
      return makeProblem(outsideStandard, args, { field: path, place: findPlace(input, path), related });
    }),
  ),
  defineRule(rowsWithoutStandard, (input) => {
    const rows = listRowsLeftOpen(input);
    const [first] = rows;
    if (!first) return { problems: [], compared: input.campaign.名册?.length ?? 0 };
    const args = {
      rows: nameRosterRows(
        findRosterLines(input),
        rows.map(({ index }) => index),
      ),
      lacking: [...new Set(rows.flatMap(({ lacking }) => lacking))],
      stages: [...new Set(rows.flatMap(({ stage }) => stage ?? []))].slice(0, 3),
    };
    const at = atField(input, formatPath(['名册', first.index, '金额']));
    return { problems: [makeProblem(rowsWithoutStandard, args, at)], compared: rows.length };
  }),
  defineRule(perHeadOutlier, (input) => {
    const items = listPerHeads(input).flatMap(({ bySeries, ...item }) =>
      bySeries === undefined ? [] : [{ ...item, bySeries }],
    );
    const medians = findMedians(items, ({ bySeries }) => bySeries);
    const known = items.flatMap((item) => {
      const median = medians.get(item.bySeries);
      return median === undefined ? [] : [{ item, median }];
    });
    const standards = listStandards(input.campaign);
    return judgeEach(known, ({ item, median }) =>
      followsStandard(item, standards) ? undefined : findOutlier(item, median, input),
    );
  }),
];
