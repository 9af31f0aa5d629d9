/** The language rules on the user's fields: which are read, where a problem is told, and what would repair it. */
import { describe, expect, test } from '@jest/globals';
import type { CampaignModel } from '../../src/campaign/model.ts';
import { parseCampaign } from '../../src/campaign/parse.ts';
import { languageRules } from '../../src/check/language/index.ts';
import type { Block, Inline } from '../../src/document/tree.ts';
import { deriveFacts } from '../../src/facts/facts.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { campaignWith, checkText, file } from './language-support.ts';
import { lines, problemsOf } from './roster-support.ts';

const args = (yaml: string) =>
  checkText(campaignWith(yaml)).map(({ code, field, place, fix }) => ({
    code: code.replace('language.', ''),
    field,
    at: place && `${place.line}:${place.column}+${place.length}`,
    fix,
  }));

describe('where a problem is told', () => {
  test('in a plain text, at the very characters', () => {
    expect(args('特点:\n  - 积极发动,精心组织\n')).toEqual([
      { code: 'half-width-mark', field: '特点[1]', at: '5:9+1', fix: '，' },
    ]);
  });

  test('in quotation marks, one column on', () => {
    expect(args('特点: ["积极发动,精心组织"]\n')).toEqual([
      { code: 'half-width-mark', field: '特点[1]', at: '4:11+1', fix: '，' },
    ]);
  });

  test('columns count code points: 𠮷 is one', () => {
    expect(args('特点:\n  - 𠮷林,精心\n')).toMatchObject([{ at: '5:7+1' }]);
  });

  test('in a text over several lines: at the text, with its sentence, and without a repair', () => {
    const problems = checkText(campaignWith('特点:\n  - 宣传到位。积极发动,\n    精心组织\n'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: '特点[1]', place: { file, line: 5, column: 5 } });
    expect(problems[0]!.message).toMatch(/^“积极发动, 精心组织”一句：/);
    expect(problems[0]).not.toHaveProperty('fix');
  });

  test('in a folded text too, whatever its first line is as long as', () => {
    const [problem] = checkText(campaignWith('特点:\n  - >\n    积极发动,精心组织\n'));
    expect(problem).toMatchObject({ place: { line: 5, column: 5, length: 1 } });
    expect(problem!.message).toMatch(/^“积极发动,精心组织”一句：/);
    expect(problem).not.toHaveProperty('fix');
  });

  test('a single item that stands for a list, a text that stands for a record', () => {
    expect(args('活动: {定性: 积极发动;精心组织}\n走访: ["送去助学金,书包"]\n')).toEqual([
      { code: 'half-width-mark', field: '活动.定性[1]', at: '4:14+1', fix: '；' },
      { code: 'half-width-mark', field: '走访[1].内容', at: '5:12+1', fix: '，' },
    ]);
  });
});

describe('which fields are read', () => {
  test('names as names: dots and spaces, not their 汉字', () => {
    expect(
      args('名册:\n  - {学生: 阿迪娜•艾拜都拉, 家长: 何 远}\n').map(({ code, fix }) => [code, fix]),
    ).toEqual([
      ['name-dot', '·'],
      ['name-space', ''],
    ]);
  });

  test('names in the file of a roster: spaces only, and no repair; its other cells hold no sentences', () => {
    const campaign = { 报告: { 年度: 2016 }, 单位: { 全称: '云岭县总工会' } } as CampaignModel;
    const 名册 = [{ 学生: '何 远', 家长: '艾•力', 院校: '某某大学(东区)' }] as CampaignModel['名册'];
    const input = {
      campaign: { ...campaign, 名册 },
      facts: deriveFacts(campaign),
      places: { get: () => ({ value: { file: '名册.csv', line: 2, column: 1, length: 3 } }) },
    };
    const problems = languageRules.flatMap((rule) => rule.check(input).problems);
    expect(problems).toMatchObject([{ code: 'language.name-space', place: { file: '名册.csv', line: 2 } }]);
    expect(problems[0]).not.toHaveProperty('fix');
  });

  test('a roster that pads its names is told once, with the rows', () => {
    const csv = ['学生,家长,金额', '张　三,张大,3000', '李明,李 大,3000', '王小明,王二,3000'].join('\n');
    expect(lines(problemsOf(csv), 'language.name-space')).toEqual(['2:2 名册第2、3行：姓名里有空格']);
  });

  test('speech may say 今年, and is still punctuated', () => {
    const speech = (words: string) =>
      args(`故事:\n  - {人物: 何远, 引语: "${words}"}\n`).map(({ code }) => code);
    expect(speech('今年我考上了大学')).toEqual([]);
    expect(speech('今年我考上了大学,谢谢')).toEqual(['half-width-mark']);
  });

  test('figures, dates, document numbers, files and choices are not', () => {
    expect(
      args(
        '通知:\n  - {标题: 关于开展助学活动的通知, 文号: "云工发[2016]51号", 发文单位: 省总工会, 收到: 08月26号}\n' +
          '规则: [{规则: language.times, 处理: 忽略, 理由: "只说一次,够了"}]\n',
      ),
    ).toEqual([]);
  });
});

describe('the finished report', () => {
  const words = (value: string): Inline => ({ type: 'text', value });
  const data = (text: string, ...reads: string[]): Inline => ({ type: 'value', text, reads });
  const report = (...children: Block[]) => ({
    type: 'document' as const,
    meta: { title: '', author: '', keywords: [], draft: false },
    children,
  });
  const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

  test('a defect born where template and data meet is told with its sentence and the field', () => {
    const yaml = campaignWith('评价: [活动平稳、细致。]\n');
    const document = report(paragraph(words('全部发放。'), data('活动平稳、细致。', '评价[1]'), words('。')));
    expect(checkText(yaml, document)).toEqual([
      expect.objectContaining({
        code: 'language.stray-mark',
        message: expect.stringMatching(/^正文“活动平稳、细致。。”一句：/),
        related: [{ message: '这里印的是“评价[1]”', place: expect.objectContaining({ line: 4 }) }],
      }),
    ]);
  });

  test.each([
    ['empty brackets', paragraph(words('印发通知（'), data('', '通知[1].文号'), words('）。')), 'empty-pair'],
    [
      'a value missing at the start',
      paragraph(data('', '仪式[1].时间'), words('，举行仪式。')),
      'stray-mark',
    ],
    [
      '等 twice',
      paragraph(words('通过'), data('广播等', '宣传[1].方式'), words('等方式宣传。')),
      'repeated-etc',
    ],
    [
      'a quotation that does not end',
      paragraph(words('开展“'), data('金秋助学', '活动.名称'), words('活动。')),
      'unbalanced-pair',
    ],
    [
      'in a heading',
      { type: 'heading', level: 2, children: [words('筹资')], runIn: [words('，到位。')] } as Block,
      undefined,
    ],
    ['in a title', { type: 'title', children: [words('关于"金秋助学"的总结')] } as Block, 'straight-quote'],
  ])('%s', (_, block, code) => {
    const codes = [...new Set(checkText(campaignWith(''), report(block)).map((problem) => problem.code))];
    expect(codes).toEqual(code ? [`language.${code}`] : []);
  });

  test('what was told of the field is not told again of the report', () => {
    const yaml = campaignWith('评价: ["抓好落实,形成合力,"]\n');
    const document = report(paragraph(data('抓好落实,形成合力', '评价[1]'), words('。')));
    expect(checkText(yaml, document).map(({ field }) => field)).toEqual(['评价[1]', '评价[1]']);
  });

  test('figures in a table are not sentences', () => {
    const table: Block = {
      type: 'table',
      columns: [{ align: 'left', width: 4 }],
      head: [],
      body: [{ cells: [{ children: [words('285,800')] }] }],
    };
    expect(checkText(campaignWith(''), report(table))).toEqual([]);
  });
});

test('the rules say how many texts they read: none is no check', () => {
  const { value: placed } = readYaml(campaignWith('特点: [甲, 乙]\n'), file);
  const { value, places } = parseCampaign(placed!);
  const campaign = value as CampaignModel;
  const [rule] = languageRules;
  const result = rule?.check({ campaign, facts: deriveFacts(campaign), places });
  // the unit's name and the two
  expect(result?.compared).toBe(3);
  // no name of a person
  expect(result?.unchecked).toEqual(['language.name-space']);
});
