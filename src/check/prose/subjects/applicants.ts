/** 收到申请141份，未通过11名: who applied, who was refused, and who passed. */
import { formatPath } from '../../../diagnostics/path.ts';
import { type Amount, isExact, sumAmounts } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import { type Known, listKnown } from '../known.ts';
import type { Statement } from '../statements.ts';
import { hasName, holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieApplicants: Subject = (statement, { input }) => {
  const { found, before, lead, trail } = statement;
  if (found.kind !== 'count' || found.per || !/^[名人份件]$/.test(found.figure.unit)) return undefined;
  if (hasName(before + trail, input) || words.ofLastYear.test(before)) return undefined;
  const reasons = stagesOf(input).flatMap(({ stage }) => (stage.未通过 ?? []).map(({ 原因 }) => 原因));
  const around = reasons.reduce((text, reason) => text.replace(reason, ''), before + trail);
  if (words.otherMatters.test(around)) return undefined;
  const counted: Statement = { ...statement, found: { ...found, figure: { ...found.figure, unit: '名' } } };
  if (words.refusedBefore.test(lead) || words.refusedBehind.test(trail)) return holdToRefused(counted, input);
  if (!words.appliedBefore.test(lead) && !words.appliedBehind.test(trail)) return undefined;
  const applied = stagesOf(input).flatMap(({ path }) => listKnown(input, path, ['申报人数']));
  return holdTo(counted, withSum(applied, '阶段[].申报人数'));
};

function stagesOf({ campaign }: CheckInput) {
  return (campaign.阶段 ?? []).map((stage, index) => ({ stage, path: formatPath(['阶段', index]) }));
}

/** All that were refused; those of the reason that the sentence names. */
function holdToRefused(statement: Statement, input: CheckInput) {
  const refusals = stagesOf(input).flatMap(({ stage, path }) =>
    (stage.未通过 ?? []).map(({ 原因: reason }, index) => ({
      reason,
      known: listKnown(input, `${path}.未通过[${index + 1}]`, ['人数']),
    })),
  );
  const named = refusals.filter(({ reason }) => statement.before.includes(reason));
  if (named.length === 0 && /因|由于|其中/.test(statement.before)) return undefined;
  const known = (named.length > 0 ? named : refusals).flatMap((refusal) => refusal.known);
  return holdTo(statement, named.length > 0 ? known : sumOf(known, '阶段[].未通过[].人数'));
}

function withSum(known: readonly Known[], path: string): Known[] {
  return known.length > 1 ? [...sumOf(known, path), ...known] : [...known];
}

function sumOf(known: readonly Known[], path: string): Known[] {
  const [only, ...others] = known;
  if (only && others.length === 0) return [only];
  const figures: Amount[] = known.map(({ figure }) => figure);
  const whole = figures.every(isExact) ? sumAmounts(figures) : undefined;
  return whole ? [{ path, figure: whole }] : [];
}
