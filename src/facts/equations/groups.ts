/** 分组, of this year and of earlier ones: against the total, and 其中 against their group. */
import {
  groupsMismatch,
  overlapUnchecked,
  partExceedsWhole,
  partsMismatch,
  restUnlisted,
} from '../../diagnostics/catalogue/consistency-groups.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { headFields, isExact, partFields, sizeOf } from '../figures.ts';
import { claimUnnamedBatch } from './batches.ts';
import { addClaims, type Claim, claimField } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimAt, claimTotal, type Known } from './known.ts';
import { listAllSplits, type Split } from './splits.ts';

type Field = (typeof partFields)[number];

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

/** The groups with the batch that the roster has and no group names, as one more. */
function sumBatches(known: Known, split: Split, field: Field): Claim | undefined {
  const sum = sumGroups(known, split, field);
  const batch = split.dimension === '批次' && !split.inner && split.whole === undefined;
  const rostered = batch ? claimUnnamedBatch(known.campaign, field) : undefined;
  return sum && rostered ? addClaims(`${sum.name} + ${rostered.name}`, [sum, rostered]) : sum;
}

function listSums(known: Known, wanted: (split: Split) => boolean): Equation[] {
  return listAllSplits(known.campaign)
    .filter((split) => split.exclusive && split.complete && wanted(split))
    .flatMap((split) =>
      partFields.map((field) => ({
        path: pathOfWhole(split, field),
        given: claimWhole(known, split, field),
        derived: sumBatches(known, split, field),
      })),
    );
}

/** A group without money whose 其中 tell theirs: known where these are all of it, by the people. */
function listRolledUp(known: Known): Equation[] {
  const sums = listSums(known, ({ inner }) => inner);
  const whole = new Set(sums.filter(isWhole).map(({ path }) => path));
  return sums.filter(({ path = '' }) => path.endsWith('.金额') && whole.has(path.replace(/金额$/, '人数')));
}

/** Whether the 其中 of a group are exactly all of it. */
function isWhole({ given, derived }: Equation): boolean {
  return (
    given !== undefined &&
    derived !== undefined &&
    isExact(given.figure) &&
    isExact(derived.figure) &&
    sizeOf(given.figure) === sizeOf(derived.figure)
  );
}

/** Of groups some of which overlap the others: those that do not, where they claim to leave nobody out. */
function listDistinct(known: Known): { split: Split; distinct: Split }[] {
  return listAllSplits(known.campaign).flatMap((split) => {
    const groups = split.groups.filter(({ group }) => group.互斥 !== false);
    const others = split.groups.flatMap(({ group }) => (group.互斥 === false ? [`“${group.名称}”`] : []));
    const isMixed = groups.length > 1 && others.length > 0;
    if (!isMixed || groups.some(({ group }) => group.列尽 === false)) return [];
    return [
      { split, distinct: { ...split, groups, name: `${split.name}（除去有交叉的${others.join('')}）` } },
    ];
  });
}

/** Groups that do not overlap, beside others that do: no more than the whole. */
function listDistinctSums(known: Known): Equation[] {
  return listDistinct(known).flatMap(({ split, distinct }) =>
    partFields.map((field) => ({
      given: sumGroups(known, distinct, field),
      derived: claimWhole(known, split, field),
    })),
  );
}

/** With all that overlap, too, they leave nobody out. */
function listReaches(known: Known): Equation[] {
  return listDistinct(known).flatMap(({ split }) =>
    partFields.map((field) => ({
      given: claimWhole(known, split, field),
      derived: sumGroups(known, split, field),
    })),
  );
}

/** Groups that are said not to be all: together no more than the whole. */
function listIncomplete(known: Known): Equation[] {
  return listAllSplits(known.campaign)
    .filter(({ exclusive, complete, groups }) => exclusive && !complete && groups.length > 1)
    .flatMap((split) =>
      partFields.map((field) => ({
        given: sumGroups(known, split, field),
        derived: claimWhole(known, split, field),
      })),
    );
}

/** Each group that overlaps, or is not all, is by itself no more than the whole. */
function listShares(known: Known): Equation[] {
  return listAllSplits(known.campaign)
    .filter(({ exclusive, complete }) => !(exclusive && complete))
    .flatMap((split) =>
      partFields
        .filter((field) => !split.exclusive || split.groups.length === 1 || !sumGroups(known, split, field))
        .flatMap((field) => {
          const derived = claimWhole(known, split, field);
          return split.groups.map(({ path }) => ({
            given: claimField(known.campaign, `${path}.${field}`),
            derived,
          }));
        }),
    );
}

/** 标签 overlap: each is a part of the whole by itself. */
function listLabels(known: Known): Equation[] {
  return (known.campaign.标签 ?? []).flatMap((_, index) =>
    headFields.map((field) => ({
      given: claimField(known.campaign, formatPath(['标签', index, field])),
      derived: claimTotal(known, field),
    })),
  );
}

/** 新生 of 本科新生: what narrows a group down; 以上, 边缘 and 和 widen it. */
const narrowing = /^(?:生?中的)?(?:新生|[男女]生|应届|毕业|单亲|孤儿|残疾|低保|特困|脱贫|少数民族|困难)/;

/** 本科新生 are a part of 本科. */
function listLabelsOfGroups({ campaign }: Known): Equation[] {
  const { 标签: labels = [], 分组: groups = [] } = campaign;
  return labels.flatMap(({ 名称: label }, index) =>
    groups.flatMap(({ 名称: group }, at) =>
      label.startsWith(group) && narrowing.test(label.slice(group.length))
        ? headFields.map((field) => ({
            given: claimField(campaign, formatPath(['标签', index, field])),
            derived: claimField(campaign, formatPath(['分组', at, field])),
          }))
        : [],
    ),
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
    whole: '没有列尽的各组相加',
    relation: '≤',
    parts: '合计、那一年，或上级分组',
    ofPart: true,
    kind: partExceedsWhole,
    asksScope: true,
    tellsRest: restUnlisted,
    list: listIncomplete,
  },
  {
    whole: '没有列尽或有重叠的每一组',
    relation: '≤',
    parts: '合计、那一年，或上级分组',
    ofPart: true,
    kind: partExceedsWhole,
    asksScope: true,
    list: listShares,
  },
  {
    whole: '除去有重叠的，其余各组相加',
    relation: '≤',
    parts: '合计、那一年，或上级分组',
    ofPart: true,
    kind: partExceedsWhole,
    asksScope: true,
    tellsRest: overlapUnchecked,
    list: listDistinctSums,
  },
  {
    whole: '合计、那一年，或上级分组',
    relation: '≤',
    parts: '连同有重叠的，各组相加',
    kind: groupsMismatch,
    asksScope: true,
    list: listReaches,
  },
  {
    whole: '标签[].人数、户数',
    relation: '≤',
    parts: '合计.人数、户数',
    ofPart: true,
    kind: partExceedsWhole,
    list: listLabels,
  },
  {
    whole: '标签[].人数、户数',
    relation: '≤',
    parts: '它的名称开头的那一组（本科新生、本科）',
    ofPart: true,
    kind: partExceedsWhole,
    list: listLabelsOfGroups,
  },
];
