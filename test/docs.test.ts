/** The references in docs/参考 are what the code says now; `npm run docs` writes them anew. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { references } from '../src/cli/reference.ts';
import { referenceFiles, referenceNames } from '../src/cli/reference-names.ts';
import { listProblemKinds } from '../src/diagnostics/catalogue/index.ts';
import { readShelves } from '../src/inputs.ts';

const root = join(import.meta.dirname, '..');

test.each(referenceNames)('docs/参考 is what the code says of %s (else: npm run docs)', (name) => {
  expect(readFileSync(join(root, 'docs', '参考', referenceFiles[name]), 'utf8')).toBe(references[name]());
});

test('docs/模板.md tells of every part', () => {
  const guide = readFileSync(join(root, 'docs', '模板.md'), 'utf8');
  const [, table = ''] = /\| 用 \| 印什么 \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(guide) ?? [];
  const told = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap(([, names = '']) => names.split('、'));
  expect(told.sort()).toEqual([...readShelves().templates.parts].sort());
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

describe('docs/architecture.md names what is there', () => {
  const guide = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
  const quoted = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
  const sources = ['src', 'test', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.split(sep).join('/')}`,
    ),
  );

  test('files and folders', () => {
    const paths = quoted.filter((words) => /^[\w/-]+(?:\.ts|\.mjs|\/)$/.test(words));
    const isThere = (path: string) =>
      existsSync(join(root, path)) ||
      sources.some(
        (source) => source === path || `${source}${path.endsWith('/') ? '/' : ''}`.endsWith(`/${path}`),
      );
    expect(paths.length).toBeGreaterThan(60);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  test('functions and tables', () => {
    const code = sources
      .filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const names = quoted.filter((words) => /^[a-z]+[A-Z]\w+$|^dimensions$/.test(words));
    expect(names).toContain('parseRoster');
    expect(names.filter((name) => !new RegExp(`export (?:const|function) ${name}\\b`).test(code))).toEqual(
      [],
    );
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
