/** 分组 by 维度: which groups may be added up, and what hangs below which. */
import type { CampaignModel, Group } from '../campaign/model.ts';

export interface Partition {
  /** 维度; groups that name none belong together */
  dimension: string;
  /** top-level groups with their index in 分组 */
  groups: { group: Group; index: number }[];
}

/** The top-level groups of each 维度, in the order they were written. */
export function groupByDimension(campaign: CampaignModel): Partition[] {
  const partitions = new Map<string, Partition>();
  campaign.分组?.forEach((group, index) => {
    if (group.上级分组) return;
    const dimension = group.维度 ?? '其他';
    const partition = partitions.get(dimension) ?? { dimension, groups: [] };
    partition.groups.push({ group, index });
    partitions.set(dimension, partition);
  });
  return [...partitions.values()];
}

/** Those whose groups exclude each other and leave nobody out: their figures add up to the total. */
export function listPartitions(campaign: CampaignModel): Partition[] {
  return groupByDimension(campaign).filter(({ groups }) =>
    groups.every(({ group }) => group.互斥 !== false && group.列尽 !== false),
  );
}

/** The groups that are a part (其中) of the group of this name, with their index. */
export function listParts(campaign: CampaignModel, parent: string): Partition['groups'] {
  return (campaign.分组 ?? []).flatMap((group, index) =>
    group.上级分组 === parent ? [{ group, index }] : [],
  );
}

/** The groups of a 维度 as messages call them. */
export function nameGroups(dimension: string): string {
  return dimension === '其他' ? '各组' : `按${dimension}分的各组`;
}
