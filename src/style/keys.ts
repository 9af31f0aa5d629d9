/** Where a key that a style does not have was meant to stand. */
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { makeStyleSchema } from './schema.ts';

export interface KeySuggestion {
  near: string;
  /** the part of the style that it stands in, where that is another; empty of what stands in none */
  inside?: string;
}

/** What word processors and secretaries call a part, or what it has. */
const otherWords: Readonly<Record<string, Readonly<Record<string, KeySuggestion>>>> = {
  页面: name({ 上: '天头', 上边: '天头', 下: '下边', 左: '订口', 左边: '订口', 右: '右边' }),
  样式: name({ 题目: '标题', 大标题: '标题', 落款: '署名', 日期: '成文日期', 附件: '附件标题' }),
  '样式.正文': name({ 粗体: '加粗', 大小: '字号', 字大小: '字号', 缩进: '首行缩进' }),
  表格: {
    ...name({ 边距: '单元格边距', 高: '行高' }),
    ...name({ 字体: '字体', 字号: '字号', 字大小: '字号', 行距: '行距', 对齐: '对齐' }, '样式.表文'),
  },
  图: name({ 字号: '文字字号', 颜色: '线条' }),
};

/** The same, wherever they are written. */
const marginWords: Readonly<Record<string, KeySuggestion>> = {
  ...name({ 页边距: '天头、下边、订口、右边', 边距: '天头、下边、订口、右边' }, '页面'),
  ...name({ 上边距: '天头', 下边距: '下边', 左边距: '订口', 右边距: '右边' }, '页面'),
};

function name(words: Readonly<Record<string, string>>, inside?: string): Record<string, KeySuggestion> {
  return Object.fromEntries(Object.entries(words).map(([word, near]) => [word, { near, inside }]));
}

/** The parts of a style that keys are looked for in, the last first; all roles have those of 正文. */
const sections: readonly (readonly Step[])[] = [
  ['样式', '正文'],
  ['图'],
  ['表格'],
  ['样式'],
  ['网格'],
  ['页面'],
  [],
];

/** What an unknown key at a path is to be replaced by, if anything is like it. */
export function suggestKey(key: string, path: readonly PropertyKey[]): KeySuggestion | undefined {
  const part = path.length > 1 ? '样式.正文' : path.join('.');
  const called = lookUp(otherWords[part], key) ?? lookUp(marginWords, key) ?? readJoined(key);
  if (called) return called;
  sectionOf ??= new Map(
    sections.flatMap((section) => keysAt(section).map((known) => [known, formatPath(section)])),
  );
  const elsewhere = sectionOf;
  const here = elsewhere.has(key) ? undefined : suggestNearest(key, keysAt(path));
  if (here) return { near: here };
  // of two signs one is another word already
  const near = elsewhere.has(key) || [...key].length < 3 ? key : suggestNearest(key, elsewhere.keys());
  const inside = near === undefined ? undefined : elsewhere.get(near);
  return near === undefined || inside === undefined ? undefined : { near, inside };
}

const lookUp = (words: Readonly<Record<string, KeySuggestion>> | undefined, key: string) =>
  words && Object.hasOwn(words, key) ? words[key] : undefined;

/** A role and what it has, in one word: 正文字号. */
function readJoined(key: string): KeySuggestion | undefined {
  const role = keysAt(['样式']).find((known) => key.startsWith(known) && key !== known);
  const near = role && keysAt(['样式', '正文']).find((known) => known === key.slice(role.length));
  return near && role ? { near, inside: `样式.${role}` } : undefined;
}

/** By key, the part that it stands in; made when a key is first not known. */
let sectionOf: ReadonlyMap<string, string> | undefined;
let wholeSchema: unknown;

function keysAt(path: readonly PropertyKey[]): string[] {
  wholeSchema ??= makeStyleSchema(0);
  let schema = wholeSchema;
  for (const step of path) schema = (schema as { shape: Record<PropertyKey, unknown> }).shape[step];
  return Object.keys((schema as { shape: object }).shape);
}
