/** Repairs of the YAML text: what they change, what they leave, and that doing them twice is doing them once. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { applyFixes, fixAll, showDifference } from '../../src/check/fix.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { PlainValue } from '../../src/source/places.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { campaignWith, checkText, file } from './language-support.ts';

const repair = (text: string) => fixAll(text, file, checkText).text;
const repairField = (typed: string) => repair(campaignWith(`${typed}\n`)).split('\n')[3];

describe('what is repaired', () => {
  test.each([
    ['评价: [抓好落实;形成合力]', '评价: [抓好落实；形成合力]'],
    ['活动: {主题: 圆梦"金秋"助学}', '活动: {主题: 圆梦“金秋”助学}'],
    ['评价: [\'开展"金秋"活动\']', "评价: ['开展“金秋”活动']"],
    ['评价: ["抓好落实,形成合力"]', '评价: ["抓好落实，形成合力"]'],
    ['问题: 资助 184 名学生   # 去年, 前年', '问题: 资助184名学生   # 去年, 前年'],
    [
      '标准: [{条件: {类别: 低保(含边缘)户}, 金额: 3000元}]',
      '标准: [{条件: {类别: 低保（含边缘）户}, 金额: 3000元}]',
    ],
    ['名册: [{学生: 阿迪娜•艾拜都拉, 家长: 艾 力}]', '名册: [{学生: 阿迪娜·艾拜都拉, 家长: 艾力}]'],
    ['打算: 截止2016年08月底,其它方面再接再励', '打算: 截至2016年8月底，其他方面再接再厉'],
    ['特点: 每人3千元,共13-17万元', '特点: 每人3000元，共13万元～17万元'],
    ['特点: 民政、教育、等部门...', '特点: 民政、教育等部门……'],
  ])('%s', (typed, right) => {
    expect(repairField(typed)).toBe(right);
  });

  test('keys, comments and spaces stay as typed', () => {
    const text = campaignWith('# 说明,如下: "甲"\n特点:  [ "积极发动,精心组织" ]  # 其它,帐目\n');
    const changed = repair(text)
      .split('\n')
      .filter((line, index) => line !== text.split('\n')[index]);
    expect(changed).toEqual(['特点:  [ "积极发动，精心组织" ]  # 其它,帐目']);
  });
});

describe("YAML's own signs", () => {
  const problemsOf = (text: string) => readYaml(text, file).problems;

  test.each([
    ['年度：2025', '年度: 2025'],
    ['报告：', '报告:'],
    ['年度:2025', '年度: 2025'],
    ['年度:\u30002025', '年度: 2025'],
    ['特点:\n  -做到了全覆盖', '特点:\n  - 做到了全覆盖'],
    ['报告:\n\t年度: 2025', '报告:\n  年度: 2025'],
    ['报告:\n\t年度：2025', '报告:\n  年度: 2025'],
    ['报告:\n\u3000\u3000年度: 2025', '报告:\n    年度: 2025'],
    ['分组: [{名称：高中}, {名称:初中}]', '分组: [{名称: 高中}, {名称: 初中}]'],
    ['上级: **市总工会', '上级: "**市总工会"'],
    ['备注: >5000元  # 注', '备注: ">5000元"  # 注'],
    ['标题: 活动: 总结', '标题: "活动: 总结"'],
    ['标题: "金秋助学"活动"总结"', `标题: '"金秋助学"活动"总结"'`],
    ['文号: [2016]51号', '文号: "[2016]51号"'],
  ])('%s', (typed, right) => {
    expect(problemsOf(typed)).not.toEqual([]);
    expect(fixAll(typed, file, problemsOf).text).toBe(right);
    expect(problemsOf(right)).toEqual([]);
    // read from what was typed, once put right in memory, is what the repair says
    expect(readYaml(typed, file).value?.value).toEqual(readYaml(right, file).value?.value);
  });

  test.each([
    ['a sign that may belong to the text', '备注: &a 乙'],
    ['a key without its colon', '报告:\n  年度 2025\n  标题: 甲'],
    ['a quotation mark that was not closed', '标题: "甲'],
  ])('%s is left to the user', (_, typed) => {
    expect(problemsOf(typed)).not.toEqual([]);
    expect(fixAll(typed, file, problemsOf)).toEqual({ text: typed, applied: [], skipped: [] });
  });

  test('signs and words of one line are put right together', () => {
    const all = (text: string) => [...problemsOf(text), ...checkText(text)];
    const typed = campaignWith('特点：抓好落实,形成合力\n');
    expect(fixAll(typed, file, all).text).toBe(campaignWith('特点: 抓好落实，形成合力\n'));
  });
});

describe('what is refused', () => {
  const problem = (fields: Partial<Diagnostic>): Diagnostic => ({
    code: 'x.y',
    severity: 'warning',
    message: '',
    place: { file, line: 1, column: 5, length: 2 },
    ...fields,
  });
  const reasonOf = (text: string, fields: Partial<Diagnostic>) =>
    applyFixes(text, [problem(fields)], file).skipped.map(({ reason }) => reason);

  test.each([
    ['another text stands there', '标题: 甲乙', { fix: '丙', found: '丁丁' }, /已经改动/],
    ['the place is beyond the line', '标题', { fix: '丙' }, /已经改动/],
    ['a colon would come in', '标题: 甲乙', { fix: '甲: 乙' }, /加引号/],
    ['a # would be laid bare', '标题: 甲乙#丙', { fix: '' }, /加引号/],
    ['nothing would be left', '标题: 甲乙', { fix: '' }, /加引号/],
  ])('%s', (_, text, fields, reason) => {
    expect(reasonOf(text, fields)).toEqual([expect.stringMatching(reason)]);
    expect(applyFixes(text, [problem(fields)], file).text).toBe(text);
  });

  test('of two that overlap the first wins', () => {
    const first = problem({ fix: '丙' });
    const second = problem({ fix: '丁', place: { file, line: 1, column: 6, length: 1 } });
    const { text, applied, skipped } = applyFixes('标题: 甲乙', [second, first], file);
    expect({ text, applied, skipped: skipped.map((one) => one.problem) }).toEqual({
      text: '标题: 丙',
      applied: [first],
      skipped: [second],
    });
  });

  test('problems without a repair, of other files and of cells are left alone', () => {
    const others = [
      problem({}),
      problem({ fix: '丙', place: { file: '别的.yaml', line: 1, column: 5, length: 2 } }),
      problem({ fix: '丙', place: { file, line: 1, column: 5, length: 2, cell: 'Sheet1!A1' } }),
    ];
    expect(applyFixes('标题: 甲乙', others, file)).toEqual({ text: '标题: 甲乙', applied: [], skipped: [] });
  });

  test('a whole value keeps its quotation marks', () => {
    const place = { file, line: 1, column: 5, length: 14 };
    const { text } = applyFixes(
      '文号: "云工发[2016]51号" # 来文',
      [problem({ fix: '云工发〔2016〕51号', place })],
      file,
    );
    expect(text).toBe('文号: "云工发〔2016〕51号" # 来文');
  });
});

describe('any defects in any places', () => {
  const pieces = [
    ...[
      '积极发动',
      '精心组织',
      '184',
      '名学生',
      '“金秋助学”',
      '《通知》',
      '2016年',
      '8月',
      '26',
      'QQ',
      '等',
      '部门',
      '约',
      '5000',
      '元',
      '𠮷',
    ],
    ...[
      ',',
      '，',
      '。',
      '、',
      ';',
      ':',
      '(',
      ')',
      '（',
      '）',
      '“',
      '”',
      "'",
      '"',
      ' ',
      '  ',
      '...',
      '…',
      '--',
      '-',
      '~',
      '～',
      '•',
      '·',
      '.',
      '%',
    ],
    ...[
      '其它',
      '3千元',
      '13-17万',
      '08月',
      '26号',
      '1、',
      '（一）、',
      '一是，',
      '一是',
      '１２',
      '12,345',
      '云工发〔2016〕51号',
    ],
  ];
  /** A text that YAML takes as typed, bare or in single quotes. */
  const typed = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
    .map((words) => words.join('').trim())
    .filter((text) => text !== '');
  const bare = typed.filter((text) => /^[\p{Script=Han}“《（]/u.test(text) && !/: |:$/.test(text));
  const single = typed.filter((text) => !text.includes("'")).map((text) => `'${text}'`);
  const campaigns = fc
    .record({ values: fc.array(fc.oneof(bare, single), { minLength: 1, maxLength: 4 }), name: bare })
    .map(({ values, name }) =>
      campaignWith(
        `特点:   # 其它,帐目\n${values.map((text) => `  - ${text}  # 8月26号,"甲"\n`).join('')}小节:\n  - 标题:  ${name}\n`,
      ),
    );

  test('twice is once; keys, comments and layout stay; the result reads as the same fields', () => {
    fc.assert(
      fc.property(campaigns, (text) => {
        const once = repair(text);
        expect(repair(once)).toBe(once);
        expect(frame(once)).toEqual(frame(text));
        const [before, after] = [readYaml(text, file), readYaml(once, file)];
        expect(shapeOf(after.value?.value ?? null)).toEqual(shapeOf(before.value?.value ?? null));
        expect(after.problems.length).toBe(before.problems.length);
      }),
      { numRuns: 150 },
    );
  });

  test('values differ by the repairs alone', () => {
    fc.assert(
      fc.property(campaigns, (text) => {
        const { text: after, applied } = applyFixes(text, checkText(text), file);
        const changed = after.split('\n').filter((line, index) => line !== text.split('\n')[index]).length;
        expect(changed).toBeLessThanOrEqual(applied.length);
        expect(new Set(applied.map(({ place }) => place!.line)).size).toBe(changed);
      }),
      { numRuns: 80 },
    );
  });

  /** Each line without its value. */
  const frame = (text: string) =>
    text
      .split('\n')
      .map((line) =>
        /^(\s*(?:- )?(?:[^\s:'"“]+:(?=\s|$))?\s*)(.*?)(\s*#.*)?$/.exec(line)!.filter((_, i) => i % 2 === 1),
      );

  function shapeOf(value: PlainValue): unknown {
    if (value === null || typeof value === 'string') return typeof value;
    if (Array.isArray(value)) return value.map(shapeOf);
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, shapeOf(child)]));
  }
});

describe('the difference', () => {
  test('shows each changed line with its number, before and after', () => {
    expect(showDifference('甲\n乙,丙\n丁', '甲\n乙，丙\n丁', file)).toBe(
      '活动.yaml\n   2 - 乙,丙\n   2 + 乙，丙',
    );
  });

  test('is empty where nothing changed', () => {
    expect(showDifference('甲\n乙', '甲\n乙', file)).toBe('');
  });
});
