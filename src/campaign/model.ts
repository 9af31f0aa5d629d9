/** The campaign as the later rooms see it: typed, years filled in, the roster's rows in place of its file. */
import type { Campaign, RosterFile, RosterRow } from './schema/campaign.ts';

export type CampaignModel = Omit<Campaign, '名册'> & {
  名册?: RosterRow[] | undefined;
  /** which units the roster covers, where its file was named with a 范围 */
  名册范围?: RosterFile['范围'];
};

export type Group = NonNullable<Campaign['分组']>[number];
export type FundSource = NonNullable<Campaign['资金来源']>[number];
export type Ceremony = NonNullable<Campaign['仪式']>[number];
export type Stage = NonNullable<Campaign['阶段']>[number];
export type Yearly = NonNullable<NonNullable<Campaign['历史']>['逐年']>[number];
