/** 活动自2011年起开展, 活动始于2011年: since when the campaign is held. */
import type { CheckInput } from '../../rule.ts';
import { ofCampaign } from '../own-sentences.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import type { Subject } from '../tie.ts';

const verb = '(?:开展|启动|举办|实施|设立|发起|创办)';
/** The campaign, 〓 its name; 助学工作 may be older than it. */
const own = `(?:〓|该|这一|这项|[“”]|活动|项目|品牌|${ourselves})*`;
const since = new RegExp(`^(${own})(?:自|从|于)?$`);
const began = new RegExp(`^(${own})(?:始于|起始于|起步于|创办于|启动于|开始于|发起于)$`);
const behind = new RegExp(`^(?:起|开始)?(?:首次|正式)?${verb}(?:以来|至今)?(${own})(?:以来|至今)?[，；。]?$`);

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
function isOfStart({ clause, passage, found, trail }: Statement, { facts }: CheckInput): boolean {
  const { 名称: name } = facts.values.活动;
  const mask = (words: string) => (name ? words.replaceAll(name, '〓') : words);
  const [, whole] = began.exec(mask(clause)) ?? [];
  const [, subject] = since.exec(mask(clause)) ?? [];
  const [, object] = behind.exec(mask(trail)) ?? [];
  const isWhole = whole !== undefined && /^(?:[，；。]|$)/.test(trail);
  if (!isWhole && (subject === undefined || object === undefined)) return false;
  const isFirst = found.index === clause.length && ofCampaign.test(passage.path);
  return isFirst || `${whole ?? ''}${subject ?? ''}${object ?? ''}`.includes('〓');
}
