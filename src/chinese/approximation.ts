/** The hedges of an approximate figure: 约5万元, 近25万元, 80余名, 20多人, 超过30万元, 不足40万元. */

import type { Approximation, Bound } from './values.ts';

interface Hedge {
  word: string;
  approx: Approximation;
  /** its pattern, where the word alone may be part of another or go on */
  pattern?: string;
}

/** What is said before an approximate figure, the longer words first. 附近 hedges nothing; 不超过 bounds. */
export const hedges: readonly Hedge[] = [
  { word: '大约', approx: '约' },
  { word: '约为', approx: '约' },
  { word: '约莫', approx: '约' },
  { word: '约', approx: '约' },
  { word: '大概', approx: '约' },
  { word: '差不多', approx: '约' },
  { word: '接近', approx: '近' },
  { word: '将近', approx: '近' },
  { word: '近', approx: '近', pattern: '(?<![附最靠临亲新])近' },
  { word: '不足', approx: '不足' },
  { word: '不到', approx: '不足' },
  { word: '超过', approx: '超过', pattern: '(?<!不)超过了?' },
  { word: '突破', approx: '超过', pattern: '突破了?' },
  { word: '逾', approx: '超过' },
  { word: '超', approx: '超过', pattern: '超(?!过)' },
];

/** The words before a figure, all or those of some kinds: a piece of a pattern. */
export function anyHedge(kinds?: readonly Approximation[]): string {
  const meant = hedges.filter(({ approx }) => kinds?.includes(approx) ?? true);
  return `(?:${meant.map(({ word, pattern = word }) => pattern).join('|')})`;
}

/** What may be said behind a figure in place of 约: a piece of a pattern. */
export const hedgeBehind = '(?:左右|上下)';

/** The signs that a hedge before a figure begins with. */
export const hedgeStarts = [...new Set(hedges.map(({ word }) => word.charAt(0)))].join('');

const leading = hedges.map(
  ({ word, approx, pattern = word }) => [new RegExp(`^(?:${pattern})`), approx] as const,
);
const trailing = new RegExp(`${hedgeBehind}$`);

/** The words before a figure that make it a bound, each with how it is printed. */
const boundsBefore: readonly (readonly [word: string, bound: Bound])[] = [
  ['不少于', '不少于'],
  ['不低于', '不少于'],
  ['至少', '至少'],
  ['最少', '至少'],
  ['最低', '最低'],
  ['下限为', '最低'],
  ['下限', '最低'],
  ['不超过', '不超过'],
  ['不高于', '不超过'],
  ['不多于', '不超过'],
  ['不超', '不超过'],
  ['至多', '最多'],
  ['最多', '最多'],
  ['最高', '最高'],
  ['上限为', '最高'],
  ['上限', '最高'],
];
const boundsBehind: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/(?:(?:及|或)?以上|起)$/, '不少于'],
  [/(?:(?:及|或)?以下|以内|之内|封顶)$/, '不超过'],
];
const least: ReadonlySet<Approximation> = new Set(['不少于', '至少', '最低']);
const most: ReadonlySet<Approximation> = new Set(['不超过', '最多', '最高']);

const wordsOf = (bounds: ReadonlySet<Approximation>) =>
  boundsBefore.flatMap(([word, bound]) => (bounds.has(bound) ? [word] : [])).join('|');
/** The words before a figure that make it a lower, or an upper bound: pieces of a pattern. */
export const leastWords = wordsOf(least);
export const mostWords = wordsOf(most);

/** Takes off a figure what makes it a bound. */
function takeBound(text: string): { bare: string; bound: Bound | undefined } {
  const before = boundsBefore.find(([word]) => text.startsWith(word));
  if (before) return { bare: text.slice(before[0].length).trim(), bound: before[1] };
  const behind = boundsBehind.find(([pattern]) => pattern.test(text));
  return behind
    ? { bare: text.replace(behind[0], '').trim(), bound: behind[1] }
    : { bare: text, bound: undefined };
}

/** Takes the hedges around a figure off it: at most one before, one behind. */
export function takeHedges(text: string): { bare: string; hedges: Set<Approximation> } {
  const found = new Set<Approximation>();
  const { bare: said, bound } = takeBound(text);
  if (bound) found.add(bound);
  const [before, approx] = leading.find(([pattern]) => pattern.test(said)) ?? [];
  let bare = before ? said.replace(before, '').trim() : said;
  if (approx) found.add(approx);
  if (trailing.test(bare)) {
    bare = bare.replace(trailing, '').trim();
    found.add('约');
  }
  return { bare, hedges: found };
}

/** Hedges of one direction: more than said, less than said. */
const above: ReadonlySet<Approximation> = new Set(['余', '多', '超过']);
const below: ReadonlySet<Approximation> = new Set(['近', '不足']);

/** How a sum of two figures is hedged: as the hedged part; as the bound, or 余, where both are more than said; so, or 近, where both are less; else 约. */
export function joinApproximations(a?: Approximation, b?: Approximation): Approximation | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b) return a;
  const [first, second] = [directionOf(a), directionOf(b)];
  if (first === undefined || first !== second) return '约';
  const bound = [a, b].find((one) => least.has(one) || most.has(one));
  return bound ?? (first === 'above' ? '余' : '近');
}

function directionOf(approx: Approximation): 'above' | 'below' | undefined {
  if (above.has(approx) || least.has(approx)) return 'above';
  return below.has(approx) || most.has(approx) ? 'below' : undefined;
}

/** Where the hedge is said: 余 and 多 between the number and its unit, the others before the number. */
export function placeHedge(approx?: Approximation): { before: string; after: string } {
  if (approx === '余' || approx === '多') return { before: '', after: approx };
  return { before: approx ?? '', after: '' };
}
