/** The campaign as the later rooms see it: typed, years filled in, the roster's rows in place of its file. */
import type { Campaign, RosterFile, RosterRow } from './schema/campaign.ts';

/** A campaign as the rooms behind know it: 名册 are its rows, wherever they came from. */
export type CampaignModel = Omit<Campaign, '名册'> & {
  名册?: RosterRow[] | undefined;
  /** which units the roster covers, where its file was named with a 范围 */
  名册范围?: RosterFile['范围'];
  /** units below gave figures of people who are not in it: it is a part of the whole */
  名册不全?: true;
};

/** One item of 分组. */
export type Group = NonNullable<Campaign['分组']>[number];
/** One item of 资金来源; its 构成 has the same shape. */
export type FundSource = NonNullable<Campaign['资金来源']>[number];
/** One item of 仪式. */
export type Ceremony = NonNullable<Campaign['仪式']>[number];
/** One item of 阶段. */
export type Stage = NonNullable<Campaign['阶段']>[number];
/** One item of 历史.逐年: a year and its figures. */
export type Yearly = NonNullable<NonNullable<Campaign['历史']>['逐年']>[number];
