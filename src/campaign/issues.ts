/** The validator's issues as problems of the catalogue: each with its place and what to type. */
import type * as z from 'zod';
import { findImpossibleDay } from '../chinese/date.ts';
import {
  type FormKind,
  impossibleDay,
  missingField,
  type ShapeName,
  unknownChoice,
  unknownKey,
  unreadableValue,
  wrongShape,
} from '../diagnostics/catalogue/schema.ts';
import { type At, type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step, valueAt } from '../diagnostics/path.ts';
import { placeOfField } from '../diagnostics/places.ts';
import type { PlacedValue, PlainValue } from '../source/places.ts';
import { type Field, findField } from './fields.ts';
import { findHomes } from './homes.ts';
import { listChoices } from './items.ts';

/** Unknown keys told of one record: more than anyone types there by mistake. */
const mostUnknown = 100;

/** What was validated. */
export interface Validated extends PlacedValue {
  /** the fields that the schema has */
  root: Field;
  /** path of the value, as its places know it */
  base: readonly Step[];
}

/** @param prefix path of what the issue's own path begins at */
export function describeIssue(
  issue: z.core.$ZodIssue,
  validated: Validated,
  prefix: readonly Step[] = [],
): Diagnostic[] {
  const path = [...prefix, ...(issue.path as Step[])];
  const field = findField(validated.root, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostUnknown).map((key) => describeUnknownKey(key, path, field, validated));
  }
  if (issue.code === 'invalid_union') {
    return chooseBranch(issue).flatMap((inner) => describeIssue(inner, validated, path));
  }
  if (issue.code === 'custom') {
    const { kind, given } = issue.params as { kind: FormKind; given: string };
    const day = kind === 'date' ? findImpossibleDay(given) : undefined;
    const at = locate(path, validated);
    return [
      day
        ? makeProblem(impossibleDay, { given, ...day }, at)
        : makeProblem(unreadableValue, { kind, given, siblings: listSiblings(path, validated.root) }, at),
    ];
  }
  const given = valueAt(validated.value, path) as PlainValue | undefined;
  if (given === undefined) {
    const at = locate(path, validated);
    const inTable = at.place !== undefined && (at.place.cell !== undefined || /\.csv$/i.test(at.place.file));
    return [makeProblem(missingField, { key: String(path.at(-1)), help: field?.help ?? '', inTable }, at)];
  }
  const at = locate(path, validated);
  if (field?.kind === 'leaf' && field.leaf === 'choice' && typeof given === 'string') {
    const choices = field.choices;
    const args = {
      given,
      choices,
      nearest: suggestNearest(given, choices),
      several: listChoices(given, field),
    };
    return [makeProblem(unknownChoice, args, at)];
  }
  const args = {
    label: nameField(path, field),
    wanted: nameShape(field),
    given: nameGiven(given),
    first: nameFirst(field, path),
  };
  return [makeProblem(wrongShape, args, at)];
}

/** The fields that the record of a field may hold. */
function listSiblings(path: readonly Step[], root: Field): string[] | undefined {
  const owner = findField(root, path.slice(0, -1));
  return owner?.kind === 'object' ? Object.keys(owner.fields) : undefined;
}

function describeUnknownKey(
  key: string,
  path: readonly Step[],
  owner: Field | undefined,
  { places, base }: Validated,
): Diagnostic {
  const object = owner?.kind === 'list' ? owner.item : owner;
  const fields = Object.entries(object?.kind === 'object' ? object.fields : {});
  const known = fields.map(([name]) => name);
  const [bySynonym] = fields.find(([, { meta }]) => meta.synonyms?.includes(key)) ?? [];
  const full = [...base, ...path, key];
  const at: At = { field: formatPath(full), place: placeOfField(places, full, 'key') };
  const homes = bySynonym === undefined ? findHomes(key, [...base, ...path]) : [];
  const nearest = bySynonym ?? suggestNearest(key, known);
  const owners = [...base, ...path].filter((step) => typeof step === 'string');
  return makeProblem(unknownKey, { key, homes, owner: owners.at(-1), nearest, known }, at);
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

function locate(path: readonly Step[], { places, base }: Validated): At {
  const full = [...base, ...path];
  return { field: formatPath(full), place: placeOfField(places, full) };
}

/** `“通知”（依据的文件）`, `“通知”的第2项`. */
function nameField(path: readonly Step[], field: Field | undefined): string {
  const last = path.at(-1) ?? '文件';
  if (typeof last === 'number') return `“${path.at(-2) ?? '列表'}”的第${last + 1}项`;
  return `“${last}”${field?.help ? `（${field.help}）` : ''}`;
}

/** The field that each record of a list begins with, if it is a list of records, or one of them, that is wrong. */
function nameFirst(field: Field | undefined, path: readonly Step[]): string | undefined {
  const item = field?.kind === 'list' ? field.item : typeof path.at(-1) === 'number' ? field : undefined;
  return item?.kind === 'object'
    ? (item.meta.label ?? item.shorthand ?? Object.keys(item.fields)[0])
    : undefined;
}

function nameShape(field: Field | undefined): ShapeName {
  if (field?.kind === 'list') return '并列的几项（每项以“- ”开头）';
  return field?.kind === 'object' ? '若干行“字段: 内容”' : '文字';
}

function nameGiven(value: PlainValue): ShapeName | '空' {
  if (value === null || value === '') return '空';
  if (typeof value === 'string') return '文字';
  return Array.isArray(value) ? '并列的几项（每项以“- ”开头）' : '若干行“字段: 内容”';
}
