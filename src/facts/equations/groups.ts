/** 分组, of this year and of earlier ones: against the total, and 其中 against their group. */
import { groupsMismatch, partExceedsWhole, partsMismatch } from '../../diagnostics/catalogue/consistency.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../figures.ts';
import { addClaims, type Claim, claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { listAllSplits, type Split } from './splits.ts';

const fields = ['人数', '户数', '金额'] as const;
type Field = (typeof fields)[number];

function claimWhole(known: Known, { whole }: Split, field: Field): Claim | undefined {
  if (whole !== undefined) return claimAt(known, `${whole}.${field}`);
  return claimTotal(known, field === '金额' ? '发放' : field);
}

function pathOfWhole({ whole }: Split, field: Field): string {
  return whole === undefined ? `合计.${field === '金额' ? '发放' : field}` : `${whole}.${field}`;
}

/** What the groups say together; undefined where one says nothing. */
function sumGroups(known: Known, { name, groups }: Split, field: Field): Claim | undefined {
  const claims = groups.map(({ path }) => claimAt(known, `${path}.${field}`));
  return claims.every((claim) => claim !== undefined) ? addClaims(`${name}${field}相加`, claims) : undefined;
}

function listSums(known: Known, wanted: (split: Split) => boolean): Equation[] {
  return listAllSplits(known.campaign)
    .filter((split) => split.exclusive && split.complete && wanted(split))
    .flatMap((split) =>
      fields.map((field) => ({
        path: pathOfWhole(split, field),
        given: claimWhole(known, split, field),
        derived: sumGroups(known, split, field),
      })),
    );
}

/** A group without money whose 其中 tell theirs: known where these are all of it, by the people. */
function listRolledUp(known: Known): Equation[] {
  return listSums(known, ({ inner }) => inner).filter(
    ({ path = '' }) => path.endsWith('.金额') && isWholly(known, path.replace(/金额$/, '人数')),
  );
}

/** Whether the people of a group are exactly those of its 其中. */
function isWholly(known: Known, path: string): boolean {
  return listSums(known, ({ inner }) => inner).some(
    ({ path: own, given, derived }) =>
      own === path &&
      given !== undefined &&
      derived !== undefined &&
      isExact(given.figure) &&
      isExact(derived.figure) &&
      sizeOf(given.figure) === sizeOf(derived.figure),
  );
}

/** Incomplete or overlapping groups, none of which may be more than the whole; together, where they do not overlap. */
function listShares(known: Known): Equation[] {
  return listAllSplits(known.campaign)
    .filter(({ exclusive, complete }) => !(exclusive && complete))
    .flatMap((split) =>
      fields.flatMap((field) => {
        const derived = claimWhole(known, split, field);
        const sum = split.exclusive ? sumGroups(known, split, field) : undefined;
        const shares = sum
          ? [sum]
          : split.groups.flatMap(({ path }) => claimField(known.campaign, `${path}.${field}`) ?? []);
        return shares.map((given) => ({ given, derived }));
      }),
    );
}

/** 标签 overlap: each is a part of the whole by itself. */
function listLabels(known: Known): Equation[] {
  return (known.campaign.标签 ?? []).flatMap((_, index) =>
    (['人数', '户数'] as const).map((field) => ({
      given: claimField(known.campaign, formatPath(['标签', index, field])),
      derived: claimTotal(known, field),
    })),
  );
}

export const groupIdentities: readonly Identity[] = [
  {
    whole: '一组的金额（没有填的）',
    relation: '=',
    parts: '它的其中各项金额相加（人数相加正是这一组的人数时）',
    solves: 'absent',
    list: listRolledUp,
  },
  {
    whole: '一组的人数、户数、金额',
    relation: '=',
    parts: '它的其中各项相加（互斥、列尽的）',
    kind: partsMismatch,
    asksScope: true,
    list: (known) => listSums(known, ({ inner }) => inner),
  },
  {
    whole: '合计、历史.逐年[]的人数、户数、金额',
    relation: '=',
    parts: '按同一维度分的各组相加（互斥、列尽的）',
    kind: groupsMismatch,
    solves: 'sharper',
    asksScope: true,
    list: (known) => listSums(known, ({ inner }) => !inner),
  },
  {
    whole: '没有列尽或有重叠的各组',
    relation: '≤',
    parts: '合计、那一年，或上级分组',
    kind: partExceedsWhole,
    asksScope: true,
    tellsRest: true,
    list: listShares,
  },
  {
    whole: '标签[].人数、户数',
    relation: '≤',
    parts: '合计.人数、户数',
    kind: partExceedsWhole,
    list: listLabels,
  },
];
