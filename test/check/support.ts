/** Campaigns as typed → what the checks say of them. */
import type { CampaignModel } from '../../src/campaign/model.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { type CheckReport, checkCampaign } from '../../src/check/check.ts';
import type { CheckInput } from '../../src/check/rule.ts';
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

/** What the rules look at, made from YAML; undefined where the YAML itself has an error. */
export function tryInput(yaml: string): CheckInput | undefined {
  const { value: placed } = readYaml(complete(yaml), '活动.yaml');
  const campaign = placed && (parseCampaign(placed).value as CampaignModel | undefined);
  return campaign && { campaign, facts: deriveFacts(campaign), places: placed.places };
}

export function inputOf(yaml: string): CheckInput {
  const input = tryInput(yaml);
  if (!input) throw new Error(`the test's own YAML has an error:\n${complete(yaml)}`);
  return input;
}

export function check(yaml: string): CheckReport {
  return checkCampaign(inputOf(yaml));
}

/** The codes found, each once, in order. */
export function codes(yaml: string): string[] {
  return [...new Set(check(yaml).problems.map(({ code }) => code))];
}

/** Problems on one line each: `error 活动.yaml:3:10 consistency.groups 合计.人数`. */
export function lines(yaml: string): string[] {
  return check(yaml).problems.map(
    ({ severity, code, place, field }) =>
      `${severity} ${place ? `${place.file}:${place.line}:${place.column}` : '-'} ${code} ${field ?? ''}`,
  );
}
