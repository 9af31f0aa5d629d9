/** Saves as editors make them are noticed once each; what is no data is not. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { watchCampaign } from '../../src/source/watch.ts';

let folder: string;
let changes: number;
let watching: { close(): void };

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
/** Long enough to be told of a save twice. */
const settle = () => wait(250);
/** Until it is told of: a busy machine takes its time. */
const heard = async () => {
  for (let tries = 0; changes === 0 && tries < 400; tries++) await wait(25);
  await settle();
};
/** The folder is never looked at unasked, so that what is told is what was noticed. */
const never = 2 ** 30;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiu-watch-'));
  mkdirSync(join(folder, '模板', '我的'), { recursive: true });
  mkdirSync(join(folder, '输出'));
  write('活动.yaml', '单位: {}\n');
  write('名册.csv', '学生\n');
  changes = 0;
});

afterEach(() => {
  watching.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (path = folder, pollingInterval = never) => {
  watching = watchCampaign(
    path,
    () => {
      changes++;
    },
    pollingInterval,
  );
};

describe('noticed', () => {
  test.each<[string, () => void]>([
    ['written in place', () => write('活动.yaml', '单位: {全称: 甲}\n')],
    [
      'written elsewhere and renamed',
      () => {
        write('.活动.yaml.swp', '单位: {全称: 乙}\n');
        renameSync(join(folder, '.活动.yaml.swp'), join(folder, '活动.yaml'));
      },
    ],
    ['a roster taken away', () => unlinkSync(join(folder, '名册.csv'))],
    ['a template', () => write('模板/我的/report.md.njk', '# 甲\n')],
    ['a picture', () => write('仪式.JPG', '')],
  ])('%s', async (_, save) => {
    open();
    save();
    await heard();
    expect(changes).toBe(1);
  });

  test('a folder that was not there before', async () => {
    open();
    mkdirSync(join(folder, '样式'));
    await settle();
    write('样式/本单位.yaml', '名称: 甲\n');
    await heard();
    expect(changes).toBe(1);
  });

  test('truncated and then written is one change', async () => {
    open();
    write('活动.yaml', '');
    write('活动.yaml', '单位: {全称: 丙}\n');
    await heard();
    expect(changes).toBe(1);
  });

  test('beside a single file, its roster', async () => {
    write('简讯.yaml', '单位: {}\n');
    open(join(folder, '简讯.yaml'));
    write('名册.csv', '学生\n甲\n');
    await heard();
    expect(changes).toBe(1);
  });
});

describe('not noticed', () => {
  test.each(['.活动.yaml.swp', '~$名册.xlsx', '5A2B3C00', '4913', '活动.yaml~', '输出/总结.md'])(
    '%s',
    async (name) => {
      open();
      write(name, '…');
      await settle();
      expect(changes).toBe(0);
    },
  );

  test('after closing, anything', async () => {
    open();
    watching.close();
    write('活动.yaml', '单位: {全称: 丁}\n');
    await settle();
    expect(changes).toBe(0);
  });
});
