/** 申报: who applied and who was refused, beside those who were helped. */
import {
  applicantsDiffer,
  applicantsExceeded,
  approvedMismatch,
  refusedExceed,
} from '../../diagnostics/catalogue/consistency-people.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { isExact, sizeOf } from '../figures.ts';
import { addClaims, addNamed, type Claim, claimField, subtractClaims } from './claims.ts';
import type { Equation, Identity } from './identity.ts';
import { claimTotal, type Known } from './known.ts';

/** Those that applied, by the kind of stage that tells of them: the kinds tell of the same people, the stages of one of others. */
function groupApplied({ campaign }: Pick<Known, 'campaign'>): Map<string, Claim[]> {
  const applied = new Map<string, Claim[]>();
  for (const [index, { 名称: stage }] of (campaign.阶段 ?? []).entries()) {
    const claim = claimField(campaign, formatPath(['阶段', index, '申报人数']));
    if (claim) applied.set(stage, [...(applied.get(stage) ?? []), claim]);
  }
  return applied;
}

/** All that applied: as the 申报 stages tell, else those of the first kind that does. */
export function listApplied(known: Pick<Known, 'campaign'>): Claim[] {
  const applied = groupApplied(known);
  return applied.get('申报') ?? [...applied.values()][0] ?? [];
}

/** 摸底 and 申报 tell of the same people. */
function listAppliedAgain(known: Known): Equation[] {
  const [first, ...others] = [...groupApplied(known)].sort(
    ([a], [b]) => Number(b === '申报') - Number(a === '申报'),
  );
  return others.map(([, again]) => ({ given: addNamed(again), derived: first && addNamed(first[1]) }));
}

/** All that were refused, in whatever stages; `isMeant` chooses among the reasons. */
export function listRefused(
  { campaign }: Pick<Known, 'campaign'>,
  isMeant: (reason: string) => boolean = () => true,
): Claim[] {
  return (campaign.阶段 ?? []).flatMap(({ 未通过: refusals = [] }, index) =>
    refusals.flatMap(({ 原因: reason = '' }, order) => {
      const path = formatPath(['阶段', index, '未通过', order, '人数']);
      return isMeant(reason) ? (claimField(campaign, path) ?? []) : [];
    }),
  );
}

function listApplicants(known: Known): Equation[] {
  return [{ given: claimTotal(known, '人数'), derived: addNamed(listApplied(known)) }];
}

/** Nobody is refused who did not apply. */
function listRefusedAll(known: Known): Equation[] {
  return [{ given: addNamed(listRefused(known)), derived: addNamed(listApplied(known)) }];
}

/** The reasons for which some were refused. */
export function listReasons({ campaign }: Pick<Known, 'campaign'>): string[] {
  return (campaign.阶段 ?? []).flatMap(({ 未通过 = [] }) => 未通过.flatMap(({ 原因 }) => 原因 ?? []));
}

/** Those that applied, less those that were refused; undefined where neither or only one is known. */
export function claimPassed(known: Pick<Known, 'campaign'>): Claim | undefined {
  const [applied, refused] = [addNamed(listApplied(known)), listRefused(known)];
  if (!applied || refused.length === 0) return undefined;
  return subtractClaims([applied, ...refused].map(({ name }) => name).join(' - '), applied, refused);
}

function listApproved(known: Known): Equation[] {
  return [{ given: claimTotal(known, '人数'), derived: claimPassed(known) }];
}

/** Whether 申报 - 未通过 = 资助 is known to the last one. */
export function isApprovalClosed(known: Known): boolean {
  const [{ given, derived } = {}] = listApproved(known);
  if (!given || !derived || sizeOf(given.figure) !== sizeOf(derived.figure)) return false;
  return [given, ...listApplied(known), ...listRefused(known)].every(({ figure }) => isExact(figure));
}

/** Who applied and who was refused, in all places together. */
function listSums(known: Known): Equation[] {
  const sums = {
    人数: addClaims('各处申报人数相加', listApplied(known)),
    未通过: addClaims('各处未通过的人数相加', listRefused(known)),
  };
  return Object.entries(sums).map(([field, sum]) => ({
    path: `申报.${field}`,
    given: undefined,
    derived: sum && { ...sum, scopes: [] },
  }));
}

export const applicantIdentities: readonly Identity[] = [
  {
    whole: '申报.人数、未通过',
    relation: '=',
    parts: '“申报”阶段的申报人数、未通过[].人数相加',
    solves: 'absent',
    list: listSums,
  },
  {
    whole: '一种阶段的申报人数，如“摸底”的，相加',
    relation: '=',
    parts: '“申报”阶段的申报人数相加',
    kind: applicantsDiffer,
    list: listAppliedAgain,
  },
  {
    whole: '合计.人数',
    relation: '≤',
    parts: '“申报”阶段的申报人数相加（没有写未通过时）',
    kind: applicantsExceeded,
    list: (known) => (listRefused(known).length > 0 ? [] : listApplicants(known)),
  },
  {
    whole: '未通过[].人数相加',
    relation: '≤',
    parts: '“申报”阶段的申报人数相加',
    kind: refusedExceed,
    list: listRefusedAll,
  },
  {
    whole: '合计.人数',
    relation: '=',
    parts: '“申报”阶段的申报人数相加 - 未通过[].人数相加',
    kind: approvedMismatch,
    list: listApproved,
  },
];
