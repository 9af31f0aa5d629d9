/** What each name of a sentence stands for: a group's, a label's or a source's, its short forms, and those of several together. */

import type { CampaignModel } from '../../campaign/model.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import { partFields } from '../../facts/figures.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { type Known, listKnown } from './known.ts';
import { callPlace, listRosterNames } from './roster-names.ts';
import { type Forms, keepCertain, shortenGroup, shortenSource } from './short-names.ts';
import { listGroupsTogether, listSourcesTogether } from './together.ts';

type Named = ReadonlyMap<string, Known[]>;

/** What is known of each name that a group, a part of 构成, or a label bears, of its short forms, and of several together. */
export const listGroups = oncePerInput((input): Named => {
  const bearers: Bearer[] = [];
  const shorten = (name: string, dimension: string | undefined): Forms => [
    ...shortenGroup(name),
    ...nameUnitBelow(input, name),
    ...(dimension === '地域' ? callPlace(name) : []),
    ...(dimension === '批次' ? nameBatch(input, name) : []),
  ];
  (input.campaign.分组 ?? []).forEach((group, index) => {
    const known = listKnown(input, formatPath(['分组', index]), partFields);
    if (group.维度 === '来源') known.unshift(...listGiven(input, group.名称));
    for (const name of new Set([group.名称, group.对象 ?? group.名称]))
      bearers.push([shorten(name, group.维度), known]);
  });
  (input.campaign.标签 ?? []).forEach(({ 名称 }, index) => {
    bearers.push([shortenGroup(名称), listKnown(input, formatPath(['标签', index]), partFields)]);
  });
  for (const [dimension, { 组: parts }] of Object.entries(input.facts.values.构成))
    parts.forEach(({ 名称 }, index) => {
      const known = listKnown(input, formatPath(['构成', dimension, '组', index]), partFields);
      if (dimension === '来源') known.unshift(...listGiven(input, 名称));
      bearers.push([shorten(名称, dimension), known]);
    });
  return enterAll(bearers, [...listGroupsTogether(input), ...listRosterNames(input)]);
});

/** What a unit below is called besides: 机械厂工会 of 澄江机械厂工会, and the other way round. */
function nameUnitBelow({ campaign }: CheckInput, name: string): string[] {
  return (campaign.单位.下属 ?? []).flatMap(({ 名称, 简称 = 名称 }) =>
    name === 名称 ? [简称] : name === 简称 ? [名称] : [],
  );
}

/** 首批, and 末批 where all are known. */
function nameBatch({ campaign, facts }: CheckInput, name: string): string[] {
  const { 列尽: isAll = false } = facts.values.构成.批次 ?? {};
  const batches = (campaign.分组 ?? []).flatMap(({ 维度, 名称 }) => (维度 === '批次' ? [名称] : []));
  const named = batches.length > 0 ? batches : (facts.values.构成.批次?.组.map(({ 名称 }) => 名称) ?? []);
  return [
    ...(name === '第一批' ? ['首批'] : []),
    ...(isAll && named.length > 1 && name === named.at(-1) ? ['末批', '最后一批'] : []),
  ];
}

/** What a source gave, beside those whom it was paid to: 县总工会6.5万元 may be either, where some of it is left. */
function listGiven(input: CheckInput, name: string | undefined): Known[] {
  return (input.campaign.资金来源 ?? []).flatMap(({ 名称 }, index) =>
    名称 === name ? listKnown(input, formatPath(['资金来源', index]), ['金额']) : [],
  );
}

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
