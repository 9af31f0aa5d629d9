/**
 * A run killed at any call that changes the folder or flushes it, or halfway through what it writes there, alone or
 * with the machine, which loses what was not flushed: no half file stands, nothing that stood is lost, and the next run
 * makes the folder that an undisturbed one makes.
 */
import { cpSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FormatName } from '../../src/delivery/formats.ts';
import type { Files } from '../batch/support.ts';
import { type Death, liveThrough, mockDisk } from '../support/mortal-disk.ts';

mockDisk();
const { batch } = await import('../../src/cli/batch.ts');
const { county, inFolder, write } = await import('../batch/support.ts');
const { build } = await import('../../src/cli/build.ts');

const mute = {
  print: () => {},
  say: () => {},
  begin: async () => {},
  rest: () => {},
  color: false,
  talkColor: false,
  interactive: false,
};
const terminal = { ...mute, screen: false, columns: undefined, rows: undefined };

type Command = (folder: string) => Promise<unknown>;
interface Wish {
  draft?: boolean;
  force?: boolean;
  to?: FormatName[];
}
const output = (folder: string) => join(folder, '输出');
const building =
  ({ to = ['text'], ...wish }: Wish = {}): Command =>
  (folder) =>
    build(terminal, folder, { ...wish, to, output: `${output(folder)}/` });
const batching =
  (
    { to = ['text'], ...wish }: Wish & { shard?: { index: number; count: number } } = {},
    merge = false,
  ): Command =>
  (folder) =>
    batch(terminal, folder, { ...wish, to, output: output(folder), jobs: 1 }, merge);
const sharding = (index: number, wish: Wish = {}) => batching({ ...wish, shard: { index, count: 2 } });
const merging = (wish?: Wish) => batching(wish, true);

const changed: Files = { ...county, '名册.csv': county['名册.csv'].replace('2000.50', '3000') };
/** What it says itself is not what its units say: a draft alone is made. */
const doubtful = (files: Files): Files => ({
  ...files,
  '活动.yaml': `${files['活动.yaml']}合计: {人数: 9}\n`,
});
const draft = { draft: true };

interface Trial {
  name: string;
  /** what stands there of earlier data, and the commands that made it */
  earlier?: { files: Files; commands: Command[] };
  files: Files;
  /** of the same data, undisturbed */
  before?: Command[];
  killed: Command;
  /** what is run after it */
  after: Command[];
}

const over = (command: Command): Trial['earlier'] => ({ files: county, commands: [command] });
const overDraft = (command: Command): Trial['earlier'] => ({ files: doubtful(county), commands: [command] });
const again = (command: Command) => ({ killed: command, after: [command] });
const both: Wish = { to: ['markdown', 'text'] };

const trials: Trial[] = [
  { name: 'build', files: changed, ...again(building()) },
  { name: 'build over an earlier report', earlier: over(building()), files: changed, ...again(building()) },
  { name: 'build in two formats', earlier: over(building(both)), files: changed, ...again(building(both)) },
  {
    name: 'build a draft',
    earlier: overDraft(building(draft)),
    files: doubtful(changed),
    ...again(building(draft)),
  },
  { name: 'batch', files: changed, ...again(batching()) },
  { name: 'batch over earlier reports', earlier: over(batching()), files: changed, ...again(batching()) },
  { name: 'batch in two formats', earlier: over(batching(both)), files: changed, ...again(batching(both)) },
  {
    name: 'batch of drafts',
    earlier: overDraft(batching(draft)),
    files: doubtful(changed),
    ...again(batching(draft)),
  },
  { name: 'batch over drafts', earlier: over(batching(draft)), files: changed, ...again(batching()) },
  {
    name: 'batch --force',
    earlier: over(batching()),
    files: changed,
    ...again(batching({ force: true })),
  },
  {
    name: 'a shard, run again and merged',
    files: changed,
    before: [sharding(2)],
    killed: sharding(1),
    after: [sharding(1), merging()],
  },
  {
    name: 'a shard, not run again but merged',
    earlier: over(batching()),
    files: changed,
    before: [sharding(2)],
    killed: sharding(1),
    after: [merging()],
  },
  {
    name: 'a shard of drafts, not run again but merged',
    earlier: overDraft(batching(draft)),
    files: doubtful(changed),
    before: [sharding(2, draft)],
    killed: sharding(1, draft),
    after: [merging(draft)],
  },
  {
    name: 'a merge',
    earlier: over(batching()),
    files: changed,
    before: [sharding(1), sharding(2)],
    ...again(merging()),
  },
  {
    name: 'a merge where a shard is missing',
    files: changed,
    before: [sharding(1)],
    ...again(merging()),
  },
  {
    name: 'a merge of drafts',
    earlier: overDraft(batching(draft)),
    files: doubtful(changed),
    before: [sharding(1, draft)],
    ...again(merging(draft)),
  },
];

/** Every file below a folder, by name. */
function look(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]),
  );
}

/** An hour passes: what is young may be a shard's that still works. */
function passAnHour(folder: string): void {
  const then = Date.now() / 1000 - 3600;
  for (const name of Object.keys(look(folder))) utimesSync(join(folder, name), then, then);
}

const isTemporary = (name: string) => name.endsWith('.tmp');
const isLog = (name: string) => name.endsWith('.jsonl');

/** What a killed run has left that is neither a file of before nor one of an undisturbed run; what it has lost. */
function findDamage(
  left: Record<string, string>,
  before: Record<string, string>,
  whole: Record<string, string>[],
): string[] {
  const half = Object.entries(left).flatMap(([name, content]) => {
    if (isTemporary(name) || isLog(name)) return [];
    return [before, ...whole].some((files) => files[name] === content) ? [] : [`half: ${name}`];
  });
  const lost = Object.keys(before).filter((name) => !isLog(name) && left[name] === undefined);
  return [...half, ...lost.map((name) => `lost: ${name}`)];
}

/** How the next run's folder differs from an undisturbed one's. */
function compare(found: Record<string, string>, whole: Record<string, string>): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(whole)])]
    .filter((name) => found[name] !== whole[name])
    .map(
      (name) =>
        `${whole[name] === undefined ? 'left over' : 'otherwise'}: ${name.replace(/\d+\.tmp$/, 'tmp')}`,
    );
}

async function runAll(folder: string, commands: readonly Command[] = []): Promise<void> {
  for (const command of commands) await command(folder);
}

/** Every how many calls a run is killed; each trial begins at another call. 1 kills at each. */
const stride = Number(process.env.KILL_STRIDE ?? 4);

describe('killed at any call', () => {
  test.each(trials)('$name', async ({ name, earlier, files, before, killed, after }) => {
    const first = trials.findIndex((trial) => trial.name === name) % stride;
    await inFolder({}, async (folder) => {
      const [start, work] = [join(folder, '起点'), join(folder, '活动')];
      if (earlier) write(start, earlier.files);
      await runAll(start, earlier?.commands);
      write(start, files);
      await runAll(start, before);
      const kill = async (death?: Death) => {
        rmSync(work, { recursive: true, force: true });
        cpSync(start, work, { recursive: true });
        return liveThrough(() => killed(work), death);
      };
      const calls = await kill();
      const made = look(work);
      await runAll(work, after);
      const whole = look(work);
      const deaths = calls.flatMap((name, index): Death[] => {
        const call = index + 1;
        const others: Death[] = [];
        if (name === 'writeSync') others.push({ call, midway: true });
        if (name === 'renameSync') others.push({ call: call + 1, power: true });
        return [{ call }, ...others];
      });
      const tried = deaths.filter((_, index) => index % stride === first);
      const faults = new Map<string, string[]>();
      const seen = new Set<string>();
      for (const death of tried) {
        await kill(death);
        const left = look(work);
        // a call that only opens leaves what the one before it left
        const state = JSON.stringify(left);
        if (seen.has(state)) continue;
        seen.add(state);
        const damage = findDamage(left, look(start), [made, whole]);
        passAnHour(work);
        await runAll(work, after);
        for (const fault of [...damage, ...compare(look(work), whole)])
          faults.set(fault, [...(faults.get(fault) ?? []), `${death.call} ${calls[death.call - 1]}`]);
      }
      expect(Object.fromEntries(faults)).toEqual({});
      expect(seen.size).toBeGreaterThan(3);
    });
  });
});
