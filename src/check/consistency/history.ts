/** 历史: the cumulative figures against the years they cover, one year said twice, 第几年 and 届. */
import type { Yearly } from '../../campaign/model.ts';
import { parseCount } from '../../chinese/count.ts';
import { splitClauses } from '../../chinese/sentences.ts';
import {
  cumulativeBelow,
  cumulativeMismatch,
  editionMismatch,
  yearMismatch,
} from '../../diagnostics/catalogue/history.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { yearFields } from '../../facts/figures.ts';
import { listHeldYears } from '../../facts/years.ts';
import {
  addClaims,
  type Claim,
  type Comparison,
  claimField,
  claimTotal,
  judgeComparisons,
} from '../claims.ts';
import { atField, atWords } from '../places.ts';
import { type CheckInput, defineRule, type Rule, type RuleResult } from '../rule.ts';
import { listProse } from '../texts.ts';

/** The first entry of each year, with its path. */
function listYears({ campaign }: CheckInput): Map<number, { entry: Yearly; path: string }> {
  const years = new Map<number, { entry: Yearly; path: string }>();
  (campaign.历史?.逐年 ?? []).forEach((entry, index) => {
    if (!years.has(entry.年)) years.set(entry.年, { entry, path: `历史.逐年[${index + 1}]` });
  });
  return years;
}

/** 累计截至 against the years it covers: equal where all are known, else no less than those that are. */
function compareCumulative(input: CheckInput): Comparison[] {
  const { campaign } = input;
  const until = campaign.历史?.累计截至?.年;
  if (until === undefined || until > campaign.报告.年度) return [];
  const years = listYears(input);
  const start = campaign.活动?.起始年;
  return yearFields.flatMap((field) => {
    const given = claimField(campaign, `历史.累计截至.${field}`);
    const now = until === campaign.报告.年度 ? claimTotal(input, field) : undefined;
    const known = new Map<number, Claim>();
    for (const [year, { path }] of years) {
      const claim = claimField(campaign, `${path}.${field}`);
      if (claim && year <= until && (start === undefined || year >= start)) known.set(year, claim);
    }
    if (now) known.set(until, now);
    const held = start === undefined ? [] : [...listHeldYears(campaign, start), campaign.报告.年度];
    const complete =
      start !== undefined && held.filter((year) => year <= until).every((year) => known.has(year));
    const claims = [...known.values()];
    const derived = addClaims(claims.map(({ name }) => name).join(' + '), claims);
    return given && derived ? [{ given, derived, relation: complete ? ('=' as const) : ('≥' as const) }] : [];
  });
}

/** This year among the years, and a year listed twice. */
function compareYears(input: CheckInput): Comparison[] {
  const { campaign } = input;
  const years = listYears(input);
  return (campaign.历史?.逐年 ?? []).flatMap((entry, index) => {
    const path = `历史.逐年[${index + 1}]`;
    const first = years.get(entry.年)!.path;
    return yearFields.flatMap((field) => {
      const given = claimField(campaign, `${path}.${field}`);
      const now = entry.年 === campaign.报告.年度 ? claimTotal(input, field) : undefined;
      const derived = first === path ? now : claimField(campaign, `${first}.${field}`);
      return given && derived ? [{ given, derived, relation: '=' as const }] : [];
    });
  });
}

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
    const told = { given: `起始年是${start}年`, derived: `报告写的是${report.年度}年` };
    problems.push(makeProblem(editionMismatch, told, atField(input, '活动.起始年')));
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

const only = (comparisons: readonly Comparison[], relation: Comparison['relation']) =>
  comparisons.filter((comparison) => comparison.relation === relation);

export const historyRules: readonly Rule[] = [
  defineRule(cumulativeBelow, (input) =>
    judgeComparisons(cumulativeBelow, only(compareCumulative(input), '≥'), input),
  ),
  defineRule(cumulativeMismatch, (input) =>
    judgeComparisons(cumulativeMismatch, only(compareCumulative(input), '='), input),
  ),
  defineRule(yearMismatch, (input) => judgeComparisons(yearMismatch, compareYears(input), input)),
  defineRule(editionMismatch, checkEditions),
];
