/** The roster against 标签, and groups of no 维度, that its columns tell: 女生 by 性别, 少数民族 by 民族, 本科女生 by two of them. */

import type { CampaignModel } from '../../campaign/model.ts';
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { rosterLabelMismatch } from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { headFields } from '../figures.ts';
import { coversYear } from './batches.ts';
import { claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';
import { type Asked, readLabel } from './label-words.ts';
import { claimMembers } from './roster-groups.ts';

/** Columns that say all there is to say of what they are for: where nobody has it, no other word may mean it. */
const certain: readonly Asked['column'][] = ['性别', '新生', '单位'];

/** Whether a row has all that is asked: not where it lacks one thing for certain, and open where one is. */
function carries(asked: readonly Asked[], row: RosterRow): boolean | undefined {
  const verdicts = asked.map(({ tell }) => tell(row));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Labels, and groups of no 维度: what their names ask, a row tells. */
function listNamed({
  标签: labels = [],
  分组: groups = [],
}: CampaignModel): { name: string; path: string }[] {
  return [
    ...labels.map(({ 名称: name }, index) => ({ name, path: formatPath(['标签', index]) })),
    ...groups.flatMap(({ 名称: name, 维度: dimension }, index) =>
      dimension === '其他' ? [{ name, path: formatPath(['分组', index]) }] : [],
    ),
  ];
}

function listLabels({ campaign }: Known): Equation[] {
  const { 名册: rows = [] } = campaign;
  return listNamed(campaign).flatMap(({ name, path }) => {
    const asked = readLabel(campaign, name);
    if (!asked) return [];
    const verdicts = rows.map((row) => carries(asked, row));
    const sure = rows.filter((_, at) => verdicts[at] === true);
    const open = rows.filter((_, at) => verdicts[at] === undefined);
    const isCertain = asked.every(
      ({ column }) => certain.includes(column) && rows.some((row) => row[column]),
    );
    if (sure.length === 0 && !isCertain) return [];
    // 类别 may name one of several that a row is: others may carry the label too
    const isWhole = coversYear(campaign) && !asked.some(({ column }) => column === '类别');
    const columns = asked.map(({ column }) => column);
    return headFields.map((field) => ({
      given: claimField(campaign, `${path}.${field}`),
      derived: claimMembers(campaign, columns, name, { sure, open }, field, isWhole),
    }));
  });
}

export const rosterLabelIdentities: readonly Identity[] = [
  {
    whole: '标签[]、维度为“其他”的分组[].人数、户数',
    relation: '=',
    parts: '名册里有这个标签的人数、户数：性别、新生、学段、民族、地域、单位，可以几样一起；类别只看不少于',
    kind: rosterLabelMismatch,
    asksScope: true,
    list: listLabels,
  },
];
