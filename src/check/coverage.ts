/** 标准: which one covers a group or a row of the roster. */
import type { CampaignModel } from '../campaign/model.ts';
import type { RosterRow } from '../campaign/schema/campaign.ts';
import { formatPath } from '../diagnostics/path.ts';

type Standard = NonNullable<CampaignModel['标准']>[number];

/** A standard with its place in the list. */
export interface Placed {
  standard: Standard;
  path: string;
}

/** Standards paid once in the year; how often 每月 was paid is not told. */
export function listStandards({ 标准: standards = [] }: CampaignModel): Placed[] {
  return standards
    .map((standard, index) => ({ standard, path: `${formatPath(['标准', index])}.金额` }))
    .filter(({ standard }) => standard.频次 !== '每月');
}

/** What a standard asks of a recipient, as `学段`, `类别`. */
function listConditions({ standard }: Placed): string[] {
  const { 学段, 地域, 类别, 新生 } = standard.条件 ?? {};
  return Object.entries({ 学段, 地域, 类别, 新生 }).flatMap(([key, wanted]) =>
    wanted === undefined ? [] : [key],
  );
}

/**
 * The one standard that covers a group of this name: the only one there is, or the one that names the group.
 * None where standards ask for several things at once: of a 学段 some may be paid as 低保家庭.
 */
export function findForGroup(standards: readonly Placed[], name: string): Placed | undefined {
  const conditions = new Set(standards.map((placed) => listConditions(placed).join('与')));
  if (conditions.size !== 1) return undefined;
  if (conditions.has('')) return standards.length === 1 ? standards[0] : undefined;
  const matching = standards.filter(({ standard: { 条件: condition = {} } }) =>
    [condition.学段, condition.地域, condition.类别].includes(name),
  );
  return matching.length === 1 && !conditions.values().next().value?.includes('与') ? matching[0] : undefined;
}

/** The one standard all of whose conditions a row meets; a row does not tell its 地域, nor always whether 新生. */
export function findForRow(standards: readonly Placed[], row: RosterRow): Placed | undefined {
  let found: Placed | undefined;
  for (const placed of standards) {
    const { 学段, 地域, 类别, 新生 } = placed.standard.条件 ?? {};
    if (地域 !== undefined) return undefined;
    if (学段 !== undefined && 学段 !== row.学段) continue;
    if (类别 !== undefined && !row.类别?.includes(类别)) continue;
    if (新生 !== undefined && row.新生 === undefined) return undefined;
    if (新生 !== undefined && 新生 !== row.新生) continue;
    if (found) return undefined;
    found = placed;
  }
  return found;
}
