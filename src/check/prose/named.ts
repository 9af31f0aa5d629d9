/** What each name of a sentence stands for: a group's, a label's or a source's, its short forms, and those of several together. */

import type { CampaignModel } from '../../campaign/model.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import { partFields } from '../../facts/figures.ts';
import { oncePerInput } from '../rule.ts';
import { type Known, listKnown } from './known.ts';
import { listRosterNames } from './roster-names.ts';
import { type Forms, keepCertain, shortenGroup, shortenSource } from './short-names.ts';
import { listGroupsTogether, listSourcesTogether } from './together.ts';

type Named = ReadonlyMap<string, Known[]>;

/** What is known of each name that a group, a part of 构成, or a label bears, of its short forms, and of several together. */
export const listGroups = oncePerInput((input): Named => {
  const bearers: Bearer[] = [];
  (input.campaign.分组 ?? []).forEach((group, index) => {
    const known = listKnown(input, formatPath(['分组', index]), partFields);
    for (const name of new Set([group.名称, group.对象 ?? group.名称]))
      bearers.push([shortenGroup(name), known]);
  });
  (input.campaign.标签 ?? []).forEach(({ 名称 }, index) => {
    bearers.push([shortenGroup(名称), listKnown(input, formatPath(['标签', index]), partFields)]);
  });
  for (const [dimension, { 组: parts }] of Object.entries(input.facts.values.构成))
    parts.forEach(({ 名称 }, index) => {
      bearers.push([
        shortenGroup(名称),
        listKnown(input, formatPath(['构成', dimension, '组', index]), partFields),
      ]);
    });
  return enterAll(bearers, [...listGroupsTogether(input), ...listRosterNames(input)]);
});

/** What each source gave, those within others too, by its name and its short forms, and several together. */
export const listSources = oncePerInput((input): Named => {
  const { 全称, 简称 = 全称 } = input.campaign.单位;
  const bearers: Bearer[] = [];
  const visit = (sources: CampaignModel['资金来源'], base: string): void => {
    (sources ?? []).forEach(({ 名称, 构成 }, index) => {
      const record = itemPath(base, index);
      bearers.push([shortenSource(名称, [全称, 简称]), listKnown(input, record, ['金额'])]);
      visit(构成, `${record}.构成`);
    });
  };
  visit(input.campaign.资金来源, '资金来源');
  return enterAll(bearers, listSourcesTogether(input));
});

/** Whatever bears a name, with its forms. */
type Bearer = readonly [forms: Forms, known: Known[]];

function enterAll(
  bearers: readonly Bearer[],
  together: readonly (readonly [string, Known[]])[],
): Map<string, Known[]> {
  const names = new Map<string, Known[]>();
  for (const [[name], known] of bearers)
    if (name.length > 1) names.set(name, [...(names.get(name) ?? []), ...known]);
  const shorter = keepCertain(bearers.map(([forms]) => forms));
  const others = bearers.flatMap(([, known], at) =>
    (shorter[at] ?? []).map((form) => [form, known] as const),
  );
  for (const [name, known] of [...others, ...together]) if (!names.has(name)) names.set(name, [...known]);
  return names;
}

/** All of them. */
export const listNamed = oncePerInput(
  (input): Named => new Map([...listGroups(input), ...listSources(input)]),
);
