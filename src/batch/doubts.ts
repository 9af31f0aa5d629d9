/** Which figures an error of a unit puts in doubt: its own, and those that the whole makes of them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import { pathInUnit, type UnitReturn } from '../facts/unit-return.ts';

const totals = { 人数: ['合计.人数'], 户数: ['合计.户数'], 金额: ['合计.发放', '合计.筹集', '合计.金额'] };
type Total = keyof typeof totals;
const fields = Object.keys(totals) as Total[];

/** The totals that a figure of the rows makes. */
export function figuresOf(field: Total): readonly string[] {
  return totals[field];
}

/** What rows that are missing are missing in. */
export const allFigures: readonly string[] = fields.flatMap(figuresOf);

/** An error of a unit's as the whole has it: of its figures among those of the units, and of their sum. */
export function raise(
  problem: Diagnostic,
  { unit, at }: { unit: Pick<UnitReturn, '简称'>; at: number },
): Diagnostic {
  const own = new Set(problem.fields ?? [problem.field ?? '']);
  const doubted = fields.filter((field) => figuresOf(field).some((path) => own.has(path)));
  const raised = doubted.flatMap((field) => [
    ...figuresOf(field).flatMap((path) => [path, pathInUnit(unit, path)]),
    `${formatPath(['汇总', '单位', at])}.${field}`,
  ]);
  return { ...problem, fields: raised };
}
