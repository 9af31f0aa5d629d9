/** Width of text in terminal cells. */

import { eastAsianWidth } from 'get-east-asian-width';
import { listSegments, type Segment } from './segments.ts';

/** How signs are counted that are one cell or two by font. */
export interface WidthOptions {
  /** whether “”‘’—…·① take two cells, as Chinese fonts draw them; true if absent */
  ambiguousAsWide?: boolean;
}

/** Made when it is first asked for: it brings its tables along. */
let segmenter: Intl.Segmenter | undefined;

function listGraphemes(text: string): Iterable<Segment> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return listSegments(segmenter, text);
}

/** Drawn in colour and two cells wide: by nature, by a variation selector, or as one of a joined sequence. */
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;

/** Takes no cell of its own: marks, joiners, controls. */
const INVISIBLE = /^[\p{M}\p{Cc}\p{Cf}]+$/u;

/** Characters that neither join their neighbours nor are ambiguous: of ASCII one cell each, of the rest two. */
const PLAIN = /^[\x20-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;
/** The same with ·—‘’“”…, which join nothing either, where what is ambiguous is wide. */
const PLAIN_WIDE =
  /^[\x20-\x7e\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** How many cells a text takes on one line. */
export function measureWidth(text: string, options: WidthOptions = {}): number {
  let cells = 0;
  // segmenting takes a hundred times as long, and most text has no need of it
  if ((options.ambiguousAsWide === false ? PLAIN : PLAIN_WIDE).test(text)) {
    for (let index = 0; index < text.length; index++) cells += text.charCodeAt(index) < 0x7f ? 1 : 2;
    return cells;
  }
  for (const { segment } of listGraphemes(text)) cells += widthOf(segment, options);
  return cells;
}

/** Fills up with spaces to so many cells; a text that is wider stays as it is. */
export function padEnd(text: string, cells: number, options: WidthOptions = {}): string {
  return text + ' '.repeat(Math.max(0, cells - measureWidth(text, options)));
}

/** The same, with the spaces in front: for figures in a column. */
export function padStart(text: string, cells: number, options: WidthOptions = {}): string {
  return ' '.repeat(Math.max(0, cells - measureWidth(text, options))) + text;
}

/** Cuts to at most so many cells, ending in … where anything was cut; no character is halved. */
export function truncate(text: string, cells: number, options: WidthOptions = {}): string {
  if (measureWidth(text, options) <= cells) return text;
  const room = cells - measureWidth('…', options);
  if (room < 0) return '';
  let kept = '';
  let used = 0;
  for (const { segment } of listGraphemes(text)) {
    used += widthOf(segment, options);
    if (used > room) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** A cluster is as wide as its base. */
function widthOf(cluster: string, { ambiguousAsWide = true }: WidthOptions): number {
  if (INVISIBLE.test(cluster)) return 0;
  if (EMOJI.test(cluster)) return 2;
  return eastAsianWidth(cluster.codePointAt(0)!, { ambiguousAsWide });
}
