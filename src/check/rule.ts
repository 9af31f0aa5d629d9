/** What a rule is, what it may look at, and what it reports. Every rule stands in one table, `rules.ts`. */
import type { CampaignModel } from '../campaign/model.ts';
import type { Diagnostic, ProblemKind } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import type { Places } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { Style } from '../style/style.ts';

export interface CheckInput {
  campaign: CampaignModel;
  /** of the whole campaign */
  facts: Facts;
  /** what the report's version shows of them; 报告.版本 says which it is */
  shown?: Facts | undefined;
  places: Places;
  /** what 合计 rows of the roster's file say */
  stated?: Roster['stated'] | undefined;
  /** the finished report, where there is one: its words are checked too */
  document?: Document | undefined;
  /** 文种 of the template that made it: 总结, 简讯 */
  genre?: string | undefined;
  /** how it will be printed */
  style?: Style | undefined;
}

/** What one rule found, and how many comparisons it made: 0 is 未检查, never 通过. */
export interface RuleResult {
  problems: Diagnostic[];
  compared: number;
}

/** The documentation of a rule is that of its problem kinds, in the catalogue. */
export interface Rule {
  /** `family.name`, the code of its problems */
  code: string;
  /** its entry in the catalogue: level, title, why, and the example wrong and right */
  kind: ProblemKind<never>;
  check(input: CheckInput): RuleResult;
}

/** A rule that reports one kind of problem. */
export function defineRule<A>(kind: ProblemKind<A>, check: (input: CheckInput) => RuleResult): Rule {
  return { code: kind.code, kind, check };
}

/** One thing that a rule looked at: nothing to find, or a problem. */
export function judgeEach<T>(items: Iterable<T>, judge: (item: T) => Diagnostic | undefined): RuleResult {
  const problems: Diagnostic[] = [];
  let compared = 0;
  for (const item of items) {
    compared++;
    const problem = judge(item);
    if (problem) problems.push(problem);
  }
  return { problems, compared };
}
