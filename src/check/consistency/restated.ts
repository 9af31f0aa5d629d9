/** A total said again in the user's own words: 千余名 beside 5931名. */
import type { CampaignModel } from '../../campaign/model.ts';
import { agrees, comparable } from '../../chinese/compare.ts';
import { parseCount } from '../../chinese/count.ts';
import { formatFigure } from '../../chinese/format.ts';
import { sentenceBefore, splitClauses, type Words } from '../../chinese/sentences.ts';
import { type Restatement, totalMismatch, totalUnlike } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem, type ProblemKind } from '../../diagnostics/diagnostic.ts';
import { type Amount, amountAt, sizeOf, withSize } from '../../facts/figures.ts';
import { atWords, findPlace } from '../places.ts';
import { lostWan } from '../prose/known.ts';
import { listOwnProse } from '../prose/own-names.ts';
import { hasName, listPartNames } from '../prose/part-names.ts';
import { isPlanned } from '../prose/plans.ts';
import { isEver, readSpan } from '../prose/spans.ts';
import {
  elsewhere,
  everyComparison,
  foreign,
  neutralWords,
  occasion,
  ofLastYear,
  otherMatters,
  partial,
  whole,
  wide,
} from '../prose/vocabulary.ts';
import { type CheckInput, defineRule, judgeEach, oncePerInput, type Rule, type RuleResult } from '../rule.ts';
import { type FigureInText, findFigures, type Passage } from '../texts.ts';

const aid = /惠及|受益|受惠|资助|救助|帮扶|捐助|受助|助学|圆梦|发放|筹集|募集|筹措|下拨/;
const student = /学生|子女|学子|孩子/;
const anyYear = /((?:19|20)\d\d)年/g;
const someYears = /((?:[\d一二两三四五六七八九十])+)年(?:来|间)/;
const sinceStart = /累计|历年|以来|多年/;
const raised = /筹集|募集|筹措|筹资/;
const paid = /发放|下拨|助学金/;
/** What stands right before a figure that is called by the name of a total, though no word says that it is all. */
const calledMoney = /(?:发放|筹集|募集|筹措)了?(?:助学|资助|爱心)?(?:资金|助学金|善款|款)?(?:达到?|近)?$/;
const calledPeople = /资助了?(?:困难|贫困|特困|职工|农民工|家庭)*(?:学生|子女|学子)?(?:达到?|近)?$/;
/** 使115户困难家庭受益, 120名学生得到资助: behind a figure. */
const servedBehind =
  /^(?:困难|贫困|特困|职工|农民工|家庭|的)*(?:家庭|学生|子女|学子|孩子)(?:从中)?(?:受益|受惠|(?:得到|获得|受到|享受)了?(?:资助|救助|帮扶|助学金|助学))/;
const servedBefore = /^[^，]*(?:使|让|令|共|共有|^)$/;
const calledHouseholds = /(?:惠及|资助)了?(?:困难|贫困|特困|职工|家庭)*(?:达到?|近)?$/;

/** Fields whose 共 is all of one visit, not of the year. */
const ofPart = /^(?:走访|回访|附带活动)\[/;

interface Restated {
  passage: Passage;
  said: FigureInText;
  /** path of the total that the clause speaks of */
  path: string;
  total: Amount;
}

/** Every figure that restates a total for certain, and every one that seems to. */
export const listRestated = oncePerInput((input): { sure: Restated[]; likely: Restated[] } => {
  const { campaign } = input;
  const passages = listOwnProse(input).filter(({ path }) => !ofPart.test(path));
  const figures = passages.flatMap((passage) =>
    splitClauses(passage.text)
      .filter(
        ({ text, index }) => aid.test(text) && inScope(passage.text.slice(0, index + text.length), campaign),
      )
      .filter((clause) => isOfWhole(clause, passage.text, input))
      .filter(({ text }) => !hasName(text, input))
      .flatMap((clause) =>
        findFigures(clause).flatMap((said) => {
          const after = passage.text.slice(said.index + said.text.length);
          if (isPlanned(passage, said.index, campaign) || includingOthers.test(after)) return [];
          const restated = restate(said, clause.text, passage, input);
          const before = clause.text.slice(0, said.index - clause.index);
          const behind = clause.text.slice(before.length + said.text.length);
          if (
            !restated ||
            asIncluded.test(before) ||
            isOfSomeMonth(before, sentenceBefore(passage.text, said.index), restated) ||
            isOfOtherMoney(before)
          )
            return [];
          if (isByAnother(before, campaign) || isOfEarlierHolder(passage.text, clause, campaign)) return [];
          if (handedOver.test(after) || addsOthers.test(sentenceBefore(passage.text, said.index))) return [];
          const lost = lostWan(said.figure, restated.total) && isCalledTotal(said, before, clause.text);
          return [{ restated, sure: lost || saysWhole(said, clause.text), before, behind }];
        }),
      ),
  );
  return {
    sure: figures.flatMap(({ restated, sure }) => (sure ? [restated] : [])),
    likely: figures.flatMap(({ restated, sure, before, behind }) =>
      !sure && seemsWhole(restated, before, behind) ? [restated] : [],
    ),
  };
});

/** 省、市两级 gave a part of it, and 减免学费 is other aid. */
const ofOthers =
  /(?:中央|[省市县区乡镇])(?:、[省市县区乡镇])+|[两二三四]级|[省市县区乡镇]级|上级|减免|学费|垫付|缴纳/;
/** Whose money it is goes on from clause to clause. */
const ofOtherPeople = /未通过|没有通过|落选|未获/;
const ofThisYear = /今年|本年|全年|当年/;
/** （含补充资助4000元 */
const asIncluded = /[（(](?:含|包括|包含|连同)[^）)]*$/;
const includingOthers = /^[^，。；]{0,4}[（(](?:含|包括|连同|加上)|^[^，。；]*在内/;

/** Whether a clause may speak of all aid of the year: neither it, nor what its sentence began with, names a part or another year. */
function isOfWhole(clause: Words, passage: string, input: CheckInput): boolean {
  const { text, index } = clause;
  const { 报告: report, 活动: activity } = input.campaign;
  if (partial.test(text) || ofOthers.test(text)) return false;
  // 五年来 are those since the start only where there are five
  const span = someYears.exec(text)?.[1];
  if (span !== undefined && parseCount(span)?.n !== input.facts.values.活动.第几年) return false;
  const before = sentenceBefore(passage, index);
  // 五年来，520名学生得到资助
  if (!ofThisYear.test(text) && someYears.test(before)) return false;
  if (isOfOtherYear(text, report.年度) || (!ofThisYear.test(text) && isOfOtherYear(before, report.年度)))
    return false;
  if (sumsOtherYears(before, text, { start: activity?.起始年, year: report.年度 })) return false;
  if (elsewhere.test(before) || ofOtherPeople.test(before) || otherMatters.test(before)) return false;
  // of one named before it, all is that one's
  if (!wide.test(text) && new Set(listPartNames(input).filter((name) => before.includes(name))).size === 1)
    return false;
  return wide.test(text) || !occasion.test(before + text) || (whole.test(text) && !occasion.test(text));
}

function isOfOtherYear(words: string, year: number): boolean {
  const others = [...words.matchAll(anyYear)].some(([, named]) => Number(named) !== year);
  return others || ofLastYear.test(words.replaceAll(everyComparison, ''));
}

/** 8月份共发放24.6万元, 截至8月25日已发放72万元: all of the year's only where it is as much. */
function isOfSomeMonth(before: string, sentence: string, { said, total }: Restated): boolean {
  const isDated =
    /(?:截至|截止|到)\d{1,2}月/.test(sentence) ||
    /(?<!截至|截止|到|至)(?:[^\d]|^)\d{1,2}月(?:份|上旬|中旬|下旬|底|初)?(?!.*截)/.test(before);
  return isDated && sizeOf(said.figure) < sizeOf(total);
}

/** What may stand before a total: whose it is, when, and that it is all. */
const ofTheUnit =
  /各级|工会(?:系统)?|“?金秋助学”?(?:活动)?|活动|(?:19|20)\d\d年度?|今年|本年|当年|全年|年内|本次|截至目前|目前|最终|实际|通过|开展|实施|组织|坚持|期间|以来|来|\d{1,2}月(?:\d{1,2}日|份|底|初|[上中下]旬)?|[一二三四五六七八九十\d]+年|[自从]|共有|有|使|让|困难|[“”、，：（）]/g;

/** 县（区）总工会, 两个直属工会, “希望工程”: another did it than the unit whose report it is. */
function isByAnother(before: string, { 单位: unit }: CampaignModel): boolean {
  const rest = (unit.联合 ?? [])
    .reduce((text, name) => text.replaceAll(name, ''), before)
    .replace(ofTheUnit, '');
  return !neutralWords.test(rest.replace(/[\d.余多近约万千百名户元人（）]+/g, ''));
}

/** 共筹集工会经费5.5万元: of all money, that kind alone. */
function isOfOtherMoney(before: string): boolean {
  const [, object = ''] = /(?:筹集|募集|筹措|发放|下拨)了?([^\d，]*)$/.exec(before) ?? [];
  return !neutralWords.test(object);
}

/** Whether the clause goes on of another that one before it, with its figure, told of: 铸造分厂资助15名，发放6.05万元. */
function isOfEarlierHolder(text: string, { index, text: clause }: Words, campaign: CampaignModel): boolean {
  if (wide.test(clause)) return false;
  const earlier = sentenceBefore(text, index)
    .split(/[，；]/)
    .filter((one) => /\d/.test(one));
  const last = earlier.at(-1);
  return last !== undefined && isByAnother(last.replace(/\d.*$/, ''), campaign);
}

/** 60名学生从市领导手中接过助学金. */
const handedOver = /^[^，。；]*(?:从[^，]+手中|接过|上台|登台|代表(?:领取|参加)|到场)/;
/** 加上补充资助2万元，共发放101.6万元. */
const addsOthers =
  /加上|连同|加之|包括|十[一二三四五]五|疫情|十[七八九]大|二十大|送温暖|帮扶资金|帮扶困难职工|生活救助/;

/** Whether a clause sums up other years than all there have been, or goes on about them without saying so again. */
function sumsOtherYears(
  before: string,
  clause: string,
  ours: { start: number | undefined; year: number },
): boolean {
  const read = readSpan(before + clause, ours.year);
  return read !== undefined && !(sinceStart.test(clause) && read.spans.some((span) => isEver(span, ours)));
}

/** How a total of a figure's kind is called. */
function calledAs(figure: Amount): RegExp {
  if (figure.kind === 'money') return calledMoney;
  return figure.unit === '户' ? calledHouseholds : calledPeople;
}

function isCalledTotal({ figure }: FigureInText, before: string, clause: string): boolean {
  return calledAs(figure).test(before) || wide.test(clause);
}

function saysWhole({ figure }: FigureInText, clause: string): boolean {
  if (figure.kind === 'money') return whole.test(clause);
  return (
    (student.test(clause) || (figure.unit === '户' && /家庭|职工/.test(clause))) &&
    (whole.test(clause) || wide.test(clause))
  );
}

/** 发放资金8.5万元 beside 8万元: called as the total is, and too much to be a small part of it. */
function seemsWhole({ said, total }: Restated, before: string, behind: string): boolean {
  const isServed =
    said.figure.kind === 'count' &&
    servedBefore.test(before) &&
    !foreign.test(before) &&
    servedBehind.test(behind);
  return (isServed || calledAs(said.figure).test(before)) && sizeOf(said.figure) * 2 >= sizeOf(total);
}

/** The total that a figure speaks of, if the campaign has one of its kind. */
function restate(
  said: FigureInText,
  clause: string,
  passage: Passage,
  { facts }: CheckInput,
): Restated | undefined {
  const path = findTotal(said.figure, clause);
  const total = amountAt(facts.values, path);
  return total && comparable(said.figure, total) ? { passage, said, path, total } : undefined;
}

/** The total that a figure of this kind restates, by the words around it. */
function findTotal(figure: Amount, clause: string): string {
  const record = sinceStart.test(clause) || someYears.test(clause) ? '累计' : '合计';
  if (figure.kind === 'count') return figure.unit === '户' ? `${record}.户数` : `${record}.人数`;
  if (record === '累计') return '累计.金额';
  return raised.test(clause) ? '合计.筹集' : paid.test(clause) ? '合计.发放' : '合计.金额';
}

/** 全市 that is not said of the unit itself is of another 口径 than its totals. */
function inScope(clause: string, { 合计: totals }: CampaignModel): boolean {
  return !/全[省市县区]/.test(clause) && (totals?.口径?.范围 !== '本级' || !/各级/.test(clause));
}

function judgeRestated(
  kind: ProblemKind<Restatement>,
  restated: readonly Restated[],
  input: CheckInput,
): RuleResult {
  return judgeEach(restated, ({ passage, said, path, total }) => {
    if (agrees(said.figure, total)) return undefined;
    const difference = Math.abs(sizeOf(said.figure) - sizeOf(total));
    const args = {
      given: `“${said.text}”`,
      derived: formatFigure(total),
      name: path,
      difference: formatFigure(withSize(total, difference)),
    };
    return makeProblem(kind, args, {
      ...atWords(input, passage.path, passage.text, said.index, said.text.length),
      fields: [passage.path, path],
      related: [{ message: `${path}：${args.derived}`, place: findPlace(input, path) }],
    });
  });
}

export const restatedRules: readonly Rule[] = [
  defineRule(totalMismatch, (input) => judgeRestated(totalMismatch, listRestated(input).sure, input)),
  defineRule(totalUnlike, (input) => judgeRestated(totalUnlike, listRestated(input).likely, input)),
];
