/** 三年翻了一番, 比2022年增长一倍: how often more this year is than the earlier years that a sentence may mean. */
import { parseCount } from '../../chinese/count.ts';
import { listChanges } from '../../facts/equations/year-on-year.ts';
import { type Amount, sizeOf, withSize, type YearField } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { hasName } from './part-names.ts';
import { nameField } from './topics.ts';
import { namedYear, occasion, otherMatters } from './vocabulary.ts';
import { readYear } from './year-pairs.ts';

/** This year beside an earlier one. */
export interface Growth {
  times: number;
  /** how much more, exact; the size is below nothing where it is less */
  more: Amount;
  now: { name: string; fields: readonly string[] };
  last: { name: string; fields: readonly string[] };
}

const compared = new RegExp(`(?:比|较|是|从|由)(${namedYear})|(同比)`);
const comparison = new RegExp(`(?:比|较)(?:${namedYear})(?:同期)?`, 'g');
/** 三年, 历时9年; no 2015年, 第三年 or 三年级. */
const span = /(?<![第〇一二三四五六七八九十\d])([一二两三四五六七八九十]{1,2}|\d{1,2})年(?!级)/;
/** Years that nobody tells of. */
const unknown =
  /以来|起步|当初|最初|首届|首年|第一年|起初|开始|初期|年前|十[多几余]|多年|历年|五年规划|末|同期相比/;
const topicOfMoney = /(?:资助|发放|助学)(?:的)?(?:规模|力度)|(?:助学金|资金)(?:总额|总量|规模)?(?=[^，]*$)/;

/** What is said of all people, or of all money; undefined of anything else. */
export function readGrowthField(before: string, input: CheckInput): YearField | undefined {
  if (otherMatters.test(before) || occasion.test(before) || hasName(before, input)) return undefined;
  if (/标准|均|率|户|筹|捐|来源|企业|申请|申报|面/.test(before)) return undefined;
  const plain = before.replace(comparison, '');
  return nameField(plain) ?? (topicOfMoney.test(plain) ? '金额' : undefined);
}

/** The years that may be meant: none where one of them is not known. */
export function listGrowth(before: string, field: YearField, { campaign, facts }: CheckInput): Growth[] {
  const { 年度: thisYear } = campaign.报告;
  const [, named, same] = compared.exec(before) ?? [];
  const [, number = ''] = span.exec(before) ?? [];
  const back = parseCount(number)?.n;
  if (unknown.test(before)) return [];
  const known = (campaign.历史?.逐年 ?? []).map(({ 年 }) => 年).filter((year) => year < thisYear);
  const isSpan = named === undefined && same === undefined && back !== undefined;
  const years =
    named !== undefined || same !== undefined
      ? [readYear(named ?? '上年', thisYear)]
      : back !== undefined
        ? [thisYear - back, thisYear - back + 1].filter((year) => year < thisYear)
        : [thisYear - 1, ...known];
  const changes = [...new Set(years)].map((year) => findGrowth(year, field, { campaign, facts }));
  const found = changes.filter((one) => one !== undefined);
  // 三年 may be told from before or from within; without a span, the last year is what is meant
  const isCertain = isSpan ? found.length === years.length : changes[0] !== undefined;
  return isCertain ? found : [];
}

function findGrowth(
  year: number,
  field: YearField,
  { campaign, facts }: Pick<CheckInput, 'campaign' | 'facts'>,
): Growth | undefined {
  const change = listChanges({ campaign, ...facts }, year).find((one) => one.field === field);
  if (!change || sizeOf(change.last.figure) === 0) return undefined;
  const [now, last] = [sizeOf(change.now.figure), sizeOf(change.last.figure)];
  return {
    times: now / last,
    more: withSize(change.now.figure, now - last),
    now: change.now,
    last: change.last,
  };
}
