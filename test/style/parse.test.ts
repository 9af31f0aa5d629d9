import { describe, expect, test } from '@jest/globals';
import { readYaml } from '../../src/source/yaml.ts';
import { parseStyle, type StyleSource } from '../../src/style/parse.ts';
import { loadStyle, readStyle } from '../support/style.ts';

const library = { gbt9704: readStyle('gbt9704') };

/** A style that lays `changes` over gbt9704. */
const change = (changes: StyleSource) => parseStyle({ 基于: 'gbt9704', ...changes }, '本单位.yaml', library);

/** Problems as `code field`. */
const codes = (value: unknown) =>
  parseStyle(value, '本单位.yaml', library).problems.map(({ code, field }) =>
    field ? `${code} ${field}` : code,
  );

describe('gbt9704', () => {
  const style = loadStyle('gbt9704');

  test('page and grid are those of GB/T 9704—2012 in twips', () => {
    expect(style.page).toMatchObject({
      width: 11906,
      height: 16838,
      top: 2098,
      bottom: 1984,
      left: 1587,
      right: 1474,
    });
    expect(style.page.footer).toBe(1430);
    expect(style.grid).toEqual({ charsPerLine: 28, linesPerPage: 22, linePitch: 579, charPitch: 315 });
  });

  test.each([
    // role, face, half-points, line
    ['body', '仿宋', 32, 579],
    ['title', '小标宋', 44, 700],
    ['heading1', '黑体', 32, 579],
    ['heading2', '楷体', 32, 579],
    ['heading3', '仿宋', 32, 579],
    ['heading4', '仿宋', 32, 579],
    ['attachmentLabel', '黑体', 32, 579],
    ['pageNumber', '宋体', 28, 280],
    ['imprint', '仿宋', 28, 520],
  ] as const)('%s is %s, %d half-points', (role, font, size, line) => {
    expect(style.roles[role]).toMatchObject({ font, size, line, bold: false });
  });

  test('a title has one blank line below, body text two 字 before it', () => {
    expect(style.roles.title.after).toBe(style.grid.linePitch);
    expect(style.roles.body).toMatchObject({ firstLineChars: 2, charSpacing: -5, align: 'both' });
  });

  test('charts and tables have their looks from the style as well', () => {
    expect(style.emphasisFont).toBe('楷体');
    expect(style.table).toEqual({
      borderSize: 4,
      cellMargin: 108,
      denseCellMargin: 50,
      cellPadding: 40,
      rowHeight: 454,
    });
    expect(style.chart).toMatchObject({ font: '仿宋', titleSize: 24, textSize: 21, axisColor: '7F7F7F' });
    expect(style.chart.fills.slice(0, 3)).toEqual([
      { color: '595959' },
      { color: 'D9D9D9' },
      { pattern: '斜纹' },
    ]);
  });

  test('the marks that may be red are red, and nothing else', () => {
    const red = Object.entries(style.roles).filter(([, { color }]) => color !== '000000');
    expect(red.map(([role]) => role)).toEqual(['mark']);
  });
});

describe('基于', () => {
  test('a house style says only what differs', () => {
    const { roles, grid, ...rest } = loadStyle('加粗28磅');
    const base = loadStyle('gbt9704');
    expect(grid.linePitch).toBe(560);
    expect([roles.heading1.bold, roles.heading4.bold, roles.body.bold, roles.title.bold]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(rest).toEqual({ ...rest, page: base.page, fonts: base.fonts, table: base.table });
  });

  test('1行 follows the line pitch', () => {
    const { style } = change({ 网格: { 行距: '28磅' } });
    expect(style?.roles.body.line).toBe(560);
    expect(style?.roles.title.after).toBe(560);
  });

  test.each([
    // what is written, lines a page, line pitch, 字 a line, spacing
    [{}, 22, 579, 28, -5],
    [{ 每面行数: '18' }, 18, 708, 28, -5],
    [{ 每面行数: '25' }, 25, 510, 28, -5],
    [{ 每行字数: '26' }, 22, 579, 26, 20],
    [{ 每面行数: '20', 每行字数: '25' }, 20, 637, 25, 33],
    [{ 行距: '28磅' }, 22, 560, 28, -5],
    [{ 每面行数: '22', 行距: '28磅' }, 22, 560, 28, -5],
  ])('a grid of %j has the pitches that its counts ask for', (grid, lines, pitch, chars, spacing) => {
    const { style, problems } = change({ 网格: grid });
    expect(problems).toEqual([]);
    expect(style?.grid).toMatchObject({ linesPerPage: lines, linePitch: pitch, charsPerLine: chars });
    expect(style?.roles.body).toMatchObject({ line: pitch, charSpacing: spacing });
    expect(style?.grid.charPitch).toBe(320 + spacing);
  });

  test('the other roles follow 正文 where they say nothing', () => {
    const { style } = change({ 样式: { 正文: { 字号: '小三' } } });
    expect([style?.roles.body.size, style?.roles.heading1.size, style?.roles.title.size]).toEqual([
      30, 30, 44,
    ]);
  });

  test.each([
    ['gb2312', '仿宋_GB2312', '仿宋'],
    ['system', '仿宋', '仿宋'],
    ['gbk', '方正仿宋_GBK', '仿宋'],
  ])('字体方案 %s writes %s', (scheme, font, fallback) => {
    const { style } = change({ 字体方案: scheme });
    expect(style?.fonts.仿宋[0]).toBe(font);
    expect(style?.fallbackFonts.仿宋).toBe(fallback);
  });

  test('an unknown base and a circle are named', () => {
    const unknown = parseStyle({ 基于: 'gbt9740' }, '本单位.yaml', library);
    expect(unknown.style).toBeUndefined();
    expect(unknown.problems).toMatchObject([
      { code: 'style.unknown-base', hint: expect.stringContaining('gbt9704') },
    ]);
    expect(
      parseStyle({ 基于: '甲' }, '甲.yaml', { 甲: { 基于: '乙' }, 乙: { 基于: '甲' } }).problems,
    ).toMatchObject([{ code: 'style.circular-base', message: expect.stringContaining('甲 → 乙 → 甲') }]);
  });
});

describe('problems', () => {
  const mistakes: [changes: StyleSource, problem: string][] = [
    [{ 网格: { 行间距: '28磅' } }, 'style.unknown-key 网格.行间距'],
    [{ 页面: { 天头: '37' } }, 'style.bad-value 页面.天头'],
    [{ 网格: { 每行字数: '二十八' } }, 'style.bad-value 网格.每行字数'],
    [{ 字体方案: 'gb' }, 'style.bad-value 字体方案'],
    [{ 样式: { 标题: { 字号: '贰号' } } }, 'style.bad-value 样式.标题.字号'],
    [{ 样式: { 标题: { 对齐: 'center' } } }, 'style.bad-value 样式.标题.对齐'],
    [{ 样式: { 标题: { 颜色: '#f00' } } }, 'style.bad-value 样式.标题.颜色'],
    [{ 样式: { 标题: '二号' } }, 'style.bad-value 样式.标题'],
    [{ 样式: { 大标题: { 字号: '二号' } } }, 'style.unknown-key 样式.大标题'],
    [{ 字体: { gb2312: { 仿宋: '仿宋' } } }, 'style.bad-value 字体.gb2312.仿宋'],
    [{ 图: { 填充: ['595959', '点'] } }, 'style.bad-value 图.填充[2]'],
    [{ 图: { 填充: [] } }, 'style.bad-value 图.填充'],
    [{ 强调字体: '隶书' }, 'style.bad-value 强调字体'],
    [{ 页面: { 订口: '150毫米', 右边: '100毫米' } }, 'style.empty-text-area 页面'],
    [{ 页面: { 天头: '200毫米', 下边: '97毫米' } }, 'style.empty-text-area 页面'],
    [{ 页面: { 天头: '200毫米', 下边: '96毫米' } }, 'style.grid-too-large 网格.每面行数'],
    [{ 网格: { 行距: '40磅' } }, 'style.grid-too-large 网格.每面行数'],
    [{ 网格: { 每面行数: '18', 行距: '28磅' } }, 'style.grid-differs 网格.每面行数'],
    [{ 网格: { 每行字数: '99' } }, 'style.grid-differs 网格.每行字数'],
    [{ 网格: { 每行字数: '20' }, 样式: { 正文: { 字间: '0磅' } } }, 'style.grid-differs 网格.每行字数'],
    [{ 样式: { 正文: { 字号: '8磅', 字间: '-9磅' } } }, 'style.overlapping-chars 样式.正文.字间'],
    [{ 样式: { 标题: { 对齐: '外侧' } } }, 'style.bad-value 样式.标题.对齐'],
  ];

  test.each(mistakes)('%j → %s', (changes, problem) => {
    expect(codes({ 基于: 'gbt9704', ...changes })).toEqual([problem]);
  });

  test('all of them are reported at once', () => {
    const { problems } = change({ 页面: { 天头: '37' }, 网格: { 行距: '28' }, 表格: { 边线: '1磅' } });
    expect(problems.map(({ field }) => field)).toEqual(['页面.天头', '网格.行距', '表格.边线']);
  });

  test('the hint says what to type', () => {
    const [unknown, bad] = change({ 网格: { 每页行数: '22', 行距: '28' } }).problems.toReversed();
    expect(unknown).toMatchObject({ message: '样式文件中不认识“每页行数”', hint: '是否为“每面行数”' });
    expect(bad).toMatchObject({
      message: '看不懂“28”',
      hint: '应写长度，如 37毫米 或 28.95磅，须在 5磅 至 800磅 之间',
    });
  });

  test.each([
    [{ 页面: { 天头: '37mm' } }, '请写“37毫米”'],
    [{ 页面: { 天头: '3 cm' } }, '请写“3厘米”'],
    [{ 网格: { 行距: '固定值28磅' } }, '请写“28磅”'],
    [{ 网格: { 行距: '２８磅' } }, '请写“28磅”'],
    [
      { 样式: { 一级标题: { 字体: '微软雅黑' } } },
      '应写仿宋、楷体、黑体、小标宋、宋体之一；要换成别的字体，给其中一种换个名称，如 字体: {gb2312: {黑体: [微软雅黑]}}',
    ],
  ])('%j: %s', (changes, hint) => {
    expect(change(changes as StyleSource).problems).toMatchObject([{ code: 'style.bad-value', hint }]);
  });

  test.each([
    [{ 正文: { 字号: '小三' } }, '请写“正文”，写在“样式”里'],
    [{ 天头: '37毫米' }, '请写“天头”，写在“页面”里'],
    [{ 页边距: '25毫米' }, '请写“天头、下边、订口、右边”，写在“页面”里'],
    [{ 页面: { 上边距: '25毫米' } }, '请写“天头”，写在“页面”里'],
    [{ 网格: { 字号: '三号' } }, '请写“字号”，写在“样式.正文”里'],
    [{ 坐标轴: '黑' }, '请写“坐标轴”，写在“图”里'],
    [{ 行间距: '28磅' }, '请写“行距”，写在“网格”里'],
    [{ 样式: { 标题: { 颜色的: '红' } } }, '是否为“颜色”'],
    [{ 正文字号: '四号' }, '请写“字号”，写在“样式.正文”里'],
    [{ 页面: { 左: '28毫米' } }, '是否为“订口”'],
    [{ 样式: { 落款: { 对齐: '右' } } }, '是否为“署名”'],
    [{ 样式: { 标题: { 粗体: '是' } } }, '是否为“加粗”'],
    [{ 样式: { 表格: { 边框: '1磅' } } }, '“表格”不属于别的项目，请顶格写'],
    [{ 表格: { 字号: '五号' } }, '请写“字号”，写在“样式.表文”里'],
    [{ 图: { 字号: '五号' } }, '是否为“文字字号”'],
    [{ 主题: '写' }, '请对照 gbt9704.yaml 中的项目名称'],
    [{ 随便: '写' }, '请对照 gbt9704.yaml 中的项目名称'],
  ])('%j: %s', (changes, hint) => {
    expect(change(changes as StyleSource).problems).toMatchObject([{ code: 'style.unknown-key', hint }]);
  });

  test('one in 正文 is told there, not of every role that follows it', () => {
    expect(codes({ 基于: 'gbt9704', 样式: { 正文: { 字号: '贰号', 自重: '是' } } })).toEqual([
      'style.bad-value 样式.正文.字号',
      'style.unknown-key 样式.正文.自重',
    ]);
  });

  test('each stands where it was typed', () => {
    const text =
      '名称: 本单位\n基于: gbt9704\n页面: {天头: 37}\n网格:\n  行间距: 28磅\n样式:\n  标题: 二号\n';
    const { value } = readYaml(text, '样式/本单位.yaml');
    const { problems } = parseStyle(value!.value, '样式/本单位.yaml', library, value!.places);
    expect(
      problems.map(({ field, place }) => `${field} ${place?.file}:${place?.line}:${place?.column}`),
    ).toEqual([
      '页面.天头 样式/本单位.yaml:3:10',
      '网格.行间距 样式/本单位.yaml:5:3',
      '样式.标题 样式/本单位.yaml:7:7',
    ]);
  });

  test('a grid that does not fit is a warning, and the style is usable', () => {
    const { style, problems } = change({ 网格: { 行距: '30磅' } });
    expect(style?.grid.linePitch).toBe(600);
    expect(problems).toMatchObject([{ code: 'style.grid-too-large', severity: 'warning' }]);
  });

  test('a style without a base misses everything it does not say', () => {
    const missing = codes({ 名称: '空' });
    expect(missing).toContain('style.missing-value 页面');
    expect(missing).toContain('style.missing-value 样式');
    expect(codes('不是样式')).toEqual(expect.arrayContaining(['style.missing-value 名称']));
  });

  test('prototype names are no keys', () => {
    expect(codes({ 基于: 'constructor' })).toEqual(['style.unknown-base 基于']);
    expect(codes({ 基于: 'gbt9704', 字体方案: 'toString' })).toEqual(['style.bad-value 字体方案']);
  });
});
