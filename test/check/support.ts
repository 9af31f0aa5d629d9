/** Campaigns as typed → what the checks say of them. */
import type { CampaignModel } from '../../src/campaign/model.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { type CheckReport, checkCampaign } from '../../src/check/check.ts';
import type { CheckInput } from '../../src/check/rule.ts';
import { figureRules, gapRules } from '../../src/check/rules.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** What every campaign must have, where the test's own lines do not give it. */
const required = {
  单位: '单位: {全称: 云岭县总工会}',
  报告: '报告: {年度: 2025}',
  合计: '合计: {人数: 184名}',
} as const;

/** Completes a few lines to a campaign; a roster or groups tell the number of people themselves. */
export function complete(yaml: string): string {
  const given = (key: string) => new RegExp(`^${key}:`, 'm').test(yaml);
  const missing = (['单位', '报告', '合计'] as const).filter(
    (key) => !given(key) && !(key === '合计' && given('名册')),
  );
  return [yaml, ...missing.map((key) => required[key])].join('\n');
}

/** What the rules look at, made from YAML; an error in the YAML itself is a mistake of the test. */
export function inputOf(yaml: string): CheckInput {
  const { value: placed, problems } = readYaml(complete(yaml), '活动.yaml');
  const parsed = placed && parseCampaign(placed);
  if (!parsed?.value) throw new Error(JSON.stringify([...problems, ...(parsed?.problems ?? [])], null, 2));
  const campaign = parsed.value as CampaignModel;
  return { campaign, facts: deriveFacts(campaign), places: parsed.places };
}

/** Campaigns that differ in the sentences of 特点 alone: what the others say is read once. */
export function inputsOf(yaml: string): (...sentences: string[]) => CheckInput {
  const read = inputOf(`${yaml}\n特点: [句子]`);
  return (...sentences) => {
    const campaign = { ...read.campaign, 特点: sentences };
    return { ...read, campaign, facts: deriveFacts(campaign) };
  };
}

export function check(yaml: string): CheckReport {
  return checkCampaign(inputOf(yaml));
}

export function findProblems(yaml: string): Diagnostic[] {
  return applyRules(inputOf(yaml));
}

/** What the rules of figures, and of what was left open, find; the language has its own tests. */
export function applyRules(input: CheckInput): Diagnostic[] {
  return [...figureRules, ...gapRules].flatMap((rule) => rule.check(input).problems);
}

/** Their codes, each once, in order. */
export function codes(yaml: string): string[] {
  return [...new Set(findProblems(yaml).map(({ code }) => code))];
}

/** Problems on one line each: `error 活动.yaml:3:10 consistency.groups 合计.人数`. */
export function lines(problems: readonly Diagnostic[]): string[] {
  return problems.map(
    ({ severity, code, place, field }) =>
      `${severity} ${place ? `${place.file}:${place.line}:${place.column}` : '-'} ${code} ${field ?? ''}`,
  );
}
