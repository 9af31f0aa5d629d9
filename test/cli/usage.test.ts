/** The command line itself: help and mistakes, in Chinese. */
import { describe, expect, test } from '@jest/globals';
import { inFolder, run } from '../support/command.ts';

const runAnywhere = (...args: string[]) => inFolder((folder) => run(folder, ...args));

test('帮助是中文，列出每个命令', () => {
  const { code, out } = runAnywhere('--help');
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

test.each(['build', 'preview', 'check', 'explain', 'templates', 'reference'])('%s 的帮助', (name) => {
  const { code, out } = runAnywhere(name, '--help');
  expect(code).toBe(0);
  expect(out).toContain('用法：');
  expect(out).not.toMatch(/Usage|Options|Arguments|choices|default|\[options\]/);
});

describe('用错了，退出码2，说该怎样写', () => {
  test.each([
    [['biuld', 'x'], '不认识的命令 biuld，是否为 build？'],
    [['build'], '缺少 <活动>'],
    [['build', 'x', '--darft'], '不认识的选项 --darft，是否为 --draft？'],
    [['build', 'x', '--draft', '--final'], '不能同时用'],
    [['build', 'x', '--to', 'pdf'], '没有“pdf”这种格式'],
    [['build', 'x', '-o'], '后面要写一个值'],
    [['build', 'x', 'y'], '多写了参数'],
    [['check', 'x', '--format', 'xml'], '可选 text、json'],
    [['preview', 'x', '--page', '0'], '应是从 1 起的整数'],
    [['explain', 'x'], '--all'],
    [['reference', '全部'], '<哪一种> 的值“全部”不对：可选 字段、数字、函数、问题、schema'],
  ])('%j', (args, message) => {
    const { code, out, talk } = runAnywhere(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(talk).toContain(message);
    expect(talk).not.toMatch(/error:|invalid|argument|option '/);
  });
});

test('不写命令，给出帮助，退出码2', () => {
  const { code, talk } = runAnywhere();
  expect(code).toBe(2);
  expect(talk).toContain('用法：');
});

test('版本', () => {
  expect(runAnywhere('--version')).toEqual({ code: 0, out: '0.1.0\n', talk: '' });
});
