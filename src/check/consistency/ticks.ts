/** 方法: a tick that no sentence would say, or that the figures of the ceremonies contradict. */
import { type TickKind, ticks } from '../../campaign/schema/prose.ts';
import { formatCount } from '../../chinese/count.ts';
import { tickContradicted, tickMisplaced } from '../../diagnostics/catalogue/bank.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { isExact } from '../../facts/figures.ts';
import { listTicks } from '../../facts/methods.ts';
import { atField } from '../places.ts';
import { defineRule, type Rule } from '../rule.ts';

const misplaced = defineRule(tickMisplaced, (input) => {
  const given = listTicks(input.campaign);
  return {
    compared: given.length,
    problems: given.flatMap(({ kind, work, word, path }) => {
      if (kind !== undefined) return [];
      const known: readonly string[] = Object.hasOwn(ticks, work) ? ticks[work as TickKind] : [];
      return [makeProblem(tickMisplaced, { word, where: work, known }, atField(input, path))];
    }),
  };
});

/** 现场 that paid everybody leaves nobody for the other ways; 不公开 and a ceremony exclude each other. */
const contradicted = defineRule(tickContradicted, (input) => {
  const given = listTicks(input.campaign).filter(({ kind }) => kind === '发放');
  const { 现场: onSite, 合计: totals } = input.facts.values;
  if (given.length === 0 || !onSite) return { compared: 0, problems: [] };
  const [people, all] = [onSite.人数, totals.人数];
  const hasPaidAll =
    people !== undefined && all !== undefined && [people, all].every(isExact) && people.n === all.n;
  const facts: Record<string, string | false> = {
    打卡: hasPaidAll && `仪式现场已经发给全部${formatCount(all)}`,
    入户送达: hasPaidAll && `仪式现场已经发给全部${formatCount(all)}`,
    不公开: '写了发放仪式',
  };
  return {
    compared: given.length,
    problems: given.flatMap(({ word, path }) => {
      const fact = facts[word];
      return fact ? [makeProblem(tickContradicted, { word, fact }, atField(input, path))] : [];
    }),
  };
});

export const tickRules: readonly Rule[] = [misplaced, contradicted];
