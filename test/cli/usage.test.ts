/** The command line itself: help and mistakes, in Chinese. */
import { describe, expect, test } from '@jest/globals';
import { inExample, inFolder, run } from '../support/command.ts';

const runAnywhere = (...args: string[]) => inFolder((folder) => run(folder, ...args));

test('帮助是中文，列出每个命令', async () => {
  const { code, out } = await runAnywhere('--help');
  expect(code).toBe(0);
  for (const name of [
    'build|生成',
    'preview|预览',
    'check|检查',
    'explain|来历',
    'templates|模板',
    'reference|参考',
  ]) {
    expect(out).toContain(name);
  }
  expect(out).not.toMatch(/Usage|Options|Commands|display|default|\[options\]/);
});

test.each(['build', 'preview', 'check', 'explain', 'templates', 'reference'])('%s 的帮助', async (name) => {
  const { code, out } = await runAnywhere(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain('用法：');
  expect(out).not.toMatch(/Usage|Options|Arguments|choices|default|\[options\]/);
});

describe('用错了，退出码2，说该怎样写', () => {
  test.each([
    [['biuld', 'x'], '不认识的命令 biuld，是否为 build？'],
    [['explain'], '缺少 <活动>'],
    [['build', 'x', '--darft'], '不认识的选项 --darft，是否为 --draft？'],
    [['build', 'x', '--draft', '--final'], '不能同时用'],
    [['build', 'x', '--to', 'pdf'], '没有“pdf”这种格式'],
    [['build', 'x', '-o'], '后面要写一个值'],
    [['build', 'x', 'y'], '多写了参数'],
    [['check', 'x', '--format', 'xml'], '可选 text、json'],
    [['preview', 'x', '--page', '0'], '应是 1 到 99999 的整数'],
    [['preview', 'x', '--width', '99999999'], '应是 1 到 99999 的整数'],
    [['new', 'x', '--year', '99999'], '年度应是四位数字'],
    [['explain', 'x'], '--all'],
    [['build', 'x', '-o', '甲.txt'], '“甲.txt”的后缀和格式 docx 不符；请写成“甲.docx”'],
    [['build', 'x', '-o', '夹/甲.docx', '--to', 'facts'], '请写成“甲.json”'],
    [['build', 'x', '-o', '甲.docx', '--to', 'docx,text'], '-o 要写文件夹，不能写文件“甲.docx”'],
    [['build', 'x', '-o', '-', '--to', 'docx,text'], '-o - 一次只能写一种格式'],
    [['roster', 'new', '名册.csv'], '不能写成“名册.csv”；文件名请以 .xlsx 结尾'],
    [['reference', '全部'], '<哪一种> 的值“全部”不对：可选 字段、数字、函数、等式、问题、模板拒绝、schema'],
  ])('%j', async (args, message) => {
    const { code, out, talk } = await runAnywhere(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(talk).toContain(message);
    expect(talk).not.toMatch(/error:|invalid|argument|option '/);
  });
});

test.each(['build', 'check', 'preview'])('%s 不写活动，就是当前文件夹', async (name) => {
  const { code, out, talk } = await runAnywhere(name);
  expect(code).toBe(1);
  expect(out + talk).toContain('当前文件夹里没有 活动.yaml');
  await inExample('最简', async (folder) => expect((await run(folder, name)).code).toBe(0));
});

describe('写不到的地方，不悄悄写成一个文件夹', () => {
  test.each([
    ['build', 'x', '-o', 's3://bkt/b'],
    ['preview', 'x', '-o', 's3://bkt/b'],
    ['verify', 'x.docx', '-o', 'S3://bkt/b'],
    ['update', 'x.docx', '-o', 's3:/bkt/b'],
    ['new', 's3://bkt/b'],
    ['roster', 'new', 's3://bkt/b'],
    ['build', 'x', '-o', 'https://example.com/b'],
  ])('%s %s %s %s', async (...words) => {
    const { code, talk } = await runAnywhere(...words);
    expect(code).toBe(2);
    expect(talk).toContain('写到 S3 的桶，用 jinqiu batch -o s3://桶/文件夹');
  });

  test.each(['s3://', 's3:///b', 'S3://bkt', 'https://bkt'])('batch -o %s', async (output) => {
    const { code, talk } = await runAnywhere('batch', 'x', '-o', output);
    expect(code).toBe(2);
    expect(talk).toContain('应写文件夹的路径，或 S3 的桶：s3://桶/文件夹');
  });
});

test('--to 的每一种格式都有说明', async () => {
  const { out } = await runAnywhere('build', '--help');
  expect(out.replace(/\s+/g, '')).toContain('comments（审阅版Word，每个数字带批注说明来历）');
});

test('提示里的路径有空格的，带着引号', async () => {
  await inFolder(async (folder) => {
    expect((await run(folder, 'new', '2025 金秋助学')).talk).toContain('jinqiu 预览 "2025 金秋助学"\n');
    expect((await run(folder, 'new', '2025-金秋助学')).talk).toContain('jinqiu 预览 2025-金秋助学\n');
  });
});

test.each([
  ['jinqiu batch', ['batch', '.', '--jobs', '0']],
  ['jinqiu batch merge', ['批量', 'merge', '.', '--jobz']],
  ['jinqiu', ['--jobz']],
])('命令写错的，指到 %s 的用法', async (command, words) => {
  const { code, talk } = await runAnywhere(...words);
  expect(code).toBe(2);
  expect(talk).toContain(`用法见：${command} --help`);
});

test('不写命令，给出帮助，退出码2', async () => {
  const { code, talk } = await runAnywhere();
  expect(code).toBe(2);
  expect(talk).toContain('用法：');
});

test('版本', async () => {
  expect(await runAnywhere('--version')).toEqual({ code: 0, out: '0.1.0\n', talk: '' });
});
