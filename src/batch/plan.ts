/**
 * The plan of a batch: which reports there are, what each is made of, and the file that it goes to. Each
 * report's campaign is put together when it is asked for, so a plan of a thousand units is soon made.
 */
import { join, resolve } from 'node:path';
import type { Audience } from '../campaign/audiences.ts';
import { lexicon } from '../campaign/lexicon.ts';
import { type LoadedCampaign, loadCampaign, nameRoster } from '../campaign/load.ts';
import { mergePlaced, shareCampaign } from '../campaign/merge.ts';
import { parseCampaign, parseFields, parseUnit } from '../campaign/parse.ts';
import { indexPeople } from '../campaign/people.ts';
import { readPictures } from '../campaign/pictures.ts';
import { listRosterColumns, readCampaignRoster } from '../campaign/rosters.ts';
import type { Campaign } from '../campaign/schema/campaign.ts';
import type { NameIndex } from '../chinese/name-finder.ts';
import { isBucketPath } from '../delivery/output.ts';
import * as kinds from '../diagnostics/catalogue/batch.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { type ReportInputs, readShelves, type Shelves } from '../inputs.ts';
import { type CampaignFiles, locateFile, readCampaignFiles } from '../source/files.ts';
import type { Folder } from '../source/folder.ts';
import { once } from '../source/once.ts';
import { isObject, type PlacedValue, type PlainObject, type PlainValue } from '../source/places.ts';
import { readRoster, readYamlFile } from '../source/reading.ts';
import type { Roster } from '../source/roster.ts';
import { compareOwnWords } from './own-words.ts';
import type { Stray } from './placement.ts';
import { defaultPattern, nameReports } from './report-names.ts';
import { doubtTotals } from './shared-totals.ts';
import { atEntry, type OwnData, type Unit } from './unit.ts';
import { listUnits, stateOf } from './units.ts';

export interface PlanOptions {
  /** the folder to write to, or `s3://bucket/folder`; else 输出 beside the campaign */
  output?: string | undefined;
  /** Handlebars pattern of the files' names, without extension */
  name?: string | undefined;
  /** what the files' names say too: a version that was asked for, and a draft; else 报告.状态 of each decides */
  audience?: Audience | undefined;
  draft?: boolean | undefined;
}

/** A unit with a report of its own. */
export interface PlannedReport {
  unit: Unit;
  /** without extension */
  file: string;
}

/**
 * What a batch is to make, before anything is made: its units, the reports that they get, and who writes
 * the whole.
 */
export interface BatchPlan extends Shelves {
  files: CampaignFiles;
  /** absolute path of the campaign's main file */
  path: string;
  /** absolute path of the folder to write to, or `s3://bucket/folder` */
  output: string;
  /** what all units share, and the whole's own */
  shared: PlacedValue;
  /** who writes the consolidated report */
  owner: Campaign['单位'];
  roster: Roster | undefined;
  /** in the order of 单位.下属, whether they have a report or not */
  units: Unit[];
  reports: PlannedReport[];
  /** the consolidated report's file, without extension */
  consolidated: string;
  /** rows of the shared roster that belong to none */
  strays: Stray[];
  /** all whom the campaign and its units name: each may be spoken of in another's report */
  people: () => NameIndex;
}

/**
 * Plans the reports of a campaign with units below.
 * @param from as for `readCampaign`; in memory, the folder to write to has to be given
 * @param library the built-in templates and styles, for a program without the disk
 * @returns without `plan` where there is nothing to go by.
 */
export function planBatch(
  from: string | Folder,
  options: PlanOptions = {},
  library?: Folder,
): { plan?: BatchPlan; problems: Diagnostic[] } {
  const files = readCampaignFiles(from);
  if (!files.main) return { problems: files.problems };
  const { value: shared, problems: syntax } = readYamlFile(files.main);
  const shelves = readShelves(files, library);
  const problems = [...files.problems, ...syntax, ...shelves.problems];
  if (!shared) return { problems };
  const { value: owner, problems: unnamed } = parseUnit(shared);
  if (!owner) return { problems: [...problems, ...unnamed] };
  if (!owner.下属?.length) {
    const spot = shared.places.get('单位');
    return { problems: [...problems, makeProblem(kinds.noUnits, undefined, { place: spot?.key })] };
  }
  const roster = readCampaignRoster(shared, files.folder);
  problems.push(...(roster?.problems ?? []));
  if (hasErrors(problems)) return { problems };
  const { units, strays, problems: misplaced } = listUnits(owner.下属, files, shared.places, roster);
  doubtTotals(units, shared, roster);
  problems.push(...misplaced);
  const reporting = units.filter((unit) => stateOf(unit) === '报送');
  const pattern = options.name ?? defaultPattern;
  const named = nameReports(pattern, [
    { ...nameData(shared.value, owner, 0), mark: markOf(options, shared.value) },
    ...reporting.map((unit) => ({
      ...nameData(shared.value, { 全称: unit.名称, 简称: unit.简称 }, unit.index + 1),
      mark: markOf(options, placeUnit(shared, owner, unit).value),
    })),
  ]);
  problems.push(...named.problems);
  if (!named.files) return { problems };
  const [consolidated = '', ...rest] = named.files;
  return {
    plan: {
      ...shelves,
      files,
      path: locateFile(files.main),
      output: isBucketPath(options.output ?? '')
        ? options.output!
        : resolve(options.output ?? join(files.folder.path ?? '.', '输出')),
      shared,
      owner,
      roster,
      units,
      reports: reporting.map((unit, index) => ({ unit, file: rest[index] ?? unit.简称 })),
      consolidated,
      strays,
      people: once(() => indexPeople([{ value: shared, roster }, ...units.map((unit) => unit.own())])),
    },
    problems,
  };
}

/** What the units take over, found once for all of them. */
const taken = new WeakMap<PlacedValue, PlacedValue>();

function takeShared(whole: PlacedValue): PlacedValue {
  const known = taken.get(whole) ?? shareCampaign(whole);
  taken.set(whole, known);
  return known;
}

/** A unit's campaign: what is shared, then what its entry says, then its own file. */
export function placeUnit(shared: PlacedValue, owner: Campaign['单位'], unit: Unit): PlacedValue {
  const base = mergePlaced(takeShared(shared), describeUnit(shared, owner, unit));
  const { value: own } = unit.own();
  return own ? mergePlaced(base, own) : base;
}

/** Loads a unit's campaign. */
export function loadUnit(plan: BatchPlan, unit: Unit): { inputs?: ReportInputs; problems: Diagnostic[] } {
  const own = unit.own();
  const problems = [...unit.problems, ...own.problems];
  if (unit.rows.length > 0 && own.roster)
    problems.push(
      makeProblem(
        kinds.twoRosters,
        { name: unit.名称, rows: unit.rows.length },
        { place: own.value?.places.get('名册')?.key },
      ),
    );
  if (hasErrors(problems)) return { problems };
  problems.push(...unit.doubts, ...compareOwnWords(plan.shared, unit, plan.units));
  const placed = placeUnit(plan.shared, plan.owner, unit);
  const { loaded, problems: invalid } =
    unit.rows.length > 0
      ? loadCampaign(parseFields(placed), { rows: unit.rows, stated: [], problems: [] })
      : loadOwn(placed, own, plan.files.folder);
  problems.push(...invalid);
  if (!loaded) return { problems };
  const seat = { of: plan.owner.全称, ordinal: unit.index };
  return { inputs: { ...makeInputs(plan, loaded), seat, doubts: unit.doubts }, problems };
}

/** A unit's campaign whose roster, if any, is its own. */
function loadOwn(placed: PlacedValue, own: OwnData, folder: Folder): ReturnType<typeof loadCampaign> {
  const parsed = parseCampaign(placed);
  const name = nameRoster(parsed);
  return loadCampaign(
    parsed,
    name && (own.roster ?? readRoster(folder, name, listRosterColumns(placed.value))),
  );
}

/** What the reports of a plan are made of: a campaign, and what all share. */
export function makeInputs(plan: BatchPlan, loaded: LoadedCampaign): ReportInputs {
  const { templates, styles, readSample, path, people: elsewhere, files } = plan;
  const pictures = once(() => readPictures(files.folder, loaded.campaign, loaded.places));
  return { ...loaded, templates, styles, readSample, path, elsewhere, pictures };
}

/** What a unit's entry in 单位.下属 says of it. */
function describeUnit(shared: PlacedValue, owner: Campaign['单位'], unit: Unit): PlacedValue {
  const name: PlainObject = { 全称: unit.名称, 简称: unit.简称, 层级: '部门', 上级: owner.全称 };
  const people: PlainObject = unit.zero ? { 合计: { 人数: '0名' } } : {};
  const entry = atEntry(shared.places, unit.index);
  return {
    value: { 单位: name, ...people },
    places: {
      get(path) {
        if (path === '单位.上级') return shared.places.get('单位.全称');
        // its rows are in the roster that all share
        if (path === '名册' && unit.rows.length > 0) return shared.places.get('名册');
        return path.startsWith('单位') && entry.place ? { value: entry.place } : undefined;
      },
    },
  };
}

/** What a pattern of file names may print; as typed, for nothing is validated yet. */
function nameData(value: PlainValue, { 全称, 简称 }: Pick<Campaign['单位'], '全称' | '简称'>, 序号: number) {
  return {
    序号,
    单位: { 全称, 简称: 简称 ?? 全称 },
    报告: { 年度: (textAt(value, '报告', '年度') ?? '').replace(/年$/, '') },
    活动: { 名称: textAt(value, '活动', '名称') ?? lexicon.活动名称 },
  };
}

/** What a file's name says besides: `（公示）`, `（草稿）`. */
function markOf({ audience, draft }: PlanOptions, value: PlainValue): string {
  const isDraft = draft ?? textAt(value, '报告', '状态') === '草稿';
  return (audience ? `（${audience}）` : '') + (isDraft ? '（草稿）' : '');
}

function textAt(value: PlainValue, key: string, field: string): string | undefined {
  const object = isObject(value) ? value[key] : undefined;
  const text = object !== undefined && isObject(object) ? object[field] : undefined;
  return typeof text === 'string' ? text.trim() : undefined;
}
