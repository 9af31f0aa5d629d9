/**
 * Templates at random: each gives what its language's own library gives, or is refused at a place. More of them:
 * PARITY_RUNS=20000.
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { data, files, handlebarsTemplate, nunjucksTemplate } from './grammar.ts';
import { renderByHandlebars, renderByNunjucks } from './libraries.ts';
import { renderHere } from './render.ts';

const numRuns = Number(process.env.PARITY_RUNS ?? 120);

test.each([
  ['nunjucks', 'njk', nunjucksTemplate, renderByNunjucks],
  ['Handlebars', 'hbs', handlebarsTemplate, renderByHandlebars],
] as const)('%s', (_, extension, template, renderThere) => {
  let same = 0;
  fc.assert(
    fc.property(template, data, (text, values) => {
      const { text: here, problems } = renderHere(extension, text, values, files);
      for (const { place } of problems) expect(place).toMatchObject({ line: expect.any(Number) });
      if (problems.length > 0) return;
      const there = renderThere(text, values, files);
      // nunjucks' compiler fails at some of what its language allows, as an include within a case
      if (there === undefined) return;
      same++;
      expect([text, here]).toEqual([text, there]);
    }),
    { numRuns },
  );
  expect(same).toBeGreaterThan(numRuns / 3);
});
