/** A campaign with the roster of a file → what is found of it. */
import { loadCampaign, rosterColumns } from '../../src/campaign/load.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { checkCampaign } from '../../src/check/check.ts';
import type { CheckInput } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readRosterFile } from '../../src/source/roster-file.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { makeWorkbook } from '../source/workbook.ts';
import { complete } from './support.ts';

/** The same cells as a workbook. */
export function workbookOf(csv: string): Uint8Array {
  const rows = csv.split('\n').map((line) => line.split(','));
  return makeWorkbook({ sheets: [{ name: '名册', rows }] });
}

/** What the checks look at, of a roster in CSV or a workbook and other lines of 活动.yaml. */
export function inputOfRoster(
  roster: string | Uint8Array,
  yaml = '',
): CheckInput & { problems: Diagnostic[] } {
  const { value } = readYaml(complete(`名册: 名册.csv\n${yaml}`), '活动.yaml');
  const bytes = typeof roster === 'string' ? new TextEncoder().encode(roster) : roster;
  const rows = readRosterFile(bytes, '名册.csv', rosterColumns);
  const { loaded, problems } = value ? loadCampaign(parseCampaign(value), rows) : { problems: [] };
  if (!loaded) throw new Error(JSON.stringify(problems, null, 2));
  return { ...loaded, facts: deriveFacts(loaded.campaign), problems };
}

/** The problems of the file and of the checks. */
export function problemsOf(roster: string | Uint8Array, yaml = ''): Diagnostic[] {
  const input = inputOfRoster(roster, yaml);
  return [...input.problems, ...checkCampaign(input).problems];
}

/** Those of one kind, each with its place in the file. */
export function lines(problems: readonly Diagnostic[], code: string): string[] {
  return problems
    .filter((problem) => problem.code === code)
    .map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
}
