/** A field is changed in the YAML as a careful person would: that value alone, whatever stands around it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FieldEdit, Path, Typed } from '../../src/page/contract.ts';
import { applyEdits, readValues, valueIn } from '../../src/page/edits.ts';
import { campaignField } from '../../src/page/form.ts';

const root = campaignField();

function edit(text: string, change: FieldEdit): string {
  const edited = applyEdits(text, [change], root);
  return 'text' in edited ? edited.text : JSON.stringify(edited);
}

const there = (text: string, path: Path): Typed => valueIn(readValues(text, root)!, path) ?? null;
const set = (text: string, path: Path, value: Typed) =>
  edit(text, { op: 'set', path, value, was: there(text, path) });
const remove = (text: string, path: Path) => edit(text, { op: 'remove', path, was: there(text, path) });
const insert = (text: string, path: Path, at: number, ...values: Typed[]) =>
  edit(text, { op: 'insert', path, at, values, was: there(text, path) });

const campaign = `# 今年的
单位:
  全称: 云岭县总工会   # 全称
  # 简称: 县总工会
  联合: [县教育局, 县民政局]
报告: { 年度: 2025, 状态: 草稿 }

合计:
  人数: "36名"
  发放:           # 还没有定
资金来源:
  - { 名称: 县总工会, 金额: 15万元 }   # 预算
  - 名称: 矿业公司
    金额: 3万元
署名: 县总工会
`;

describe('改一个值', () => {
  test.each<[string, Path, Typed, [string, string][]]>([
    ['原样写的', ['单位', '全称'], '云岭市总工会', [['全称: 云岭县总工会   #', '全称: 云岭市总工会   #']]],
    ['带引号的仍带引号', ['合计', '人数'], '40名', [['"36名"', '"40名"']]],
    ['花括号里的', ['报告', '年度'], '2026', [['年度: 2025', '年度: 2026']]],
    ['方括号里的', ['单位', '联合', 1], '县团委', [['县民政局', '县团委']]],
    ['YAML 会读错的加引号', ['单位', '全称'], '工会: 一', [['云岭县总工会   #', '"工会: 一"   #']]],
    ['花括号里有逗号的加引号', ['报告', '状态'], '草,稿', [['状态: 草稿', '状态: "草,稿"']]],
    ['空着的填上，注释不动', ['合计', '发放'], '3万元', [['发放:  ', '发放: 3万元  ']]],
    ['没有的键照字段的次序加', ['单位', '简称'], '县工会', [['   # 全称\n', '   # 全称\n  简称: 县工会\n']]],
    ['花括号里加', ['报告', '详略'], '简', [['草稿 }', '草稿, 详略: 简 }']]],
    ['删去文字，键还在', ['单位', '全称'], null, [['全称: 云岭县总工会', '全称:']]],
    [
      '没有的一块加在应在的地方',
      ['活动', '起始年'],
      '2009',
      [['草稿 }\n', '草稿 }\n\n活动:\n  起始年: 2009\n']],
    ],
    [
      '列表里的记录加一个字段',
      ['资金来源', 1, '级别'],
      '企业',
      [['矿业公司\n', '矿业公司\n    级别: 企业\n']],
    ],
    ['列表后面添一项', ['资金来源', 2, '名称'], '银行', [['3万元\n', '3万元\n  - { 名称: 银行 }\n']]],
  ])('%s', (_, path, value, replacements) => {
    const expected = replacements.reduce((text, [from, to]) => text.replace(from, to), campaign);
    expect(set(campaign, path, value)).toBe(expected);
  });

  test.each([
    ['后面有空格', '43户 ', '43户'],
    ['前面有全角空格', '\u3000\u300043户', '43户'],
    ['当中的空格留着', '四十三 户', '四十三 户'],
    ['连起来的表情', '一家人👨\u200d👩\u200d👧', '一家人👨👩👧'],
    ['零宽空格', '43\u200b户', '43户'],
  ])('%s', (_, typed, kept) =>
    expect(set(campaign, ['合计', '人数'], typed)).toBe(campaign.replace('36名', kept)),
  );

  test('简写的先展开，原来说的都在', () => {
    const text = '仪式:\n  - 名称: 发放仪式\n    出席: [县总工会主席何志远]  # 都要写\n';
    expect(set(text, ['仪式', 0, '出席', 0, '角色'], '讲话')).toMatch(
      /出席: \[\{ .*何志远.*角色: 讲话.* \}\] {2}# 都要写\n$/,
    );
  });

  test('空文件里写第一个字段', () => {
    expect(set('', ['单位', '全称'], '县总工会')).toBe('单位:\n  全称: 县总工会\n');
    expect(set('# 注释', ['单位', '全称'], '县总工会')).toBe('# 注释\n单位:\n  全称: 县总工会\n');
  });

  test('几行的字照块写，块里的仍是块', () => {
    const text = '评价:\n  - |-\n    第一行\n    第二行\n  - 别的\n';
    expect(set(text, ['评价', 0], '改了')).toBe('评价:\n  - |-\n    改了\n  - 别的\n');
  });
});

describe('添和去', () => {
  test('列表前后添', () => {
    expect(insert(campaign, ['资金来源'], 0, { 名称: '甲', 金额: '1元' })).toBe(
      campaign.replace('  - { 名称: 县', '  - { 名称: 甲, 金额: 1元 }\n  - { 名称: 县'),
    );
    expect(insert(campaign, ['资金来源'], 2, { 名称: '乙' }, { 名称: '丙' })).toBe(
      campaign.replace('3万元\n', '3万元\n  - { 名称: 乙 }\n  - { 名称: 丙 }\n'),
    );
    expect(insert(campaign, ['单位', '联合'], 1, '县团委')).toBe(
      campaign.replace('县教育局, ', '县教育局, 县团委, '),
    );
  });

  test('没有的列表从头写', () => {
    expect(insert('单位:\n  全称: 甲\n', ['打算'], 0, '明年早一点摸底，早一点审核，早一点发放')).toBe(
      '单位:\n  全称: 甲\n\n打算:\n  - 明年早一点摸底，早一点审核，早一点发放\n',
    );
  });

  test('去一项、一个字段', () => {
    expect(remove(campaign, ['资金来源', 0])).toBe(campaign.replace(/ {2}- \{ 名称: 县.*\n/, ''));
    expect(remove(campaign, ['资金来源', 1, '名称'])).toBe(campaign.replace('- 名称: 矿业公司\n    ', '- '));
    expect(remove(campaign, ['报告', '年度'])).toBe(campaign.replace('年度: 2025, ', ''));
    expect(remove(campaign, ['署名'])).toBe(campaign.replace('署名: 县总工会\n', ''));
  });

  test('最后一项去了，空壳也去', () => {
    expect(remove('单位:\n  全称: 甲\n打算:\n  - 一\n', ['打算', 0])).toBe('单位:\n  全称: 甲\n');
    expect(remove('单位: { 全称: 甲 }\n', ['单位', '全称'])).toBe('');
  });
});

describe('移动一项', () => {
  const move = (text: string, path: Path, from: number, to: number) =>
    edit(text, { op: 'move', path, from, to, was: there(text, path) });

  test('整项连同自己的注释；项与项之间的空行、列表的注释不动', () => {
    const text = `资金来源:   # 三家
  # 到账的
  - { 名称: 甲, 金额: 1元 }   # 甲的

  # 乙说明
  - 名称: 乙
    金额: 2元
    # 乙还有一半
  - 名称: 丙
    金额: 3元
署名: 甲
`;
    expect(move(text, ['资金来源'], 1, 0)).toBe(`资金来源:   # 三家
  # 乙说明
  - 名称: 乙
    金额: 2元
    # 乙还有一半

  # 到账的
  - { 名称: 甲, 金额: 1元 }   # 甲的
  - 名称: 丙
    金额: 3元
署名: 甲
`);
    expect(move(move(text, ['资金来源'], 1, 0), ['资金来源'], 0, 1)).toBe(text);
    expect(move(text, ['资金来源'], 0, 2)).toMatch(
      /# 三家\n {2}# 乙说明\n.*3元\n {2}# 到账的\n[^\n]*甲的\n署名/s,
    );
  });

  test('只有第一项上面有注释：说的是整个列表', () => {
    expect(move('打算:\n  # 明年的\n  - 一\n  - 二', ['打算'], 0, 1)).toBe(
      '打算:\n  # 明年的\n  - 二\n  - 一',
    );
  });

  test('方括号里的；多行的字', () => {
    expect(move(campaign, ['单位', '联合'], 0, 1)).toContain('联合: [县民政局, 县教育局]');
    expect(move('评价:\n  - |-\n    一\n    二\n  - 三\n', ['评价'], 1, 0)).toBe(
      '评价:\n  - 三\n  - |-\n    一\n    二\n',
    );
  });

  test('写法特别的不动', () => {
    for (const items of ['- 一\n  -\n  - 三', '-\n  -\n  - 三', '-\n  -\n  -', '- 一\n  - ~\n  -'])
      expect(move(`打算:\n  ${items}\n`, ['打算'], 0, 2)).toContain('写法特别');
    expect(move('打算: [一, # 甲\n  二]\n', ['打算'], 0, 1)).toContain('写法特别');
    expect(move('打算:\n  - 一\n', ['打算'], 0, 3)).toContain('写法特别');
  });
});

test('页面看到的和文件里的不同：不改，两边都说出来', () => {
  const edited = applyEdits(
    campaign,
    [{ op: 'set', path: ['单位', '全称'], value: '乙', was: '旧的' }],
    root,
  );
  expect(edited).toEqual({ conflict: { path: ['单位', '全称'], theirs: '云岭县总工会', yours: '乙' } });
});

test('读不出来的文件不改', () => {
  const edited = applyEdits(
    '单位: "县\n报告\n',
    [{ op: 'set', path: ['单位', '全称'], value: '乙', was: null }],
    root,
  );
  expect(edited).toEqual({ refused: '这份 YAML 现在读不出来，请先在“YAML”里改好' });
});

/** Every text of a value, with its path. */
function listTexts(value: Typed, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (value === null) return [];
  const parts: [string | number, Typed][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([step, part]) => listTexts(part, [...path, step]));
}

const typed = fc.oneof(
  fc.constantFrom(
    '36名',
    '28.58万元',
    '2025-8-1',
    '#1',
    'a: b',
    '- 甲',
    '“引”',
    "it's",
    '"',
    '~',
    'null',
    '是',
    '[一]',
    '{二}',
    '@',
    '%',
    '甲,乙',
    '标题：乙',
    '&a',
    '*b',
    '!c',
    '甲 # 乙',
    '0123',
    '\\n',
  ),
  fc
    .string({
      unit: fc.constantFrom(...'甲乙丙 丁：，:#-"\'[]{}&*!|>%@`,.?/\\1234567890a~'),
      minLength: 1,
      maxLength: 12,
    })
    .map((text) => text.trim())
    .filter(Boolean),
);

describe('二十个例子，每一处文字换成任何一种写法', () => {
  const examples = join(import.meta.dirname, '../../examples');
  test.each(readdirSync(examples))('%s', (name) => {
    const text = readFileSync(join(examples, name, '活动.yaml'), 'utf8');
    const values = readValues(text, root)!;
    const paths = listTexts(values);
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...paths), typed, (path, value) => {
        const edited = applyEdits(text, [{ op: 'set', path, value, was: valueIn(values, path)! }], root);
        // a text that the schema reads as several, or that stands for a record, may be more than a form can change
        if (!('text' in edited)) return void refused++;
        const [before, after] = [text.split('\n'), edited.text.split('\n')];
        expect(after.length).toBeGreaterThanOrEqual(before.length);
        const same = after.filter((line) => before.includes(line)).length;
        expect(after.length - same).toBeLessThanOrEqual(1);
        const comments = (one: string) => one.match(/#(?=[ #]).*/g)?.length ?? 0;
        if (!value.includes('#')) expect(comments(edited.text)).toBe(comments(text));
      }),
      { numRuns: Number(process.env.JINQIU_EDITS ?? 8), seed: 7 },
    );
    expect(refused).toBeLessThanOrEqual(Number(process.env.JINQIU_EDITS ?? 8) / 4);
  });
});
