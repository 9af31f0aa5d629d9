/** 收到申请141份，未通过11名: who applied, who was refused, and who passed. */
import { addClaims, type Claim } from '../../../facts/equations/claims.ts';
import { listApplied, listRefused } from '../../../facts/equations/totals.ts';
import { isExact } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import type { Known } from '../known.ts';
import type { Statement } from '../statements.ts';
import { hasName, holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieApplicants: Subject = (statement, { input }) => {
  const { found, before, lead, trail } = statement;
  if (found.kind !== 'count' || found.per || !/^[名人份件]$/.test(found.figure.unit)) return undefined;
  if (hasName(before + trail, input) || words.ofLastYear.test(before)) return undefined;
  const around = listReasons(input).reduce((text, reason) => text.replace(reason, ''), before + trail);
  if (words.otherMatters.test(around)) return undefined;
  const counted: Statement = { ...statement, found: { ...found, figure: { ...found.figure, unit: '名' } } };
  if (words.refusedBefore.test(lead) || words.refusedBehind.test(trail)) return holdToRefused(counted, input);
  if (!words.appliedBefore.test(lead) && !words.appliedBehind.test(trail)) return undefined;
  const applied = listApplied(input);
  return holdTo(counted, [...sumOf(applied, '阶段[].申报人数'), ...applied.map(asKnown)]);
};

function listReasons({ campaign }: CheckInput): string[] {
  return (campaign.阶段 ?? []).flatMap(({ 未通过 = [] }) => 未通过.map(({ 原因 }) => 原因));
}

/** All that were refused; those of the reason that the sentence names. */
function holdToRefused(statement: Statement, input: CheckInput) {
  const named = listRefused(input, (reason) => statement.before.includes(reason));
  if (named.length > 0) return holdTo(statement, named.map(asKnown));
  if (/因|由于|其中/.test(statement.before)) return undefined;
  return holdTo(statement, sumOf(listRefused(input), '阶段[].未通过[].人数'));
}

/** The sum of exact claims under a path of its own; one alone is itself. */
function sumOf(claims: readonly Claim[], path: string): Known[] {
  const [only, ...others] = claims;
  if (only && others.length === 0) return [asKnown(only)];
  const figure = claims.every((claim) => isExact(claim.figure)) ? addClaims(path, claims)?.figure : undefined;
  return figure ? [{ path, figure }] : [];
}

function asKnown({ name, figure }: Claim): Known {
  return { path: name, figure };
}
