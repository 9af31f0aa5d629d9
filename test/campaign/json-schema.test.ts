/** The JSON Schema, as an editor shows it: every field in Chinese, and never a union of YAML's own kinds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readExamples } from '../../src/batch/schemas.ts';
import { makeJsonSchema } from '../../src/campaign/json-schema.ts';
import { examples } from '../support/reports.ts';

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every schema in a schema, with its path. */
function* walk(value: unknown, path = ''): Iterable<[path: string, schema: Json]> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* walk(item, `${path}[${index}]`);
  if (!isRecord(value)) return;
  if ('type' in value && !isRecord(value.type)) yield [path, value];
  for (const [key, part] of Object.entries(value)) yield* walk(part, `${path}.${key}`);
}

const schema = makeJsonSchema({ part: ['概况'], template: ['简讯'], style: ['gbt9704'] }, readExamples());
const all = [...walk(schema)];

describe('每一处', () => {
  test('标题是中文的种类；写错了，说该写什么', () => {
    expect(all.length).toBeGreaterThan(300);
    const untold = all.filter(([, { title }]) => typeof title !== 'string' || !/\p{Script=Han}/u.test(title));
    expect(untold.map(([path]) => path)).toEqual([]);
    const unions = all.filter(
      ([, { type, errorMessage }]) => Array.isArray(type) && errorMessage === undefined,
    );
    expect(unions.map(([path]) => path)).toEqual([]);
  });

  test('说明里没有 YAML 的种类', () => {
    const told = all.flatMap(([, { title, description, errorMessage }]) => [
      title,
      description,
      errorMessage,
    ]);
    expect(
      told.filter((words) => /string|integer|number|null|boolean|object|array/.test(String(words ?? ''))),
    ).toEqual([]);
  });
});

test('必填的写明，可以不写的没有', () => {
  const required = Object.fromEntries(
    all.flatMap(([path, { required: keys }]) => (keys ? [[path.replace(/\.properties/g, ''), keys]] : [])),
  );
  expect(required).toMatchObject({ '.报告': ['年度'], '.单位': ['全称'] });
  expect(Object.keys(required)).not.toContain('.合计');
});

test('每个字段都有例子，或者列出可以写的', () => {
  const leaves = all.filter(
    ([path, { title, type }]) => /\.properties\.[^.]+$/.test(path) && type && title !== '若干字段',
  );
  expect(leaves.length).toBeGreaterThan(200);
  const bare = leaves.filter(
    ([, { title, description, markdownDescription, examples: offered, enum: words }]) =>
      !/如 |例：|：.*、/.test(`${description}${markdownDescription}`) &&
      !offered &&
      !words &&
      title !== '是/否',
  );
  expect(bare.map(([path, { description }]) => [path, description])).toEqual([]);
});

test('每个例子的第一行写明用它', () => {
  const folders = readdirSync(examples);
  expect(folders.length).toBeGreaterThan(6);
  for (const folder of folders) {
    const [first] = readFileSync(join(examples, folder, '活动.yaml'), 'utf8').split('\n');
    expect([folder, first]).toEqual([
      folder,
      '# yaml-language-server: $schema=../../docs/参考/活动.schema.json',
    ]);
  }
});
