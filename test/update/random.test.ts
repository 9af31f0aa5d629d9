/** Random edits and changed data: accepted, an update gives what the same edit gives in a new report; rejected, her file. */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCampaign } from '../../src/inputs.ts';
import { examples } from '../support/reports.ts';
import { drawEdit, type Kind, kinds } from './edits.ts';
import { bodyOf, changeData, makeLot, read, reject, update, withBody, write } from './support.ts';

/** Edits of each kind, of each example and each change of its data; UPDATE_RUNS=17 for the long look. */
const runs = Number(process.env.UPDATE_RUNS ?? 0);
const changed = runs > 0 ? [1, 2, 3, 4, 5] : [1];
const names =
  runs > 0
    ? [
        '编号总结-松陵县总工会',
        '版头示例-澜湖市总工会',
        '统计总结-泊宁市总工会',
        '分批发放-禾汀县总工会',
        '首年总结-东浦新区总工会',
        '慈善助学-澄屿市慈善总会',
      ]
    : ['编号总结-松陵县总工会', '版头示例-澜湖市总工会'];

interface Tally {
  made: number;
  asOracle: number;
  /** both sides put something in at one place: either may come first. In a short look there is none */
  inOtherOrder: number;
  asked: number;
  silent: string[];
  rejected: string[];
}

async function measure(name: string, seed: number, each: number): Promise<Map<string, Tally>> {
  const { inputs } = readCampaign(join(examples, name));
  if (!inputs) throw new Error(name);
  const draw = makeLot(seed * 1000 + name.length);
  const later = changeData(inputs, draw);
  const [before, after] = [await write(inputs), await write(later)];
  const tallies = new Map<string, Tally>();
  // in a short look several edits are made to one file
  const together =
    each > 0 ? kinds.map((kind) => [kind]) : [kinds.slice(0, 4), kinds.slice(4, 8), kinds.slice(8)];
  for (const group of together) {
    const tally: Tally = { made: 0, asOracle: 0, inOtherOrder: 0, asked: 0, silent: [], rejected: [] };
    tallies.set(group.join('、'), tally);
    for (let run = 0; run < Math.max(1, each * 3) && tally.made < Math.max(1, each); run++) {
      const [hers, oracle] = editBoth(group, before.xml, after.xml, draw);
      if (hers === before.xml) continue;
      tally.made += 1;
      const { bytes, counts, verification } = update(withBody(before.bytes, hers), later);
      const xml = bodyOf(bytes);
      if (JSON.stringify(read(reject(xml))) !== JSON.stringify(read(hers)))
        tally.rejected.push(showDifference(read(reject(xml)), read(hers)));
      const [got, wanted] = [read(xml), read(oracle)].map(dropRepeated) as [string[], string[]];
      if (JSON.stringify(got) === JSON.stringify(wanted)) tally.asOracle += 1;
      else if (each > 0 && sortAll(got) === sortAll(wanted)) tally.inOtherOrder += 1;
      else if (counts.conflicts > 0) tally.asked += 1;
      else {
        const difference = showDifference(got, wanted);
        const isTold = verification.problems.some(({ code }) => code.startsWith('verify.'));
        tally.silent.push(`${isTold ? '' : '!'}${name} ${seed} ${group.join('、')}: ${difference}`);
      }
    }
  }
  return tallies;
}

/** Makes an edit of each kind to both files, where both have the words. */
function editBoth(
  group: readonly Kind[],
  her: string,
  our: string,
  draw: (most: number) => number,
): [string, string] {
  let both: [string, string] = [her, our];
  for (const kind of group) {
    const edit = drawEdit(kind, both[0], draw);
    const [hers, ours] = both.map((xml) => edit?.(xml));
    if (hers !== undefined && ours !== undefined) both = [hers, ours];
  }
  return both;
}

const sortAll = (passages: readonly string[]): string =>
  JSON.stringify([passages.length, ...passages.flatMap((text) => text.split(/(?<=[。；])/)).sort()]);

/** Where a page begins, a cell that goes on from above says its words again. */
function dropRepeated(passages: readonly string[]): string[] {
  const above: string[] = [];
  return passages.map((passage) =>
    passage
      .split('\t')
      .map((cell, column) => {
        if (!passage.includes('\t') || cell === '') return cell;
        const isSame = above[column] === cell;
        above[column] = cell;
        return isSame ? '' : cell;
      })
      .join('\t'),
  );
}

function showDifference(got: readonly string[], wanted: readonly string[]): string {
  const at = got.findIndex((text, index) => text !== wanted[index]);
  return `\n  有 ${got[at]?.slice(0, 300)}\n  应 ${wanted[at]?.slice(0, 300)}`;
}

test.each(names.flatMap((name) => changed.map((seed): [string, number] => [name, seed])))(
  '%s，第%i种资料',
  async (name, seed) => {
    const tallies = await measure(name, seed, runs);
    const all = [...tallies.values()];
    if (runs > 0)
      process.stderr.write(
        `${name} ${seed} ${[...tallies].map(([kind, { made, asOracle, inOtherOrder, asked }]) => `${kind} ${asOracle}~${inOtherOrder}+${asked}/${made}`).join(' ')}\n`,
      );
    expect(all.flatMap(({ rejected }) => rejected)).toEqual([]);
    expect(all.flatMap(({ silent }) => silent)).toEqual([]);
    expect(all.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(2);
  },
  600_000,
);
