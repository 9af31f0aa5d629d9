/** Problems as the terminal shows them. */
import { describe, expect, test } from '@jest/globals';
import { measureWidth } from '../../src/chinese/width.ts';
import { type Diagnostic, defineProblem, makeProblem } from '../../src/diagnostics/diagnostic.ts';
import { countProblems, groupByFile, printProblems, toJson } from '../../src/diagnostics/printer.ts';

const problem = (part: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'yaml.alias',
  severity: 'error',
  message: '内容以“*”开头',
  ...part,
});
const place = (line: number, column: number, length = 1) => ({ file: '活动.yaml', line, column, length });

function print(problems: Diagnostic[], text = '', color = false): string {
  const lines = text.split('\n');
  return printProblems(problems, { readLine: (_, line) => lines[line - 1], color });
}

test('a problem in full', () => {
  const full = problem({
    field: '单位.上级',
    hint: '给整段文字加引号："**市"',
    place: place(2, 7, 3),
    related: [{ message: '先写的在这里', place: place(1, 1) }, { message: '没有位置的说明' }],
  });
  expect(print([full, problem({ severity: 'warning', message: '另一个' })], '单位:\n  上级: **市\n')).toBe(
    [
      '活动.yaml:2:7: 单位.上级 错误：内容以“*”开头 [yaml.alias]',
      '   2 |   上级: **市',
      '     |         ^^^^',
      '  建议：给整段文字加引号："**市"',
      '  另见：先写的在这里（活动.yaml:1:1）',
      '  另见：没有位置的说明',
      '',
      '警告：另一个 [yaml.alias]',
      '',
      '共 1 个错误，1 个警告',
      '',
    ].join('\n'),
  );
});

describe('of persons nothing is shown that may not be passed on', () => {
  const shown = (line: string, at: ReturnType<typeof place>) =>
    print([problem({ place: at })], line)
      .split('\n')
      .slice(1, 3);

  test('of a roster’s row, the cell in question alone', () => {
    const row = '1,何小满,何志远,33010219650301421X,和平路8号,两千';
    expect(shown(row, { ...place(1, 36, 2), file: '名册.csv' })).toEqual([
      '   1 | *,＊＊＊,＊＊＊,******************,＊＊＊*＊,两千',
      '     |                                              ^^^^',
    ]);
  });

  test('of a row without a figure too, but not of the heading', () => {
    const csv = (line: string, column: number, length: number) =>
      shown(line, { ...place(1, column, length), file: '名册.csv' })[0];
    expect(csv('秦天国,男,秦静馨,街道工会,高中,五千左又', 19, 4)).toBe(
      '   1 | ＊＊＊,＊,＊＊＊,＊＊＊＊,＊＊,五千左又',
    );
    expect(csv('姓名,性别,家长,单位,学段,金额', 16, 2)).toBe('   1 | 姓名,性别,家长,单位,学段,金额');
  });

  test.each([
    ['  备注: 电话13905710001，请联系', '  备注: 电话***********，请联系'],
    ['  备注: 卡号6222 0212 0200 1234 567', '  备注: 卡号**** **** **** **** ***'],
    ['  备注: 家住和平路8号3幢', '  备注: ＊＊＊＊＊*＊*＊'],
  ])('numbers and addresses in any line: %s', (line, hidden) => {
    expect(shown(line, place(1, 3, 2))[0]).toBe(`   1 | ${hidden}`);
  });

  test('in messages too, and in what they point at', () => {
    const kind = defineProblem<string>({
      code: 'a.b',
      severity: 'error',
      title: '',
      why: '',
      message: (text) => `读不出“${text}”`,
      hint: (text) => `把“${text}”改成金额`,
    });
    const made = makeProblem(kind, '139-0571-0001', { related: [{ message: '另有“33010219650301421X”' }] });
    expect(made).toMatchObject({
      message: '读不出“***-****-****”',
      hint: '把“***-****-****”改成金额',
      related: [{ message: '另有“******************”' }],
    });
    expect(makeProblem(kind, '125000元').message).toBe('读不出“125000元”');
  });
});

test('of many related places the first are printed whole, the others by name', () => {
  const related = [1, 2, 3, 4, 5, 6].map((n) => ({ message: `分组[${n}].人数：${n}名`, place: place(n, 3) }));
  expect(
    print([problem({ related })])
      .split('\n')
      .filter((line) => line.includes('另见')),
  ).toEqual([
    '  另见：分组第1项.人数：1名（活动.yaml:1:3）',
    '  另见：分组第2项.人数：2名（活动.yaml:2:3）',
    '  另见：分组第3项.人数：3名（活动.yaml:3:3）',
    '  另见：其余3处：分组第4项.人数：4名、分组第5项.人数：5名、分组第6项.人数：6名',
  ]);
});

test('without the lines of the files, the rest is printed', () => {
  expect(printProblems([problem({ place: place(2, 7) })])).toBe(
    '活动.yaml:2:7: 错误：内容以“*”开头 [yaml.alias]\n\n共 1 个错误\n',
  );
});

describe('the caret stands below what is meant', () => {
  /** The cells that the carets cover, read back from the line above them. */
  function marked(text: string, column: number, length: number): string {
    const [, source, caret] = print([problem({ place: place(1, column, length) })], text).split('\n') as [
      string,
      string,
      string,
    ];
    const start = caret.indexOf('^');
    const end = caret.lastIndexOf('^') + 1;
    let cells = 0;
    return [...source]
      .filter((point) => {
        const at = cells;
        cells += measureWidth(point);
        return at >= start && cells <= end;
      })
      .join('');
  }

  const long = `备注: ${'一二三四五六七八九十'.repeat(20)}`;

  test.each([
    ['单位: **市', 5, 3, '**市'],
    ['标题: “金秋”——总结', 9, 2, '——'],
    ['a：b', 2, 1, '：'],
    ['\t年度: 1', 2, 2, '年度'],
    ['𠮷: 甲', 4, 1, '甲'],
    [long, 105, 3, '一二三'],
    [long, 5, 2, '一二'],
    [long, 204, 1, '十'],
  ])('%s, %i+%i', (text, column, length, expected) => {
    expect(marked(text, column, length)).toBe(expected);
  });

  test('also at the end of the line, where there is nothing', () => {
    expect(print([problem({ place: place(1, 4) })], '单位:').split('\n')[2]).toBe('     |      ^');
  });

  test('a long line is cut around it', () => {
    const [, source] = print([problem({ place: place(1, 105, 3) })], long).split('\n') as [string, string];
    expect(source).toMatch(/^ {3}1 \| ….*…$/);
    expect(measureWidth(source)).toBeLessThan(80);
  });

  test('a cell is named without a line', () => {
    const cell = problem({ place: { file: '名册.xlsx', line: 5, column: 3, cell: 'Sheet1!C5' } });
    expect(print([cell], 'x\nx\nx\nx\nx').split('\n')[0]).toBe(
      '名册.xlsx Sheet1!C5: 错误：内容以“*”开头 [yaml.alias]',
    );
    expect(print([cell], 'x\nx\nx\nx\nx')).not.toContain('^');
  });
});

test('colour is for the severity; nothing from a file steers the terminal', () => {
  expect(print([problem()], '', true)).toContain('\u001b[31m错误');
  const hostile = problem({ message: '\u001b[2J', hint: '\u0007', place: place(1, 1) });
  expect(print([hostile], '甲\u001b[31m乙')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('counting', () => {
  expect(print([])).toBe('');
  expect(countProblems([])).toBe('没有问题');
  expect(countProblems([problem({ severity: 'notice' }), problem(), problem()])).toBe(
    '共 2 个错误，1 个提示',
  );
});

test('grouping keeps the order of first mention', () => {
  const problems = [
    problem({ place: { ...place(1, 1), file: 'b' } }),
    problem(),
    problem({ place: place(1, 1) }),
  ];
  expect([...groupByFile([...problems, problems[0]!])].map(([file, group]) => [file, group.length])).toEqual([
    ['b', 2],
    ['', 1],
    ['活动.yaml', 1],
  ]);
});

test('JSON has what there is, and no more', () => {
  expect(
    JSON.parse(toJson([problem({ place: place(2, 7, 3), fix: '""' }), problem({ severity: 'notice' })])),
  ).toEqual({
    version: 1,
    counts: { error: 1, warning: 0, notice: 1 },
    problems: [
      {
        code: 'yaml.alias',
        severity: 'error',
        message: '内容以“*”开头',
        place: { file: '活动.yaml', line: 2, column: 7, length: 3 },
        fix: '""',
      },
      { code: 'yaml.alias', severity: 'notice', message: '内容以“*”开头' },
    ],
  });
});

test('what repeats of different things is folded to a line each', () => {
  const repeated = Array.from({ length: 20 }, (_, index) =>
    problem({ code: 'schema.value', message: `“${index + 1}号”读不出`, place: place(index + 1, 1) }),
  );
  const lines = print(repeated).trim().split('\n').slice(-16);
  expect(lines).toEqual([
    '另有 15 处同样的问题 [schema.value]：',
    ...Array.from({ length: 12 }, (_, index) => `  活动.yaml:${index + 6}:1: “${index + 6}号”读不出`),
    '  ……',
    '',
    '共 20 个错误',
  ]);
});

test('what repeats is folded to its places, and still counted', () => {
  const repeated = Array.from({ length: 8 }, (_, index) => problem({ place: place(index + 1, 1) }));
  const printed = print([...repeated, problem({ code: 'yaml.tab', message: '用了制表符' })]);
  expect(printed.match(/内容以“\*”开头/g)).toHaveLength(5);
  expect(printed).toContain('用了制表符');
  expect(printed).toContain('另有 3 处同样的问题 [yaml.alias]：活动.yaml:6:1、活动.yaml:7:1、活动.yaml:8:1');
  expect(printed).toContain('共 9 个错误');
});

describe('of what repeats, all is told up to a number, and that there is more beyond it', () => {
  const alike = (count: number) =>
    print(Array.from({ length: count }, (_, index) => problem({ place: place(index + 1, 1) })));
  const unlike = (count: number) =>
    print(
      Array.from({ length: count }, (_, index) =>
        problem({ message: `第${index + 1}样`, place: place(index + 1, 1) }),
      ),
    );
  const related = (count: number) =>
    print([
      problem({ related: Array.from({ length: count }, (_, index) => ({ message: `第${index + 1}处` })) }),
    ]);

  test('five are whole', () => {
    expect(alike(5)).not.toContain('另有');
    expect(alike(6)).toContain('另有 1 处同样的问题 [yaml.alias]：活动.yaml:6:1\n');
  });

  test('twelve more by their places', () => {
    expect(alike(17)).toContain('、活动.yaml:17:1\n');
    expect(alike(18)).toContain('、活动.yaml:17:1……\n');
  });

  test('twelve more by a line each', () => {
    expect(unlike(17)).toContain('  活动.yaml:17:1: 第17样\n\n');
    expect(unlike(18)).toContain('  活动.yaml:17:1: 第17样\n  ……\n');
  });

  test('without places, by the field; without a field, by how many there are', () => {
    const repeat = (part: Partial<Diagnostic>) => print(Array.from({ length: 7 }, () => problem(part)));
    expect(repeat({ field: '分组[2].人数' })).toContain('[yaml.alias]：分组第2项.人数、分组第2项.人数\n');
    expect(repeat({})).toContain('另有 2 处同样的问题 [yaml.alias]\n');
  });

  test('four that are related, a line each; twelve of the rest by name', () => {
    expect(related(4)).toContain('  另见：第4处\n');
    expect(related(5)).toContain('  另见：其余2处：第4处、第5处\n');
    expect(related(15)).toContain('、第15处\n');
    expect(related(16)).toContain('、第15处……\n');
  });
});

test.each([
  ['是13912345678元', '是***********元'],
  ['相差13912345678.50元', '相差***********.50元'],
  ['是1391234567元，合28.58万元', '是1391234567元，合28.58万元'],
])('a mobile number typed for a sum is hidden in messages: %s', (said, shown) => {
  const kind = defineProblem({
    code: 'test.sum',
    severity: 'error',
    title: '',
    why: '',
    message: () => said,
  });
  expect(makeProblem(kind, undefined).message).toBe(shown);
});
