/**
 * Both template languages, case by case: what a template gives here, and what the languages' own libraries give.
 * The two are the same, or the template is refused when a report is built, for a reason that docs/模板.md states.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Outcome, type Page, type Reason, reasons } from './cases.ts';
import { handlebarsCases } from './handlebars-cases.ts';
import { renderByHandlebars, renderByNunjucks } from './libraries.ts';
import { nunjucksCases } from './nunjucks-cases.ts';
import { renderHere } from './render.ts';

const docs = join(import.meta.dirname, '../../../docs');
/** Why templates are refused, code by code. */
const stated = readFileSync(join(docs, '参考', '模板拒绝.md'), 'utf8');

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
      const here = renderHere(extension, template, data, files);
      const there = renderThere(template, data, files);
      if (isRefusal(outcome)) {
        expect(here.problems).not.toEqual([]);
        for (const { place, code } of here.problems) {
          expect(place).toMatchObject({ line: expect.any(Number) });
          expect(stated).toContain(`| \`${code}\` |`);
        }
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

  test('of a hundred, 95 are the same or refused; the others differ as the guide says', () => {
    const others = cases.filter(([, outcome]) => typeof outcome === 'object' && 'differs' in outcome);
    expect(others.length / cases.length).toBeLessThanOrEqual(0.05);
  });

  test('is looked at in every part', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(new Set(cases.map((row) => JSON.stringify(row))).size).toBe(cases.length);
  });
});

test('every reason stands in the guide', () => {
  const guide = readFileSync(join(docs, '模板.md'), 'utf8');
  expect(Object.values(reasons).filter((reason) => !guide.includes(`| ${reason} |`))).toEqual([]);
});
