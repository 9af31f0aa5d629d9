import type { Role, Style } from '../style/style.ts';
import { hasAutoSpace } from './compose/spacing.ts';
import { kerningOfOnes, latinWidth } from './latin-widths.ts';
import type { Run } from './page.ts';
import { LINE_BREAK } from './runs.ts';

/** How the text of a role measures, in twips. */
export interface Metrics {
  /** size of a 汉字 */
  em: number;
  /** added between characters of one script */
  spacing: number;
  /** added between 汉字 and letters or digits; 0 where the role has it switched off */
  autoSpace: number;
}

/** LibreOffice puts a fifth of an em between scripts. Word's is a quarter, but gives way in a tight line. */
const AUTO_SPACE = 0.2;

export function metricsOf(role: Role, style: Style): Metrics {
  const { size, charSpacing } = style.roles[role];
  const em = size * 10;
  return { em, spacing: charSpacing, autoSpace: hasAutoSpace(role) ? em * AUTO_SPACE : 0 };
}

/** Text measured by its UTF-16 units; the arrays run parallel to it. */
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
  const isCjk = countScripts(text);
  const advance = new Float64Array(text.length);
  const gap = new Float64Array(text.length);
  let i = 0;
  let look: Run | undefined;
  for (const run of runs) {
    const isNewLook = look !== undefined && !haveSameLook(look, run);
    for (const end = i + run.text.length, start = i; i < end; i++) {
      advance[i] = em * widthInEms(text, i, isCjk[i] === 1, run.bold);
      if (i === 0 || isLowSurrogate(text.charCodeAt(i))) continue;
      if (isCjk[i] !== isCjk[i - 1])
        gap[i] = isWordCharacter(text, i - 1) && isWordCharacter(text, i) ? autoSpace : 0;
      else if (i > start || !isNewLook)
        gap[i] = spacing - (isPairOfOnes(text, i) ? em * kerningOfOnes(run.bold) : 0);
    }
    look = run;
  }
  return { text, advance, gap, isCjk };
}

/** What the character at an index adds to the width of a line that begins at `start`. */
export function stepOf({ advance, gap }: MeasuredText, index: number, start: number): number {
  return (advance[index] ?? 0) + (index > start ? (gap[index] ?? 0) : 0);
}

/** Width of the characters from `start` to `end` in one line. */
export function widthOf(measured: MeasuredText, start: number, end: number): number {
  let width = 0;
  for (let i = start; i < end; i++) width += stepOf(measured, i, start);
  return width;
}

function haveSameLook(a: Run, b: Run): boolean {
  return a.font === b.font && a.bold === b.bold && a.isMark === b.isMark;
}

function widthInEms(text: string, at: number, isCjk: boolean, bold: boolean): number {
  const code = text.charCodeAt(at);
  if (text[at] === LINE_BREAK || isLowSurrogate(code)) return 0;
  return isCjk && code > 0x7e ? 1 : latinWidth(code, bold);
}

const isLowSurrogate = (code: number) => (code & 0xfc00) === 0xdc00;

const isPairOfOnes = (text: string, at: number) => text[at] === '1' && text[at - 1] === '1';

const LATIN = 0;
const CJK = 1;
const SHARED = 2;

function countScripts(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length);
  let current = SHARED;
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script !== SHARED) {
      // marks at the very start go with what follows
      if (current === SHARED) scripts.fill(script, 0, i);
      current = script;
    }
    scripts[i] = current;
  }
  return current === SHARED ? scripts.fill(CJK) : scripts;
}

function scriptOf(code: number): number {
  if (code < 0x80) return isAsciiWord(code) ? LATIN : SHARED;
  // Latin-1 signs and General Punctuation belong to both scripts
  if (code < 0xc0 || code === 0xd7 || (code >= 0x2000 && code < 0x2070)) return SHARED;
  return code < 0x250 ? LATIN : CJK;
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether space between scripts is due beside a character. */
function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code);
  // everyday 汉字 without the slower expression; a surrogate is half of a rare one
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff)) return true;
  return WORD_CHARACTER.test(text.charAt(at));
}
