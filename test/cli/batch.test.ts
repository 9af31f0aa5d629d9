/** `jinqiu batch`: the county of the examples, threads, shards, and runs that are killed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../src/source/xlsx.ts';
import { county, inFolder } from '../batch/support.ts';
import { inExample, main, run, runInstalled } from '../support/command.ts';

const example = '2025-云岭县总工会-批量';
const units = [
  '教育系统工会',
  '卫健系统工会',
  '矿业公司工会',
  '供电公司工会',
  '交通系统工会',
  '林业系统工会',
  '供销社工会',
  '县直机关工会',
  '城关镇总工会',
];

/** The files of an output folder with their bytes, hidden ones among them. */
function contents(folder: string): Map<string, string> {
  const files = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  const names = files.filter((file) => file.isFile()).map(({ name }) => name);
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

describe('全县一年', () => {
  test('一条命令写出九份报告、一份汇总和汇总.xlsx；再运行一次什么也不写', async () => {
    await inExample(example, async (folder) => {
      const first = runInstalled(folder, 'batch', '.');
      expect(first.code).toBe(0);
      const names = [...units, '县总工会'].map((unit) => `${unit}2025年金秋助学总结.docx`);
      expect(first.out.trim().split('\n')).toEqual([...names, '汇总.xlsx'].map((name) => join('输出', name)));
      expect(first.talk).toContain('零报告：气象局工会、邮政公司工会');
      const written = contents(join(folder, '输出'));

      const second = await run(folder, '批量', '.');
      expect(second).toMatchObject({ code: 0, out: '' });
      expect(second.talk).toContain('没有变化11份');
      expect(contents(join(folder, '输出'))).toEqual(written);
    });
  });

  test('各单位相加等于总数，一分不差', async () => {
    await inExample(example, async (folder) => {
      await run(folder, 'batch', '.', '--to', 'facts');
      const factsOf = (unit: string) =>
        JSON.parse(readFileSync(join(folder, '输出', `${unit}2025年金秋助学总结.facts.json`), 'utf8')).事实
          .合计;
      const parts = units.map(factsOf);
      const whole = factsOf('县总工会');
      const sum = (read: (totals: typeof whole) => number) =>
        parts.reduce((total, part) => total + read(part), 0);
      expect([whole.人数.n, whole.户数.n, whole.发放.fen]).toEqual([120, 115, 47_100_000]);
      expect([sum(({ 人数 }) => 人数.n), sum(({ 户数 }) => 户数.n), sum(({ 发放 }) => 发放.fen)]).toEqual([
        120, 115, 47_100_000,
      ]);
      // the parts have 分, the whole has none
      expect(parts[2].发放.fen).toBe(8_633_334);
    });
  });

  test('汇总.xlsx 每个单位一行，有状态和数字', async () => {
    await inExample(example, async (folder) => {
      await run(folder, 'batch', '.', '--to', 'text');
      const { sheets } = readWorkbook(readFileSync(join(folder, '输出', '汇总.xlsx')), '汇总.xlsx');
      const rows = sheets[0]!.read().table!.rows.map(({ cells }) => cells.map(({ text }) => text));
      expect(rows).toHaveLength(13);
      expect(rows[3]).toEqual([
        '3',
        '云岭矿业公司工会',
        '已生成',
        '24',
        '22',
        '86333.34',
        '矿业公司工会2025年金秋助学总结',
      ]);
      expect(rows[10]).toEqual(['10', '云岭县气象局工会', '零报告']);
      expect(rows[12]).toEqual(['合计', '120', '115', '471000']);
    });
  });

  test('线程、分片再合并，与一次做完的字节相同', async () => {
    await inExample(example, async (folder) => {
      await run(folder, 'batch', '.', '-o', '一个线程', '-j', '1');
      const whole = contents(join(folder, '一个线程'));
      runInstalled(folder, 'batch', '.', '-o', '三个线程', '-j', '3');
      for (const shard of ['1/3', '2/3', '3/3']) {
        expect((await run(folder, 'batch', '.', '-o', '分片', '--shard', shard)).code).toBe(0);
      }
      const merged = await run(folder, 'batch', 'merge', '.', '-o', '分片');
      expect(merged.talk).toContain('合并了3个分片的清单');
      expect(merged.out.trim().split('\n')).toHaveLength(2);
      expect(contents(join(folder, '三个线程'))).toEqual(whole);
      expect(contents(join(folder, '分片'))).toEqual(whole);
    });
  });

  test('一个单位出错：别的照写，最后说是哪一个、为什么，退出码1', async () => {
    await inExample(example, async (folder) => {
      writeFileSync(join(folder, '部门', '林业系统工会.yaml'), '仪式:\n  - 时间: 2025-02-30\n');
      const { code, out, talk } = await run(folder, 'batch', '.', '--to', 'text');
      expect(code).toBe(1);
      expect(out.trim().split('\n')).toHaveLength(9);
      expect(talk).toContain('失败  林业系统工会  部门/林业系统工会.yaml:2:9 ');
      expect(talk).toContain('失败  县总工会  林业系统工会的资料还有错误');
    });
  });

  test('写不进去，退出码3；分片写得不对，退出码2', async () => {
    await inExample(example, async (folder) => {
      writeFileSync(join(folder, '占着'), '');
      expect((await run(folder, 'batch', '.', '-o', '占着')).code).toBe(3);
      const { code, talk } = await run(folder, 'batch', '.', '--shard', '4/3');
      expect(code).toBe(2);
      expect(talk).toContain('应写成“第几份/共几份”');
    });
  });
});

/** Every how many steps a process is killed; killed.test.ts dies of each of them, without a process. */
const stride = Number(process.env.KILL_STRIDE ?? 6);

/** Kills the process just before its n-th step that changes what others find on the disk. */
const killer = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.env.KILL_AT);
  for (const name of ['openSync', 'writeSync', 'renameSync']) {
    const real = fs[name];
    fs[name] = (...args) => {
      const reads = name === 'openSync' && !/^[wa]/.test(args[1]);
      if (!reads && left-- === 0) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
  }
  syncBuiltinESMExports();
`)}`;

describe('中断', () => {
  const one = {
    '活动.yaml': county['活动.yaml'].replace('    - 供电公司\n', ''),
    '名册.csv': county['名册.csv'].replace(/供电.*\n/, ''),
  };
  const args = ['batch', '.', '--to', 'text', '-j', '1'];

  test('在写盘的一步之前被 kill -9：没有半个文件，下一次做完', async () => {
    await inFolder(one, async (folder) => {
      const output = join(folder, '输出');
      expect((await run(folder, ...args)).code).toBe(0);
      const whole = contents(output);
      let steps = 0;
      for (let killed = true; killed; steps += stride) {
        rmSync(output, { recursive: true, force: true });
        const { signal } = spawnSync(process.execPath, ['--import', killer, main, ...args], {
          cwd: folder,
          env: { ...process.env, NODE_OPTIONS: '', KILL_AT: String(steps) },
        });
        killed = signal === 'SIGKILL';
        for (const [name, bytes] of contents(output))
          if (!name.startsWith('.')) expect([name, bytes]).toEqual([name, whole.get(name)]);
        expect((await run(folder, ...args)).code).toBe(0);
        expect(contents(output)).toEqual(whole);
      }
      // three files and the manifest, several steps each
      expect(steps).toBeGreaterThan(12);
    });
  }, 180_000);

  test('Ctrl-C：做完手上的一份就停，退出码130，没有临时文件', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `单位${index + 1}`);
    const files = {
      '活动.yaml': `报告: {年度: 2025}\n单位:\n  全称: 云岭县总工会\n  下属: [${names.join(', ')}]\n名册: 名册.csv\n`,
      '名册.csv': `单位,学生,金额\n${names.map((name) => `${name},李小明,5000`).join('\n')}\n`,
    };
    await inFolder(files, async (folder) => {
      const child = spawn(process.execPath, [main, ...args], {
        cwd: folder,
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      let talk = '';
      child.stderr.on('data', (piece) => {
        if (talk === '') child.kill('SIGINT');
        talk += piece;
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(code).toBe(130);
      expect(talk).toContain('再运行一次同样的命令，会接着做完');
      const left = readdirSync(join(folder, '输出'));
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(left.length).toBeLessThan(400);
    });
  });
});
