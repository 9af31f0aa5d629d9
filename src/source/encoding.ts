/**
 * Bytes → text. What people save: UTF-8 with or without a mark, GBK (Notepad's and Excel's "ANSI"),
 * UTF-16 (Notepad's "Unicode").
 */
import {
  damagedText,
  garbled,
  notText,
  readAsGbk,
  readAsUtf16,
  undecodable,
} from '../diagnostics/catalogue/encoding.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { nameFormat } from './formats.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** without a byte-order mark; every line ends in `\n`, so that lines and columns are those of an editor */
  text: string;
  encoding: Encoding;
  /** whether the file began with a byte-order mark */
  bom: boolean;
  problems: Diagnostic[];
}

/**
 * Decodes a whole text file. The mark decides; else UTF-16 if the zero bytes say so; else UTF-8 if the
 * whole file is valid UTF-8; else GB 18030, which contains GBK.
 *
 * @param file name for the places of problems
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const marked = readMark(bytes);
  const encoding = marked ?? guessEncoding(bytes);
  const problems: Diagnostic[] = [];
  const start = startOf(file);

  const other = nameFormat(bytes);
  let text = other === undefined ? tryDecode(bytes, encoding) : '';
  if (other !== undefined) {
    problems.push(makeProblem(notText, { format: other }, { place: start }));
  } else if (text === undefined) {
    const byte = countDecodable(bytes, encoding) + 1;
    problems.push(makeProblem(undecodable, { byte }, { place: start }));
  } else if (encoding === 'gb18030') {
    problems.push(makeProblem(readAsGbk, undefined, { place: start }));
  } else if (encoding !== 'utf-8') {
    problems.push(makeProblem(readAsUtf16, undefined, { place: start }));
  }
  // files put one behind another, or saved twice, have a second mark
  text = settleLineEnds((text ?? '').replace(/^\ufeff+/, ''));
  const damage = findDamage(text, file);
  problems.push(...(damage ? [damage] : findGarbled(text, file)));
  return { text, encoding, bom: marked !== undefined, problems };
}

/** Line ends as `\n`: those of today, and of a text without any of them, the others that Unicode knows. */
function settleLineEnds(text: string): string {
  const settled = text.replace(/\r\n?/g, '\n');
  return settled.includes('\n') ? settled : settled.replace(/[\u0085\u2028\u2029]/g, '\n');
}

function readMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function guessEncoding(bytes: Uint8Array): Encoding {
  const utf16 = guessUtf16(bytes);
  if (utf16) return utf16;
  const text = tryDecode(bytes, 'utf-8');
  return text === undefined || isDisguisedGbk(text) ? 'gb18030' : 'utf-8';
}

/**
 * ASCII characters (line ends, digits, colons) have a zero high byte in UTF-16, and no other text has zero
 * bytes. A zero low byte (U+3000, U+4E00) is rarer, so the side with far more zeros is the high one.
 */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++;
  const guess = odd > 4 * even ? 'utf-16le' : even > 4 * odd ? 'utf-16be' : undefined;
  if (guess === undefined || tryDecode(bytes, 'utf-8') === undefined) return guess;
  // a stray zero in a text of UTF-8 is no high byte: as UTF-16 it would be characters that nobody types
  const isStray = (even + odd) * 20 < bytes.length || !isTyped(tryDecode(bytes, guess) ?? '');
  return isStray ? undefined : guess;
}

/** Whether a text has only ASCII, 汉字 and the marks and widths that go with them. */
function isTyped(text: string): boolean {
  return /^[\ufeff\r\n\t\u0020-\u007e\u00b7\u2010-\u203b\u2160-\u217f\u2460-\u24ff\u3000-\u303f\u3220-\u3243\u4e00-\u9fff\uff01-\uffe5]*$/.test(
    text,
  );
}

/** What a disk that failed, or a copy that broke off, leaves: a stretch of zeros. */
function findDamage(text: string, file: string): Diagnostic | undefined {
  const index = text.search(/\0{4}/);
  if (index < 0) return undefined;
  const line = text.slice(0, index).split('\n').length;
  const column = [...text.slice(text.lastIndexOf('\n', index) + 1, index)].length + 1;
  return makeProblem(damagedText, { whole: /^\0*$/.test(text) }, { place: { file, line, column } });
}

/**
 * GBK "通知" (CD A8 D6 AA) is valid UTF-8 by chance. Chinese in UTF-8 takes three bytes a character, so a
 * text whose only non-ASCII characters are neighbours below U+0800 is GBK.
 */
function isDisguisedGbk(text: string): boolean {
  return !/[\u0800-\uffff]/.test(text) && /[\u0080-\u07ff]{2}/.test(text);
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many leading bytes decode: the place of the first bad one, by halving. */
function countDecodable(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  const decodes = (end: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The marks that a wrong conversion leaves in a text: U+FFFD, and its GBK reading 锟斤拷. One problem a line. */
function findGarbled(text: string, file: string): Diagnostic[] {
  if (!/\ufffd|锟斤拷/.test(text)) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = /(?:\ufffd|锟斤拷)+/.exec(line);
    if (!found) return [];
    const column = [...line.slice(0, found.index)].length + 1;
    const length = [...found[0]].length;
    return makeProblem(garbled, { found: found[0] }, { place: { file, line: index + 1, column, length } });
  });
}

/**
 * Text → bytes of UTF-8, with the byte-order mark and the line ends that the file had. A file in another
 * encoding becomes UTF-8, which every editor of today reads.
 */
export function encodeLike(text: string, original: Uint8Array): Uint8Array {
  const { encoding, bom } = decodeText(original, '');
  const ends = tryDecode(original, encoding)?.match(/\r\n?|\n/g) ?? [];
  const lines = text
    .split('\n')
    .map((line, index, all) => line + (index < all.length - 1 ? (ends[index] ?? ends.at(-1) ?? '\n') : ''));
  return Buffer.from((bom ? '\uFEFF' : '') + lines.join(''));
}
