/** 受助人数和金额均比上年减少, 2022年停办一年, 今年首次开展: how years stand to each other, said without a figure. */

import { growing, shrinking } from '../../chinese/directions.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { listChanges } from '../../facts/equations/year-on-year.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import { findYear } from '../../facts/years.ts';
import type { CheckInput } from '../rule.ts';
import { end, wholeYear } from './clauses.ts';
import { judgeGap, stopping } from './gaps.ts';
import { findAverage, findYearAverage } from './known.ts';
import {
  type Claimed,
  isFree,
  type Judged,
  judgeSentences,
  listDoneSentences,
  listSentences,
} from './own-sentences.ts';
import { hasName } from './part-names.ts';
import { ourselves } from './signs.ts';

const own = `(?:${wholeYear}|${ourselves})*`;
const what =
  '(人均(?:资助)?(?:额|金额|水平)?|(?:受助|资助)(?:的)?(?:学生)?(?:人数|学生|对象)(?:和(?:资助|发放)?金额)?|人数和金额|(?:资助|发放|助学金)(?:总?金额|总额)|(?:发放|资助)的(?:助学金|资金|金额))(?:均|都|也)*';
const again = '持续|连续|逐年';
const slightly = `(?:均|都|也|又|还)?(?:有所|略有|有|明显|大幅|小幅|略|稍|${again})?`;
const moved = `(${growing}|${shrinking})了?(?:一些|不少|较多)?`;
const before = '(?:上年|去年|上一年)(?:同期)?';
/** How a year is said to stand to the one before. */
const trends = [
  `${what}(?:(?:比|较|与)${before}(?:相比)?|同比)，?${slightly}${moved}`,
  `${what}(?:比|较)${before}(?:要|更|还|略|稍)?(多|少|高|低)了?(?:一些|一点|不少)?`,
  `${what}(少于|低于|不及|小于|不如|多于|高于|超过|大于|超出)了?${before}(?:水平)?`,
  `${what}(没有|不如)${before}(?:那么|那样)?(?:多|高)`,
].map((form) => new RegExp(`^${own}${form}${end}`));
/** 受助人数有所下降, 连续下降: beside no year that is named. */
const plainTrend = new RegExp(`^${own}${what}${slightly}${moved}${end}`);
/** 人数增加的原因是…, 资助金额减少，主要是…: what the reasons are of. */
const reasoned = new RegExp(
  `^${own}(人数|金额|${what.slice(1)}(?:比|较)?(?:上年|去年)?(?:均|都)?(?:有所|略有|有|明显|大幅|小幅|略)?(${growing}|${shrinking})了?(?:较多|明显)?(?=，?(?:的)?(?:主要|其)?(?:原因|是|因|由于))`,
);
const stopped = new RegExp(
  `^(?:〓|活动)?((?:19|20)\\d\\d)年(?:因[^，]{1,8})?(?:活动)?${stopping}了?(?:一年|一次)?${end}`,
);
const everSince = new RegExp(
  `^(?:活动)?(?:自|从)((?:19|20)\\d\\d)年(?:起|以来|开始)，?(?:活动)?(?:每年(?:都)?(?:开展|举办|组织)|从未(?:间断|中断))(?:活动)?${end}`,
);
const firstTime = new RegExp(
  `^${own}(?:是)?(?:首次|第一次)(?:开展|举办|组织)(?:“?金秋助学”?|助学)(?:活动|工作)${end}`,
);

export function* listSaidTrends(input: CheckInput): Iterable<Claimed> {
  const sentences = listSentences(input).filter(({ text }) => !hasName(text, input));
  yield* judgeSentences(sentences, [judgeTrend, judgeStop, judgeOneYear, judgeEver, judgeFirst], input);
  yield* judgeSentences(sentences.filter(isFree), [(text) => judgeWay(plainTrend.exec(text), input)], input);
  const reasons = listDoneSentences(input).filter(({ passage }) => passage.path.startsWith('同比.原因'));
  yield* judgeSentences(reasons, [(text) => judgeWay(reasoned.exec(text), input)], input);
}

function judgeTrend(text: string, input: CheckInput): Judged | undefined {
  return judgeWay(trends.map((form) => form.exec(text)).find((match) => match) ?? null, input);
}

/** Words of a fall. */
const fewer = new RegExp(`${shrinking}|少|低|不及|小于|不如|没有`);

/** What is said to have become more or less than the year before. */
function judgeWay(match: RegExpExecArray | null, input: CheckInput): Judged | undefined {
  const [words, topic = '', way = ''] = match ?? [];
  if (words === undefined) return undefined;
  const changes = listTold(topic, 0, input);
  const earlier = new RegExp(again).test(words) ? listTold(topic, 1, input) : undefined;
  const isUp = !fewer.test(way);
  // of two alike neither is the more
  const wrong = [...changes, ...(earlier ?? [])].find(({ more }) => more === 0 || more > 0 !== isUp);
  const [first] = changes;
  const told = wrong ?? first;
  if (!told) return undefined;
  const isKnown = earlier === undefined || earlier.length > 0;
  return { words, holds: wrong ? false : isKnown || undefined, path: told.path, derived: told.derived };
}

/** How a year stands to the one before: this one, or so many ago. */
function listTold(topic: string, ago: number, input: CheckInput): Change[] {
  if (!topic.startsWith('人均')) return listTotalChanges(topic, ago, input);
  return ago === 0 ? listAverageChange(input) : [];
}

interface Change {
  more: number;
  path: string;
  derived: string;
}

function listAverageChange(input: CheckInput): Change[] {
  const now = findAverage(input, '人数', '发放');
  const last = findYearAverage(input, input.campaign.报告.年度 - 1);
  if (!now || !last) return [];
  const derived = `${now.how}，上年是${last.how}`;
  return [{ more: now.fen - last.fen, path: now.fields[0] ?? '', derived }];
}

function listTotalChanges(topic: string, ago: number, { campaign, facts }: CheckInput): Change[] {
  const meant = [
    ...(/人数|学生|对象/.test(topic) ? ['人数'] : []),
    ...(/金额|助学金/.test(topic) ? ['金额'] : []),
  ];
  const year = campaign.报告.年度 - ago;
  return listChanges({ campaign, ...facts }, year - 1, year).flatMap(({ field, now, last }) =>
    meant.includes(field) && isExact(now.figure) && isExact(last.figure)
      ? [
          {
            more: sizeOf(now.figure) - sizeOf(last.figure),
            path: now.name,
            derived: `${formatFigure(now.figure)}，${ago === 0 ? '上年' : '前一年'}是${formatFigure(last.figure)}`,
          },
        ]
      : [],
  );
}

/** A year with figures was held; where 中断年 tells the gaps, one that is not among them was held too. */
function judgeStop(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words, named] = stopped.exec(text) ?? [];
  if (words === undefined) return undefined;
  const year = Number(named);
  const found = findYear(campaign, year);
  const gaps = campaign.历史?.中断年;
  if (gaps?.includes(year)) return { words, holds: true, path: '历史.中断年', derived: `${year}年` };
  if (found?.entry.人数 === undefined) return undefined;
  const path = `${formatPath(['历史', '逐年', found.index])}.人数`;
  return { words, holds: false, path, derived: formatFigure(found.entry.人数) };
}

/** 时隔一年，今年恢复: a length that is no figure. */
function judgeOneYear(text: string, input: CheckInput): Judged | undefined {
  const at = text.indexOf('一年');
  const judged = at < 0 ? undefined : judgeGap(1, [text.slice(0, at), text.slice(at + 2)], input);
  return judged && { words: text.slice(0, at + 2), ...judged, path: '历史.中断年' };
}

function judgeEver(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words, named] = everSince.exec(text) ?? [];
  const start = campaign.活动?.起始年;
  if (words === undefined || start === undefined) return undefined;
  const from = Number(named);
  const gap = campaign.历史?.中断年?.find((year) => year >= from);
  if (gap !== undefined) return { words, holds: false, path: '历史.中断年', derived: `${gap}年` };
  return { words, holds: from >= start, path: '活动.起始年', derived: `${start}年` };
}

function judgeFirst(text: string, { campaign }: CheckInput): Judged | undefined {
  const [words] = firstTime.exec(text) ?? [];
  const start = campaign.活动?.起始年;
  if (words === undefined || start === undefined) return undefined;
  return { words, holds: start === campaign.报告.年度, path: '活动.起始年', derived: `${start}年` };
}
