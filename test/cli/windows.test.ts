/** The folder for Windows: what is in it, that its program needs nothing beside it, and what an old console can show. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { references } from '../../src/cli/reference.ts';
import { inFolder, run } from '../support/command.ts';
import { examples } from '../support/reports.ts';

const root = join(import.meta.dirname, '..', '..');

describe('拷到 Windows 上的文件夹', () => {
  let [folder, made] = ['', ''];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiu-windows-'));
    made = join(folder, '金秋 2025');
    const tool = join(root, 'tools/bundle-windows.mjs');
    const { stderr, status } = spawnSync(process.execPath, [tool, '--without-node', '--to', made], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('!!! 没有 node.exe') });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('有程序、自带的模板、许可、说明，没有别的', () => {
    expect(readdirSync(made).sort()).toEqual(['app', '使用说明.txt', '金秋.cmd']);
    const app = join(made, 'app');
    expect(readdirSync(app).sort()).toEqual(['LICENSE', 'dist', 'package.json', 'templates']);
    expect(readdirSync(join(app, 'dist')).sort()).toEqual(['cli', 'library.jsonl', 'page']);
    const names = readdirSync(join(app, 'dist/cli'));
    expect(names).toEqual(expect.arrayContaining(['main.js', 'commands.cjs', 'worker.js', 'LICENSES.txt']));
    expect(names.filter((name) => !/\.c?js$|^LICENSES\.txt$|^package\.json$/.test(name))).toEqual([]);
  });

  test('不装别的就能用：新建、生成、批量', () => {
    const jinqiu = (...words: string[]) => {
      const main = join(made, 'app/dist/cli/main.js');
      const env = { PATH: process.env.PATH, NODE_OPTIONS: '' };
      return spawnSync(process.execPath, [main, ...words], { cwd: folder, encoding: 'utf8', env });
    };
    const copied = [
      ['最简', '最简'],
      ['2025-云岭县总工会-批量', '云岭'],
    ] as const;
    for (const [from, to] of copied)
      cpSync(join(examples, from), join(folder, to), {
        recursive: true,
        filter: (path) => !path.includes('输出'),
      });
    const built = jinqiu('build', join(folder, '最简'));
    expect(built).toMatchObject({ status: 0, stdout: expect.stringContaining('.docx') });
    expect(existsSync(join(folder, built.stdout.trim()))).toBe(true);
    expect(jinqiu('new', '2025').status).toBe(0);
    expect(jinqiu('batch', '云岭', '--jobs', '2').stdout).toContain('城关镇总工会');
    expect(jinqiu('--version').stdout).toBe(
      `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
    );
  });

  test('金秋.cmd：只有 ASCII，行尾 CRLF，走得到的标号都有，路径都加引号', () => {
    const text = readFileSync(join(made, '金秋.cmd'), 'latin1');
    expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const labels = [...text.matchAll(/^:(\w+)/gm)].map(([, label]) => label);
    const jumps = [...text.matchAll(/goto (\w+)/g)].map(([, label]) => label);
    expect([...new Set(jumps)].sort()).toEqual([...labels].sort());
    const runs = text.split('\r\n').filter((line) => line.startsWith('"%JINQIU_NODE%"'));
    expect(runs).toEqual([
      '"%JINQIU_NODE%" "%JINQIU_MAIN%" %*',
      '"%JINQIU_NODE%" "%JINQIU_MAIN%" open',
      '"%JINQIU_NODE%" "%JINQIU_MAIN%" build "%~1"',
    ]);
    const [, main] = /JINQIU_MAIN=%~dp0(.*)"/.exec(text)!;
    expect(existsSync(join(made, main!.replaceAll('\\', '/')))).toBe(true);
  });

  test('使用说明.txt：UTF-8 带 BOM，行尾 CRLF，写到的命令都有', () => {
    const text = readFileSync(join(made, '使用说明.txt'), 'utf8');
    expect(text.startsWith('\uFEFF金秋')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const commands = [...text.matchAll(/\.\\金秋 (\S+)/g)].map(([, command]) => command);
    expect(commands).toEqual(['新建', '检查', '预览', '批量', 'help']);
    expect([...text].filter((char) => char !== '\uFEFF' && !isGbk(char))).toEqual([]);
  });
});

let gbk: ReadonlySet<string> | undefined;

/** Whether a console of Chinese Windows, whose code page is 936, has the character. */
function isGbk(char: string): boolean {
  gbk ??= decodeGbk();
  return char <= '\x7f' || gbk.has(char);
}

function decodeGbk(): ReadonlySet<string> {
  const leads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, index) => 0x81 + index);
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, index) => 0x40 + index).filter(
    (byte) => byte !== 0x7f,
  );
  const bytes = leads.flatMap((lead) => trails.flatMap((trail) => [lead, trail]));
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)).replace(/[\uFFFD\p{Co}]/gu, ''));
}

describe('936 代码页的窗口', () => {
  /** Those that a problem or a rule is about: what is wrong with them is said beside them. */
  const toldAbout = /[•¹²³\uFFFD⼭𠮷]/u;
  const missing = (text: string) =>
    [...new Set(text)].filter((char) => !isGbk(char) && !toldAbout.test(char));

  test('程序里写着要印的字，都印得出', () => {
    const rooms = ['cli', 'batch', 'delivery', 'diagnostics', 'writers/terminal'];
    const files = rooms.flatMap((room) =>
      readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(root, 'src', room, name)),
    );
    expect(files.length).toBeGreaterThan(80);
    const written = files.map((file) => {
      const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
      return [file, missing(code)] as const;
    });
    expect(written.filter(([, chars]) => chars.length > 0)).toEqual([]);
  });

  test('参考、帮助、成稿的样子也是', async () => {
    const { schema: _, ...pages } = references;
    expect(Object.entries(pages).map(([name, write]) => [name, missing(write())])).toEqual(
      Object.keys(pages).map((name) => [name, []]),
    );
    await inFolder(async () => {
      const example = join(examples, '编号总结-松陵县总工会');
      for (const words of ['help', 'preview', 'check', 'explain', 'bank 审核', 'templates']) {
        const { out, talk } = await run(example, ...words.split(' '), ...(words === 'help' ? [] : ['.']));
        expect([words, missing(out + talk)]).toEqual([words, []]);
      }
    });
  });
});
