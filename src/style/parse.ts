import type * as z from 'zod';
import {
  badStyleValue,
  circularBaseStyle,
  missingStyleValue,
  unknownBaseStyle,
  unknownStyleKey,
} from '../diagnostics/catalogue/style.ts';
import { type At, type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, parsePath, type Step, valueAt } from '../diagnostics/path.ts';
import { nowhere, type Places, placeOfField } from '../diagnostics/places.ts';
import { checkGrid } from './check-grid.ts';
import { deriveGridPitches, dropCountedPitches } from './grid.ts';
import { suggestKey } from './keys.ts';
import { makeStyleSchema, parsePitch, ROLE_NAMES, type StyleFields } from './schema.ts';
import type { NumberPlace, Role, RoleStyle, Style } from './style.ts';

/** Plain data of a style file: nested objects and lists whose scalars are strings. */
export type StyleSource = Readonly<Record<string, unknown>>;

export interface ParsedStyle {
  /** absent where a problem is an error */
  style?: Style;
  problems: Diagnostic[];
}

/**
 * Reads a style.
 *
 * @param value the data of the style file
 * @param file its name, for the problems
 * @param library the styles that `基于` may name
 * @param places where its fields were typed
 */
export function parseStyle(
  value: unknown,
  file: string,
  library: Readonly<Record<string, StyleSource>> = {},
  places: Places = nowhere,
): ParsedStyle {
  const problems: Diagnostic[] = [];
  const at: Locate = (path, part) => ({
    place: placeOfField(places, path as Step[], part) ?? startOf(file),
    ...(path.length > 0 ? { field: formatPath(path as Step[]) } : {}),
  });

  const own = isPlainObject(value) ? value : {};
  const inherited = inherit(own, library, (problem) => problems.push({ ...problem, ...at(['基于']) }));
  if (problems.length > 0) return { problems };
  const source = deriveGridPitches(inherited);

  const complete = completeRoles(source);
  const result = makeStyleSchema(linePitchOf(complete)).safeParse(complete);
  if (!result.success) {
    const found = result.error.issues.flatMap((issue) => describeIssue(issue, complete, at));
    return { problems: found.filter(({ field = '' }) => !isFromBody(parsePath(field), source)) };
  }

  const style = resolve(result.data);
  problems.push(...checkGrid(style, result.data.网格, own, (path) => at(path)));
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { style, problems };
}

/** Lays a style over the one it is based on, and that over its own base. */
function inherit(
  source: StyleSource,
  library: Readonly<Record<string, StyleSource>>,
  report: (problem: Diagnostic) => void,
  chain: readonly string[] = [],
): StyleSource {
  const { 基于: base, ...own } = source;
  if (typeof base !== 'string') return source;
  if (chain.includes(base)) {
    report(makeProblem(circularBaseStyle, { chain: [...chain, base].join(' → ') }));
    return own;
  }
  const found = Object.hasOwn(library, base) ? library[base] : undefined;
  if (found === undefined || found === null) {
    const names = Object.keys(library);
    const near = suggestNearest(base, names);
    report(makeProblem(unknownBaseStyle, { base, known: names.join('、'), near }));
    return own;
  }
  return overlay(dropCountedPitches(inherit(found, library, report, [...chain, base]), own), own);
}

/** Objects are merged key by key; everything else, lists too, replaces what it lies on. */
function overlay(below: StyleSource, above: StyleSource): StyleSource {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(merged, key) ? merged[key] : undefined;
    const laid = isPlainObject(under) && isPlainObject(value) ? overlay(under, value) : value;
    // assigning to __proto__ would set the prototype instead
    Object.defineProperty(merged, key, { value: laid, enumerable: true, configurable: true, writable: true });
  }
  return merged;
}

/** Gives each role the fields of 正文 that it does not say itself. */
function completeRoles(source: StyleSource): StyleSource {
  const roles = source.样式;
  if (!isPlainObject(roles) || !isPlainObject(roles.正文)) return source;
  const body = roles.正文;
  const completed = Object.entries(roles).map(([name, role]) => [
    name,
    isPlainObject(role) ? { ...body, ...role } : role,
  ]);
  return { ...source, 样式: Object.fromEntries(completed) };
}

/** Whether a field of a role came from 正文, where what is wrong with it is told. */
function isFromBody(path: readonly Step[], source: StyleSource): boolean {
  const [section, role, field] = path;
  return section === '样式' && role !== '正文' && field !== undefined && valueAt(source, path) === undefined;
}

/** What 1行 means. A line pitch that can't be read is reported by the schema itself; any other stands in for it then. */
function linePitchOf(source: StyleSource): number {
  const grid = source.网格;
  const pitch = isPlainObject(grid) ? grid.行距 : undefined;
  return (typeof pitch === 'string' && parsePitch(pitch)) || STAND_IN_PITCH;
}

/** 28磅, in twips. */
const STAND_IN_PITCH = 560;

type Issue = z.core.$ZodIssue;
type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => At;

function describeIssue(issue: Issue, source: StyleSource, at: Locate): Diagnostic[] {
  const found = valueAt(source, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      makeProblem(unknownStyleKey, { key, ...suggestKey(key, issue.path) }, at([...issue.path, key], 'key')),
    );
  }
  if (found === undefined) {
    return [makeProblem(missingStyleValue, { key: String(issue.path.at(-1) ?? '') }, at(issue.path))];
  }
  const value = typeof found === 'string' ? found : JSON.stringify(found);
  const expected =
    isPlainObject(found) || issue.code === 'custom' ? issue.message : '此处的写法请对照 gbt9704.yaml';
  return [makeProblem(badStyleValue, { value, expected }, at(issue.path))];
}

function isPlainObject(value: unknown): value is StyleSource {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** From the human form to the one that layout and writers use. */
function resolve(fields: StyleFields): Style {
  const { 页面: page, 网格: grid } = fields;
  const { 字号: size, 字间: spacing } = fields.样式.正文 ?? { 字号: 0, 字间: 0 };
  const charPitch = size * 10 + spacing;
  return {
    name: fields.名称,
    page: {
      width: page.宽,
      height: page.高,
      top: page.天头,
      bottom: page.下边,
      left: page.订口,
      right: page.右边,
      header: page.页眉,
      footer: page.页脚,
    },
    grid: {
      charsPerLine: Math.floor((page.宽 - page.订口 - page.右边) / charPitch),
      linesPerPage: Math.floor((page.高 - page.天头 - page.下边) / grid.行距),
      linePitch: grid.行距,
      charPitch,
    },
    hangingPunctuation: fields.标点悬挂,
    drawsCloser: fields.末面收紧,
    fontScheme: fields.字体方案,
    fonts: fields.字体[fields.字体方案],
    fallbackFonts: fields.生僻字字体,
    latinFont: fields.西文字体,
    emphasisFont: fields.强调字体,
    roles: Object.fromEntries(
      Object.entries(fields.样式).map(([name, role]) => [ROLE_NAMES[name], resolveRole(role)]),
    ) as Record<Role, RoleStyle>,
    numberPlace: resolveNumberPlace(fields.样式.页码),
    table: {
      borderSize: Math.round((fields.表格.边框 / 20) * 8),
      cellMargin: fields.表格.单元格边距,
      cellPadding: fields.表格.上下边距,
      denseCellMargin: fields.表格.宽表边距,
      rowHeight: fields.表格.行高,
    },
    chart: {
      font: fields.图.字体,
      titleSize: fields.图.标题字号,
      textSize: fields.图.文字字号,
      lineColor: fields.图.线条,
      axisColor: fields.图.坐标轴,
      fills: fields.图.填充,
    },
  };
}

type RoleFields = StyleFields['样式'][string];

/** A number is a line of its own, and one line of 两端 begins at the left. */
function resolveNumberPlace(fields: RoleFields | undefined): NumberPlace {
  const align = fields?.对齐 ?? 'outer';
  return align === 'both' ? 'left' : align;
}

function resolveRole(fields: RoleFields): RoleStyle {
  return {
    font: fields.字体,
    size: fields.字号,
    bold: fields.加粗,
    color: fields.颜色,
    align: fields.对齐 === 'outer' ? 'right' : fields.对齐,
    line: fields.行距,
    before: fields.段前,
    after: fields.段后,
    firstLineChars: fields.首行缩进,
    charSpacing: fields.字间,
  };
}
