/** 合计: what the roster and the money say of it, and what it says of itself. */

import { exceeds } from '../../chinese/compare.ts';
import {
  batchUnchecked,
  partExceedsWhole,
  rosterMismatch,
} from '../../diagnostics/catalogue/consistency-groups.ts';
import { balanceMismatch, natureUnstated } from '../../diagnostics/catalogue/consistency-money.ts';
import { householdsExceed } from '../../diagnostics/catalogue/consistency-people.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isOfPeople } from '../figures.ts';
import { coversYear, listRosterBatches, tellsBatches } from './batches.ts';
import { addNamed, claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimTotal, type Known } from './known.ts';
import { claimRoster } from './roster.ts';

const rosterFields = { 人数: '人数', 户数: '户数', 发放: '金额' } as const;

function listRoster(known: Known): Equation[] {
  const [people, rows] = [claimTotal(known, '人数'), claimRoster(known.campaign, '人数')];
  // what some of the people have is not what all have
  const isPart = people !== undefined && rows !== undefined && exceeds(people.figure, rows.figure);
  return Object.entries(rosterFields).map(([total, field]) => {
    const given = claimTotal(known, total as keyof typeof rosterFields);
    const derived = isPart && !given ? undefined : claimRoster(known.campaign, field);
    return { path: `合计.${total}`, given, derived };
  });
}

/** A roster of one batch is no more than the year; `isTold` where the other batches tell their figures. */
function listBatch(known: Known, isTold: boolean): Equation[] {
  const { campaign } = known;
  if (coversYear(campaign)) return [];
  return Object.entries(rosterFields)
    .filter(([, field]) => tellsBatches(campaign, field) === isTold)
    .map(([total, field]) => ({
      given: claimRoster(campaign, field),
      derived: claimTotal(known, total as keyof typeof rosterFields),
    }));
}

/** The money that a year is known by. */
function listPrincipal(known: Known): Equation[] {
  const principal = claimTotal(known, '金额');
  const field = claimTotal(known, '发放') ? '发放' : '筹集';
  const derived = principal && { ...principal, name: `取${field}金额`, fields: [`合计.${field}`] };
  return [{ path: '合计.金额', given: undefined, derived }];
}

/** 筹集 = 发放 + 结余 + 退回, where one of the last two is given. */
function listBalance(known: Known): Equation[] {
  const [paid, ...others] = (['发放', '结余', '退回'] as const).map((field) => claimTotal(known, field));
  const parts = [paid, ...others].filter((claim) => claim !== undefined);
  const isTold = paid && parts.length > 1;
  return [
    {
      given: claimTotal(known, '筹集'),
      derived: isTold ? addNamed(parts) : undefined,
    },
  ];
}

/** 筹集 beside 发放 with nothing said of what lies between them. */
function listNatures(known: Known): Equation[] {
  const { 合计: totals, 资金来源: sources } = known.campaign;
  if (totals?.结余 || totals?.退回 || totals?.口径 || sources?.some((source) => source.口径)) return [];
  return [{ given: claimTotal(known, '筹集'), derived: claimTotal(known, '发放') }];
}

/** Of the whole, of each group and each label; people that are counted in households are no people. */
function listHouseholds(known: Known): Equation[] {
  const { campaign } = known;
  const records = (['分组', '标签'] as const).flatMap((list) =>
    (campaign[list] ?? []).map((_, index) => formatPath([list, index])),
  );
  const pairs = [
    { given: claimTotal(known, '户数'), derived: claimTotal(known, '人数') },
    ...records.map((record) => ({
      given: claimField(campaign, `${record}.户数`),
      derived: claimField(campaign, `${record}.人数`),
    })),
  ];
  return pairs.flatMap(({ given, derived }) =>
    derived && isOfPeople(derived.figure) ? [{ given, derived, acrossUnits: true }] : [],
  );
}

/** Of the rows at hand, which may be those of one batch alone. */
function listRosterSums({ campaign }: Known): Equation[] {
  return Object.values(rosterFields).map((field) => {
    const rows = claimRoster(campaign, field);
    return { path: `名册合计.${field}`, given: undefined, derived: rows && { ...rows, scopes: [] } };
  });
}

export const rosterIdentities: readonly Identity[] = [
  {
    whole: '名册合计.人数、户数、金额',
    relation: '=',
    parts: '名册逐行计数、不同的家长、各行金额相加（名册只是一批的也算）',
    solves: 'absent',
    list: listRosterSums,
  },
  {
    whole: '分组（批次）[].人数、户数、金额（没有填的）',
    relation: '=',
    parts: '名册里这一批的人数、户数、金额',
    solves: 'absent',
    list: listRosterBatches,
  },
  {
    whole: '合计.人数、户数、发放',
    relation: '=',
    parts: '名册逐行计数、不同的家长、各行金额相加',
    kind: rosterMismatch,
    solves: 'sharper',
    asksScope: true,
    list: (known) => (coversYear(known.campaign) ? listRoster(known) : []),
  },
  {
    whole: '名册（只是其中一批的）',
    relation: '≤',
    parts: '合计.人数、户数、发放',
    ofPart: true,
    kind: partExceedsWhole,
    list: (known) => listBatch(known, true),
  },
  {
    whole: '名册（只是其中一批的，别的批次没有数字）',
    relation: '≤',
    parts: '合计.人数、户数、发放',
    ofPart: true,
    kind: partExceedsWhole,
    tellsRest: batchUnchecked,
    list: (known) => listBatch(known, false),
  },
];

export const totalIdentities: readonly Identity[] = [
  {
    whole: '合计.金额',
    relation: '=',
    parts: '合计.发放；没有的取合计.筹集',
    solves: 'absent',
    list: listPrincipal,
  },
  {
    whole: '合计.筹集',
    relation: '=',
    parts: '合计.发放 + 结余 + 退回',
    kind: balanceMismatch,
    list: listBalance,
  },
  {
    whole: '合计.筹集',
    relation: '=',
    parts: '合计.发放（结余、退回、口径都没有写时）',
    kind: natureUnstated,
    list: listNatures,
  },
  {
    whole: '合计、分组[]、标签[].户数',
    relation: '≤',
    parts: '合计、分组[]、标签[].人数',
    kind: householdsExceed,
    list: listHouseholds,
  },
];
