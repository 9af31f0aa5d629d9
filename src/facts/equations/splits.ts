/** 分组 by 维度, of this year and of earlier ones: which groups split one whole, and what hangs below which. */
import type { CampaignModel, Group } from '../../campaign/model.ts';
import { formatPath } from '../../diagnostics/path.ts';

/** Groups of one 维度 that split one whole: the total, or a group of which they are 其中. */
export interface Split {
  /** as messages name them: `按学段分的各组` */
  name: string;
  /** 维度; groups that name none belong together */
  dimension: string;
  groups: { group: Group; index: number; path: string }[];
  /** path of the record that holds the whole: nothing for the campaign's total, a year, or a group */
  whole: string | undefined;
  /** 其中: the whole is a group itself */
  inner: boolean;
  /** none is counted in two groups */
  exclusive: boolean;
  /** the groups leave nobody out */
  complete: boolean;
}

/** The splits of this year's groups; of those of earlier years where `owner` is such a year. */
export function listSplits(groups: readonly Group[] = [], owner?: string): Split[] {
  const prefix = owner === undefined ? '' : `${owner}.`;
  const pathOf = (index: number) => `${prefix}${formatPath(['分组', index])}`;
  const paths = new Map(groups.map(({ 名称 }, index) => [名称, pathOf(index)]));
  const splits = new Map<string, Split>();
  groups.forEach((group, index) => {
    const { 上级分组: parent, 维度: dimension = parent ? '' : '其他' } = group;
    const key = `${parent ?? ''}|${dimension}`;
    const split = splits.get(key) ?? {
      name: `${prefix}${parent ? `“${parent}”的其中各项` : nameGroups(dimension)}`,
      dimension,
      groups: [],
      whole: parent ? (paths.get(parent) ?? '') : owner,
      inner: parent !== undefined,
      exclusive: true,
      complete: true,
    };
    split.groups.push({ group, index, path: pathOf(index) });
    split.exclusive &&= group.互斥 !== false;
    split.complete &&= group.列尽 !== false;
    splits.set(key, split);
  });
  return [...splits.values()];
}

/** The splits of all years. */
export function listAllSplits({ 分组: groups, 历史: history }: CampaignModel): Split[] {
  const years = (history?.逐年 ?? []).flatMap((year, index) =>
    listSplits(year.分组, formatPath(['历史', '逐年', index])),
  );
  return [...listSplits(groups), ...years];
}

/** This year's top-level groups of each 维度, in the order they were written. */
export function groupByDimension({ 分组: groups }: CampaignModel): Split[] {
  return listSplits(groups).filter(({ inner }) => !inner);
}

/** Those whose groups exclude each other and leave nobody out: their figures add up to the total. */
export function listPartitions(campaign: CampaignModel): Split[] {
  return groupByDimension(campaign).filter(({ exclusive, complete }) => exclusive && complete);
}

/** The groups of a 维度 as messages call them. */
function nameGroups(dimension: string): string {
  return dimension === '其他' ? '各组' : `按${dimension}分的各组`;
}
