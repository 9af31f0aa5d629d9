/** The sentences that come with the program, chosen over the length of a report: none said twice, none borrowed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { details } from '../../../src/campaign/details.ts';
import { levels } from '../../../src/campaign/levels.ts';
import { bankKinds, ticks } from '../../../src/campaign/schema/prose.ts';
import { readShelves } from '../../../src/inputs.ts';
import { placeOf } from '../../../src/template/bank/bank.ts';
import { Chooser } from '../../../src/template/bank/chooser.ts';
import { plainSettings } from '../../../src/template/bank/settings.ts';
import { positions } from '../../../src/template/syntax.ts';
import { describeWith } from '../../support/skip-loudly.ts';

const { shelves } = readShelves().templates.bank;
const places = bankKinds.flatMap((kind) =>
  shelves
    .filter((shelf) => shelf.kind === kind)
    .flatMap((shelf) => positions.map((position) => placeOf(shelf, position))),
);
const ids = places.flatMap(({ sentences }) => sentences.map(({ id }) => id));

/** Any unit, any length, any ticks, and any facts: those of the sentences that they do not open. */
const reports = fc.record({
  detail: fc.constantFrom(...details),
  level: fc.constantFrom(...levels),
  year: fc.integer({ min: 2000, max: 2100 }),
  seat: fc.record({ of: fc.constantFrom('松陵县总工会', '云岭县总工会', ''), ordinal: fc.nat(40) }),
  closed: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length }),
  ticked: fc.record(
    Object.fromEntries(Object.entries(ticks).map(([kind, words]) => [kind, fc.subarray([...words])])),
  ),
});

type Report = typeof reports extends fc.Arbitrary<infer Made> ? Made : never;

function chooseAll({ closed, ticked, ...settings }: Report) {
  const chooser = new Chooser({ ...plainSettings, ...settings, ticks: ticked });
  const shut = new Set(closed);
  return places.map((place) => {
    const chosen = chooser.choose(place, ({ id }) => !shut.has(id));
    return { place, sentences: 'own' in chosen ? [] : chosen.sentences };
  });
}

/** A change of the chooser deserves more: PROSE_RUNS=2000. */
const numRuns = Number(process.env.PROSE_RUNS ?? 500);

describe('whatever the facts, a report', () => {
  const holds = (rule: (report: Report) => void) => fc.assert(fc.property(reports, rule), { numRuns });

  test('says no sentence twice, and of a kind at most one meaning', () => {
    holds((report) => {
      const said = chooseAll(report).flatMap(({ sentences }) => sentences);
      expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
      const kinds = said.filter(({ proof }) => proof === '意').map(({ id }) => id.replace(/-.*/, ''));
      expect(new Set(kinds).size).toBe(kinds.length);
    });
  });

  test('says nothing of a way of working that was not ticked, and at 简 no meaning', () => {
    holds((report) => {
      for (const { place, sentences } of chooseAll(report)) {
        const given = report.ticked[place.kind] ?? [];
        for (const { ticks: own, proof } of sentences) {
          expect(own.filter((tick) => !given.some((one) => one === tick))).toEqual([]);
          if (report.detail === '简') expect(proof).not.toBe('意');
        }
      }
    });
  });

  test('at 常 opens no two paragraphs running with a meaning, its own opening apart', () => {
    holds((report) => {
      if (report.detail !== '常') return;
      const able = chooseAll({ ...report, closed: [] }).filter(
        ({ place }) => place.position === '段首' && place.kind !== '意义' && hasMeaning(place, report),
      );
      const opened = able.map(({ sentences }) => sentences.some(({ proof }) => proof === '意'));
      expect(opened.some((one, index) => one && opened[index + 1] === true)).toBe(false);
    });
  });
});

function hasMeaning({ sentences }: (typeof places)[number], { level }: Report): boolean {
  return sentences.some(
    (one) =>
      one.proof === '意' && one.detail === '常' && (one.levels === undefined || one.levels.includes(level)),
  );
}

const seeds = join(import.meta.dirname, '../../../../shared/seeds');
const MOST = 12;

describeWith(existsSync(seeds) ? undefined : '没有 ../shared/seeds', 'the bank beside real reports', () => {
  test(`shares no run of more than ${MOST} characters`, () => {
    const real = readdirSync(seeds)
      .map((name) => readFileSync(join(seeds, name), 'utf8').replace(/\s/g, ''))
      .join('\n');
    const runs = places.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => {
        const { text = '' } =
          shelves.flatMap((shelf) => shelf.sentences).find(({ id }) => id === sentence.id) ?? {};
        return text.split(/\{[{%].*?[}%]\}/).flatMap((part) =>
          Array.from({ length: Math.max(0, part.length - MOST) }, (_, at) => part.slice(at, at + MOST + 1))
            .filter((run) => real.includes(run))
            .map((run) => `${sentence.id} ${run}`),
        );
      }),
    );
    expect(runs).toEqual([]);
  });
});
