/** A campaign's folder and the names in it: what a disk, a share or WeChat makes of them. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { safeFileName } from '../../src/delivery/file-names.ts';
import { accepted, campaign, type Entry, type Outcome, type Page, refused, repeat } from './entry.ts';
import { tryFolder } from './trial.ts';

const person = '学生,单位,金额\n卞小雨,云岭林场,5000元\n';
const one = accepted({ prints: '卞小雨' });

/** The roster under a name. */
const roster = (name: string, typed: string, must: Outcome, stored = typed): Entry => ({
  name,
  files: { '活动.yaml': campaign(`名册: ${JSON.stringify(typed)}\n附件: [名册]`), [stored]: person },
  must,
});

/** A folder on the disk, made by hand. */
const onDisk = (name: string, make: (folder: string) => void, must: Outcome): Entry => ({
  name,
  must,
  try: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiu-hostile-'));
    try {
      make(folder);
      return await tryFolder(folder, { must });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
const write = (folder: string, name: string, content: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const whole = campaign('特点: [逐户走访]');

/** A title becomes a file's name. */
const named = (name: string, title: string, safe: RegExp): Entry => ({
  name,
  must: accepted({ prints: '安全' }),
  try: () => {
    const file = safeFileName(title, '.docx');
    const isSafe =
      safe.test(file) &&
      Buffer.byteLength(file) <= 255 &&
      !/[/\\:*?"<>|\u0000-\u001f]|^\.|\.\.\/|^~\$/.test(file);
    return { problems: [], texts: new Map([['text', isSafe ? '安全' : file]]) };
  },
});

export const page: Page = {
  title: '文件夹和文件名',
  entries: [
    roster('大小写不同', '名册.CSV', one, '名册.csv'),
    roster('分解的写法', 'ガ.csv'.normalize('NFD'), one, 'ガ.csv'),
    roster('文件名里有空格', '名 册.csv', one),
    roster('以短横开头', '-rf.csv', one),
    roster('反斜杠的路径', '部门\\名册.csv', one, '部门/名册.csv'),
    roster('往外', '../名册.csv', refused('files.outside@1:5'), '名册.csv'),
    roster('绝对的路径', '/etc/passwd', refused('files.outside'), '名册.csv'),
    roster('盘符', 'C:\\名册.csv', refused('files.outside'), '名册.csv'),
    roster('空字符', '名\0册.csv', one, '名册.csv'),
    roster('没有的文件', '名测.csv', refused('files.not-found@1:5'), '名册.csv'),
    roster('极长的名字', `${repeat('册', 9000)}.csv`, refused('files.not-found'), '名册.csv'),
    { name: '没有 活动.yaml', files: { '活动.yml.txt': whole }, must: refused('files.no-main') },
    {
      name: '两个 活动.yaml',
      files: { '活动.yaml': whole, '活动.yml': whole },
      must: accepted({ tells: 'files.two-mains' }),
    },
    { name: '空的文件夹', files: {}, must: refused('files.no-main') },
    onDisk('文件夹叫 活动.yaml', (folder) => mkdirSync(join(folder, '活动.yaml')), refused('files.no-main')),
    onDisk(
      '十个绕回自己的链接',
      (folder) => {
        write(folder, '活动.yaml', whole);
        mkdirSync(join(folder, '模板'));
        for (let n = 0; n < 10; n++) symlinkSync('.', join(folder, '模板', `圈${n}`));
      },
      accepted({ prints: '逐户走访' }),
    ),
    onDisk(
      '两个文件夹互相链接',
      (folder) => {
        write(folder, '活动.yaml', whole);
        for (const [a, b] of [
          ['甲', '乙'],
          ['乙', '甲'],
        ] as const) {
          mkdirSync(join(folder, '模板', a), { recursive: true });
          symlinkSync(`../${b}`, join(folder, '模板', a, '链'));
        }
      },
      accepted({ prints: '逐户走访' }),
    ),
    onDisk(
      '链接到外面的名册',
      (folder) => {
        write(folder, '活动.yaml', campaign('名册: 名册.csv'));
        symlinkSync('/etc/passwd', join(folder, '名册.csv'));
      },
      refused('files.outside'),
    ),
    onDisk(
      '断了的链接',
      (folder) => {
        write(folder, '活动.yaml', campaign('名册: 名册.csv'));
        symlinkSync('没有', join(folder, '名册.csv'));
      },
      refused('files.not-found'),
    ),
    onDisk(
      '管道叫 名册.csv',
      (folder) => {
        write(folder, '活动.yaml', campaign('名册: 名册.csv'));
        execFileSync('mkfifo', [join(folder, '名册.csv')]);
      },
      refused('files.not-found'),
    ),
    onDisk(
      '文件夹叫 名册.csv',
      (folder) => {
        write(folder, '活动.yaml', campaign('名册: 名册.csv'));
        mkdirSync(join(folder, '名册.csv'));
      },
      refused('files.not-found'),
    ),
    onDisk(
      '锁文件',
      (folder) => {
        write(folder, '活动.yaml', whole);
        write(folder, '~$名册.xlsx', 'x');
        write(folder, '模板/~$x/template.yaml', 'x');
      },
      accepted({ prints: '逐户走访' }),
    ),
    named('CON', 'CON', /^_CON\.docx$/),
    named('nul.txt', 'nul.txt', /^_nul/),
    named('COM1', 'com1', /^_com1/),
    named('末尾的点', '总结...', /^总结\.docx$/),
    named('末尾的空格', '总结  ', /^总结\.docx$/),
    named('路径', '../../总结', /总结/),
    named('三百个字', repeat('总结', 150), /\.docx$/),
    named('控制字符', '总\u0000结\n', /^总结\.docx$/),
    named('从右到左', '总结\u202excod.', /^总结xcod\.docx$/),
    named('什么也没有', ' . ', /^未命名\.docx$/),
    named('锁文件的名字', '~$总结', /总结\.docx$/),
  ],
};
