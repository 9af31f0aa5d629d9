/** The units of a batch: each entry of 单位.下属, with its own file and its rows of the shared roster. */
import type { Campaign } from '../campaign/schema/campaign.ts';
import { toHalfWidth } from '../chinese/halfwidth.ts';
import * as kinds from '../diagnostics/catalogue/batch.ts';
import { type At, type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { UnitReturn } from '../facts/roll-up.ts';
import { type CampaignFiles, findFile, type SourceFile } from '../source/files.ts';
import { isObject, type PlacedValue, type Places } from '../source/places.ts';
import { readYamlFile } from '../source/reading.ts';
import type { PlacedRow, Roster } from '../source/roster.ts';
import { readCampaignRoster } from './rosters.ts';

export interface Unit extends Pick<UnitReturn, '名称' | '简称'> {
  /** among 单位.下属, from 0 */
  index: number;
  zero: boolean;
  /** its rows of the shared roster, 单位 written in one way */
  rows: PlacedRow[];
  /** what its own file holds; read once, when first asked for */
  own: () => OwnData;
  /** what is wrong with its entry or its rows */
  problems: Diagnostic[];
}

/** What a unit's own YAML file gives. */
export interface OwnData {
  /** absent where it has no file, or one that cannot be read */
  value?: PlacedValue;
  /** the roster that it names or holds, if any */
  roster?: Roster;
  problems: Diagnostic[];
}

type Subordinate = NonNullable<Campaign['单位']['下属']>[number];

/** Lists the units in order, and tells apart whose the rows of the shared roster are. */
export function listUnits(
  subordinates: readonly Subordinate[],
  files: CampaignFiles,
  places: Places,
  roster: Roster | undefined,
): { units: Unit[]; strays: PlacedRow[]; problems: Diagnostic[] } {
  /** who goes by a name, 名称 or 简称: one, if nothing is wrong */
  const names = new Map<string, number[]>();
  const problems: Diagnostic[] = [];
  const used = new Set<string>();
  const units = subordinates.map(({ 名称, 简称, 零报告, 文件 }, index): Unit => {
    const at = atEntry(places, index);
    const unit: Unit = {
      名称,
      简称: 简称 ?? 名称,
      index,
      zero: 零报告 === true,
      rows: [],
      own: () => ({ problems: [] }),
      problems: [],
    };
    const found = findOwnFile(files, 文件, [名称, 简称 ?? 名称]);
    if (found.file) {
      const { file } = found;
      used.add(file.name);
      unit.own = once(() => readOwn(file));
    }
    unit.problems.push(...found.problems.map((problem) => ({ ...at, ...problem })));
    for (const name of new Set([名称, 简称 ?? 名称].map(foldName))) {
      names.set(name, [...(names.get(name) ?? []), index]);
    }
    return unit;
  });
  for (const unit of units) {
    const namesakes = [unit.名称, unit.简称].flatMap((name) => names.get(foldName(name)) ?? []);
    const other = namesakes.find((index) => index !== unit.index);
    if (other === undefined) continue;
    const args = { name: unit.名称, other: other + 1 };
    unit.problems.push(makeProblem(kinds.duplicateUnit, args, atEntry(places, unit.index)));
  }
  for (const { name } of files.departments.filter((file) => !used.has(file.name))) {
    const nearest = suggestNearest(
      baseName(name),
      units.map(({ 名称 }) => 名称),
    );
    const place = { file: name, line: 1, column: 1 };
    problems.push(makeProblem(kinds.unusedDepartment, { file: name, nearest }, { place }));
  }
  const strays: PlacedRow[] = [];
  for (const row of roster?.rows ?? []) {
    const name = readUnitName(row);
    const index = name === undefined ? undefined : names.get(foldName(name))?.[0];
    const unit = index === undefined ? undefined : units[index];
    if (unit) unit.rows.push(withUnit(row, unit.简称));
    else {
      strays.push(row);
      const nearest = name === undefined ? undefined : suggestNearest(name, [...names.keys()]);
      const at = { place: row.places.get('单位')?.value ?? row.places.get('')?.value };
      problems.push(makeProblem(kinds.strayRow, { unit: name, nearest }, at));
    }
  }
  for (const unit of units) {
    if (unit.zero && unit.rows.length > 0) {
      const args = { name: unit.名称, rows: unit.rows.length };
      unit.problems.push(makeProblem(kinds.zeroWithPeople, args, atEntry(places, unit.index)));
    }
  }
  return { units, strays, problems };
}

/** Whether a unit handed in recipients, nothing to report, or nothing at all; where that is in doubt, the first. */
export function stateOf(unit: Unit): UnitReturn['状态'] {
  if (unit.problems.length > 0) return '报送';
  if (unit.zero) return '零报告';
  if (unit.rows.length > 0) return '报送';
  const { value, problems } = unit.own();
  const own = value && isObject(value.value) ? value.value : {};
  const gives = ['名册', '分组', '合计'].some((key) => (own[key] ?? null) !== null);
  // a file that cannot be read is not nothing
  return gives || (!value && problems.length > 0) ? '报送' : '未报送';
}

/** The place of a unit's entry. */
export function atEntry(places: Places, index: number): At {
  const field = formatPath(['单位', '下属', index]);
  const spot = places.get(`${field}.名称`) ?? places.get(field);
  return { field, ...(spot ? { place: spot.value } : {}) };
}

/** A row as it stands in a roster of several units. */
export function withUnit(row: PlacedRow, unit: string): PlacedRow {
  return { ...row, value: { ...row.value, 单位: unit } };
}

export function readUnitName(row: PlacedRow): string | undefined {
  const name = row.value.单位;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

/** Names that people take for one: blanks and width apart. */
function foldName(name: string): string {
  return toHalfWidth(name.normalize('NFC')).replace(/\s+/g, '');
}

/** A unit's own file: the one that its entry names, else 部门/名称.yaml or 部门/简称.yaml. */
function findOwnFile(
  files: CampaignFiles,
  named: string | undefined,
  names: readonly string[],
): { file?: SourceFile; problems: Diagnostic[] } {
  if (named !== undefined) return findFile(files.folder, named);
  const wanted = new Set(names.map(foldName));
  const file = files.departments.find(({ name }) => wanted.has(foldName(baseName(name))));
  return file ? { file, problems: [] } : { problems: [] };
}

function readOwn(file: SourceFile): OwnData {
  const { value, problems } = readYamlFile(file);
  if (!value) return { problems };
  const roster = readCampaignRoster(value, file.folder);
  return { value, problems: [...problems, ...(roster?.problems ?? [])], ...(roster ? { roster } : {}) };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
