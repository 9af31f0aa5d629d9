/** 单位: what the whole says of its units and of what a body gave them, against what each unit handed in. */

import { findUnits } from '../../campaign/unit-names.ts';
import { partsDiffer, sourcesExceed } from '../../diagnostics/catalogue/batch.ts';
import { listFew } from '../../diagnostics/names.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { partFields } from '../figures.ts';
import { pathInUnit } from '../unit-return.ts';
import { addClaims, claimField, claimFigure } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import type { Known } from './known.ts';

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
];
