/** Placed text → typed campaign: validation by the schema, every problem with its place and what to type. */
import { z } from 'zod';
import { setYear } from '../chinese/date.ts';
import type { DateSpan } from '../chinese/values.ts';
import {
  type FormKind,
  impossibleDay,
  missingField,
  noPeople,
  type ShapeName,
  unknownChoice,
  unknownKey,
  unreadableValue,
  wrongShape,
} from '../diagnostics/catalogue/schema.ts';
import { type At, type Diagnostic, hasErrors, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { isObject, type PlacedValue, type Places, type PlainValue } from '../source/places.ts';
import { describeField, type Field, findField } from './fields.ts';
import { type Campaign, campaignSchema, type RosterRow } from './schema/campaign.ts';
import { rosterRow } from './schema/recipients.ts';
import { unit } from './schema/report.ts';

export interface Parsed<T> {
  /** absent where an error makes it unusable */
  value?: T | undefined;
  problems: Diagnostic[];
}

/**
 * Validates a campaign. The roster may still be the name of its file.
 * @param peopleBelow the head count comes from the units below: the campaign itself need not give one
 */
export function parseCampaign(placed: PlacedValue, peopleBelow = false): Parsed<Campaign> {
  const parsed = parseValue(campaignSchema, placed, []);
  const problems = parsed.problems;
  const campaign = parsed.value;
  if (!campaign) return { problems };
  problems.push(...fillYears(campaign, campaign.报告.年度, placed.places, []));
  if (!peopleBelow && !givesPeople(campaign))
    problems.push(
      makeProblem(noPeople, undefined, {
        place: (placed.places.get('合计') ?? placed.places.get(''))?.key ?? placed.places.get('')?.value,
      }),
    );
  return { value: hasErrors(problems) ? undefined : campaign, problems };
}

/** Validates 单位 alone: the units below are known before any of them is read. */
export function parseUnit({ value, places }: PlacedValue): Parsed<Campaign['单位']> {
  return parseValue(unit, { value: isObject(value) ? (value.单位 ?? null) : null, places }, ['单位']);
}

/** Validates the rows of a roster read from a file; their places are those of its cells. */
export function parseRoster(rows: PlacedValue): Parsed<RosterRow[]> {
  return parseValue(z.array(rosterRow), rows, ['名册']);
}

function parseValue<T>(
  schema: z.ZodType<T>,
  { value, places }: PlacedValue,
  base: readonly Step[],
): Parsed<T> {
  const root = describeField(schema);
  const result = schema.safeParse(dropBlanks(value, root) ?? {});
  if (result.success) return { value: result.data, problems: [] };
  const context: Context = { root, places, base, value };
  return { problems: result.error.issues.flatMap((issue) => describeIssue(issue, [], context)) };
}

/** A key typed with nothing after it is a field not given; unknown ones stay, to be told. */
function dropBlanks(value: PlainValue, field: Field | undefined): PlainValue | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const item = field?.kind === 'list' ? field.item : field;
    return value.flatMap((child) => dropBlanks(child, item) ?? []);
  }
  const owner = field?.kind === 'list' ? field.item : field;
  const entries = Object.entries(value).flatMap(([key, child]): [string, PlainValue][] => {
    const known =
      owner?.kind === 'object' && Object.hasOwn(owner.fields, key) ? owner.fields[key] : undefined;
    const kept = dropBlanks(child, known);
    return kept !== undefined ? [[key, kept]] : known ? [] : [[key, '']];
  });
  return Object.fromEntries(entries);
}

interface Context {
  root: Field;
  places: Places;
  base: readonly Step[];
  value: PlainValue;
}

/** One issue of the validator as problems of the catalogue. */
function describeIssue(issue: z.core.$ZodIssue, prefix: readonly Step[], context: Context): Diagnostic[] {
  const path = [...prefix, ...(issue.path as Step[])];
  const field = findField(context.root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknownKey(key, path, field, context));
  }
  if (issue.code === 'invalid_union') {
    return chooseBranch(issue).flatMap((inner) => describeIssue(inner, path, context));
  }
  const at = locate(path, context);
  if (issue.code === 'custom') {
    const { kind, given } = issue.params as { kind: FormKind; given: string };
    return [makeProblem(unreadableValue, { kind, given }, at)];
  }
  const given = valueAt(context.value, path);
  if (given === undefined || given === null) {
    return [
      makeProblem(
        missingField,
        { key: String(path.at(-1)), help: field?.help ?? '' },
        locateMissing(path, context),
      ),
    ];
  }
  if (field?.leaf === 'choice' && typeof given === 'string') {
    const choices = field.choices;
    return [makeProblem(unknownChoice, { given, choices, nearest: suggestNearest(given, choices) }, at)];
  }
  const label = field?.help ? `“${path.at(-1)}”（${field.help}）` : `“${path.at(-1) ?? '文件'}”`;
  return [makeProblem(wrongShape, { label, wanted: nameShape(field), given: nameGiven(given) }, at)];
}

function describeUnknownKey(
  key: string,
  path: readonly Step[],
  owner: Field | undefined,
  context: Context,
): Diagnostic {
  const object = owner?.kind === 'list' ? owner.item : owner;
  const fields = object?.kind === 'object' ? object.fields : {};
  const known = Object.keys(fields);
  const bySynonym = known.find((name) => fields[name]!.synonyms.includes(key));
  const full = [...path, key];
  const spot = context.places.get(formatPath([...context.base, ...full]));
  const at: At = { field: formatPath([...context.base, ...full]), place: spot?.key ?? spot?.value };
  return makeProblem(unknownKey, { key, nearest: bySynonym ?? suggestNearest(key, known), known }, at);
}

/** Of a union's branches, the one that went deepest: what the user meant to write. */
function chooseBranch(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const depth = (branch: z.core.$ZodIssue[]) =>
    Math.max(
      ...branch.map(
        ({ code, path }) => path.length * 2 + (code === 'invalid_type' && path.length === 0 ? 0 : 1),
      ),
    );
  return issue.errors.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
}

function locate(path: readonly Step[], { places, base }: Context): At {
  const field = formatPath([...base, ...path]);
  const spot = places.get(field);
  return { field, place: spot?.value ?? spot?.key };
}

/** A missing field is told at the key of what should contain it. */
function locateMissing(path: readonly Step[], context: Context): At {
  for (let length = path.length - 1; length >= 0; length--) {
    const spot = context.places.get(formatPath([...context.base, ...path.slice(0, length)]));
    if (spot) return { field: formatPath([...context.base, ...path]), place: spot.key ?? spot.value };
  }
  return { field: formatPath([...context.base, ...path]) };
}

function valueAt(value: PlainValue | undefined, path: readonly Step[]): PlainValue | undefined {
  let at: unknown = value;
  for (const step of path) {
    // a single item may stand for a list of one
    if (typeof step === 'number' && !Array.isArray(at)) continue;
    at = typeof at === 'object' && at !== null ? (at as Record<Step, unknown>)[step] : undefined;
  }
  return at as PlainValue | undefined;
}

function nameShape(field: Field | undefined): ShapeName {
  if (field?.kind === 'list') return '列表（每项以“- ”开头）';
  return field?.kind === 'object' ? '若干行“键: 值”' : '文字';
}

function nameGiven(value: PlainValue): ShapeName | '空' {
  if (value === null || value === '') return '空';
  if (typeof value === 'string') return '文字';
  return Array.isArray(value) ? '列表（每项以“- ”开头）' : '若干行“键: 值”';
}

/** Gives every date without a year the report's, in place. */
function fillYears(value: object, year: number, places: Places, path: readonly Step[]): Diagnostic[] {
  return Object.entries(value).flatMap(([key, child]) => {
    if (typeof child !== 'object' || child === null) return [];
    const childPath = [...path, Array.isArray(value) ? Number(key) : key];
    if ((child as DateSpan).kind !== 'date') return fillYears(child, year, places, childPath);
    const date = setYear(child as DateSpan, year);
    if (date) {
      (value as Record<string, unknown>)[key] = date;
      return [];
    }
    const field = formatPath(childPath);
    return [
      makeProblem(
        impossibleDay,
        { given: (child as DateSpan).text ?? '', year },
        { field, place: places.get(field)?.value },
      ),
    ];
  });
}

function givesPeople({ 名册: roster, 分组: groups, 合计: totals }: Campaign): boolean {
  if (Array.isArray(roster) ? roster.length > 0 : roster !== undefined) return true;
  return totals?.人数 !== undefined || (groups ?? []).some((group) => group.人数 !== undefined);
}
