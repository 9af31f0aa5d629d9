/** The same facts give the same bytes: in another process, on another day, in another zone and language. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { examples } from './support/reports.ts';

const main = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');

/** A module that sets the clock on by so many days before the program starts. */
function clockAhead(days: number): string {
  const source = `const Real = Date, ahead = ${days} * 86400000;
    globalThis.Date = class extends Real {
      constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() + ahead); }
      static now() { return Real.now() + ahead; }
    };`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function build(example: string, days: number, env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', clockAhead(days), main, 'build', join(examples, example), '--draft', '-o', '-'],
    { env: { ...process.env, ...env, NODE_OPTIONS: '' }, maxBuffer: 1 << 26 },
  );
  expect([status, status === 0 ? '' : stderr.toString()]).toEqual([0, '']);
  expect(stdout.subarray(0, 2).toString()).toBe('PK');
  return createHash('sha256').update(stdout).digest('hex');
}

test.each(['版头示例-澜湖市总工会', '编号总结-满洲里市总工会'])('%s', (example) => {
  const today = build(example, 0, { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' });
  const tomorrow = build(example, 1, { TZ: 'America/Los_Angeles', LC_ALL: 'C' });
  expect(tomorrow).toBe(today);
});
