/** Every rule over one campaign. */
import { type Diagnostic, sortByPlace } from '../diagnostics/diagnostic.ts';
import { duplicateRules } from './consistency/duplicates.ts';
import { equationRules, rosterTotalRules } from './consistency/equations.ts';
import type { CheckInput, Rule } from './rule.ts';
import { figureRules, rules } from './rules.ts';
import { applyChoices, type Suppressed } from './suppression.ts';
import { type Tally, tallyFigures } from './tally.ts';

/** What all rules found, and how much they looked at. */
export interface CheckReport {
  /** by place */
  problems: Diagnostic[];
  /** how many comparisons the rules of figures made together */
  compared: number;
  /** of the figures in the user's own sentences, how many were compared with a fact and how many could not be */
  inText: Tally;
  /** codes of the rules that had nothing to compare: 未检查, which is not 通过 */
  unchecked: string[];
  /** what the campaign chose not to hear */
  suppressed: Suppressed[];
}

/** Checks a campaign, and its report where one is given. Pure; what it finds never changes a figure. */
export function checkCampaign(input: CheckInput): CheckReport {
  const results = rules.map((rule) => ({ rule, ...rule.check(input) }));
  const ofFigures = results.filter(({ rule }) => figureRules.includes(rule));
  const found = results.flatMap(({ problems }) => problems);
  const { problems, suppressed } = applyChoices(
    dropEchoes(found),
    input.campaign.规则,
    rules.flatMap(({ kinds }) => kinds),
    input.places,
  );
  return {
    problems: sortByPlace(problems),
    compared: ofFigures.reduce((sum, { compared }) => sum + compared, 0),
    inText: tallyFigures(input),
    unchecked: results.flatMap(({ unchecked }) => unchecked),
    suppressed,
  };
}

/** What is wrong with a roster by itself, whoever's figures are made of it: its own totals, and who is in it twice. */
export function checkRoster(input: CheckInput): Diagnostic[] {
  return checkBy([...rosterTotalRules, ...duplicateRules], input);
}

/** Whether the figures that were typed add up, whatever words were made of them. */
export function checkSums(input: CheckInput): Diagnostic[] {
  return checkBy(equationRules, input);
}

function checkBy(some: readonly Rule[], input: CheckInput): Diagnostic[] {
  const found = dropEchoes(some.flatMap((rule) => rule.check(input).problems));
  const kinds = rules.flatMap((rule) => rule.kinds);
  return sortByPlace(applyChoices(found, input.campaign.规则, kinds, input.places).problems);
}

/** A table that does not add up because of fields already told of needs no telling again. */
function dropEchoes(problems: readonly Diagnostic[]): Diagnostic[] {
  const reported = new Set(
    problems.flatMap(({ nature, severity, fields }) =>
      severity === 'error' && nature !== 'echo' ? (fields ?? []) : [],
    ),
  );
  return problems.filter(
    ({ nature, fields }) => nature !== 'echo' || !fields?.some((field) => reported.has(field)),
  );
}
