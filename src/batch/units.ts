/** The units of a batch: each entry of 单位.下属, with its own file and its rows of the shared roster. */

import { readCampaignRoster } from '../campaign/rosters.ts';
import type { Campaign } from '../campaign/schema/campaign.ts';
import { foldLetters } from '../chinese/letters.ts';
import * as kinds from '../diagnostics/catalogue/batch.ts';
import { type Diagnostic, hasErrors, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import type { UnitReturn } from '../facts/unit-return.ts';
import { type CampaignFiles, findFile, type SourceFile } from '../source/files.ts';
import { once } from '../source/once.ts';
import { isObject, type Places } from '../source/places.ts';
import { readYamlFile } from '../source/reading.ts';
import type { Roster } from '../source/roster.ts';
import { placeRows, type Stray } from './placement.ts';
import { atEntry, type OwnData, type Unit } from './unit.ts';
import { pairSimilar } from './unit-names.ts';

type Subordinate = NonNullable<Campaign['单位']['下属']>[number];

/** Lists the units in order, and tells apart whose the rows of the shared roster are. */
export function listUnits(
  subordinates: readonly Subordinate[],
  files: CampaignFiles,
  places: Places,
  roster: Roster | undefined,
): { units: Unit[]; strays: Stray[]; problems: Diagnostic[] } {
  const used = new Set<string>();
  const departments = new Map<string, SourceFile>();
  // of two that differ in their ending alone, the first
  for (const file of [...files.departments].reverse())
    departments.set(foldLetters(baseName(file.name)), file);
  const own = { files, departments, places, used };
  const units = subordinates.map((entry, index) => makeUnit(entry, index, own));
  const names = findNamesakes(units, places);
  const { strays, problems: misplaced } = placeRows(roster?.rows ?? [], units, names, places);
  for (const unit of units) {
    if (!unit.zero || unit.rows.length === 0) continue;
    const args = { name: unit.名称, rows: unit.rows.length };
    unit.problems.push(makeProblem(kinds.zeroWithPeople, args, atEntry(places, unit.index)));
  }
  const problems = [
    ...pairSimilar(units).map(([{ 名称: name, index }, other]) =>
      makeProblem(kinds.similarUnits, { name, other: other.名称 }, atEntry(places, index)),
    ),
    ...reportUnused(files, used, units),
    ...misplaced,
  ];
  return { units, strays, problems };
}

interface OwnFiles {
  files: CampaignFiles;
  /** those of 部门/, by what they are called, folded */
  departments: ReadonlyMap<string, SourceFile>;
  places: Places;
  /** names of the files that are some unit's */
  used: Set<string>;
}

/** A unit; its file is used from now on. */
function makeUnit(
  { 名称, 简称 = 名称, 零报告, 文件 }: Subordinate,
  index: number,
  { files, departments, places, used }: OwnFiles,
): Unit {
  const { file, problems } =
    文件 === undefined ? findDepartment(departments, [名称, 简称]) : findFile(files.folder, 文件);
  if (file) used.add(file.name);
  return {
    ...{ 名称, 简称, index },
    zero: 零报告 === true,
    rows: [],
    own: file ? once(() => readOwn(file)) : () => ({ problems: [] }),
    problems: problems.map((problem) => ({ ...atEntry(places, index), ...problem })),
    doubts: [],
  };
}

/** Who goes by a name, 名称 or 简称, folded: one, if nothing is wrong; else each of them has a problem. */
function findNamesakes(units: readonly Unit[], places: Places): Map<string, Unit[]> {
  const names = new Map<string, Unit[]>();
  const foldedNames = (unit: Unit) => [...new Set([unit.名称, unit.简称].map(foldLetters))];
  for (const unit of units)
    for (const name of foldedNames(unit)) {
      const namesakes = names.get(name);
      if (namesakes) namesakes.push(unit);
      else names.set(name, [unit]);
    }
  for (const unit of units) {
    const other = foldedNames(unit)
      .map((name) =>
        names
          .get(name)
          ?.slice(0, 2)
          .find((namesake) => namesake !== unit),
      )
      .find((namesake) => namesake !== undefined);
    if (!other) continue;
    const args = { name: unit.名称, other: other.index + 1 };
    unit.problems.push(makeProblem(kinds.duplicateUnit, args, atEntry(places, unit.index)));
  }
  return names;
}

function reportUnused(files: CampaignFiles, used: ReadonlySet<string>, units: readonly Unit[]): Diagnostic[] {
  return files.departments
    .filter((file) => !used.has(file.name))
    .map(({ name }) => {
      const nearest = suggestNearest(
        baseName(name),
        units.map(({ 名称 }) => 名称),
      );
      const place = startOf(name);
      return makeProblem(kinds.unusedDepartment, { file: name, nearest }, { place });
    });
}

/** Whether a unit handed in recipients, nothing to report, or nothing at all; where that is in doubt, the first. */
export function stateOf(unit: Unit): UnitReturn['状态'] {
  if (unit.problems.length > 0 || unit.doubts.length > 0) return '报送';
  if (unit.zero) return '零报告';
  if (unit.rows.length > 0) return '报送';
  const { value, problems } = unit.own();
  const own = value && isObject(value.value) ? value.value : {};
  const gives = ['名册', '分组', '合计'].some((key) => (own[key] ?? null) !== null);
  // a file that cannot be read, or holds something else, is not nothing; one of comments alone is
  const held = value?.value ?? null;
  const isOther = held !== null && !isObject(held);
  const isDoubtful = hasErrors(problems) || isOther;
  return gives || isDoubtful ? '报送' : '未报送';
}

/** The file of a unit whose entry names none: 部门/名称.yaml or 部门/简称.yaml. */
function findDepartment(
  departments: ReadonlyMap<string, SourceFile>,
  names: readonly string[],
): { file?: SourceFile; problems: Diagnostic[] } {
  const file = names.map((name) => departments.get(foldLetters(name))).find((found) => found !== undefined);
  return file ? { file, problems: [] } : { problems: [] };
}

/** What a unit's own file gives. */
export function readOwn(file: SourceFile): OwnData {
  const { value, problems } = readYamlFile(file);
  if (!value) return { problems };
  const roster = readCampaignRoster(value, file.folder);
  return { value, problems: [...problems, ...(roster?.problems ?? [])], ...(roster ? { roster } : {}) };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}
