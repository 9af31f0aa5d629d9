/**
 * Both template languages, case by case: what a template gives here, and what the languages' own libraries give.
 * The two are the same, or the template is refused when a report is built, for a reason that docs/模板.md states.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plainOutput } from '../../../src/document/slots.ts';
import { checkNames } from '../../../src/template/check-names.ts';
import { renderText } from '../../../src/template/render.ts';
import type { NameTree } from '../../../src/template/shapes.ts';
import { sources } from '../fixtures.ts';
import { type Case, type Outcome, type Page, type Reason, reasons } from './cases.ts';
import { handlebarsCases } from './handlebars-cases.ts';
import { renderByHandlebars, renderByNunjucks } from './libraries.ts';
import { nunjucksCases } from './nunjucks-cases.ts';

/** The names of data, as a report's facts have them. */
function describeData(value: unknown): NameTree {
  if (Array.isArray(value))
    return { kind: 'list', item: value.length > 0 ? describeData(value[0]) : { kind: 'any' } };
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'object',
      fields: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, describeData(part)])),
    };
  const leaf = { string: 'text', number: 'integer', boolean: 'flag' }[typeof value as string];
  return { kind: 'leaf', ...(leaf && { leaf: leaf as 'text' }) };
}

/** What a report's template gives: its text, or the problems that it is refused for. */
function renderHere(extension: string, [template, , values = {}, files = {}]: Case) {
  const name = `t.${extension}`;
  const request = { template: name, sources: sources({ [name]: template, ...files }) };
  const found = checkNames({ ...request, names: describeData(values) });
  const { text, problems } = renderText({ ...request, data: { values } }, plainOutput);
  return { text, problems: [...found, ...problems] };
}

const isRefusal = (outcome: Outcome): outcome is { refused: Reason } =>
  typeof outcome === 'object' && 'refused' in outcome;

describe.each([
  ['nunjucks', 'njk', nunjucksCases, renderByNunjucks, 150],
  ['Handlebars', 'hbs', handlebarsCases, renderByHandlebars, 90],
] as const)('%s', (_, extension, page: Page, renderThere, least) => {
  const cases = Object.values(page).flat();

  describe.each(Object.entries(page))('%s', (_, rows) => {
    test.each(rows.map((row) => [row[0], row] as const))('%j', (_, row) => {
      const [template, outcome, data = {}, files = {}] = row;
      const here = renderHere(extension, row);
      const there = renderThere(template, data, files);
      if (isRefusal(outcome)) {
        expect(here.problems).not.toEqual([]);
        for (const { place } of here.problems) expect(place).toMatchObject({ line: expect.any(Number) });
        return;
      }
      expect(here.problems).toEqual([]);
      if (typeof outcome === 'string') expect([here.text, there]).toEqual([outcome, outcome]);
      else {
        expect(here.text).toBe(outcome.prints);
        expect(there).not.toBe(outcome.prints);
      }
    });
  });

  test('is looked at in every part', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(new Set(cases.map((row) => JSON.stringify(row))).size).toBe(cases.length);
  });
});

test('every reason stands in the guide', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/模板.md'), 'utf8');
  expect(Object.values(reasons).filter((reason) => !guide.includes(`| ${reason} |`))).toEqual([]);
});
