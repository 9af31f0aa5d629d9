/** The hedges of an approximate figure: 约5万元, 近25万元, 80余名, 20多人, 超过30万元, 不足40万元. */

import type { Approximation } from './values.ts';

interface Hedge {
  word: string;
  approx: Approximation;
  /** its pattern, where the word alone may be part of another or go on */
  pattern?: string;
}

/** What is said before an approximate figure, the longer words first. 附近 and 不超过 hedge nothing. */
export const hedges: readonly Hedge[] = [
  { word: '大约', approx: '约' },
  { word: '约为', approx: '约' },
  { word: '约', approx: '约' },
  { word: '大概', approx: '约' },
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

/** Takes the hedges around a figure off it: at most one before, one behind. */
export function takeHedges(text: string): { bare: string; hedges: Set<Approximation> } {
  const found = new Set<Approximation>();
  const [before, approx] = leading.find(([pattern]) => pattern.test(text)) ?? [];
  let bare = before ? text.replace(before, '').trim() : text;
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

/** How a sum of two figures is hedged: as the hedged part; 余 where both are more than said, 近 where both are less, else 约. */
export function joinApproximations(a?: Approximation, b?: Approximation): Approximation | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a === b) return a;
  if (above.has(a) && above.has(b)) return '余';
  return below.has(a) && below.has(b) ? '近' : '约';
}

/** Where the hedge is said: 余 and 多 between the number and its unit, the others before the number. */
export function placeHedge(approx?: Approximation): { before: string; after: string } {
  if (approx === '余' || approx === '多') return { before: '', after: approx };
  return { before: approx ?? '', after: '' };
}
