/** `jinqiu help`: of commands, and of the codes behind problems; and the line below problems that says so. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { measureWidth } from '../../src/chinese/width.ts';
import { wrapHelp } from '../../src/cli/help-lines.ts';
import { listProblemKinds } from '../../src/diagnostics/catalogue/index.ts';
import { inExample, inFolder, run } from '../support/command.ts';

const help = (...words: string[]) => inFolder((folder) => run(folder, 'help', ...words));

test('一个代码：情形、轻重、为什么、错的和对的例子', async () => {
  expect((await help('order.days')).out).toBe(`公示天数与起止日期不符
错误 [order.days]

为什么：天数从第一天数到最后一天，两头都算，周末也算。

错：
    阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-22}, 天数: 7天}]

对：
    阶段: [{名称: 公示, 时间: {起: 2025-08-15, 止: 2025-08-21}, 天数: 7天}]
`);
});

test('警告：说明怎样写明理由不再报告；错误不能', async () => {
  expect((await help('magnitude.outside-standard')).out).toContain('规则: magnitude.outside-standard\n');
  expect((await help('order.days')).out).not.toContain('规则');
  // it is not the rules that find it
  expect((await help('encoding.gbk')).out).not.toContain('理由');
});

test('没有例子的，说改法在“建议”里', async () => {
  expect((await help('output.exists')).out).toContain('写在这个问题下面的“建议”里');
});

test.each([['days'], ['[order.days]'], ['【order.days】'], ['公示天数'], ['er.day']])(
  '代码可以只写分得清的一部分：%s',
  async (words) => expect((await help(words)).out).toContain('[order.days]'),
);

describe('分不清和没有的代码，退出码2', () => {
  test('可以是几个的，都列出', async () => {
    const { code, out, talk } = await help('applicant');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(talk).toContain('\n  consistency.applicants　');
    expect(talk).toContain('\n  consistency.applicants-again　');
  });

  test.each([
    ['order.dasy', '  order.days　公示天数与起止日期不符'],
    ['dasy', '  order.days　公示天数与起止日期不符'],
    ['biuld', '是否为命令 build？'],
    ['qwertyuiop', '全部代码：jinqiu reference 问题'],
  ])('%s', async (words, said) => {
    const { code, out, talk } = await help(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(talk).toContain(`没有“${words}”这个命令，也没有这个问题代码`);
    expect(talk).toContain(said);
  });
});

test('每个代码都有说明', async () => {
  await inFolder(async (folder) => {
    for (const { code, why } of listProblemKinds()) {
      const { out } = await run(folder, '帮助', code);
      expect(out).toContain(`[${code}]`);
      expect(out).toContain(why);
    }
  });
});

test.each([
  [[], '用法： jinqiu '],
  [['build'], '用法： jinqiu build'],
  [['生成'], '用法： jinqiu build'],
  [['batch', 'merge'], '用法： jinqiu batch merge'],
  [['名册', '新建'], '用法： jinqiu roster new'],
])('命令的帮助：%j', async (words, said) => {
  const { code, out } = await help(...words);
  expect(code).toBe(0);
  expect(out).toContain(said);
});

describe('印出问题的，最后一行说怎样问', () => {
  test.each(['build', 'check', 'preview'])('%s', async (name) => {
    const { out, talk } = await inFolder((folder) => run(folder, name));
    expect((out + talk).trimEnd().split('\n').at(-1)).toBe('说明：jinqiu help files.no-main');
    expect((out + talk).match(/说明：/g)).toHaveLength(1);
  });

  test('有几种问题的，举一种重的', async () => {
    const { out } = await inFolder(async (folder) => {
      const data =
        '单位: {全称: 云岭县总工会}\n报告: {年度: 2025}\n合计: {人数: 3名, 户数: 5户}\n分组: [{名称: 本科, 人数: 2名}]\n问题: [“宣传,不够]\n';
      writeFileSync(join(folder, '活动.yaml'), data);
      return run(folder, 'check');
    });
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '说明：jinqiu help <代码>，如 jinqiu help consistency.groups',
    );
  });

  test('没有问题的，不说', async () => {
    const { out } = await inExample('最简', (folder) => run(folder, 'check'));
    expect(out).not.toContain('说明');
  });
});

describe('帮助的行', () => {
  test.each([
    ['写到哪个文件夹，或 S3 的桶', 16, '写到哪个文件夹，\n或 S3 的桶'],
    ['格式：docx（Word 文件）、text', 14, '格式：docx\n（Word 文\n件）、text'],
    ['交给队列 redis://主机:6379，就做', 18, '交给队列\nredis://主机:6379，\n就做'],
    ['先看--final再说', 6, '先看\n--final\n再说'],
    ['第一段\n\n第二段', 40, '第一段\n\n第二段'],
  ])('%j 排在 %d 格里', (text, width, lines) => {
    expect(wrapHelp(text, width)).toBe(lines);
  });

  test('没有一行比窗口宽', async () => {
    for (const name of ['batch', 'worker', 'build', 'update', 'new'])
      for (const line of (await help(name)).out.split('\n'))
        expect([line, measureWidth(line) <= 90]).toEqual([line, true]);
  });
});

test.each([['batch'], ['batch', 'merge'], ['batch', 'status'], ['worker']])(
  '几台机器一起做的命令，说明环境变量、要装的包、退出码：%s %s',
  async (...words) => {
    const { out } = await help(...words);
    for (const said of [
      'JINQIU_QUEUE_PASSWORD',
      'NODE_EXTRA_CA_CERTS',
      'AWS_ENDPOINT_URL_S3',
      '@aws-sdk/client-s3',
      '退出码：',
    ])
      expect(out).toContain(said);
    if (words.at(-1) !== 'merge') expect(out).toContain('rediss://');
  },
);
