/** 第几年 and 届, as said anywhere, against the year that follows from 起始年. */

import { editionMismatch } from '../../diagnostics/catalogue/history.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { listYearsTold } from '../../facts/years.ts';
import { atField, atWords } from '../places.ts';
import { thisYear } from '../prose/clauses.ts';
import { hasName } from '../prose/part-names.ts';
import { listStatements, type Statement } from '../prose/statements.ts';
import {
  editionBefore,
  heldBefore,
  heldBehind,
  heldSince,
  otherMatters,
  ownClause,
} from '../prose/vocabulary.ts';
import { type CheckInput, defineRule, oncePerInput, type Rule, type RuleResult } from '../rule.ts';

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
  const tooEarly = listYearsTold(input.campaign).filter(({ year }) => start !== undefined && year < start);
  for (const { year, field } of tooEarly) {
    const args = { given: `历史里有${year}年的数字`, derived: `起始年是${start}年` };
    problems.push(makeProblem(editionMismatch, args, atField(input, field)));
  }
  const edition = activity?.届次;
  const mentions = listMentions(input);
  if (years === undefined || start === undefined) {
    for (const { n, words, at } of mentions)
      if (n !== edition)
        problems.push(makeProblem(editionMismatch, { given: words, derived: `届次是${edition}` }, at));
    return { problems, compared: problems.length + mentions.length };
  }
  const derived = `从${start}年到${report.年度}年是第${years}年${input.campaign.历史?.中断年?.length ? '（已除去中断的年份）' : ''}`;
  if (edition !== undefined) {
    const at = atField(input, '活动.届次');
    mentions.push({ n: edition, unit: '', words: `届次是${edition}`, at });
  }
  for (const { n, unit, words, at } of mentions)
    if (n !== years && !(unit === '届' && n === edition))
      problems.push(makeProblem(editionMismatch, { given: words, derived }, at));
  return { problems, compared: mentions.length + problems.length };
}

/** 第17年, 第15届: the figures of sentences that are held to 起始年 and 届次, where these are known. */
export const listEditions = oncePerInput((input): ReadonlySet<Statement> => {
  const name = input.facts.values.活动.名称 ?? '助学';
  const isKnown = input.facts.values.活动.第几年 !== undefined;
  return new Set(
    listStatements(input).filter((statement) => {
      const { found } = statement;
      if (found.kind !== 'measure' && found.kind !== 'ordinal') return false;
      const isComparable = isKnown || (found.unit === '届' && input.campaign.活动?.届次 !== undefined);
      return isComparable && isOfHolding(statement, name, input);
    }),
  );
});

function listMentions(input: CheckInput) {
  return [...listEditions(input)].flatMap((statement) => {
    const { found, passage } = statement;
    if (found.kind !== 'measure' && found.kind !== 'ordinal') return [];
    const at = atWords(input, passage.path, passage.text, found.index, found.text.length);
    return [{ n: found.n, unit: found.unit, words: `文字里是“${found.text}”`, at }];
  });
}

/** 这是我会第17次开展; 十七年来第17次举办. */
const nthTime = new RegExp(
  `(?:^|[，、：])(?:(?:这|${thisYear})(?:已经?|也)?是[^，]*|[来间]，?)N(?:开展|举办|实施|组织)`,
);

/** Whether a figure says for how long, or the how manieth time, the campaign is held. */
function isOfHolding(statement: Statement, name: string, input: CheckInput): boolean {
  const { found, before, after, lead, trail, passage } = statement;
  const isMeasure = found.kind === 'measure';
  if (isMeasure && (found.approx || found.upper || !/^(?:年|年头|春秋|寒暑|届)$/.test(found.unit)))
    return false;
  if (found.kind === 'ordinal' && !/^(?:年|届|个年头|次)$/.test(found.unit)) return false;
  // 第二次走访 is of something within the year
  if (found.kind === 'ordinal' && found.unit === '次' && !nthTime.test(`${lead}N${trail}`)) return false;
  const saysHeld =
    heldBefore.test(lead) || (/连续$/.test(lead) && heldBehind.test(trail)) || heldSince.test(after);
  if (isMeasure && !saysHeld) return false;
  // 已举办2届运动会 is of what stands behind
  if (isMeasure && found.unit === '届' && !/^(?:[，、：]|$)/.test(trail)) return false;
  const [clause = '', ...earlier] = before.split(/[，：]/).reverse();
  if (/(?:大学|本科|大专|高中|入学)$/.test(before) || hasName(before.replaceAll(name, ''), input))
    return false;
  const isOurs = (text: string) => text.includes(name) || text.includes('助学');
  if (isOurs(clause + (/^[^，]*/.exec(after)?.[0] ?? ''))) return true;
  if (isThisEdition(statement))
    return isOurs(passage.text.slice(0, found.index)) || passage.text.startsWith(before + found.text);
  if (!ownClause.test(clause) || (found.kind === 'ordinal' && found.unit === '届')) return false;
  return earlier.length === 0 ? true : isOurs(earlier.join('，')) && !otherMatters.test(before);
}

/** 这是第15届, 今年是第15届: nothing else is named. */
function isThisEdition({ found, before, trail }: Statement): boolean {
  return (
    found.kind === 'ordinal' &&
    found.unit === '届' &&
    editionBefore.test(before) &&
    /^(?:[，、：]|$)/.test(trail)
  );
}

export const editionRules: readonly Rule[] = [defineRule(editionMismatch, checkEditions)];
