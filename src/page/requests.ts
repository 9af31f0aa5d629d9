/** Requests as they come → what the contract says that they are: a page of another version is told so. */
import type { NewCampaign } from '../batch/start.ts';
import { details } from '../campaign/details.ts';
import { tidyName } from '../source/folder.ts';
import { RequestError } from './body.ts';
import type { FieldEdit, Path, ReportChoice, Typed } from './contract.ts';

type Body = Record<string, unknown>;

export function readField(body: Body, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') throw new RequestError(400, `请求里没有 ${key}`);
  return value;
}

export function readNumber(body: Body, key: string): number {
  const value = body[key];
  if (!isIndex(value)) throw new RequestError(400, `请求里没有 ${key}`);
  return value;
}

export function readTexts(body: Body, key: string): string[] {
  const value = body[key];
  if (!Array.isArray(value) || !value.every((text) => typeof text === 'string'))
    throw new RequestError(400, `请求里没有 ${key}`);
  return value as string[];
}

export function readPath(body: Body, key: string): Path {
  const value = body[key];
  const isPath = Array.isArray(value) && value.every((step) => typeof step === 'string' || isIndex(step));
  if (!isPath) throw new RequestError(400, `请求里没有 ${key}`);
  return value as Path;
}

/** Which report; nothing but the names that the contract has. */
export function readChoice(body: Body): ReportChoice {
  const take = (key: keyof ReportChoice) =>
    typeof body[key] === 'string' && body[key] !== '' ? { [key]: body[key] as string } : {};
  return { ...take('unit'), ...take('template'), ...take('audience') };
}

/** The name of a Word file that is handed over, without any folder. */
export function readWordName(query: URLSearchParams): string {
  const name = tidyName(query.get('name') ?? '');
  if (!/^[^/.~][^/]*\.docx?$/i.test(name))
    throw new RequestError(400, '拖上来的要是 Word 文件（.docx、.doc），或名册（.xlsx、.csv）');
  return name;
}

/** What a new campaign is told. */
export function readStart(body: Body): { year: number } & NewCampaign {
  const level = readField(body, 'level');
  const detail = details.find((one) => one === body.detail);
  return {
    ...{ year: readNumber(body, 'year'), unit: readField(body, 'unit') },
    ...(level !== '' && { level }),
    detail,
    departments: readTexts(body, 'departments').filter((name) => name.trim() !== ''),
  };
}

export function readChange(body: Body): FieldEdit[] {
  const { edits } = body;
  if (!Array.isArray(edits) || edits.length === 0) throw new RequestError(400, '请求里没有改动');
  return edits.map((edit: Body) => readEdit(edit));
}

function readEdit(edit: Body): FieldEdit {
  const path = readPath(edit, 'path');
  const was = readTyped(edit.was);
  if (path.length === 0) throw new RequestError(400, '请求里没有字段');
  if (edit.op === 'set') return { op: 'set', path, value: readTyped(edit.value), was };
  if (edit.op === 'move')
    return { op: 'move', path, from: readNumber(edit, 'from'), to: readNumber(edit, 'to'), was };
  if (edit.op === 'remove') return { op: 'remove', path, was };
  if (edit.op !== 'insert' || !Array.isArray(edit.values)) throw new RequestError(400, '不认识的改动');
  return { op: 'insert', path, at: readNumber(edit, 'at'), values: edit.values.map(readTyped), was };
}

function readTyped(value: unknown): Typed {
  if (value === null || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(readTyped);
  if (typeof value !== 'object') throw new RequestError(400, '值应当是文字');
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, readTyped(part)]));
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
