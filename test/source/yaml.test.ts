/** YAML as people really type it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatPath } from '../../src/diagnostics/path.ts';
import type { PlainValue } from '../../src/source/places.ts';
import { sanitise } from '../../src/source/sanitise.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { readCpuTime } from '../support/cpu-time.ts';

const read = (text: string) => readYaml(text, '活动.yaml');
const readValue = (text: string) => read(text).value?.value;
/** `code line:column` of every problem. */
const found = (text: string) =>
  read(text).problems.map(
    ({ code, place }) => `${code.replace('yaml.', '')} ${place?.line}:${place?.column}`,
  );

describe('a value is the text that was typed', () => {
  test.each<[string, PlainValue]>([
    ['110101199001011234', '110101199001011234'],
    ['010', '010'],
    ['1.', '1.'],
    ['28.50', '28.50'],
    ['1e400', '1e400'],
    ['.nan', '.nan'],
    ['2023-08-26', '2023-08-26'],
    ['yes', 'yes'],
    ['8:30', '8:30'],
    ['"010"', '010'],
    ["'它''好'", "它'好"],
    ['', null],
    ['~', null],
    ['null', null],
    ['"null"', 'null'],
    ['""', ''],
    ['　全角空格在两头　', '全角空格在两头'],
  ])('%s', (typed, value) => {
    expect(readValue(`值: ${typed}\n`)).toEqual({ 值: value });
    expect(found(`值: ${typed}\n`)).toEqual([]);
  });

  test('a text that runs on keeps no space between Chinese characters', () => {
    expect(readValue('甲: 第一行，\n  第二行：继续\n  end\n  of')).toEqual({
      甲: '第一行，第二行：继续 end of',
    });
    expect(readValue('甲: >\n  第一行\n  第 二行\n\n  第二段\n')).toEqual({ 甲: '第一行第 二行\n第二段' });
    expect(readValue('甲: "第一行\n  第二行"')).toEqual({ 甲: '第一行第二行' });
    expect(readValue('甲: |\n  第一行：\n  - 第二行\n')).toEqual({ 甲: '第一行：\n- 第二行' });
  });

  test('any key is harmless', () => {
    const value = readValue('__proto__: {toString: 1}\nconstructor: 2\n') as Record<string, PlainValue>;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('nothing at all is null', () => {
    expect(readValue('')).toBeNull();
    expect(readValue('# 只有注释\n')).toBeNull();
  });
});

describe('places', () => {
  const text =
    '单位:\n  全称: 云岭县总工会\n资金来源:\n  - 名称: 财政\n    金额: 5万元\n  - {名称: 社会, 金额: 3万元}\n';

  test.each([
    ['单位.全称', '2:3+2', '2:7+6'],
    ['资金来源[1].金额', '5:5+2', '5:9+3'],
    ['资金来源[2].金额', '6:14+2', '6:18+3'],
  ])('%s', (path, key, value) => {
    const spot = read(text).value?.places.get(path);
    expect(spot?.key && show(spot.key)).toBe(key);
    expect(spot && show(spot.value)).toBe(value);
  });

  test('count code points, and look through what was put right', () => {
    const { value } = read('单位：𠮷县总工会\n人物: {姓名: 𠮷, 上级: **市}\n');
    expect(show(value!.places.get('单位')!.value)).toBe('1:4+5');
    expect(show(value!.places.get('人物.上级')!.value)).toBe('2:17+3');
  });

  test('of an item have no key; of nothing stand at the key', () => {
    const { value } = read('甲:\n乙: [丙]\n');
    expect(value?.places.get('乙[1]')).toEqual({
      value: { file: '活动.yaml', line: 2, column: 5, length: 1 },
    });
    expect(value?.places.get('甲')?.value).toMatchObject({ line: 1, column: 1 });
    expect(value?.places.get('丁')).toBeUndefined();
  });

  const show = (place: { line: number; column: number; length?: number }) =>
    `${place.line}:${place.column}+${place.length}`;
});

describe('traps: each is told with its place, and what was meant is read', () => {
  test.each<[string, string, string[], PlainValue]>([
    ['no space after the colon', '单位:云岭县总工会', ['colon-space 1:3'], { 单位: '云岭县总工会' }],
    ['a Chinese colon', '单位：云岭县总工会', ['full-width-colon 1:3'], { 单位: '云岭县总工会' }],
    [
      'a Chinese colon among proper fields',
      '报告:\n  年度：2025\n  标题: 总结\n单位:\n  全称：云岭县总工会\n',
      ['full-width-colon 2:5', 'full-width-colon 5:5'],
      { 报告: { 年度: '2025', 标题: '总结' }, 单位: { 全称: '云岭县总工会' } },
    ],
    ['a Chinese colon before a list', '特点：\n  - 早启动\n', ['full-width-colon 1:3'], { 特点: ['早启动'] }],
    [
      'a Chinese colon in the first field of an item',
      '通知:\n  - 标题：关于开展活动的通知\n    文号: 1号\n',
      ['full-width-colon 2:7'],
      { 通知: [{ 标题: '关于开展活动的通知', 文号: '1号' }] },
    ],
    [
      'full-width spaces',
      '单位:\n　　全称: 县总\n　　简称:　总\n',
      ['odd-space 2:1', 'odd-space 3:1', 'colon-space 3:5'],
      { 单位: { 全称: '县总', 简称: '总' } },
    ],
    ['a tab', '报告:\n\t年度: 2025\n', ['tab-indent 2:1'], { 报告: { 年度: '2025' } }],
    [
      'no space after the dash',
      '特点:\n  -早启动\n  -全覆盖\n',
      ['dash-space 2:3', 'dash-space 3:3'],
      { 特点: ['早启动', '全覆盖'] },
    ],
    ['no colon', '报告:\n  年度 2025\n  标题: 总结\n', ['missing-colon 2:3'], { 报告: { 标题: '总结' } }],
    ['brackets', '文号: [2016]51号', ['bracket-in-text 1:5'], { 文号: '[2016]51号' }],
    [
      'brackets within braces',
      '- {文号: 新工办[2016]51号, 标题: 甲}\n',
      ['bracket-in-text 1:8'],
      [{ 文号: '新工办[2016]51号', 标题: '甲' }],
    ],
    [
      'brackets in a quoted text within braces are the text’s own',
      `- {文: "有 {{ 组[0].名 }}，标题: 甲", 要: 'm'}\n`,
      [],
      [{ 文: '有 {{ 组[0].名 }}，标题: 甲', 要: 'm' }],
    ],
    ['an asterisk', '上级: **市总工会', ['alias 1:5'], { 上级: '**市总工会' }],
    ['an asterisk within braces', '{上级: **市总工会}', ['alias 1:6'], { 上级: '**市总工会' }],
    ['a comma within braces', '- {标题: 积极发动,精心组织}', ['comma-split 1:13'], [{ 标题: '积极发动' }]],
    [
      'a Chinese colon within braces',
      '{标题：甲, 金额:3}',
      ['full-width-colon 1:2', 'colon-space 1:8'],
      { 标题: '甲', 金额: '3' },
    ],
    ['a second colon', '标题: “金秋助学”活动: 总结', ['colon-in-text 1:5'], { 标题: '“金秋助学”活动: 总结' }],
    ['text behind a quote', '标题: "金秋助学"总结', ['text-after-quote 1:5'], { 标题: '"金秋助学"总结' }],
    ['an open quote', '标题: "总结\n年: 1', ['unclosed-quote 1:5'], { 标题: '总结', 年: '1' }],
    [
      'an open bracket',
      '类别: [单亲, 残疾\n年: 1',
      ['unclosed-bracket 1:5'],
      { 类别: ['单亲', '残疾'], 年: '1' },
    ],
    [
      'a mark that means something',
      '备注: >5000元\n人: @所有人',
      ['special-start 1:5', 'special-start 2:4'],
      { 备注: '>5000元', 人: '@所有人' },
    ],
    ['an anchor and an alias', 'a: &x 甲\nb: *x', ['anchor 1:4', 'alias 2:4'], { a: '甲', b: '*x' }],
    ['an anchor within brackets', 'a: [&x 甲]', ['anchor 1:8'], { a: ['甲'] }],
    ['a tag', '年度: !!int 2025', ['tag 1:5'], { 年度: '2025' }],
    ['a directive', '%YAML 1.1\n---\n年: 012', ['directive 1:1'], { 年: '012' }],
    ['a key twice', '合计:\n  人数: 1\n  人数: 2\n', ['duplicate-key 3:3'], { 合计: { 人数: '2' } }],
    ['a comment that swallows', '备注: 第1批 #重点', ['swallowed-comment 1:9'], { 备注: '第1批' }],
    ['a key that is no text', '? [甲]\n: 乙\n丙: 丁', ['complex-key 1:3'], { 丙: '丁' }],
  ])('%s', (_, text, problems, value) => {
    expect(found(text)).toEqual(problems);
    expect(readValue(text)).toEqual(value);
  });

  test.each([
    ['a key beyond the indent', '甲: 1\n 乙: 2\n', ['indent 2:2']],
    ['a backslash', '甲: "D:\\名册"\n', ['escape 1:7']],
    ['a second document', '甲: 1\n---\n乙: 2\n', ['multiple-documents 2:1']],
    ['a dash behind a key', '甲: - 乙\n', ['syntax 1:4']],
  ])('where what was meant is not plain, there is no value: %s', (_, text, problems) => {
    expect(found(text)).toEqual(problems);
    expect(read(text).value).toBeUndefined();
  });

  test('one error does not hide the others', () => {
    const text = '单位：云岭县总工会\n通知:\n  - 文号: [2016]51号\n  - 标题: "甲"乙\n上级: **市\n甲: "\\q"\n';
    expect(found(text)).toEqual([
      'full-width-colon 1:3',
      'bracket-in-text 3:9',
      'text-after-quote 4:9',
      'alias 5:5',
      'escape 6:5',
    ]);
  });

  test.each([
    '要求:\n  - 时间：8月底前完成\n  - 质量：确保精准\n',
    '内容:\n  各级工会在活动中坚持：一是抓早\n  二是抓实\n',
    '说明: 第一行\n  时间：八月\n',
    '内容: |\n  单位：县总\n  上级:市总\n\n  **\n',
    '备注: 第一批 # 这是注释\n# 单位：注释\n',
    '标题: “金秋助学”活动：总结\n网址: http://a.cn/#top\n时间: 8:30\n',
    '类别: [单亲, 残疾]\n人: {姓名: 张三,\n  职务: 主席}\n',
    '列: [\n  甲,\n  乙\n]\n',
    '话: "他说：\n  单位：很好"\n',
    "'引号': '甲: 乙 # 丙'\n",
    '-5: 甲\n乙: -5\n',
    '---\n甲: 1\n...\n',
  ])('proper YAML is let alone: %j', (text) => {
    expect(found(text)).toEqual([]);
    expect(read(text).value).toBeDefined();
  });

  test('a fix, put in place of what it names, leaves nothing to say', () => {
    const text = '单位：县总\n上级: **市\n文号: [2016]51号\n备注:x\n特点:\n\t-早\n　-好\n题: "甲"乙\n';
    const lines = text.split('\n').map((line) => [...line]);
    for (const { place, fix } of read(text).problems.toReversed()) {
      lines[place!.line - 1]!.splice(place!.column - 1, place!.length!, ...fix!);
    }
    const repaired = lines.map((line) => line.join('')).join('\n');
    expect(found(repaired)).toEqual([]);
    expect(readValue(repaired)).toEqual({
      单位: '县总',
      上级: '**市',
      文号: '[2016]51号',
      备注: 'x',
      特点: ['早', '好'],
      题: '"甲"乙',
    });
  });
});

describe('messages say what to type', () => {
  test.each([
    ['单位:云岭县总工会', '“单位”后面的冒号缺一个空格', '写成：单位: 云岭县总工会'],
    [
      '上级: **市总工会',
      '内容以“*”开头，会被当成照抄别处的内容',
      '若“*”是代替文字的占位符，给整段文字加引号："**市总工会"',
    ],
    [
      '{标题: 积极发动,精心组织}',
      '英文逗号后面的“精心组织”被当成了另一个字段',
      '改用中文逗号“，”，或给整段文字加引号："积极发动,精心组织"',
    ],
  ])('%s', (text, message, hint) => {
    expect(read(text).problems[0]).toMatchObject({ message, hint });
  });

  test('a duplicate key shows the first; a field is named', () => {
    expect(read('合计:\n  人数: 1\n  人数: 2\n').problems[0]).toMatchObject({
      field: '合计.人数',
      related: [{ place: { line: 2, column: 3 } }],
    });
  });

  test('control characters are taken out, naming the field', () => {
    const { value, problems } = read('甲:\n  - 乙: 一\u0007二\ufffe\n');
    expect(value?.value).toEqual({ 甲: [{ 乙: '一二' }] });
    expect(problems).toMatchObject([{ code: 'encoding.control-character', field: '甲[1].乙' }]);
  });
});

describe('hostile files end soon', () => {
  test.each<[string, string]>([
    ['many keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['many keys on one line', `{${Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join(',')}}`],
    ['many duplicates', '甲: 1\n'.repeat(20_000)],
    ['many traps', '单位：县总\n'.repeat(20_000)],
    ['deep brackets', '['.repeat(100_000)],
    ['deep dashes', '- '.repeat(100_000)],
    ['many lines of deep brackets', `a: [${'x['.repeat(4000)}\n`.repeat(200)],
    ['many lines of deep dashes', `${'- '.repeat(4000)}\n`.repeat(200)],
    ['spaces before no colon', `甲${' '.repeat(9000)}x\n`.repeat(200)],
    ['aliases', `a: &a ${'x'.repeat(100_000)}\n${'b: *a\n'.repeat(1000)}`],
    ['an alias of itself', 'a: &a [*a]\n'],
    ['a long line', `甲: ${'甲：'.repeat(200_000)}`],
    ['spaces', ' '.repeat(1_900_000)],
    ['quotes', '"甲" '.repeat(80_000)],
    ['duplicates on one line', `{${'a: 1,'.repeat(80_000)}}`],
    ['too large', '甲: 1\n'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    const started = readCpuTime();
    read(text);
    expect(readCpuTime() - started).toBeLessThan(15_000);
  });

  test('what is nested too deep is refused', () => {
    expect(found(`${'- '.repeat(4000)}\n`.repeat(200))).toEqual(['too-deep 1:1']);
    expect(found('['.repeat(100_000))).toEqual(['too-deep 1:1']);
  });

  test('a file beyond 2 MB is refused', () => {
    expect(found('甲: 1\n'.repeat(1_000_000))).toEqual(['too-large 1:1']);
  });
});

test('any text in quotes comes back as it was', () => {
  const plain = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text === text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, plain), { maxLength: 5 }), (pairs) => {
      const entries = [...new Map(pairs)].filter(([key]) => key !== '');
      const text = entries
        .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
        .join('\n');
      const { value, problems } = read(text);
      const dropped = ['encoding.control-character', 'encoding.hidden-character'];
      expect(problems.filter(({ code }) => !dropped.includes(code))).toEqual([]);
      for (const [key] of entries) expect(value?.places.get(formatPath([sanitise(key).text]))).toBeDefined();
    }),
  );
});

test('any text at all gives a result, with places inside it', () => {
  const piece = fc.constantFrom(
    '单位',
    '：',
    ':',
    ' ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*',
    '&',
    '!',
    '#',
    '|',
    '>',
    '\t',
    '　',
    ',',
    '?',
    '%',
    '---',
    '县',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const lines = text.split('\n');
      for (const { place } of read(text).problems) {
        expect(place!.line).toBeGreaterThan(0);
        expect(place!.line).toBeLessThanOrEqual(lines.length);
        expect(place!.column).toBeLessThanOrEqual([...lines[place!.line - 1]!].length + 1);
      }
    }),
    { numRuns: 600 },
  );
});
