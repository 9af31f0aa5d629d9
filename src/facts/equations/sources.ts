/** 资金来源: all of them against 筹集, and the parts of each, at any depth, against it. */
import type { FundSource } from '../../campaign/model.ts';
import {
  compositionMismatch,
  leftExceeds,
  sourceExceeds,
  sourcesMismatch,
} from '../../diagnostics/catalogue/consistency-money.ts';
import { formatPath, itemPath } from '../../diagnostics/path.ts';
import { amountAt, sizeOf } from '../figures.ts';
import { type Claim, claimField, claimSum } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimTotal, type Known } from './known.ts';

function listSources(known: Known): Equation[] {
  const { campaign } = known;
  const paths = (campaign.资金来源 ?? []).map((_, index) => formatPath(['资金来源', index, '金额']));
  return [
    {
      path: '合计.筹集',
      given: claimTotal(known, '筹集'),
      derived: claimSum(campaign, '各资金来源金额相加', paths),
    },
  ];
}

/** Money with its 构成: that of each source, and that of each ceremony. */
function listCompositions(known: Known): Equation[] {
  const { 资金来源: sources = [], 仪式: ceremonies = [] } = known.campaign;
  return [
    ...sources.flatMap((source, index) => listParts(known, source, formatPath(['资金来源', index]))),
    ...ceremonies.flatMap(({ 现场: onSite = {} }, index) =>
      listParts(known, onSite, formatPath(['仪式', index, '现场'])),
    ),
  ];
}

function listParts(known: Known, { 构成: parts = [] }: Pick<FundSource, '构成'>, base: string): Equation[] {
  const pathOf = (index: number) => itemPath(`${base}.构成`, index);
  const whole = (['金额', '人数'] as const).map((field) => ({
    given: claimField(known.campaign, `${base}.${field}`),
    derived: claimSum(
      known.campaign,
      `${base} 的构成${field}相加`,
      parts.map((_, index) => `${pathOf(index)}.${field}`),
    ),
  }));
  return [...whole, ...parts.flatMap((part, index) => listParts(known, part, pathOf(index)))];
}

/** 级别 个人: its 人数 are those who gave; of all others, those who were helped. */
export function isOfDonors({ 级别: level }: Pick<FundSource, '级别'>): boolean {
  return level === '个人';
}

/** Nobody is helped by a source who isn't helped at all. */
function listHelped(known: Known): Equation[] {
  return (known.campaign.资金来源 ?? []).flatMap((source, index) =>
    isOfDonors(source)
      ? []
      : [
          {
            given: claimField(known.campaign, formatPath(['资金来源', index, '人数'])),
            derived: claimTotal(known, '人数'),
          },
        ],
  );
}

/** What is left, or was given back, is a part of what was raised. */
function listLeft(known: Known): Equation[] {
  return (['结余', '退回'] as const).map((field) => ({
    given: claimTotal(known, field),
    derived: claimTotal(known, '筹集'),
  }));
}

/** Known where every source says whom it helped; who was helped by two is counted twice, and the sum is in 人次. */
function listHelpedTogether(known: Known): Equation[] {
  const { 资金来源: sources = [] } = known.campaign;
  if (sources.length < 2 || sources.some(isOfDonors)) return [];
  const paths = sources.map((_, index) => formatPath(['资金来源', index, '人数']));
  const sum = claimSum(known.campaign, '各资金来源的人数相加', paths);
  const whole = amountAt(known.values, '合计.人数');
  if (sum?.figure.kind !== 'count') return [];
  const isTwice = whole !== undefined && sizeOf(sum.figure) > sizeOf(whole);
  const derived: Claim = isTwice
    ? { ...sum, name: `${sum.name}，得到两方资助的计两次`, figure: { ...sum.figure, unit: '人次' } }
    : sum;
  return [{ path: '来源合计.人数', given: undefined, derived: { ...derived, scopes: [] } }];
}

export const sourceIdentities: readonly Identity[] = [
  {
    whole: '来源合计.人数',
    relation: '=',
    parts: '资金来源[].人数相加（比合计.人数多的，是人次）',
    solves: 'absent',
    list: listHelpedTogether,
  },
  {
    whole: '合计.筹集',
    relation: '=',
    parts: '资金来源[].金额相加',
    kind: sourcesMismatch,
    solves: 'sharper',
    asksScope: true,
    list: listSources,
  },
  {
    whole: '合计.结余、退回',
    relation: '≤',
    parts: '合计.筹集',
    ofPart: true,
    kind: leftExceeds,
    list: listLeft,
  },
  {
    whole: '一个来源、一场仪式的现场：金额、人数',
    relation: '=',
    parts: '它的构成[]相加，各层都是',
    kind: compositionMismatch,
    list: listCompositions,
  },
  {
    whole: '资金来源[].人数（级别不是“个人”的）',
    relation: '≤',
    parts: '合计.人数',
    ofPart: true,
    kind: sourceExceeds,
    list: listHelped,
  },
];
