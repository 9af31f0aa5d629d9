/** A campaign with the roster of a file → what is found of it. */
import { loadCampaign, rosterColumns } from '../../src/campaign/load.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { checkCampaign } from '../../src/check/check.ts';
import type { CheckInput } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { complete } from './support.ts';

/** What the checks look at, of a roster in CSV and other lines of 活动.yaml. */
export function inputOfRoster(csv: string, yaml = ''): CheckInput & { problems: Diagnostic[] } {
  const { value } = readYaml(complete(`名册: 名册.csv\n${yaml}`), '活动.yaml');
  const roster = readRosterFile(new TextEncoder().encode(csv), '名册.csv', rosterColumns);
  const { loaded, problems } = value ? loadCampaign(parseCampaign(value), roster) : { problems: [] };
  if (!loaded) throw new Error(JSON.stringify(problems, null, 2));
  return { ...loaded, facts: deriveFacts(loaded.campaign), problems };
}

/** The problems of the file and of the checks. */
export function problemsOf(csv: string, yaml = ''): Diagnostic[] {
  const input = inputOfRoster(csv, yaml);
  return [...input.problems, ...checkCampaign(input).problems];
}

/** Those of one kind, each with its place in the file. */
export function lines(problems: readonly Diagnostic[], code: string): string[] {
  return problems
    .filter((problem) => problem.code === code)
    .map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}
