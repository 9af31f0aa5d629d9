/** Whose the rows of the shared roster are: each goes to its unit, and those of none are told. */
import { makeSubordinateFinder } from '../campaign/unify.ts';
import { foldLetters } from '../chinese/letters.ts';
import * as kinds from '../diagnostics/catalogue/batch.ts';
import { type At, type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { Places } from '../source/places.ts';
import type { PlacedRow } from '../source/row-reader.ts';
import { allFigures } from './doubts.ts';
import { atEntry, type Unit } from './unit.ts';
import { mayBeOne } from './unit-names.ts';

/** Rows of the shared roster under one name that is no unit's, and the problem that says so. */
export interface Stray {
  rows: PlacedRow[];
  problem: Diagnostic;
}

/** The rows under one name. */
interface Named {
  name: string | undefined;
  rows: PlacedRow[];
  /** whose name it is; `exact` as it is written */
  unit?: Unit | undefined;
  exact: boolean;
}

/**
 * Gives each row to its unit; returns those of none. A unit that stray rows perhaps mean is in doubt.
 * @param names who goes by a name, folded
 */
export function placeRows(
  rows: readonly PlacedRow[],
  units: readonly Unit[],
  names: ReadonlyMap<string, readonly Unit[]>,
  places: Places,
): { strays: Stray[]; problems: Diagnostic[] } {
  const find = makeSubordinateFinder(units);
  const groups = new Map<string | undefined, Named>();
  for (const row of rows) {
    const name = readUnitName(row);
    const known = groups.get(name) ?? identify(name, units, names, find);
    groups.set(name, known);
    known.rows.push(row);
    known.unit?.rows.push(withUnit(row, known.unit.简称));
  }
  const taken = [...groups.values()].flatMap(({ name, unit, exact, rows }) =>
    name === undefined || !unit || exact
      ? []
      : [makeProblem(kinds.unitTaken, { typed: name, unit: unit.简称, lines: linesOf(rows) }, atFirst(rows))],
  );
  const strays = [...groups.values()].filter(({ unit }) => !unit).map((group) => reportStray(group, names));
  for (const [unit, { typed, rows }] of listLost(strays)) {
    const args = { name: unit.名称, rows, typed };
    const at = { ...atEntry(places, unit.index), fields: allFigures };
    unit.doubts.push(makeProblem(kinds.lostRows, args, at));
  }
  return { strays, problems: [...strays.map(({ problem }) => problem), ...taken] };
}

/** Whose name it is: as it is written, or with 工会 or without, where it can be no other's. */
function identify(
  name: string | undefined,
  units: readonly Unit[],
  names: ReadonlyMap<string, readonly Unit[]>,
  find: (name: string) => number | undefined,
): Named {
  if (name === undefined) return { name, rows: [], exact: false };
  const [namesake] = names.get(foldLetters(name)) ?? [];
  return { name, rows: [], unit: namesake ?? units[find(name) ?? -1], exact: namesake !== undefined };
}

/** A name that is no unit's, with the unit that it perhaps means. */
function reportStray(
  { name: unit, rows }: Named,
  names: ReadonlyMap<string, readonly Unit[]>,
): Stray & { unit: string | undefined; meant?: Unit | undefined } {
  const nearest = unit === undefined ? undefined : suggestNearest(unit, names.keys());
  const [meant] = nearest === undefined ? [] : (names.get(nearest) ?? []);
  const args = { unit, nearest, lines: linesOf(rows) };
  const problem = makeProblem(kinds.strayRow, args, { ...atFirst(rows), fields: allFigures });
  const isMeant = unit !== undefined && nearest !== undefined && mayBeOne(unit, nearest);
  return { rows, problem, unit, ...(isMeant && { meant }) };
}

/** What units perhaps lack. */
function listLost(
  strays: readonly ReturnType<typeof reportStray>[],
): Map<Unit, { typed: string[]; rows: number }> {
  const lost = new Map<Unit, { typed: string[]; rows: number }>();
  for (const { unit, meant, rows } of strays) {
    if (!meant || unit === undefined) continue;
    const entry = lost.get(meant) ?? { typed: [], rows: 0 };
    lost.set(meant, { typed: [...entry.typed, unit], rows: entry.rows + rows.length });
  }
  return lost;
}

function linesOf(rows: readonly PlacedRow[]): number[] {
  return rows.flatMap((row) => placeOf(row)?.line ?? []);
}

function atFirst([row]: readonly PlacedRow[]): At {
  return { place: row && placeOf(row) };
}

function placeOf({ places }: PlacedRow) {
  return (places.get('单位') ?? places.get(''))?.value;
}

/** A row as it stands in a roster of several units. */
export function withUnit(row: PlacedRow, unit: string): PlacedRow {
  return { ...row, value: { ...row.value, 单位: unit } };
}

export function readUnitName(row: PlacedRow): string | undefined {
  const name = row.value.单位;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}
