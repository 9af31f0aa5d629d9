/** The texts that the two examples were made from: their facts without false alarm, and none of their sentences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../../support/reports.ts';
import { listStretches } from '../../support/typed.ts';
import { findProblems } from '../support.ts';

const root = join(import.meta.dirname, '..', '..', '..');
/** An optional input: the collection that the texts are from, beside the project. */
const seeds = [join(root, '..', 'shared', 'seeds')].find((folder) => existsSync(folder));

/** 【2016金秋助学活动总结1】 and what follows it. */
function readTexts(folder: string): string[] {
  const text = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  return text.split(/【2016金秋助学活动总结\d】/).slice(1);
}

const check = seeds === undefined ? describe.skip : describe;
if (seeds === undefined) console.warn('SKIPPED: ../shared/seeds is not there');

check('the texts of the seeds beside their facts', () => {
  test.each([
    ['叙述总结-文化厅工会', 0, []],
    // the text says so, and nothing proves it
    ['编号总结-满洲里市总工会', 1, ['history.boast “创历史新高”没有数据支持']],
  ] as const)('%s', (example, index, unproven) => {
    const data = readFileSync(join(root, 'examples', example, '活动.yaml'), 'utf8');
    const sentences = (readTexts(seeds ?? '')[index] ?? '')
      .replaceAll(',', '，')
      .split(/[。\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(sentences.length).toBeGreaterThan(5);
    const prose = `\n特点:\n${sentences.map((line) => `  - ${JSON.stringify(line)}`).join('\n')}\n`;
    const found = findProblems(data + prose)
      .filter(({ code }) => code !== 'wording.placeholder' && /^(?:wording|history)\./.test(code))
      .map(({ code, message }) => `${code} ${message}`);
    expect(found).toEqual(unproven);
  });
});

const MOST = 12;

check('the reports made of those facts', () => {
  test.each([
    ['叙述总结-文化厅工会', 0],
    ['编号总结-满洲里市总工会', 1],
  ] as const)(
    `%s, names and figures apart, shares no run of more than ${MOST} characters`,
    (example, index) => {
      const plain = (text: string) => text.replaceAll(',', '，').replace(/\s/g, '');
      const seed = plain(readTexts(seeds ?? '')[index] ?? '');
      const runs = listStretches(reportOf(example, { draft: true }).report.document)
        .map((stretches) =>
          stretches.map(({ kind, text }) => (kind === 'data' ? '\n' : plain(text))).join(''),
        )
        .flatMap((line) => line.split('\n'))
        .flatMap((part) =>
          Array.from({ length: Math.max(0, part.length - MOST) }, (_, at) => part.slice(at, at + MOST + 1)),
        );
      expect(runs.length).toBeGreaterThan(100);
      expect(runs.filter((run) => seed.includes(run))).toEqual([]);
    },
  );
});
