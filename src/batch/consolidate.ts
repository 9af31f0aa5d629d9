/** The consolidated report's campaign: the whole's own, with the figures, rows and words of every unit. */
import { lexicon } from '../campaign/lexicon.ts';
import { loadCampaign } from '../campaign/load.ts';
import type { CampaignModel } from '../campaign/model.ts';
import { type Parsed, parseFields, statesPeople } from '../campaign/parse.ts';
import type { Campaign } from '../campaign/schema/campaign.ts';
import { checkRoster } from '../check/check.ts';
import { holdIdentity } from '../check/consistency/equations.ts';
import { nobodyReported, notTakenOver, partsMissing } from '../diagnostics/catalogue/batch.ts';
import { crashed } from '../diagnostics/catalogue/batch-files.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Known } from '../facts/equations/known.ts';
import { unitIdentities } from '../facts/equations/units.ts';
import { deriveFacts } from '../facts/facts.ts';
import { addUnitGroups } from '../facts/roll-up.ts';
import { makeReturn, type UnitReturn } from '../facts/unit-return.ts';
import { listUntaken } from '../facts/untaken.ts';
import type { ReportInputs } from '../inputs.ts';
import type { Places } from '../source/places.ts';
import type { Roster } from '../source/roster.ts';
import type { PlacedRow } from '../source/row-reader.ts';
import { readUnitName, withUnit } from './placement.ts';
import { type BatchPlan, loadUnit, makeInputs } from './plan.ts';
import { atEntry, type Unit } from './unit.ts';
import { stateOf } from './units.ts';

/** What became of loading one unit. */
export interface LoadedUnit {
  unit: Unit;
  /** without figures where it could not be loaded or has none */
  returned: UnitReturn;
  places?: Places;
  /** what it gave, where it could be loaded */
  campaign?: CampaignModel;
  problems: Diagnostic[];
}

/** Loads every unit that handed in anything, for its figures and its words. */
export function loadUnits(plan: BatchPlan): LoadedUnit[] {
  return plan.units.map((unit): LoadedUnit => {
    const identity = { 名称: unit.名称, 简称: unit.简称, 状态: stateOf(unit) };
    // who has no recipients is heard only where a 零报告 comes with a file
    const speaks = identity.状态 === '报送' || (unit.zero && unit.own().value !== undefined);
    if (!speaks) return { unit, returned: makeReturn(identity, undefined), problems: unit.problems };
    try {
      const { inputs, problems } = loadUnit(plan, unit);
      const returned = makeReturn(identity, inputs && deriveFacts(inputs.campaign).values);
      return {
        unit,
        returned,
        ...(inputs ? { places: inputs.places, campaign: inputs.campaign } : {}),
        problems,
      };
    } catch (error) {
      // a fault of the program over one unit must not take the others' whole along
      const problems = [makeProblem(crashed, { reason: (error as Error).message })];
      return { unit, returned: makeReturn(identity, undefined), problems };
    }
  });
}

/** Puts the whole together. Without `inputs` where a part is missing: a whole without it is none. */
export function loadWhole(
  plan: BatchPlan,
  loaded: readonly LoadedUnit[],
): { inputs?: ReportInputs; problems: Diagnostic[] } {
  const unreadable = loaded.filter(({ unit, places }) => stateOf(unit) === '报送' && !places);
  if (unreadable.length > 0) {
    const names = unreadable.map(({ unit }) => unit.简称);
    return { problems: [makeProblem(partsMissing, { names })] };
  }
  // whose people are in no part is an error of the whole: a draft alone is made
  const misplaced = doubtWhole(plan, loaded);
  const parsed = parseFields(plan.shared);
  const silent = loaded.filter(({ returned }) => returned.状态 === '未报送');
  if (plan.reports.length === 0 && silent.length > 0 && !statesPeople(parsed.value ?? {})) {
    const names = silent.map(({ unit }) => unit.简称);
    const problem = makeProblem(
      nobodyReported,
      { names },
      atEntry(plan.shared.places, silent[0]?.unit.index ?? 0),
    );
    return { problems: [...misplaced, problem] };
  }
  const fields = takeRosterOut(parsed);
  const { roster, part } = joinRosters(plan, loaded);
  const whole = loadCampaign(fields, roster);
  if (!whole.loaded) return { problems: whole.problems };
  const returns = loaded.map(({ returned }) => returned);
  const own = { ...whole.loaded.campaign, ...part };
  const campaign = chooseTemplate(addUnitGroups(own, returns));
  const places = placeWhole(whole.loaded.places, own, loaded);
  return {
    inputs: { ...makeInputs(plan, { ...whole.loaded, campaign, places }), returns, doubts: misplaced },
    problems: [
      ...misplaced,
      ...whole.problems,
      ...(roster?.stated === plan.roster?.stated ? [] : checkShared(fields, plan)),
      ...compareUnits(own, loaded, places),
      ...reportUntaken(own, loaded),
    ],
  };
}

/** The shared roster by itself, where its rows are not the whole: its totals are told of nowhere else. */
function checkShared(fields: Parsed<Campaign>, { roster }: BatchPlan): Diagnostic[] {
  const { loaded } = loadCampaign(fields, roster);
  return loaded ? checkRoster({ ...loaded, facts: deriveFacts(loaded.campaign) }) : [];
}

/** The rows that are in no part: they may be of a unit that seems to have handed in nothing. */
function doubtWhole({ strays }: BatchPlan, loaded: readonly LoadedUnit[]): Diagnostic[] {
  const silent = loaded.flatMap(({ returned }, index) =>
    returned.状态 === '未报送' ? [`${formatPath(['汇总', '单位', index])}.状态`] : [],
  );
  const named = silent.map((_, index) => formatPath(['上报', '未报送', index]));
  const claims = silent.length > 0 ? [...silent, ...named, '上报.未报送数', '上报.报送数'] : [];
  return strays.map(({ problem }) => ({ ...problem, fields: [...(problem.fields ?? []), ...claims] }));
}

/** The rows of all units and of none; without the latter a part of the whole, where a unit handed in totals alone. */
function joinRosters(
  plan: BatchPlan,
  loaded: readonly LoadedUnit[],
): { roster?: Roster; part?: Pick<CampaignModel, '名册不全'> } {
  const listed = loaded
    .filter(({ returned }) => returned.状态 === '报送')
    .map(({ unit }) => ({ unit, own: unit.rows.length > 0 ? undefined : unit.own().roster }));
  const isPart = listed.some(({ unit, own }) => unit.rows.length === 0 && !own);
  const loose = isPart ? [] : plan.strays.flatMap(({ rows }) => rows);
  const placed = listed.flatMap(({ unit, own }) => [
    ...unit.rows,
    ...(own?.rows.map((row) => nameUnit(row, unit)) ?? []),
  ]);
  const rows = [...placed, ...loose];
  if (rows.length === 0) return {};
  // a 合计 row of the shared roster speaks of just its own rows
  const isShared = !listed.some(({ own }) => own) && (!isPart || plan.strays.length === 0);
  const stated = isShared ? (plan.roster?.stated ?? []) : [];
  return { roster: { rows, stated, problems: [] }, ...(isPart ? { part: { 名册不全: true } } : {}) };
}

/** In a unit's own roster 单位 is a part of the unit, or not given. */
function nameUnit(row: PlacedRow, { 名称, 简称 }: Unit): PlacedRow {
  const part = readUnitName(row);
  return withUnit(row, part === undefined || part === 名称 || part === 简称 ? 简称 : 简称 + part);
}

/** The whole has the rows of its units, not those of 名册: of what that says, the extent alone still holds. */
function takeRosterOut(parsed: Parsed<Campaign>): Parsed<Campaign> {
  if (!parsed.value) return parsed;
  const { 名册: given, ...own } = parsed.value;
  const named = given === undefined || Array.isArray(given) ? {} : { 名册: { ...given, 批次: undefined } };
  return { ...parsed, value: { ...own, ...named } };
}

/** The consolidated report, unless the campaign asks for another. */
function chooseTemplate(campaign: CampaignModel): CampaignModel {
  return { ...campaign, 报告: { ...campaign.报告, 模板: campaign.报告.模板 ?? lexicon.模板.汇总 } };
}

/** The whole's places, and those of the units' fields by the path that the whole names them by. */
function placeWhole(places: Places, own: CampaignModel, loaded: readonly LoadedUnit[]): Places {
  const units = new Map(loaded.map((entry) => [entry.unit.简称, entry]));
  const groups = loaded.filter(({ returned }) => returned.状态 === '报送');
  const given = own.分组?.length ?? 0;
  return {
    get(path) {
      const spot = places.get(path);
      if (spot) return spot;
      const [, name, field] = /^([^：]+)：(.+)$/.exec(path) ?? [];
      if (name !== undefined && field !== undefined) return units.get(name)?.places?.get(field);
      const group = Number(/^分组\[(\d+)\]/.exec(path)?.[1]) - 1 - given;
      const { place } = groups[group] ? atEntry(places, groups[group].unit.index) : {};
      return place && { value: place };
    },
  };
}

/** What units gave and the whole tells nowhere, once: each field with whose it is, at the first of them. */
function reportUntaken(own: CampaignModel, loaded: readonly LoadedUnit[]): Diagnostic[] {
  const untaken = loaded.flatMap(({ unit, places, campaign }) =>
    (campaign ? listUntaken(campaign, own) : []).map((path) => ({ unit, places, path })),
  );
  const [first] = untaken;
  if (!first) return [];
  const whose = new Map<string, Set<string>>();
  for (const { unit, path } of untaken) {
    const field = path.filter((step) => typeof step === 'string').join('.');
    whose.set(field, (whose.get(field) ?? new Set()).add(unit.简称));
  }
  const fields = [...whose].map(([field, units]) => ({ field, units: [...units] }));
  const spot = first.places?.get(formatPath(first.path));
  const place = spot?.key ?? spot?.value;
  return [makeProblem(notTakenOver, { fields }, { place })];
}

/** What the whole says of its units and of what a body gave them, held to what they say. */
function compareUnits(own: CampaignModel, loaded: readonly LoadedUnit[], places: Places): Diagnostic[] {
  const known: Known = { campaign: own, values: {}, derivations: new Map(), below: loaded };
  const input = { campaign: own, places, facts: known };
  return unitIdentities
    .flatMap((identity) => holdIdentity(identity, known, input))
    .flatMap(({ problem }) => problem ?? []);
}
