/** 60名学生家长到场, 到场的学生和家长共70人: those whom 到场 lists, each and several together. */
import { formatPath } from '../../../diagnostics/path.ts';
import { sumAmounts } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** 到场的学生和家长共70人, 学生、家长共70人到场. */
const came = '(?:到场|出席|参加)';
const cameBefore = new RegExp(
  `${came}(?:仪式)?的?([^，：\\d]{2,20}?)(?:合计|共计|一共|总共|共)(?:有|计|为)?$`,
);
const cameBehind = /(?:^|[，、：])([^，：\d]{2,20}?)(?:合计|共计|一共|总共|共)(?:有|计)?$/;
const joint = /[、和与及]|以及/;

/** 60名学生家长到场: those whom 到场 lists, by the name that it gives them. */
export const tieAttendance: Subject = (statement, { input }) => {
  const { clause, trail } = statement;
  if (!/仪式|现场|到场|出席|参加/.test(statement.before + trail)) return undefined;
  const attended = (input.campaign.仪式 ?? []).flatMap(({ 到场: listed = [] }, ceremony) =>
    listed.flatMap(({ 身份: name }, index) => {
      const isNamed =
        name !== undefined &&
        words.attended.test(trail.replace(name, '')) &&
        (trail.startsWith(name) || clause.endsWith(name));
      return isNamed ? listKnown(input, formatPath(['仪式', ceremony, '到场', index]), ['人数']) : [];
    }),
  );
  return holdTo(statement, attended);
};

/** 学生和家长共70人: the sum of what 到场 lists under those names, at one ceremony. */
export const tieAttendanceOfSeveral: Subject = (statement, { input }) => {
  const { clause, trail } = statement;
  const isBehind = /^(?:困难)?(?:到场|出席|参加(?:了?仪式|了?活动)?)/.test(trail);
  const [, names] = (isBehind ? cameBehind : cameBefore).exec(clause) ?? [];
  if (names === undefined || !joint.test(names)) return undefined;
  const sums = (input.campaign.仪式 ?? []).flatMap((_, ceremony) =>
    addAttended(names.split(joint), ceremony, input),
  );
  return holdTo(statement, sums);
};

/** What is listed under names, each the name of one entry or a part of it; none where one is not found so. */
function addAttended(names: readonly string[], ceremony: number, input: CheckInput): Known[] {
  const listed = input.campaign.仪式?.[ceremony]?.到场 ?? [];
  const found = names.map((name) =>
    listed.flatMap(({ 身份 }, index) => (name !== '' && 身份?.includes(name) ? [index] : [])),
  );
  const indexes = new Set(found.flat());
  if (found.some((one) => one.length !== 1) || indexes.size !== names.length) return [];
  const figure = sumAmounts([...indexes].flatMap((index) => listed[index]?.人数 ?? []));
  return figure ? [{ path: formatPath(['仪式', ceremony, '到场']), figure }] : [];
}
