/** A roster that was dropped onto the page: what is recognised in it, and its place in the folder. */
import { listRosterColumns } from '../campaign/rosters.ts';
import { type Folder, FolderError, tidyName } from '../source/folder.ts';
import { isObject, type PlainValue } from '../source/places.ts';
import { readRosterFile } from '../source/roster-file.ts';
import { RequestError } from './body.ts';
import type { RosterReply } from './contract.ts';
import type { Desk } from './desk.ts';
import { Locator } from './locate.ts';

/** Rows that are shown of it. */
const mostShown = 5;

/**
 * What is in a dropped roster; saved where that is asked for, and then named by 名册.
 * @param query its `name`; `save=new`, or `save=over` in place of another file of that name
 */
export function takeRoster(desk: Desk, query: URLSearchParams, bytes: Uint8Array): RosterReply {
  const name = readRosterName(query.get('name') ?? '');
  const save = query.get('save');
  const [main] = desk.list();
  if (!main) throw new RequestError(409, '先建好活动，再放名册');
  const { folder } = desk;
  const found = { ...inspectRoster(bytes, name, main.values), isThere: isTaken(folder, name, bytes) };
  if (save === null || (found.isThere && save !== 'over') || found.count === 0) return found;
  folder.write(name, bytes);
  const named = isObject(main.values) ? (main.values.名册 ?? null) : null;
  if (isObject(named) && named.文件 === name) return { ...found, saved: main };
  const edit = { op: 'set', path: ['名册'], value: { 文件: name }, was: named } as const;
  return { ...found, saved: desk.edit(main.name, [edit])?.state ?? main };
}

/** The name that a dropped file may have in the folder: none of a folder below, and of a table alone. */
function readRosterName(given: string): string {
  const name = tidyName(given);
  if (!/^[^/.~][^/]*\.(?:xlsx|csv)$/i.test(name)) throw new RequestError(400, '名册要是 .xlsx 或 .csv 文件');
  return name;
}

/** @param campaign what 活动.yaml holds, whose units the rows may name */
function inspectRoster(bytes: Uint8Array, name: string, campaign: PlainValue): Omit<RosterReply, 'isThere'> {
  const { rows, problems } = readRosterFile(bytes, name, listRosterColumns(campaign));
  const values = rows.map(({ value }) => value);
  return {
    name,
    columns: [...new Set(values.flatMap((row) => Object.keys(row)))],
    count: rows.length,
    sample: values.slice(0, mostShown).map(sayRow),
    problems: new Locator(new Map()).locateAll(problems),
  };
}

function sayRow(row: { [key: string]: PlainValue }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join('、') : String(value ?? ''),
    ]),
  );
}

/** Whether another file of that name lies in a folder. */
function isTaken(folder: Folder, name: string, bytes: Uint8Array): boolean {
  try {
    return !Buffer.from(folder.read(name)).equals(Buffer.from(bytes));
  } catch (error) {
    return !(error instanceof FolderError) || error.failure !== 'missing';
  }
}
