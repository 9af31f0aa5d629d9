/** 单位: what the whole says of its units and of what a body gave them, against what each unit handed in. */

import type { CampaignModel } from '../../campaign/model.ts';
import { findUnits } from '../../campaign/unit-names.ts';
import { partsDiffer, sourcesExceed, yearsExceed } from '../../diagnostics/catalogue/batch.ts';
import { listFew } from '../../diagnostics/names.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { partFields, yearFields } from '../figures.ts';
import { pathInUnit } from '../unit-return.ts';
import { addClaims, claimField, claimFigure } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';
import type { Scope } from './scopes.ts';

/** `分组（单位）` ＝ `该单位的合计`; a unit that said nothing contradicts nothing. */
function listUnitGroups({ campaign, below = [] }: Known): Equation[] {
  const names = below.map(({ returned: { 名称, 简称 } }) => [名称, 简称]);
  return (campaign.分组 ?? []).flatMap((group, index) => {
    const [only, ...others] = group.维度 === '单位' ? findUnits(names, group.名称) : [];
    const unit = only === undefined || others.length > 0 ? undefined : below[only]?.returned;
    if (!unit) return [];
    return partFields.map((field) => {
      const figure = unit[field];
      const path = pathInUnit(unit, `合计.${field === '金额' ? '发放' : field}`);
      return {
        given: claimField(campaign, formatPath(['分组', index, field]), `总表里“${unit.简称}”的${field}`),
        derived: figure && claimFigure('这个单位的资料合计', figure, [path]),
      };
    });
  });
}

/** 临江市总工会 is one body wherever it is named; 工会经费, 行政 and 上级 are, to each unit, its own. */
const oneBody = /(?<!^上级)(?<=.)总工会|财政|基金会|慈善总?会/;

/** None where the whole's own figures are said to be of itself alone. */
function listUnitSources({ campaign, below = [] }: Known): Equation[] {
  const { 资金来源: sources = [], 合计: totals, 单位: own } = campaign;
  if (totals?.口径?.范围 === '本级') return [];
  return sources.flatMap(({ 名称: name, 级别: level }, index): Equation[] => {
    // its own funds are told from a unit's own by its name
    const isNamed = name.startsWith(own.全称) || (own.简称 !== undefined && name.startsWith(own.简称));
    if ((level === '本级工会' && !isNamed) || !oneBody.test(name)) return [];
    const told = below.flatMap(({ returned: { 简称: unit }, campaign: theirs }) =>
      (theirs?.资金来源 ?? []).flatMap((one, at) =>
        one.名称 === name && one.级别 !== '本级工会' && one.金额
          ? [claimFigure(unit, one.金额, [pathInUnit({ 简称: unit }, formatPath(['资金来源', at, '金额']))])]
          : [],
      ),
    );
    const whose = [...new Set(told.map((claim) => claim.name))];
    const path = formatPath(['资金来源', index, '金额']);
    return [
      {
        given: claimField(campaign, path, `总表里“${name}”的金额`),
        derived: addClaims(`${listFew(whose, '个单位')}的资料写的共`, told),
      },
    ];
  });
}

/** An earlier year, or all up to it. */
interface Past {
  path: string;
  year: number;
  isUntil: boolean;
  scope: Scope | undefined;
}

function listPast({ 历史: history, 合计: totals }: CampaignModel): Past[] {
  const { 逐年: years = [], 累计截至: until } = history ?? {};
  const placed = [
    ...years.map((entry, index) => ({ entry, path: formatPath(['历史', '逐年', index]), isUntil: false })),
    ...(until ? [{ entry: until, path: '历史.累计截至', isUntil: true }] : []),
  ];
  return placed.map(({ entry, ...past }) => ({
    ...past,
    year: entry.年,
    scope: entry.口径 ?? totals?.口径,
  }));
}

/** What units say of an earlier year beside what the whole says of it; not where that is of itself alone. */
function listUnitYears({ campaign, below = [] }: Known): Equation[] {
  const units = below.flatMap(({ returned: { 简称 }, campaign: theirs }) =>
    theirs ? [{ 简称, theirs, past: listPast(theirs) }] : [],
  );
  return listPast(campaign).flatMap(({ path, year, isUntil, scope }) => {
    if (scope?.范围 === '本级') return [];
    const name = isUntil ? `总表里截至${year}年累计的` : `总表里${year}年的`;
    const isSame = (own: Past) => own.isUntil === isUntil && (isUntil ? own.year <= year : own.year === year);
    return yearFields.map((field): Equation => {
      const told = units.flatMap((unit) => {
        const own = unit.past.find(isSame);
        const claim = own && claimField(unit.theirs, `${own.path}.${field}`, unit.简称);
        return claim ? [{ ...claim, fields: claim.fields.map((one) => pathInUnit(unit, one)) }] : [];
      });
      const whose = listFew(
        told.map((claim) => claim.name),
        '个单位',
      );
      return {
        given: claimField(campaign, `${path}.${field}`, `${name}${field}`),
        derived: addClaims(`${whose}的资料写的共`, told),
      };
    });
  });
}

/** Held of a whole and its units. */
export const unitIdentities: readonly Identity[] = [
  {
    whole: '分组（单位）[].人数、户数、金额',
    relation: '=',
    parts: '该单位自己的合计',
    kind: partsDiffer,
    inOneUnit: true,
    list: listUnitGroups,
  },
  {
    whole: '资金来源[].金额（总工会、财政、基金会、慈善会的）',
    relation: '≥',
    parts: '各单位同名的资金来源相加',
    kind: sourcesExceed,
    list: listUnitSources,
  },
  {
    whole: '历史.逐年[]、累计截至的人数、金额',
    relation: '≥',
    parts: '各单位同一年的（累计的，截至那一年或更早的）相加',
    kind: yearsExceed,
    list: listUnitYears,
  },
];
