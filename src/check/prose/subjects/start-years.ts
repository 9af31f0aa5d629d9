/** 活动自2011年起开展, 活动始于2011年: since when the campaign is held. */
import type { CheckInput } from '../../rule.ts';
import { ofCampaign } from '../own-sentences.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import type { Subject } from '../tie.ts';

const verb = '(?:开展|启动|举办|实施|设立|发起|创办|起步|开始)';
/** The campaign, 〓 its name; 助学工作 may be older than it. */
const own = `(?:〓|该|这一|这项|[“”]|活动|项目|品牌|的|${ourselves})*`;
const since = new RegExp(`^(${own})(?:自|从|于)?$`);
const startedIn = '(?:始于|起始于|起步于|创办于|启动于|开始于|发起于)$';
const began = new RegExp(`^(${own})${startedIn}`);
const behind = new RegExp(
  `^(?:，${ourselves}*)?(?:起|开始)?(?:首次|正式)?${verb}了?(?:以来|至今)?(${own})(?:以来|至今)?[，；。]?$`,
);
/** 2015年开始，我们建立档案: what began is the campaign only where it is named. */
const loose = /^，|^(?:开始|起步)/;
/** A year in which something is said to have begun. */
const beginsBefore = new RegExp(startedIn);
const beginsBehind = /^(?:正式)?(?:起步|启动|创办|发起|设立)(?!的)/;

/** Whether a year is that of a beginning: something to compare, though nothing is reckoned by it. */
export function tellsBeginning({ clause, trail }: Statement): boolean {
  return beginsBefore.test(clause) || beginsBehind.test(trail);
}

export const tieStartYear: Subject = (statement, { input }) => {
  const { found } = statement;
  const start = input.campaign.活动?.起始年;
  if (start === undefined || found.kind !== 'date' || found.figure.precision !== 'year') return undefined;
  if (!isOfStart(statement, input)) return undefined;
  return {
    statement,
    holds: Number(found.figure.from.slice(0, 4)) === start,
    name: '活动.起始年',
    derived: `${start}年`,
    fields: ['活动.起始年'],
  };
};

/** Whether the beginning of the campaign is told, and not perhaps that of something else. */
function isOfStart(
  { clause, passage, found, trail, after }: Statement,
  { facts, campaign }: CheckInput,
): boolean {
  const { 年度: year } = campaign.报告;
  const { 名称: name } = facts.values.活动;
  const mask = (words: string) => (name ? words.replaceAll(name, '〓') : words);
  const [, whole] = began.exec(mask(clause)) ?? [];
  const [, subject] = since.exec(mask(clause)) ?? [];
  const isWhole = whole !== undefined && /^(?:[，；。]|$)/.test(trail);
  const told = mask(trail === '，' ? (/^，[^，；。]*/.exec(after)?.[0] ?? '') : trail);
  const [, object] = behind.exec(told) ?? [];
  if (!isWhole && loose.test(told) && !/活动|〓/.test(`${subject ?? ''}${object ?? ''}`)) return false;
  if (!isWhole && (subject === undefined || object === undefined)) return false;
  // 2025年启动金秋助学活动 may be that year's
  if (!isWhole && Number(found.text.slice(0, 4)) >= year - 1) return false;
  const isFirst = found.index === clause.length && ofCampaign.test(passage.path);
  return isFirst || `${whole ?? ''}${subject ?? ''}${object ?? ''}`.includes('〓');
}
