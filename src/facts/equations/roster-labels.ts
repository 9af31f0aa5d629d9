/** The roster against 标签 that one of its columns tells: 女生 by 性别, 少数民族 by 民族, 低保家庭 by 类别. */
import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { rosterLabelMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { coversYear } from './batches.ts';
import { claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';
import { isOfGroup } from './membership.ts';
import { claimMembers } from './roster-groups.ts';

/** Whether a row carries a label, by one column; undefined where the row leaves it open. */
interface Teller {
  column: keyof RosterRow;
  tell(campaign: CampaignModel, label: string, row: RosterRow): boolean | undefined;
  /** the column names one of several that a row may be: others may carry the label too */
  isOneOfMany?: boolean;
}

const tellers: readonly Teller[] = [
  {
    column: '性别',
    tell(_, label, { 性别: sex }) {
      const wanted = sexOf(label);
      if (wanted === undefined) return false;
      return sex && sex === wanted;
    },
  },
  ...(['民族', '地域', '学段', '类别'] as const).map(
    (column): Teller => ({
      column,
      tell: (campaign, label, row) => isOfGroup(campaign, column, label, row),
      isOneOfMany: column === '类别',
    }),
  ),
];

/** 女生 → 女; undefined of what says more, 单亲女生. */
function sexOf(label: string): string | undefined {
  return /^(男|女)(?:生|学生|性|童|孩|大学生)?$/.exec(label)?.[1];
}

function listLabels({ campaign }: Known): Equation[] {
  const { 标签: labels = [], 名册: rows = [] } = campaign;
  return labels.flatMap(({ 名称: name }, index) => {
    for (const { column, tell, isOneOfMany } of tellers) {
      const verdicts = rows.map((row) => tell(campaign, name, row));
      const [sure, open] = [true, undefined].map((verdict) =>
        rows.filter((_, at) => verdicts[at] === verdict),
      ) as [RosterRow[], RosterRow[]];
      // where nobody has it for certain, another word may mean it; 男 and 女 have no other
      if (sure.length === 0 && !(column === '性别' && sexOf(name) && rows.some((row) => row.性别))) continue;
      const isWhole = coversYear(campaign) && !isOneOfMany;
      return (['人数', '户数'] as const).map((field) => ({
        given: claimField(campaign, formatPath(['标签', index, field])),
        derived: claimMembers(campaign, column, name, { sure, open }, field, isWhole),
      }));
    }
    return [];
  });
}

export const rosterLabelIdentities: readonly Identity[] = [
  {
    whole: '标签[].人数、户数',
    relation: '=',
    parts: '名册里有这个标签的人数、户数：性别、民族、地域、学段；类别只看不少于',
    kind: rosterLabelMismatch,
    asksScope: true,
    list: listLabels,
  },
];
