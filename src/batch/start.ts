/** The files that a campaign starts with: a folder of them builds as a draft at once. */
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { type Detail, usualDetail } from '../campaign/details.ts';
import { safeFileName } from '../delivery/file-names.ts';
import { readLibrary } from '../source/library.ts';
import { fillStarter } from '../template/starters.ts';
import { makeRosterForm } from './roster-form.ts';
import { schemaFile, writePartSchema, writeSchema } from './schemas.ts';

/** What is known of a new campaign. */
export interface NewCampaign {
  unit?: string | undefined;
  level?: string | undefined;
  year?: number | undefined;
  detail?: Detail | undefined;
  /** units that write reports of their own, by name */
  departments?: readonly string[] | undefined;
}

/** Where no name is given: a final with it is refused. */
const noUnit = '请填单位全称';

/** The files by their names in the folder; 活动.yaml comes last: with it, the folder is a campaign. */
export function* makeStartFiles(
  { unit = '', level, detail = usualDetail, departments = [] }: NewCampaign,
  year: number,
): Iterable<[name: string, bytes: Uint8Array]> {
  yield ['名册.xlsx', makeRosterForm()];
  yield [schemaFile, Buffer.from(writeSchema())];
  if (departments.length > 0) yield [posix.join('部门', '部门.schema.json'), Buffer.from(writePartSchema())];
  for (const name of departments)
    yield [posix.join('部门', safeFileName(name, '.yaml')), fill('部门', { 名称: quote(name) })];
  yield [
    '活动.yaml',
    fill('活动', {
      全称: quote(unit.trim() || noUnit),
      ...(level ? { 层级: level } : {}),
      年度: String(year),
      上年: String(year - 1),
      详略: detail,
      ...(departments.length === 0 ? {} : { 下属: departments.map(quote) }),
    }),
  ];
}

/** What the user typed, as YAML. */
function quote(text: string): string {
  return stringify(text, { lineWidth: 0, defaultKeyType: 'PLAIN' }).trimEnd();
}

/** One of the files to start from, as bytes. */
function fill(name: string, values: Record<string, unknown>): Uint8Array {
  return Buffer.from(fillStarter(readLibrary().files, name, values)!);
}
