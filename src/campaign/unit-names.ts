/** Which unit a shorter name calls: 港务公司 is 澜湖港务集团有限公司 where it can be no other. */
import { areInOrder, foldLetters } from '../chinese/letters.ts';
import type { CampaignModel } from './model.ts';

/** How a name of one body ends; 教育系统, 港务集团 and 东屏区 may take in several. */
const body =
  /(?:公司|工会|[厂矿局社所店]|银行|医院|学院|学校|大学|[中小]学|[一二三四五六七八九十]中|车站|中心|委员会)$/;
/** What bodies of a kind have in common, and no name of its own. */
const common = /有限|责任|股份|集团|公司|联合|总?工会|系统|委员会|中心|人民|医院|学院|学校|大学|[中小]学/g;
/** What tells a unit from its sister: 一中 and 十一中, 城东 and 城西. */
const telling = /[\d一二三四五六七八九十东西南北]/g;

/** Whether the letters of a name stand in a longer one in the same order, and nothing tells the two apart. */
function mayCall(short: string, full: string): boolean {
  if (short.length >= full.length || !body.test(short)) return false;
  if (short.replace(common, '').length < 2) return false;
  const [own, other] = [short, full].map((name) => (name.match(telling) ?? []).join(''));
  return own === other && areInOrder(short, full);
}

/** The units that a name may call: the one that bears it, in full or in short, else all of which it is a part. */
export function findUnits(names: readonly (readonly string[])[], called: string): number[] {
  return [...makeFinder(names)(called)];
}

/** The same of many names. */
function makeFinder(names: readonly (readonly string[])[]): (called: string) => readonly number[] {
  const folded = names.map((all) => all.map(foldLetters));
  const bearers = new Map<string, number>();
  for (const [index, all] of folded.entries())
    for (const name of all) if (!bearers.has(name)) bearers.set(name, index);
  const found = new Map<string, readonly number[]>();
  const find = (letters: string) => {
    const only = bearers.get(letters);
    if (only !== undefined) return [only];
    return folded.flatMap((all, index) => (all.some((full) => mayCall(letters, full)) ? index : []));
  };
  return (called) => {
    const units = found.get(called) ?? find(foldLetters(called));
    found.set(called, units);
    return units;
  };
}

const known = new WeakMap<CampaignModel, (called: string) => readonly number[]>();

/** The units of a campaign that a name may call, by their numbers: those below it, then those that only the roster has. */
export function makeUnitFinder(campaign: CampaignModel): (called: string) => readonly number[] {
  const made = known.get(campaign) ?? indexUnits(campaign);
  known.set(campaign, made);
  return made;
}

function indexUnits({ 单位: unit, 名册: rows }: CampaignModel): (called: string) => readonly number[] {
  const below = (unit.下属 ?? []).map(({ 名称: full, 简称: short }) => (short ? [full, short] : [full]));
  const borne = new Set(below.flat().map(foldLetters));
  const written = new Set((rows ?? []).flatMap((row) => row.单位 ?? []));
  const others = [...written].filter((name) => !borne.has(foldLetters(name))).map((name) => [name]);
  return makeFinder([...below, ...others]);
}
