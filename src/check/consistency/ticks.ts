/** 方法: a tick that is no way of doing what it was ticked for, which no sentence would say. */
import { type TickKind, ticks } from '../../campaign/schema/prose.ts';
import { tickMisplaced } from '../../diagnostics/catalogue/bank.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
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

export const tickRules: readonly Rule[] = [misplaced];
