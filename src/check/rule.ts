/** What a rule is, what it may look at, and what it reports. Every rule stands in one table, `rules.ts`. */
import type { CampaignModel } from '../campaign/model.ts';
import type { Diagnostic, ProblemKind } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import type { Places, PlainObject } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { Style } from '../style/style.ts';

/** What rules look at; of what is absent, those that need it say that nothing was compared. */
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
  /** what its sentences of the bank are said by: the 段 and number, 摸底-3, and the ticks */
  said?: readonly { id: string; ticks: readonly string[] }[] | undefined;
  /** 文种 of the template that made it: 总结, 简讯 */
  genre?: string | undefined;
  /** what the form of a new campaign of a year gives as examples */
  readSample?: ((year: number) => PlainObject) | undefined;
  /** asked for as a final report, whatever 报告.状态 says */
  final?: boolean | undefined;
  /** how it will be printed */
  style?: Style | undefined;
}

/** What was found of one kind of problem, and how many comparisons were made: 0 is 未检查, never 通过. */
export interface RuleResult {
  problems: Diagnostic[];
  compared: number;
}

/** One comparison: of which kind its problem would be, and the problem where there is one. */
export interface Finding {
  kind: ProblemKind<never>;
  problem?: Diagnostic | undefined;
}

/**
 * A family of rules: it compares once, and what it finds is of one of several kinds. The documentation of each
 * is that of its kind, in the catalogue.
 */
export interface Rule {
  /** entries in the catalogue: level, title, why, and the example wrong and right */
  kinds: readonly ProblemKind<never>[];
  /** what it found, and the codes of the kinds for which there was nothing to compare */
  check(input: CheckInput): RuleResult & { unchecked: string[] };
}

/** A rule that reports one kind of problem. */
export function defineRule<A>(kind: ProblemKind<A>, check: (input: CheckInput) => RuleResult): Rule {
  return {
    kinds: [kind],
    check(input) {
      const result = check(input);
      return { ...result, unchecked: result.compared === 0 ? [kind.code] : [] };
    },
  };
}

/** Rules that share their comparisons: `find` makes each once, and names the kind that it is of. */
export function defineFamily(
  kinds: readonly ProblemKind<never>[],
  find: (input: CheckInput) => Iterable<Finding>,
): Rule {
  return {
    kinds,
    check(input) {
      const findings = [...find(input)];
      const compared = new Set(findings.map(({ kind }) => kind.code));
      return {
        problems: findings.flatMap(({ problem }) => problem ?? []),
        compared: findings.length,
        unchecked: kinds.map(({ code }) => code).filter((code) => !compared.has(code)),
      };
    },
  };
}

/** What several rules ask of the same input is made once, for as long as the input is there. */
export function oncePerInput<T>(make: (input: CheckInput) => T): (input: CheckInput) => T {
  const made = new WeakMap<CheckInput, { value: T }>();
  return (input) => {
    const known = made.get(input) ?? { value: make(input) };
    made.set(input, known);
    return known.value;
  };
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

/** Whether the report is to be the final one. */
export function isFinal({ final, campaign }: CheckInput): boolean {
  return final === true || campaign.报告.状态 === '终稿';
}
