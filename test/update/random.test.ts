/**
 * Random edits and changed data: accepted, an update gives what the same edits give in a new report; rejected, her file;
 * and no figure stays stale in silence. Some files were saved by LibreOffice in between, some of these as .doc.
 */
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readBase } from '../../src/anchors/base.ts';
import { type ReportInputs, readCampaign } from '../../src/inputs.ts';
import { type Update, updateWord } from '../../src/update/update.ts';
import { maskNumbers } from '../../src/verify/sentences.ts';
import { missingValidator, validate } from '../support/docx.ts';
import { examples } from '../support/reports.ts';
import { missingWriter, resaveAll } from '../support/resave.ts';
import { describeWith } from '../support/skip-loudly.ts';
import { ADDED, drawEdit, type Kind, kinds } from './edits.ts';
import {
  bodyOf,
  changeData,
  listFlaws,
  makeLot,
  read,
  reject,
  type Written,
  withBody,
  write,
} from './support.ts';

/** Files of each example and each change of its data, with some edits each; UPDATE_RUNS=18 for the long look. */
const runs = Number(process.env.UPDATE_RUNS ?? 0);
const chosen = process.env.UPDATE_ONLY ?? '';
const changed = runs > 0 ? [1, 2, 3, 4, 5] : [1];
const names = [
  '编号总结-松陵县总工会',
  '版头示例-澜湖市总工会',
  '统计总结-泊宁市总工会',
  '分批发放-禾汀县总工会',
  '慈善助学-澄屿市慈善总会',
].filter((name) => name.includes(chosen));
const editsEach = runs > 0 ? 12 : 4;

type Way = '直接' | 'docx' | 'doc';

interface Trial {
  kinds: Kind[];
  hers: Uint8Array;
  /** the new report with the same edits */
  wanted: string[];
  /** clauses of the new report without any edit: they are not stale wherever they stand */
  current: ReadonlySet<string>;
  way: Way;
  /** edits beside a figure that the data changed */
  beside: number;
  /** one file in ten is looked at by the Open XML SDK too, which takes a second each */
  isValidated: boolean;
}

interface Tally {
  files: number;
  edits: number;
  asWanted: number;
  /** both sides put something in at one place: either may come first */
  inOtherOrder: number;
  /** files in which a difference stands under a comment, or is told by the verification */
  asked: number;
  told: number;
  beside: number;
  conflicts: number;
  /** of these, where both sides put other words, not figures alone, in the same clauses */
  bothWords: number;
  validated: number;
  /** what a person may look at: differences under a comment, or told */
  notes: string[];
  /** what must not be */
  silent: string[];
  notHers: string[];
  flawed: string[];
}

const makeTally = (): Tally => ({
  ...{ files: 0, edits: 0, asWanted: 0, inOtherOrder: 0, asked: 0, told: 0, beside: 0, conflicts: 0 },
  ...{ bothWords: 0, validated: 0, notes: [], silent: [], notHers: [], flawed: [] },
});

/** As the drawn lots have it: half of the files are saved by LibreOffice, a tenth through .doc. */
const wayOf = (index: number): Way => (index % 10 === 9 ? 'doc' : index % 2 === 1 ? 'docx' : '直接');

function drawTrials(before: Written, after: Written, count: number, draw: (most: number) => number): Trial[] {
  const trials: Trial[] = [];
  const current = new Set(cutAll(readAll(after.xml)));
  for (let attempt = 0; attempt < count * 3 && trials.length < count; attempt++) {
    let both: [string, string] = [before.xml, after.xml];
    const made: Kind[] = [];
    let beside = 0;
    for (let tries = 0; tries < editsEach * 6 && made.length < editsEach; tries++) {
      // each file begins with another kind
      const kind = kinds[tries === 0 ? attempt % kinds.length : draw(kinds.length)];
      const edit = kind && drawEdit(kind, both[0], both[1], draw);
      const [hers, ours] = both.map((xml) => edit?.(xml));
      if (!kind || hers === undefined || ours === undefined || hers === both[0]) continue;
      if (kind === '数字旁改') beside += 1;
      both = [hers, ours];
      made.push(kind);
    }
    if (made.length === 0) continue;
    const hers = withBody(before.bytes, both[0]);
    const number = trials.length;
    const isValidated = missingValidator === undefined && (number % 10 === 0 || number % 10 === 9);
    trials.push({
      ...{ kinds: made, hers, wanted: readAll(both[1]), current },
      ...{ way: wayOf(number), beside, isValidated },
    });
  }
  return trials;
}

/** Where a page begins, a cell that goes on from above says its words again. */
function readAll(xml: string): string[] {
  const above: string[] = [];
  return read(xml).map((passage) =>
    passage
      .split('\t')
      .map((cell, column) => {
        if (!passage.includes('\t') || cell === '' || cell === ADDED) return cell;
        const isSame = above[column] === cell;
        above[column] = cell;
        return isSame ? '' : cell;
      })
      .join('\t'),
  );
}

/** Clauses without their end marks, rows of tables. */
const cutAll = (passages: readonly string[]) =>
  passages
    .flatMap((text) => (text.includes('\t') ? [text] : text.split(/[，；。：]+/)))
    .filter((text) => text !== '');

/** Of a list, what another has not, each as often as it is more. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const item of other) left.set(item, (left.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}

/** What is told of a file: of which passages, and of which words. */
function listTold({ update, problems }: { update: Update; problems: { code: string; message: string }[] }) {
  const lines = new Set(
    update.verification.problems
      .filter(({ severity }) => severity !== 'notice')
      .map(({ place }) => place?.line ?? 0),
  );
  const asked = problems.flatMap(({ code, message }) =>
    code === 'update.conflict' ? [/“(.*?)”，/.exec(message)?.[1] ?? ''] : [],
  );
  return { lines, asked };
}

/** Conflicts in which the data have other words too, so that somebody must choose. */
const countBothWords = (problems: readonly { code: string; message: string; hint?: string | undefined }[]) =>
  problems.filter(({ code, message, hint = '' }) => {
    const base = /“(.*)”。请看批注/.exec(hint)?.[1] ?? '';
    const ours = /(?:现在是“(.*)”|没有这一句了)$/.exec(message)?.[1] ?? '';
    return code === 'update.conflict' && maskNumbers(base) !== maskNumbers(ours);
  }).length;

/** What the Open XML SDK finds wrong with a result and not with her file. */
async function listInvalid(hers: Uint8Array, result: Uint8Array): Promise<string[]> {
  const [old, found] = [await validate(hers), await validate(result)].map((errors) =>
    errors.map((error) => error.replace(/\[\d+\]/g, '')),
  ) as [string[], string[]];
  return found.filter((error) => !old.includes(error));
}

async function judge(
  trial: Trial,
  hers: Uint8Array,
  later: ReportInputs,
  kept: Written,
  name: string,
): Promise<Tally> {
  const tally = { ...makeTally(), files: 1, edits: trial.kinds.length, beside: trial.beside };
  const label = `${name} ${trial.way} ${trial.kinds.join('、')}`;
  const base = readBase(new TextEncoder().encode(kept.base?.xml));
  const { update, problems } = updateWord(hers, '总结.docx', later, {
    reviser: { author: '某人', date: '2025-12-01T00:00:00Z' },
    // what the file has in itself is found without it; a .doc has lost it
    findBase: (id) => (trial.way === 'doc' && id === kept.base?.id ? base : undefined),
  });
  if (!update) return { ...tally, silent: [`${label}: ${problems.map(({ code }) => code).join()}`] };
  const [xml, before] = [bodyOf(update.bytes), bodyOf(hers)];
  tally.conflicts = update.counts.conflicts;
  tally.bothWords = countBothWords(problems);
  tally.flawed = listFlaws(before, xml).map((flaw) => `${label}: ${flaw}`);
  if (trial.isValidated) {
    tally.validated = 1;
    tally.flawed.push(...(await listInvalid(hers, update.bytes)).map((flaw) => `${label}: ${flaw}`));
  }
  const [rejected, original] = [read(reject(xml)), read(before)];
  if (JSON.stringify(rejected) !== JSON.stringify(original))
    tally.notHers.push(`${label}: ${showDifference(rejected, original)}`);
  const [got, { wanted }] = [readAll(xml), trial];
  if (JSON.stringify(got) === JSON.stringify(wanted)) return { ...tally, asWanted: 1 };
  const [left, right] = [cutAll(got), cutAll(wanted)];
  const [extra, missing] = [without(left, right), without(right, left)];
  if (extra.length + missing.length === 0)
    return { ...tally, inOtherOrder: 1, notes: [`${label} 次序: ${showOrder(got, wanted)}`] };
  const { lines, asked } = listTold({ update, problems });
  const shown = read(xml);
  const silent = extra.filter((text) => {
    // words that are elsewhere than the same edit puts them are no stale figures
    if (!/\d/.test(text) || trial.current.has(text)) return false;
    if (asked.some((words) => words !== '' && (text.includes(words) || words.includes(text)))) return false;
    const line = got.findIndex((passage) => passage.includes(text)) + 1;
    return !lines.has(line) || shown.length !== got.length;
  });
  const show = (texts: readonly string[]) =>
    `\n  有 ${texts.join('\n     ')}\n  应 ${missing.join('\n     ')}`;
  if (silent.length > 0 || (extra.length === 0 && update.verification.problems.length === 0))
    return { ...tally, silent: [`${label}: ${show(silent)}`] };
  const [kind, word] =
    update.counts.conflicts > 0 ? (['asked', '批注'] as const) : (['told', '核对'] as const);
  const said = problems.map(({ message }) => `\n  ${message}`).join('');
  return { ...tally, [kind]: 1, notes: [`${label} ${word}: ${show(extra)}${said}`] };
}

const listEnds = (passages: readonly string[]) => passages.map((text) => text.slice(-120)).join('\n     ');
const showOrder = (got: readonly string[], wanted: readonly string[]) =>
  `\n  有 ${listEnds(without(got, wanted))}\n  应 ${listEnds(without(wanted, got))}`;

function showDifference(got: readonly string[], wanted: readonly string[]): string {
  const at = got.findIndex((text, index) => text !== wanted[index]);
  return `\n  有 ${got[at]?.slice(0, 300)}\n  应 ${wanted[at]?.slice(0, 300)}`;
}

function sum(tallies: readonly Tally[]): Tally {
  const all = makeTally();
  for (const tally of tallies)
    for (const [key, value] of Object.entries(tally) as [keyof Tally, never][])
      all[key] = (
        typeof value === 'number' ? all[key] + value : [...(all[key] as never[]), ...value]
      ) as never;
  return all;
}

async function measure(name: string, seed: number, count: number, ways: readonly Way[]): Promise<Tally> {
  const { inputs } = readCampaign(join(examples, name));
  if (!inputs) throw new Error(name);
  const draw = makeLot(seed * 1000 + name.length);
  const later = changeData(inputs, draw);
  const [before, after] = [await write(inputs), await write(later)];
  const trials = drawTrials(before, after, count, draw).filter(({ way }) => ways.includes(way));
  const tallies: Tally[] = [];
  for (const [way, formats] of [
    ['直接', []],
    ['docx', ['docx']],
    ['doc', ['doc', 'docx']],
  ] as const) {
    const those = trials.filter((trial) => trial.way === way);
    const files = resaveAll(
      those.map(({ hers }) => hers),
      ...formats,
    );
    for (const [index, trial] of those.entries())
      tallies.push(await judge(trial, files[index] ?? trial.hers, later, before, `${name} ${seed}`));
  }
  return sum(tallies);
}

const pairs = names.flatMap((name) => changed.map((seed): [string, number] => [name, seed]));

function expectGood(tally: Tally, name: string): void {
  if (runs > 0) {
    const { silent, notHers, flawed, notes, ...numbers } = tally;
    const failed = { silent: silent.length, notHers: notHers.length, flawed: flawed.length };
    process.stderr.write(`${name} ${JSON.stringify({ ...numbers, ...failed })}\n${notes.join('\n')}\n`);
  }
  expect(tally.flawed).toEqual([]);
  expect(tally.notHers).toEqual([]);
  expect(tally.silent).toEqual([]);
  expect(tally.files).toBeGreaterThan(0);
}

// a short look leaves LibreOffice to the test below
const ways: Way[] = runs > 0 && missingWriter === undefined ? ['直接', 'docx', 'doc'] : ['直接'];

test.each(runs > 0 ? pairs : pairs.slice(0, 2))(
  '%s，第%i种资料',
  async (name, seed) => expectGood(await measure(name, seed, runs || 10, ways), `${name} ${seed}`),
  3_600_000,
);

describeWith(missingWriter, 'edits saved by LibreOffice', () => {
  test('as .docx and as .doc', async () => {
    const [name = ''] = names;
    expectGood(await measure(name, 1, 10, ['docx', 'doc']), name);
  }, 600_000);
});
