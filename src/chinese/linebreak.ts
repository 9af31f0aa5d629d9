/**
 * Where a Chinese line may break (避头尾): what may not begin or end a line, and what stays together.
 * After GB/T 15834—2011, 5.1 and the classes of Unicode UAX #14.
 */

/** 点号, closing marks, 连接号, 间隔号, 省略号, and signs that belong to the number before them. */
const NOT_AT_START = new Set(
  '、。，．：；？！）］｝〕】〗》〉」』〙〟”’…—～·‧•・％‰℃°′″／々!%),.:;?]}>/-~–¢',
);

/** Opening marks, and signs that belong to the number after them. */
const NOT_AT_END = new Set('（［｛〔【〖《〈「『〘〝“‘￥＄￡／¥$£№#([{</');

/** Stops and commas, which may hang in the margin (CSS Text 4, hanging-punctuation: allow-end). */
const HANGING = new Set('、。，．､｡,.');

/** Letters of words that are written with spaces between them, and their marks. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\d]';

/**
 * —— and …… never halved; words and numbers with what joins them inside, the currency before
 * and the percent sign after; else one character with its marks, or one joined emoji.
 */
const SEGMENT = new RegExp(
  [
    '——',
    '……',
    `[¥￥$£]?${LETTER}+(?:(?:[.,:'’/@_&+]|-(?=\\d))${LETTER}+)*[%％‰℃]?`,
    '\\p{RI}{2}',
    '\\P{M}[\\p{M}\\p{EMod}]*(?:\\u200d\\P{M}[\\p{M}\\p{EMod}]*)*',
  ].join('|'),
  'suy',
);

/** Whether a character, or a segment by its first one, may not begin a line. —— may; a single — (连接号) may not. */
export function mayNotStart(segment: string): boolean {
  return segment !== '——' && NOT_AT_START.has(firstOf(segment));
}

/** Whether a character, or a segment by its last one, may not end a line. */
export function mayNotEnd(segment: string): boolean {
  return NOT_AT_END.has([...segment].at(-1) ?? '');
}

/** Whether a character may hang past the right edge. */
export function isHanging(char: string): boolean {
  return HANGING.has(char);
}

/** Cuts a text into pieces that no line break may fall into; joined, they are the text. */
export function splitUnbreakable(text: string): string[] {
  const segments: string[] = [];
  for (let at = 0; at < text.length; ) {
    const segment = standsAlone(text, at) ? text.charAt(at) : readSegment(text, at);
    segments.push(segment);
    at += segment.length;
  }
  return segments;
}

/** Most of a text: a Chinese character or mark with nothing behind it that could join it, told without the pattern. */
function standsAlone(text: string, at: number): boolean {
  return isSquare(text.charCodeAt(at)) && (at + 1 === text.length || joinsNothing(text.charCodeAt(at + 1)));
}

/** Characters and marks of CJK that are no marks on others, and fullwidth ones that are no letters or signs of currency. */
function isSquare(code: number): boolean {
  if (code < 0x3000 || code > 0xff20) return false;
  return code <= 0x9fff
    ? !(code >= 0x302a && code <= 0x302f) && code !== 0x3099 && code !== 0x309a
    : code >= 0xff01;
}

/** ASCII, Latin-1, quotation marks, dashes and points: none of them is a mark on what stands before it. */
function joinsNothing(code: number): boolean {
  return code < 0x300 || (code >= 0x2010 && code <= 0x2027) || isSquare(code);
}

/** A mark without anything that it could be on stands for itself. */
function readSegment(text: string, at: number): string {
  SEGMENT.lastIndex = at;
  return SEGMENT.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function firstOf(segment: string): string {
  const [first = ''] = segment;
  return first;
}
