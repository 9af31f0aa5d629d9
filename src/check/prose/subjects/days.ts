/** 8月22日举行发放仪式, 摸底从7月10日开始, 7月1日收到通知: when what the data date took place. */

import type { CheckInput } from '../../rule.ts';
import { type Dated, mayBe, tellTime } from '../dated.ts';
import { namesPart } from '../part-names.ts';
import type { Statement } from '../statements.ts';
import type { Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { listAtPlace, listCeremonies, listOfOrder } from './ceremony-days.ts';
import { listNotices } from './notice-days.ts';
import { listPayments } from './payment-days.ts';
import { listStages } from './stage-days.ts';
import { listVisitTimes } from './visit-days.ts';

/** Who finds what a time is said of; undefined where it is not said of such a thing. */
const finders: readonly ((statement: Statement, input: CheckInput) => Dated[] | undefined)[] = [
  listCeremonies,
  listStages,
  listNotices,
  listVisitTimes,
  listPayments,
];
/** Those that know of which of several a sentence speaks. */
const exactFinders = [listOfOrder, listAtPlace] as const;

/** One of several, or one beside what the data tell. */
const another = /第[一二三四五六七八九十\d]+[批次场期]|首批|首场|另|再次|二次|又|补/;
const otherYear = /往年|历年|每年|以往|首届|当年|届/;
const anyYear = /((?:19|20)\d\d)年/g;

export const tieDay: Subject = (statement, { input }) => {
  const { found, before, trail } = statement;
  const { 年度: year } = input.campaign.报告;
  if (found.kind !== 'date' || found.figure.said !== undefined || found.figure.precision === 'year')
    return undefined;
  if (words.ofLastYear.test(before) || namesPart(before, input)) return undefined;
  if (otherYear.test(before) || isOfOtherYear(before + found.text, year)) return undefined;
  const find = (some: typeof finders) =>
    some.reduce<Dated[] | undefined>((done, one) => done ?? one(statement, input), undefined);
  const meant = find(exactFinders) ?? (another.test(before + trail) ? undefined : find(finders));
  const [first] = meant ?? [];
  if (!meant || !first || meant.some(({ date }) => date.yearless || date.said !== undefined))
    return undefined;
  return {
    statement,
    holds: meant.some((one) => mayBe(found.figure, one, year)),
    name: first.path,
    derived: tellTime(first),
    fields: [first.path],
  };
};

/** Whether the year named last is not the report's. */
function isOfOtherYear(words: string, year: number): boolean {
  const named = [...words.matchAll(anyYear)].at(-1)?.[1];
  return named !== undefined && Number(named) !== year;
}
