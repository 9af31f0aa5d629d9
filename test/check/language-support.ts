/** The language rules over a campaign typed as YAML, and over a report made of given words. */

import type { CampaignModel } from '../../src/campaign/model.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { languageRules } from '../../src/check/language/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../src/document/tree.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/source/yaml.ts';

export const file = '活动.yaml';

/** What must stand in any campaign. */
const least = `报告: {年度: 2016}
单位: {全称: 云岭县总工会}
合计: {人数: 36名}
`;

/** The problems of language of a whole campaign file; none where it cannot be read. */
export function checkText(text: string, document?: Document): Diagnostic[] {
  const { value: placed } = readYaml(text, file);
  const parsed = placed && parseCampaign(placed);
  if (!parsed?.value) return [];
  const campaign = parsed.value as CampaignModel;
  const input = { campaign, facts: deriveFacts(campaign), places: parsed.places, document };
  return languageRules.flatMap((rule) => rule.check(input).problems);
}

/** A campaign with more fields than the least; they begin on line 4. */
export const campaignWith = (yaml: string) => least + yaml;
