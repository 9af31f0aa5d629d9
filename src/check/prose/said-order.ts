/** 先发放后公示, 审核在公示之后进行, 公示结束次日即举行仪式: which came first, beside the days of the stages and the ceremony. */

import { countDaysBetween } from '../../chinese/calendar.ts';
import type { CheckInput } from '../rule.ts';
import { end, wholeYear } from './clauses.ts';
import { type Dated, isDays, listTimes, tellTime } from './dated.ts';
import { type Claimed, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { hasName } from './part-names.ts';
import { ourselves } from './signs.ts';

const stage = '(部署|摸底|审核|公示|发放)(?:工作|环节|阶段)?';
const opening = `(?:${wholeYear}|实行|坚持|采取|按照|是|${ourselves})*`;
const firstThen = new RegExp(`^${opening}先${stage}[，、]?(?:再|后)${stage}${end}`);
const behind = new RegExp(
  `^${opening}${stage}(?:是)?在${stage}(之前|之后|以前|以后|前|后)(?:进行|开展|组织|完成)?的?${end}`,
);
const nextDay = new RegExp(
  `^${opening}(?:名单)?公示(?:期)?(?:结束|期满)的?(当天|当日|次日|第二天)，?(?:就|即|便|立即)?(?:举行|举办|召开)了?(?:助学金)?(?:发放)?仪式${end}`,
);

export function listSaidOrder(input: CheckInput): Iterable<Claimed> {
  const sentences = listOwnSentences(input).filter(({ text }) => !hasName(text, input));
  return judgeSentences(sentences, [judgeOrder, judgeNextDay], input);
}

function judgeOrder(text: string, input: CheckInput): Judged | undefined {
  const match = firstThen.exec(text) ?? behind.exec(text);
  if (!match) return undefined;
  const [words, one = '', other = '', way = '前'] = match;
  const [first, second] = way.endsWith('前') ? [one, other] : [other, one];
  const [early, late] = [findStage(first, input), findStage(second, input)];
  if (!early || !late || first === second) return undefined;
  // what overlaps is in either order
  const isApart = late.date.to < early.date.from || early.date.to < late.date.from;
  if (!isApart) return undefined;
  return {
    words,
    holds: early.date.to < late.date.from,
    path: early.path,
    derived: `${tellTime(early)}，${late.path} 是${tellTime(late)}`,
  };
}

function judgeNextDay(text: string, input: CheckInput): Judged | undefined {
  const match = nextDay.exec(text);
  const publication = findStage('公示', input);
  const [ceremony, ...others] = listTimes('仪式', input.campaign.仪式 ?? []);
  if (!match || !publication || !ceremony || others.length > 0) return undefined;
  if (!isDays(publication.date) || !isDays(ceremony.date)) return undefined;
  const days = countDaysBetween(publication.date.to, ceremony.date.from);
  return {
    words: match[0],
    holds: days === (/当/.test(match[1] ?? '') ? 0 : 1),
    path: ceremony.path,
    derived: `${tellTime(ceremony)}，${publication.path} 到${tellTime({ ...publication, edge: '止' })}`,
  };
}

/** The only stage of a name, with its time; of 发放 the only ceremony where no stage tells it. */
function findStage(name: string, { campaign }: CheckInput): Dated | undefined {
  const stages = listTimes('阶段', campaign.阶段 ?? [], ({ 名称 }) => 名称 === name);
  const isTold = (campaign.阶段 ?? []).some(({ 名称 }) => 名称 === name);
  const found = name === '发放' && !isTold ? listTimes('仪式', campaign.仪式 ?? []) : stages;
  return found.length === 1 ? found[0] : undefined;
}
