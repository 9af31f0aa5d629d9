/** The references in docs/参考 are what the code says now; `npm run docs` writes them anew. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { references } from '../src/cli/reference.ts';
import { listProblemKinds } from '../src/diagnostics/catalogue/index.ts';

const root = join(import.meta.dirname, '..');
const files = {
  字段: '字段.md',
  数字: '数字.md',
  函数: '函数.md',
  等式: '等式.md',
  问题: '问题.md',
  schema: '活动.schema.json',
} as const;

test.each(Object.entries(files))('%s', (name, file) => {
  expect(readFileSync(join(root, 'docs', '参考', file), 'utf8')).toBe(
    references[name as keyof typeof references](),
  );
});

describe('the catalogue', () => {
  test('lists the kinds of every file, each code once', () => {
    const folder = join(root, 'src', 'diagnostics', 'catalogue');
    const declared = readdirSync(folder).flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/^\s+code: '([\w.-]+)'/gm),
    ]);
    const codes = listProblemKinds().map(({ code }) => code);
    expect([...codes].sort()).toEqual(declared.map((match) => match[1]).sort());
    expect(new Set(codes).size).toBe(codes.length);
  });
});

test('every link of the guides leads somewhere', () => {
  const pages = [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const broken = pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map((match) => join(root, page, '..', decodeURI(match[1]!)))
      .filter((path) => !existsSync(path))
      .map((path) => `${page}: ${path}`),
  );
  expect(broken).toEqual([]);
});
