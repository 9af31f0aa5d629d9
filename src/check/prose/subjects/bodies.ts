/** 设副组长2名、成员单位3个: how many the leading group has of each. */
import type { CountUnit } from '../../../chinese/values.ts';
import type { CheckInput } from '../../rule.ts';
import type { Known } from '../known.ts';
import { amountOf, holdTo, type Subject } from '../tie.ts';

/** A field of 领导小组 by the name of its members, and what they are counted in. */
const members = [
  { field: '副组长', unit: /^[名人位]$/ },
  { field: '成员单位', unit: /^[个家]$/ },
] as const;
const counted = '(?:共有|共|有|为|设|是|各)*';
/** Another body's, or only some of them. */
const another = /联席|专班|委员会|工作组|评审|各级|基层|乡镇|街道|下属|其中|往年|上年|原|增|减|调整|新/;

export const tieBody: Subject = (statement, { input }) => {
  const { found, lead, trail, before, after } = statement;
  const said = amountOf(statement);
  if (said?.kind !== 'count' || found.per || another.test(before + after)) return undefined;
  const member = members.find(
    ({ field, unit }) =>
      unit.test(said.unit) &&
      (new RegExp(`^(?:${field})(?!的|们|会|参|分|联|都|均|各)`).test(trail) ||
        (new RegExp(`${field}${counted}$`).test(lead) && /^(?:[，；、）。和]|$)/.test(trail))),
  );
  const known = member && countMembers(member.field, said.unit, input);
  return known && holdTo(statement, [known]);
};

/** How many are listed; undefined where none is, or where the list is not closed. */
function countMembers(
  field: (typeof members)[number]['field'],
  unit: CountUnit,
  { campaign }: CheckInput,
): Known | undefined {
  const listed = campaign.领导小组?.[field] ?? [];
  if (listed.length === 0 || listed.some((one) => /等|[、，]/.test(one))) return undefined;
  return { path: `领导小组.${field}`, figure: { kind: 'count', n: listed.length, unit } };
}
