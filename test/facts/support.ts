/** A campaign written as a secretary would, for the tests of the later rooms. */
import type { CampaignModel } from '../../src/campaign/model.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** Reads YAML that has no problem; a problem in the test's own data is a mistake of the test. */
export function campaignOf(yaml: string): CampaignModel {
  const { value: placed, problems } = readYaml(yaml, '活动.yaml');
  const parsed = placed && parseCampaign(placed);
  const all = [...problems, ...(parsed?.problems ?? [])];
  if (!parsed?.value || all.length > 0) throw new Error(JSON.stringify(all, null, 2));
  return parsed.value as CampaignModel;
}

export const factsOf = (yaml: string) => deriveFacts(campaignOf(`单位: {全称: 云岭县总工会}\n${yaml}`));
