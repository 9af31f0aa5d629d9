/**
 * docs/入门.md is a year told through: what it writes is written, what it types is run, and what it says is seen.
 * UPDATE_GOLDEN=1 puts what is seen now into the page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder, run } from './support/command.ts';

const page = join(import.meta.dirname, '..', 'docs', '入门.md');
const guide = readFileSync(page, 'utf8');
const fences = /^```(csv|yaml|text|console)\n(.*?)^```$/gms;

/** 活动.yaml by its names: a block replaces what stood there before, goes on with it (# 接…), or takes it out. */
function addFacts(facts: Map<string, string>, words: string): void {
  for (const [, name = '', rest = '', lines = ''] of words.matchAll(/^(\S+?):(.*\n)((?: .*\n)*)/gm)) {
    if (rest.includes('# 接')) facts.set(name, facts.get(name) + lines);
    else if (rest.trim() === '' && lines === '') facts.delete(name);
    else facts.set(name, `${name}:${rest}${lines}`);
  }
}

/** How many comparisons the checks make grows with every new one. */
const withoutTally = (page: string) => page.replace(/(?<=核对了 )\d+(?= 个数字)/g, '…');

test('the year of docs/入门.md goes as it says', () =>
  inFolder(async (folder) => {
    const facts = new Map<string, string>();
    let seen = guide;
    let typed = 0;
    for (const [, kind, words = ''] of guide.matchAll(fences)) {
      if (kind === 'csv') writeFileSync(join(folder, '名册.csv'), words);
      if (kind === 'yaml') {
        addFacts(facts, words);
        writeFileSync(join(folder, '活动.yaml'), [...facts.values()].join(''));
      }
      if (kind === 'text') {
        const { out } = await run(folder, 'build', '--to', 'text', '--output', '-');
        expect(out).toContain(words.trim());
      }
      if (kind === 'console') {
        typed += 1;
        const [line = ''] = words.split('\n');
        const { out, talk } = await run(folder, ...line.replace(/^\$ jinqiu /, '').split(' '));
        seen = seen.replace(words, () => `${line}\n${`${out}${talk}`.trimEnd()}\n`);
      }
    }
    expect(typed).toBeGreaterThan(4);
    if (process.env.UPDATE_GOLDEN) writeFileSync(page, seen);
    else expect(withoutTally(seen)).toBe(withoutTally(guide));
  }));
