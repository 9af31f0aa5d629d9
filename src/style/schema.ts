import * as z from 'zod';
import {
  type ChartFill,
  type FontRole,
  type FontScheme,
  fillPatterns,
  fontSchemes,
  type Role,
} from './style.ts';
import { parseChars, parseFontSize, parseLength, spellUnits } from './units.ts';

/**
 * The human form of a style. Scalars are strings, as the YAML reader leaves them; each reader below turns one
 * into what the program uses, and its message says how to write it.
 */

/** The names that a style file has for the roles of paragraphs. */
export const ROLE_NAMES: Record<string, Role> = {
  正文: 'body',
  标题: 'title',
  副题: 'subtitle',
  主送机关: 'salutation',
  一级标题: 'heading1',
  二级标题: 'heading2',
  三级标题: 'heading3',
  四级标题: 'heading4',
  附件说明: 'attachmentNote',
  署名: 'signature',
  成文日期: 'date',
  附注: 'remark',
  附件标识: 'attachmentLabel',
  附件标题: 'attachmentTitle',
  表题: 'tableCaption',
  图题: 'pictureCaption',
  表头: 'tableHead',
  表文: 'tableCell',
  宽表表头: 'denseTableHead',
  宽表表文: 'denseTableCell',
  页码: 'pageNumber',
  发文机关标志: 'mark',
  发文字号: 'documentNumber',
  签发人: 'signerName',
  份号: 'copyNumber',
  密级: 'secrecy',
  版记: 'imprint',
};

const FONT_ROLES = ['仿宋', '楷体', '黑体', '小标宋', '宋体'] as const satisfies FontRole[];
const COLOURS: Record<string, string> = { 黑: '000000', 红: 'FF0000' };
const ALIGNMENTS = { 左: 'left', 居中: 'center', 右: 'right', 两端: 'both' } as const;
/** A page number may also stand where the sheets of a bound report are turned. */
const NUMBER_ALIGNMENTS = { 外侧: 'outer', ...ALIGNMENTS } as const;
type WrittenAlignment = (typeof NUMBER_ALIGNMENTS)[keyof typeof NUMBER_ALIGNMENTS];

/** A scalar that `parse` understands; `expected` says how it is written. */
function scalar<T>(parse: (text: string) => T | undefined, expected: string) {
  return z.string(expected).transform((text, context): T => {
    const value = parse(text);
    if (value !== undefined) return value;
    const spelt = spellUnits(text);
    const message = parse(spelt) === undefined ? expected : `请写“${spelt}”`;
    context.addIssue({ code: 'custom', message, input: text });
    return z.NEVER;
  });
}

function oneOf<T>(words: Record<string, T>) {
  return scalar(
    (text) => (Object.hasOwn(words, text) ? words[text] : undefined),
    `应写${Object.keys(words).join('、')}之一`,
  );
}

/** Twips of a length that stands in the code. */
const twips = (text: string) => parseLength(text) ?? 0;

type Range = readonly [low: string, high: string];
type Parse = (text: string) => number | undefined;

/** A length from `low` to `high`, both as they are written: less can't be read, more Word does not hold. */
function within([low, high]: Range, parse: Parse = parseLength): Parse {
  return (text) => {
    const size = parse(text);
    return size !== undefined && size >= twips(low) && size <= twips(high) ? size : undefined;
  };
}

function measure(range: Range, expected = '应写长度，如 37毫米 或 28.95磅', parse?: Parse) {
  return scalar(within(range, parse), `${expected}，须在 ${range.join(' 至 ')} 之间`);
}

/** Word's pages reach no farther. */
const onPage = measure(['0毫米', '558毫米']);
const lineRange: Range = ['5磅', '800磅'];
/** The pitch of the grid's lines, in twips; undefined where it is none that can be printed. */
export const parsePitch = within(lineRange);
const lineHeight = measure(lineRange);
const fontSize = scalar((text) => {
  const halfPoints = parseFontSize(text);
  return halfPoints !== undefined && halfPoints >= 8 && halfPoints <= 400 ? halfPoints : undefined;
}, '应写字号，如 三号 或 16磅，须在 4磅 至 200磅 之间');
const count = scalar((text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined), '应写 1 到 99 的整数');
const flag = oneOf({ 是: true, 否: false });
const name = scalar((text) => text.trim() || undefined, '应写名称');
const parseColour = (text: string) =>
  COLOURS[text] ?? (/^[0-9A-Fa-f]{6}$/.test(text) ? text.toUpperCase() : undefined);
const colour = scalar(parseColour, '应写 黑、红，或六位颜色代码，如 C00000');
const parseFace = (text: string) => FONT_ROLES.find((font) => font === text);
const face = scalar(
  parseFace,
  `应写${FONT_ROLES.join('、')}之一；要换成别的字体，给其中一种换个名称，如 字体: {gb2312: {黑体: [微软雅黑]}}`,
);

/** A fill of a chart. */
function parseFill(text: string): ChartFill | undefined {
  const pattern = fillPatterns.find((name) => name === text);
  if (pattern) return { pattern };
  const color = parseColour(text);
  return color === undefined ? undefined : { color };
}

const fills = z
  .array(
    scalar(parseFill, `应写六位颜色代码，或${fillPatterns.join('、')}之一`),
    '应写填充的列表，如 [595959, 斜纹]',
  )
  .min(1, '至少写一种填充')
  .transform((list) => list as [ChartFill, ...ChartFill[]]);

function byFont<T extends z.ZodType>(item: T) {
  return z.strictObject(Object.fromEntries(FONT_ROLES.map((role) => [role, item])) as Record<FontRole, T>);
}

const families = byFont(
  z
    .array(name, '应写字体名称的列表，如 [仿宋_GB2312, 仿宋]')
    .min(1, '至少写一个字体名称')
    .transform((names) => names as [string, ...string[]]),
);

/** How the words of a role look; `linePitch` is what 1行 means. */
function makeRoleSchema(linePitch: number, alignments: Readonly<Record<string, WrittenAlignment>>) {
  const parseLines = (text: string) => parseLength(text, { 行: linePitch });
  const space = measure(['0磅', '800磅'], '应写 1行 或 35磅', parseLines);
  const pitch = within(lineRange, parseLines);
  return z.strictObject({
    字体: face,
    字号: fontSize,
    加粗: flag,
    颜色: colour,
    对齐: oneOf(alignments),
    行距: scalar(
      (text) => (text === '单倍' ? ('auto' as const) : pitch(text)),
      `应写 1行、28磅 或 单倍，须在 ${lineRange.join(' 至 ')} 之间`,
    ),
    段前: space,
    段后: space,
    首行缩进: scalar((text) => {
      const chars = parseChars(text);
      return chars !== undefined && chars <= 20 ? chars : undefined;
    }, '应写 2字 或 0字，须在 0字 至 20字 之间'),
    字间: measure(['-10磅', '100磅']),
  });
}

/** The schema of a whole style; `linePitch` is what 1行 means in it. */
export function makeStyleSchema(linePitch: number) {
  const role = makeRoleSchema(linePitch, ALIGNMENTS);
  const numberRole = makeRoleSchema(linePitch, NUMBER_ALIGNMENTS);
  return z.strictObject({
    名称: name,
    页面: z.strictObject({
      宽: onPage,
      高: onPage,
      天头: onPage,
      下边: onPage,
      订口: onPage,
      右边: onPage,
      页眉: onPage,
      页脚: onPage,
    }),
    网格: z.strictObject({ 每行字数: count, 每面行数: count, 行距: lineHeight }),
    标点悬挂: flag,
    末面收紧: flag,
    字体方案: oneOf(
      Object.fromEntries(fontSchemes.map((scheme) => [scheme, scheme])) as Record<string, FontScheme>,
    ),
    字体: z.strictObject({ gb2312: families, system: families, gbk: families }),
    生僻字字体: byFont(name),
    西文字体: name,
    强调字体: face,
    样式: z.strictObject(
      Object.fromEntries(
        Object.entries(ROLE_NAMES).map(([written, of]) => [written, of === 'pageNumber' ? numberRole : role]),
      ) as Record<string, typeof role>,
    ),
    表格: z.strictObject({
      边框: measure(['0磅', '6磅']),
      单元格边距: measure(['0毫米', '50毫米']),
      宽表边距: measure(['0毫米', '50毫米']),
      上下边距: measure(['0毫米', '50毫米']),
      行高: measure(['0磅', '800磅']),
    }),
    图: z.strictObject({
      字体: face,
      标题字号: fontSize,
      文字字号: fontSize,
      线条: colour,
      坐标轴: colour,
      填充: fills,
    }),
  });
}

/** A style as its schema reads it. */
export type StyleFields = z.output<ReturnType<typeof makeStyleSchema>>;
