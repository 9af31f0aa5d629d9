/** Where a key that a style does not have was meant to stand. */
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { makeStyleSchema } from './schema.ts';

export interface KeySuggestion {
  near: string;
  /** the part of the style that it stands in, where that is another */
  inside?: string;
}

/** What word processors call the dimensions of the page. */
const marginNames = new Map(
  Object.entries({
    页边距: '天头、下边、订口、右边',
    边距: '天头、下边、订口、右边',
    上边距: '天头',
    下边距: '下边',
    左边距: '订口',
    右边距: '右边',
  }),
);

/** The parts of a style that keys are looked for in, the last first; all roles have those of 正文. */
const sections: readonly (readonly Step[])[] = [
  ['样式', '正文'],
  ['图'],
  ['表格'],
  ['样式'],
  ['网格'],
  ['页面'],
];

/** What an unknown key at a path is to be replaced by, if anything is like it. */
export function suggestKey(key: string, path: readonly PropertyKey[]): KeySuggestion | undefined {
  const margin = marginNames.get(key);
  if (margin) return { near: margin, inside: '页面' };
  sectionOf ??= new Map(
    sections.flatMap((section) => keysAt(section).map((name) => [name, formatPath(section)])),
  );
  const elsewhere = sectionOf;
  const here = elsewhere.has(key) ? undefined : suggestNearest(key, keysAt(path));
  if (here) return { near: here };
  const near = elsewhere.has(key) ? key : suggestNearest(key, elsewhere.keys());
  const inside = near === undefined ? undefined : elsewhere.get(near);
  return near === undefined || inside === undefined ? undefined : { near, inside };
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
