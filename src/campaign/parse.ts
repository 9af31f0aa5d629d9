/** Placed text → typed campaign: validation by the schema, every problem with its place and what to type. */
import * as z from 'zod';
import { longText, noPeople } from '../diagnostics/catalogue/schema.ts';
import { type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { placeOfField } from '../diagnostics/places.ts';
import { isObject, type PlacedValue, type Places, type PlainValue } from '../source/places.ts';
import { describeField } from './fields.ts';
import { describeIssue } from './issues.ts';
import { type Campaign, campaignSchema, type RosterRow } from './schema/campaign.ts';
import { unit } from './schema/report.ts';
import { rosterRow } from './schema/roster-row.ts';
import { shapeValue } from './shape.ts';
import { fillYears } from './years.ts';

/** What validation made of a value; none where an error keeps it from being used. */
export interface Parsed<T> {
  /** absent where an error makes it unusable */
  value?: T | undefined;
  /** without what an error is in, where the rest makes a whole: to look at what else it names, never to print */
  rest?: T | undefined;
  /** of the value's fields: of an only item too, that was not written as a list */
  places: Places;
  problems: Diagnostic[];
}

/**
 * Validates a campaign that stands by itself: it must say who was helped, or that it has only been launched. The roster
 * may still be the name of its file.
 */
export function parseCampaign(placed: PlacedValue): Parsed<Campaign> {
  const parsed = parseFields(placed);
  if (!parsed.value || hasRoster(parsed.value) || statesPeople(parsed.value) || isLaunch(parsed.value))
    return parsed;
  const { value: rest, places, problems } = parsed;
  const place = (places.get('合计') ?? places.get(''))?.key ?? places.get('')?.value;
  return { rest, places, problems: [...problems, makeProblem(noPeople, undefined, { place })] };
}

/** Validates a campaign's fields alone: who was helped is known from elsewhere, or from the units below. */
export function parseFields(placed: PlacedValue): Parsed<Campaign> {
  const { value: typed, ...parsed } = parseValue(campaignSchema, placed, []);
  if (!typed) return parsed;
  const { places, problems } = parsed;
  const campaign = fillYears(typed, typed.报告.年度, places);
  problems.push(...campaign.problems);
  return { ...(hasErrors(problems) ? { rest: typed } : { value: campaign.value }), places, problems };
}

/** Validates 单位 alone: the units below are known before any of them is read. */
export function parseUnit({ value, places }: PlacedValue): Parsed<Campaign['单位']> {
  return parseValue(unit, { value: isObject(value) ? (value.单位 ?? null) : null, places }, ['单位']);
}

/** Validates the rows of a roster read from a file; their places are those of its cells. */
export function parseRoster(rows: PlacedValue): Parsed<RosterRow[]> {
  return parseValue(z.array(rosterRow), rows, ['名册']);
}

function parseValue<T>(schema: z.ZodType<T>, typed: PlacedValue, base: readonly Step[]): Parsed<T> {
  const long = findLongTexts(typed, base);
  if (long.length > 0) return { places: typed.places, problems: long };
  const root = describeField(schema);
  const shaped = shapeValue(typed, root, base);
  const { places } = shaped;
  const result = schema.safeParse(shaped.value);
  if (result.success) return { value: result.data, places, problems: [] };
  const validated = { ...shaped, root, base };
  const { issues } = result.error;
  const rest = schema.safeParse(issues.reduce(dropFaulty, shaped.value)).data;
  return { rest, places, problems: issues.flatMap((issue) => describeIssue(issue, validated)) };
}

/** A value without what an issue is about; of a list, without the list, for its places count by index. */
function dropFaulty(value: PlainValue, issue: z.core.$ZodIssue): PlainValue {
  const index = issue.path.findIndex((step) => typeof step === 'number');
  const path = index < 0 ? issue.path : issue.path.slice(0, index);
  const keys = issue.code === 'unrecognized_keys' && index < 0 ? issue.keys : [];
  return drop(value, path.map(String), new Set(keys));
}

function drop(value: PlainValue, [step, ...below]: readonly string[], keys: ReadonlySet<string>): PlainValue {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, child]): [string, PlainValue][] => {
    if (step === undefined) return keys.has(key) ? [] : [[key, child]];
    if (key !== step) return [[key, child]];
    return below.length > 0 || keys.size > 0 ? [[key, drop(child, below, keys)]] : [];
  });
  return Object.fromEntries(kept);
}

/** The longest text of a field, in UTF-16 units: fifteen pages of print. Whatever reads a text is bounded by it. */
const longestText = 10_000;

function findLongTexts({ value: root, places }: PlacedValue, base: readonly Step[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const path = [...base];
  const descend = (step: Step, part: PlainValue) => {
    path.push(step);
    visit(part);
    path.pop();
  };
  const visit = (value: PlainValue): void => {
    if (typeof value === 'string') {
      if (value.length <= longestText) return;
      const at = { field: formatPath(path), place: placeOfField(places, path) };
      const args = { key: path.at(-1) ?? '文件', length: value.length, longestText };
      problems.push(makeProblem(longText, args, at));
    } else if (Array.isArray(value)) for (const [index, part] of value.entries()) descend(index, part);
    else if (value !== null) for (const key of Object.keys(value)) descend(key, value[key] ?? null);
  };
  visit(root);
  return problems;
}

function hasRoster({ 名册: roster }: Campaign): boolean {
  return Array.isArray(roster) ? roster.length > 0 : roster !== undefined;
}

/** Whether money has been raised, and nobody been helped yet. */
export function isLaunch({ 合计: totals, 仪式: ceremonies = [] }: Pick<Campaign, '合计' | '仪式'>): boolean {
  return (
    totals?.发放 === undefined &&
    (totals?.筹集 !== undefined || ceremonies.some(({ 募集: raised }) => raised?.金额 !== undefined))
  );
}

/** Whether its roster has nobody in it, and nothing else says who was helped. */
export function isUnfilled(
  campaign: Pick<Campaign, '分组' | '合计' | '仪式'> & { 名册?: readonly RosterRow[] | undefined },
): boolean {
  return campaign.名册?.length === 0 && !statesPeople(campaign) && !isLaunch(campaign);
}

/** Whether it says how many were helped, without a roster. */
export function statesPeople({ 分组: groups, 合计: totals }: Pick<Campaign, '分组' | '合计'>): boolean {
  return totals?.人数 !== undefined || (groups ?? []).some((group) => group.人数 !== undefined);
}
