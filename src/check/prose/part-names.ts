/** The names of the parts that a sentence may speak of. */
import { type CheckInput, oncePerInput } from '../rule.ts';
import { listNamed } from './named.ts';

/** What a clause speaks of when it names it: a group of the data or of the roster, a label, a source, a unit below. */
export const listPartNames = oncePerInput(({ campaign, facts }): readonly string[] => {
  const { 分组: groups = [], 标签: labels = [], 资金来源: sources = [], 单位: unit } = campaign;
  return [
    ...groups.flatMap(({ 名称, 对象, 资助方 }) => [名称, 对象 ?? 名称, 资助方 ?? 名称]),
    ...Object.values(facts.values.构成).flatMap(({ 组: parts }) => parts.map(({ 名称 }) => 名称)),
    ...[...labels, ...sources].map(({ 名称 }) => 名称),
    ...(unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]),
  ];
});

/** With the short forms, and what several are called together. */
const listEveryName = oncePerInput((input): readonly string[] => [
  ...new Set([...listPartNames(input), ...listNamed(input).keys()]),
]);

/** Whether some words name a part in full. */
export function namesPart(text: string, input: CheckInput): boolean {
  return listPartNames(input).some((name) => text.includes(name));
}

/** Whether some words name a part, in full or by a short form. */
export function hasName(text: string, input: CheckInput): boolean {
  return listEveryName(input).some((name) => text.includes(name));
}
