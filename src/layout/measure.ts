import type { Role, Style } from '../style/style.ts';
import type { Run } from './page.ts';

/** How the text of a role measures, in twips. */
export interface Metrics {
  /** size of a 汉字 */
  em: number;
  /** added between characters of one script */
  spacing: number;
  /** added between 汉字 and letters or digits; 0 where the role has it switched off */
  autoSpace: number;
}

/** Roles whose positions count a digit as half a 字, with no space between scripts. */
const WITHOUT_AUTO_SPACE: ReadonlySet<Role> = new Set<Role>(['signature', 'date', 'tableHead', 'tableCell']);

/** LibreOffice puts a fifth of an em between scripts. Word's is a quarter, but gives way in a tight line. */
const AUTO_SPACE = 0.2;

export function metricsOf(role: Role, style: Style): Metrics {
  const { size, charSpacing } = style.roles[role];
  const em = size * 10;
  return { em, spacing: charSpacing, autoSpace: WITHOUT_AUTO_SPACE.has(role) ? 0 : em * AUTO_SPACE };
}

/** Text measured character by character (UTF-16 unit); the arrays run parallel to it. */
export interface MeasuredText {
  text: string;
  /** the character itself */
  advance: Float64Array;
  /** between the character and the one before it, when both stand in one line */
  gap: Float64Array;
  /** 1 for Chinese, 0 for Latin script */
  isCjk: Uint8Array;
}

/**
 * Measures runs.
 *
 * Scripts are told as LibreOffice tells them: quotes, dashes and other marks that both scripts have go with what
 * stands before them, so that the closing quote of “A4” has the Latin face and width. Word would take it from the
 * Chinese face. Character spacing is added within a stretch of one script and look, not at its end.
 */
export function measureRuns(runs: readonly Run[], { em, spacing, autoSpace }: Metrics): MeasuredText {
  const text = runs.map((run) => run.text).join('');
  const isCjk = tellScripts(text);
  const advance = new Float64Array(text.length);
  const gap = new Float64Array(text.length);
  for (let i = 0; i < text.length; i++) {
    advance[i] = em * widthInEms(text.charCodeAt(i), isCjk[i] === 1);
    if (i === 0) continue;
    if (isCjk[i] === isCjk[i - 1]) {
      gap[i] = isLowSurrogate(text.charCodeAt(i)) ? 0 : spacing;
      if (text[i] === '1' && text[i - 1] === '1') gap[i]! -= em * KERNING_OF_11;
    } else if (isWordCharacter(text, i) && isWordCharacter(text, i - 1)) gap[i] = autoSpace;
  }
  let start = 0;
  for (const [index, run] of runs.entries()) {
    const previous = runs[index - 1];
    if (previous && start < text.length && !haveSameLook(previous, run) && gap[start] === spacing)
      gap[start] = 0;
    start += run.text.length;
  }
  return { text, advance, gap, isCjk };
}

/** Width of the characters from `start` to `end` in one line. */
export function widthOf({ advance, gap }: MeasuredText, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += advance[i]! + (i > start ? gap[i]! : 0);
  return width;
}

function haveSameLook(a: Run, b: Run): boolean {
  return a.font === b.font && a.bold === b.bold && a.isMark === b.isMark;
}

/** The one pair of digits that Times New Roman sets closer. */
const KERNING_OF_11 = 0.037;

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

const LATIN = 0;
const CJK = 1;
const SHARED = 2;

function tellScripts(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length);
  let current = SHARED;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script !== SHARED) {
      // marks at the very start go with what follows
      if (current === SHARED) scripts.fill(script, start, i);
      current = script;
      start = i;
    }
    scripts[i] = current;
  }
  if (current === SHARED) scripts.fill(CJK);
  return scripts;
}

function scriptOf(code: number): number {
  if (code < 0x80) return isAsciiWord(code) ? LATIN : SHARED;
  if (code < 0x250) return code === 0xb7 || code === 0xd7 || code < 0xc0 ? SHARED : LATIN;
  return code >= 0x2000 && code < 0x2070 ? SHARED : CJK;
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code);
  // the 汉字 of everyday use: most text, told without the regular expression; surrogates are rare 汉字
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff)) return true;
  return WORD_CHARACTER.test(text[at]!);
}

function widthInEms(code: number, isCjk: boolean): number {
  if (code === 0x0a || isLowSurrogate(code)) return 0;
  if (code < 0x80) return (ASCII_WIDTHS[code - 0x20] ?? 0) / 1000;
  if (isCjk) return 1;
  return LATIN_MARK_WIDTHS[code] ?? 0.5;
}

/** Advance widths of Times New Roman and its metric twins, U+0020 to U+007E, in thousandths of an em. */
const ASCII_WIDTHS = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/** The same of marks that both scripts have, in ems: · × ‘ ’ “ ” — … ‰ */
const LATIN_MARK_WIDTHS: Record<number, number> = {
  183: 0.25,
  215: 0.564,
  8216: 0.333,
  8217: 0.333,
  8220: 0.444,
  8221: 0.444,
  8212: 1,
  8230: 1,
  8240: 1,
};
