/** 两次共走访25户, 慰问金每户1000元: the visits as told of elsewhere; any of them, or some together, may be meant. */

import { agrees, describeRange, overlaps } from '../../../chinese/compare.ts';
import { formatFigure } from '../../../chinese/format.ts';
import { helped } from '../../../chinese/helped.ts';
import { formatPath } from '../../../diagnostics/path.ts';
import { isExact, sizeOf, withSize } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { wholeYear } from '../clauses.ts';
import { type Known, listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { listTogether } from '../several.ts';
import { OWN } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject, type Tie } from '../tie.ts';

const whom = `(?:${helped}|了|共|一共|总共|合计|共计|累计|户)`;
const visited = new RegExp(`(?:走访|慰问|看望|探访)(?:慰问|活动|${whom})*$`);
const servedBy = /^(?:惠及|受益|慰问|走访|看望)(?:困难|职工|家庭|共)*$/;
const given = /慰问(?:金|款)(?:为|共|合计|共计|总计|累计|达|发放|送上|送去|送到|金额|总额|了)*$/;
const behind = new RegExp(`^${whom}*(?:[，、；：）]|$|和|及|并|送)`);
/** Visits that find out who is in need, and those of one person or place. */
const others =
  /摸|核|调查|了解|排查|底数|申报|申请|入户|建档|夏送|送温暖|送清凉|两节|双节|春节|元旦|中秋|重阳|大病|劳模|每名|每人|干部|领导|上级|其中|另|再|又/;
const surveyed = /摸清|摸底|底数|核实|核查|排查|建档|了解/;
const often = /(?:共|全年)[^，]{0,6}(?:走访|慰问)(?:慰问|活动|困难职工|了|共)*$/;
const oftenBehind = /^(?:集中)?(?:走访|慰问)/;
/** 走访3次，共24户; 集中走访了三次. */
const turnsBefore = new RegExp(
  `^(?:${wholeYear}|${OWN}|集中|先后|组织|开展|，)*(?:走访|慰问)(?:慰问|活动|${whom})*$`,
);
const onlyVisited = new RegExp(`走访${whom}*〓${whom}*，每[户家人名]$`);
const EACH_HOUSEHOLD = new Set(['户', '家']);

export const tieVisits: Subject = (statement, { input }) => {
  const { passage, before, found } = statement;
  if (/^(?:走访|阶段)\[/.test(passage.path) || (found.kind !== 'count' && found.kind !== 'money'))
    return undefined;
  if (hasName(before, input)) return undefined;
  // 慰问金 may be of other visits
  if (!found.per && !/走访|看望|上门|慰问(?!金)|入户|送/.test(passage.text)) return undefined;
  if (isOfSomeVisit(statement, input)) return undefined;
  const visits = listVisits(statement, input);
  if (visits.length === 0 || others.test(visits.reduce((rest, { time }) => rest.replace(time, ''), before)))
    return undefined;
  if (found.kind === 'count') return tieCount(statement, visits, input);
  if (!/慰问/.test(before) && !(found.per && countsVisit(statement, visits, input))) return undefined;
  if (found.per) return tieEach(statement, visits, input);
  return given.test(statement.lead) ? holdTo(statement, listFigures(visits, '慰问金', input)) : undefined;
};

/** Before 走访: nobody but the unit, at some time, and that it was done. */
const ofTheUnit = new RegExp(
  `^(?:${helped}|[今本全当上下]年|我们|${OWN}|工会|领导|干部|班子成员|[一二两三四五六七八九十\\d]+[次轮天]|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|份|底|初|[上中下]旬)?|期间|[前后至到、，]|共|一共|总共|合计|共计|累计|先后|分别|多次|组织|开展|集中|深入|入户|上门|带队|主席|书记|在|还|并|已|了|的|对|向|由|活动)*$`,
);

/** Of two leaders each led some, and on a day that is named too. */
function isOfSomeVisit({ passage, before }: Statement, { campaign }: CheckInput): boolean {
  const leaders = (campaign.走访 ?? []).flatMap(({ 带队 = [] }) => 带队.map(({ 姓名 }) => 姓名));
  const named = new Set(leaders.filter((name) => passage.text.includes(name)));
  return named.size > 1 || (named.size === 1 && /月\d{1,2}日/.test(before));
}

function tieCount(statement: Statement, visits: readonly Visit[], input: CheckInput): Tie | undefined {
  const { found, lead, trail, before } = statement;
  if (found.kind !== 'count' || found.per) return undefined;
  const { unit } = found.figure;
  if (unit === '次')
    return often.test(lead) ||
      (/共$/.test(lead) && oftenBehind.test(trail)) ||
      tellsTurns(statement, visits, input)
      ? holdTo(statement, [
          { path: '走访', figure: { kind: 'count', n: (input.campaign.走访 ?? []).length, unit } },
        ])
      : undefined;
  if (!visits.some(({ isLed }) => isLed)) {
    const whose = visits.reduce((rest, { time }) => rest.replace(time, ''), lead);
    const [subject = ''] = /^.*?(?=走访|慰问|看望|探访|$)/.exec(whose) ?? [];
    if (!ofTheUnit.test(subject)) return undefined;
  }
  const isTold = visited.test(lead) || (/慰问金/.test(before) && servedBy.test(lead));
  if (!isTold || !behind.test(trail)) return undefined;
  const known = listFigures(visits, unit === '户' || unit === '家' ? '户数' : '人数', input);
  return mayBeSurvey(statement, visits, known) ? undefined : holdTo(statement, known);
}

/** 走访120余户, 走访40户，摸清底数: who only goes round may be finding out who is in need. */
function mayBeSurvey(
  { before, after, found }: Statement,
  visits: readonly Visit[],
  known: readonly Known[],
): boolean {
  if (visits.some(({ isLed }) => isLed) || /慰问|看望|探访|送/.test(before + after)) return false;
  if (surveyed.test(after)) return true;
  const most = Math.max(...known.map(({ figure }) => sizeOf(figure)));
  return found.kind === 'count' && sizeOf(found.figure) > 2 * most;
}

/** Of all visits: those that were 集中, or those whose households follow as all that were reached. */
function tellsTurns(
  { before, trail, after, sentence, order }: Statement,
  visits: readonly Visit[],
  input: CheckInput,
) {
  if (!turnsBefore.test(before) || !/^(?:[，、；]|$)/.test(trail)) return false;
  const next = sentence[order + 1];
  const all = listFigures(visits, '户数', input)[0];
  const isAll =
    next?.kind === 'count' &&
    /^，共(?:走访|慰问|困难|职工|家庭)*$/.test(after.slice(0, after.indexOf(next.text))) &&
    all !== undefined &&
    agrees(all.figure, next.figure);
  return /集中/.test(before) || isAll;
}

/** 慰问金每户1000元: what was given ÷ whom it was given to, of any visit or of all. */
function tieEach(statement: Statement, visits: readonly Visit[], input: CheckInput): Tie | undefined {
  const { found, before } = statement;
  const [of, ...more] = found.per ?? [];
  if (found.kind !== 'money' || more.length > 0 || of === undefined || /慰问品|物/.test(before))
    return undefined;
  const field = EACH_HOUSEHOLD.has(of) ? '户数' : '人数';
  const shares = [...visits.map((visit) => [visit]), [...visits]].flatMap((some) => {
    const [money] = listFigures(some, '慰问金', input);
    const [heads] = listFigures(some, field, input);
    return money && heads && isExact(money.figure) && isExact(heads.figure) && sizeOf(heads.figure) > 0
      ? [{ money, heads, each: sizeOf(money.figure) / sizeOf(heads.figure) }]
      : [];
  });
  const [first] = shares;
  if (!first || shares.length <= visits.length - 1) return undefined;
  const { low, high } = describeRange(found.figure);
  return {
    statement,
    // an average may be told to the yuan
    holds: shares.some(({ each }) => overlaps({ low: low - 50, high: high + 50 }, { low: each, high: each })),
    name: `${first.money.path} ÷ ${first.heads.path}`,
    derived: formatFigure(withSize(first.money.figure, Math.round(first.each))),
    fields: [first.money.path, first.heads.path],
  };
}

/** 走访18户，每户1000元: whether the sentence tells the very number that a visit reached, and nothing else of them. */
function countsVisit(
  { before, sentence, order }: Statement,
  visits: readonly Visit[],
  input: CheckInput,
): boolean {
  const [count, ...more] = sentence.slice(0, order);
  if (count?.kind !== 'count' || more.length > 0) return false;
  const known = visits.flatMap(({ path }) => listKnown(input, path, ['户数', '人数']));
  return (
    onlyVisited.test(before.replace(count.text, '〓')) &&
    known.some(({ figure }) => agrees(figure, count.figure))
  );
}

interface Visit {
  path: string;
  /** as typed, 国庆节前 */
  time: string;
  /** by somebody whom the sentence names */
  isLed: boolean;
}

/** All visits; where the sentence names who led one, those that they led. */
function listVisits({ before }: Statement, { campaign }: CheckInput): Visit[] {
  const all = (campaign.走访 ?? []).map(({ 时间, 带队 }, index) => ({
    path: formatPath(['走访', index]),
    time: 时间?.text ?? '',
    isLed: (带队 ?? []).some(({ 姓名 }) => 姓名 !== undefined && before.includes(姓名)),
  }));
  const led = all.filter(({ isLed }) => isLed);
  if (led.length > 0) return led;
  return /主席|书记|带队|部长|主任/.test(before) ? [] : all;
}

/** A figure of each visit, and of some together; none where a visit does not tell it. */
function listFigures(visits: readonly Visit[], field: string, input: CheckInput): Known[] {
  const each = visits.flatMap(({ path }) => listKnown(input, path, [field]));
  return each.length === visits.length ? listTogether(each, `走访[].${field}`) : [];
}
