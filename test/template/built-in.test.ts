import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeFacts } from '../../src/facts/schema.ts';
import { checkNames } from '../../src/template/check-names.ts';
import type { TemplateSources } from '../../src/template/sources.ts';

const folder = join(import.meta.dirname, '../../templates');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(njk|hbs)$/.test(name),
);
const sources: TemplateSources = {
  read: (name) =>
    files.includes(name) ? { text: readFileSync(join(folder, name), 'utf8'), file: name } : undefined,
};

describe('the built-in reports use only names that exist', () => {
  test.each(files.filter((name) => /report\.md\.\w+$/.test(name)))('%s', (template) => {
    const problems = checkNames({ template, sources, names: describeFacts() });
    expect(
      problems.map(({ place, message }) => `${place?.file}:${place?.line}:${place?.column} ${message}`),
    ).toEqual([]);
  });
});
