/** What is asked for or referred to must be there. */

import type { CampaignModel } from '../../campaign/model.ts';
import { isUnfilled } from '../../campaign/parse.ts';
import { attachmentEmpty, parentMissing, rosterUnfilled } from '../../diagnostics/catalogue/completeness.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { suggestNearest } from '../../diagnostics/nearest.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { atField } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';

type AttachmentName = NonNullable<CampaignModel['附件']>[number];

/** What each attachment is made of: the field that a message asks for, and whether it gives anything. */
const sources: Record<AttachmentName, { field: string; given(input: CheckInput): boolean }> = {
  名册: { field: '名册', given: ({ campaign }) => Boolean(campaign.名册?.length) },
  资金来源表: { field: '资金来源', given: ({ campaign }) => Boolean(campaign.资金来源?.length) },
  资金来源图: { field: '资金来源', given: ({ campaign }) => Boolean(campaign.资金来源?.length) },
  分组表: { field: '分组', given: ({ facts }) => Object.keys(facts.values.构成).length > 0 },
  逐年表: { field: '历史.逐年', given: ({ campaign }) => Boolean(campaign.历史?.逐年?.length) },
  逐年图: { field: '历史.逐年', given: ({ campaign }) => Boolean(campaign.历史?.逐年?.length) },
  下属汇总表: { field: '单位.下属', given: ({ campaign }) => Boolean(campaign.单位.下属?.length) },
};

function listParents({ campaign }: CheckInput) {
  const names = new Set((campaign.分组 ?? []).map(({ 名称 }) => 名称));
  return (campaign.分组 ?? []).flatMap(({ 名称: group, 上级分组: parent }, index) =>
    parent ? [{ group, parent, names, field: formatPath(['分组', index, '上级分组']) }] : [],
  );
}

export const completenessRules: readonly Rule[] = [
  defineRule(rosterUnfilled, (input) => {
    const { campaign, facts } = input;
    // of a whole, the units below say how many there are, be it nobody
    const lacks = isUnfilled(campaign) && facts.values.汇总 === undefined;
    const problems = lacks ? [makeProblem(rosterUnfilled, undefined, atField(input, '名册'))] : [];
    return { problems, compared: Number(campaign.名册 !== undefined) };
  }),
  defineRule(attachmentEmpty, (input) =>
    judgeEach((input.campaign.附件 ?? []).entries(), ([index, attachment]) => {
      const { field, given } = sources[attachment];
      if (given(input)) return undefined;
      return makeProblem(attachmentEmpty, { attachment, field }, atField(input, formatPath(['附件', index])));
    }),
  ),
  defineRule(parentMissing, (input) =>
    judgeEach(listParents(input), ({ group, parent, names, field }) => {
      if (names.has(parent) && parent !== group) return undefined;
      const nearest = suggestNearest(
        parent,
        [...names].filter((name) => name !== group),
      );
      return makeProblem(parentMissing, { group, parent, nearest }, atField(input, field));
    }),
  ),
];
