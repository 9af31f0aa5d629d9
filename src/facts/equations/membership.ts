/** Whether a row of the roster belongs to a group, by what the two are called. */
import type { CampaignModel } from '../../campaign/model.ts';
import { groupsOf, type listDimensionColumns } from '../../campaign/roles.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { isWithin, tellsNew } from '../../campaign/schooling.ts';
import { makeUnitFinder } from '../../campaign/unit-names.ts';
import { isSameBatch } from './batches.ts';

type Column = ReturnType<typeof listDimensionColumns>[number];
type Verdict = boolean | undefined;

/** For certain, not at all, or undefined where the words leave it open, or the row says nothing. */
export function isOfGroup(campaign: CampaignModel, column: Column, name: string, row: RosterRow): Verdict {
  const values = groupsOf(row, column);
  if (values.length === 0) return undefined;
  const verdicts = values.map((value) => judgeValue(campaign, column, name, value));
  const found = verdicts.includes(true) ? true : verdicts.includes(undefined) ? undefined : false;
  const wanted = column === '学段' ? tellsNew(name) : undefined;
  if (found === false || wanted === undefined) return found;
  if (row.新生 === undefined) return undefined;
  return row.新生 === wanted ? found : false;
}

function judgeValue(campaign: CampaignModel, column: Column, name: string, value: string): Verdict {
  if (name === value) return true;
  if (/其他|其余/.test(name)) return undefined;
  if (column === '学段') return isWithin(value, name);
  if (column === '民族') return judgePeople(name, value);
  if (column === '批次' && isSameBatch(name, value)) return true;
  if (column === '单位') {
    const [called, own] = [name, value].map(makeUnitFinder(campaign));
    if (called && own?.some((unit) => called.includes(unit))) return called.length === 1 ? true : undefined;
  }
  if (isCalledSo(campaign, name, value)) return true;
  // 单亲 and 单亲家庭 may be the same
  return name.includes(value) || value.includes(name) ? undefined : false;
}

/** What a group is called without whom it is of: 深度困难 of 深度困难职工. */
export function bareName(name: string): string {
  return name.replace(/(?:职工|家庭|子女|户)+$/, '');
}

/** Whether a group and what a row says are one but for whom they are of, and no other group is. */
function isCalledSo(campaign: CampaignModel, name: string, value: string): boolean {
  const alike = indexBareNames(campaign).get(bareName(value)) ?? [];
  return alike.length === 1 && alike[0] === name;
}

const bareNames = new WeakMap<CampaignModel, Map<string, string[]>>();

/** The names of the groups, by what they are called without whom they are of. */
export function indexBareNames(campaign: CampaignModel): Map<string, string[]> {
  const known = bareNames.get(campaign) ?? groupNames(campaign.分组?.map(({ 名称 }) => 名称) ?? [], bareName);
  bareNames.set(campaign, known);
  return known;
}

function groupNames(names: readonly string[], keyOf: (name: string) => string): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const name of names) {
    const key = keyOf(name);
    const others = grouped.get(key);
    if (others) others.push(name);
    else grouped.set(key, [name]);
  }
  return grouped;
}

function judgePeople(name: string, value: string): Verdict {
  const [group, own] = [name, value].map((words) => words.replace(/族$/, ''));
  if (name.startsWith('少数民族')) return own !== '汉';
  if (group === own) return true;
  return group?.includes(own ?? '') || own?.includes(group ?? '') ? undefined : false;
}
