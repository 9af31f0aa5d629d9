/** 第几年 and 届, as said anywhere, against the year that follows from 起始年. */
import { parseCount } from '../../chinese/count.ts';
import { splitClauses } from '../../chinese/sentences.ts';
import { editionMismatch } from '../../diagnostics/catalogue/history.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { atField, atWords } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';
import { listProse } from '../texts.ts';

/** 连续开展三年, 已举办12年, 第十二届: said of holding the activity, not of its figures. */
const countOfYears =
  /(?:连续|坚持|已经?)(?:开展|举办|实施|组织)了?(\d{1,3}|[一二三四五六七八九十]{1,3})年|连续(\d{1,3}|[一二三四五六七八九十]{1,3})年(?:开展|举办|实施|组织)|第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|届)/g;

/** 届次 and the user's 第12年 against the year that follows from 起始年. */
function checkEditions(input: CheckInput): RuleResult {
  const { 活动: activity, 报告: report } = input.campaign;
  const years = input.facts.values.活动.第几年;
  const start = activity?.起始年;
  const problems: Diagnostic[] = [];
  if (start !== undefined && start > report.年度) {
    const args = { given: `起始年是${start}年`, derived: `报告写的是${report.年度}年` };
    problems.push(makeProblem(editionMismatch, args, atField(input, '活动.起始年')));
  }
  if (years === undefined || start === undefined) return { problems, compared: problems.length };
  const derived = `从${start}年到${report.年度}年是第${years}年${input.campaign.历史?.中断年?.length ? '（已除去中断的年份）' : ''}`;
  const mentions = listMentions(input);
  if (activity?.届次 !== undefined) {
    const at = atField(input, '活动.届次');
    mentions.push({ n: activity.届次, words: `届次是${activity.届次}`, at });
  }
  for (const { n, words, at } of mentions)
    if (n !== years) problems.push(makeProblem(editionMismatch, { given: words, derived }, at));
  return { problems, compared: mentions.length + problems.length };
}

function listMentions(input: CheckInput) {
  const name = input.facts.values.活动.名称 ?? '助学';
  return listProse(input.campaign).flatMap((passage) =>
    splitClauses(passage.text)
      .filter(({ text }) => text.includes(name) || text.includes('助学'))
      .flatMap((clause) =>
        [...clause.text.matchAll(countOfYears)].flatMap((match) => {
          const n = parseCount(match.slice(1).find((group) => group !== undefined)!)?.n;
          const at = atWords(input, passage.path, passage.text, clause.index + match.index, match[0].length);
          return n === undefined ? [] : [{ n, words: `文字里是“${match[0]}”`, at }];
        }),
      ),
  );
}

export const editionRules: readonly Rule[] = [defineRule(editionMismatch, checkEditions)];
