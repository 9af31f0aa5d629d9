/**
 * JPEG (ITU-T T.81) as a list of segments: which of them decoding needs, and the size in pixels. The others, Exif, XMP,
 * IPTC, thumbnails, comments and whatever stands behind the end, may say where and by whom a picture was taken.
 */
import { readTurn, unturned } from './orientation.ts';
import type { Stripped } from './stripped.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
/** Huffman and quantisation tables, restart interval, number of lines. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xdb, 0xdd, 0xdc]);
/** Baseline, extended and progressive, with Huffman's code: what office programs show. */
const SHOWN_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** JFIF 1.01 without density and thumbnail: that the colours are those of JFIF is all that it tells. */
const JFIF = Uint8Array.from([
  ...[0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1],
  ...[0, 0, 1, 0, 1, 0, 0],
]);

interface Segment {
  marker: number;
  /** from its marker on */
  bytes: Uint8Array;
  /** within it */
  content: Uint8Array;
}

/** Undefined where the file is cut off, damaged, or coded in a way that office programs do not show. */
export function stripJpeg(file: Uint8Array): Stripped | undefined {
  const pieces: Uint8Array[] = [Uint8Array.from([0xff, SOI])];
  let size: { width: number; height: number } | undefined;
  let turn = unturned;
  let hasScan = false;
  for (const { marker, bytes, content } of listSegments(file)) {
    if (isFrame(marker)) {
      size = readFrame(marker, content);
      if (!size) return undefined;
      pieces.push(bytes);
    } else if (marker === SOS && size) {
      hasScan = true;
      pieces.push(bytes);
    } else if (marker === EOI) {
      if (!size || !hasScan) return undefined;
      pieces.push(bytes);
      return { bytes: Buffer.concat(pieces), ...size, turn };
    } else if (TABLES.has(marker)) pieces.push(bytes);
    else if (marker === APP0 && startsWith(content, 'JFIF\0')) pieces.push(JFIF);
    else if (marker === APP14 && startsWith(content, 'Adobe') && content.length === 12) pieces.push(bytes);
    else if (marker === APP1 && startsWith(content, 'Exif\0\0')) turn = readTurn(content.subarray(6));
  }
  return undefined;
}

/** The segments in order, the coded data with the header of their scan; ends where the file is damaged. */
function* listSegments(file: Uint8Array): Iterable<Segment> {
  let at = 2;
  while (file[at] === 0xff) {
    while (file[at + 1] === 0xff) at++;
    const marker = file[at + 1];
    if (marker === undefined) return;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (marker === EOI) {
      yield { marker, bytes: file.subarray(at, at + 2), content: file.subarray(at, at) };
      return;
    }
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return;
    const next = marker === SOS ? findMarker(file, end) : end;
    yield { marker, bytes: file.subarray(at, next), content: file.subarray(at + 4, end) };
    at = next;
  }
}

/** Where coded data end: at a marker that is neither a stuffed byte nor a restart. */
function findMarker(file: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = file.indexOf(0xff, at);
    const next = file[at + 1];
    if (at < 0 || next === undefined) return file.length;
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

function readFrame(marker: number, content: Uint8Array): { width: number; height: number } | undefined {
  const [precision, ...sides] = content.subarray(0, 5);
  const [h1 = 0, h2 = 0, w1 = 0, w2 = 0] = sides;
  const size = { width: (w1 << 8) | w2, height: (h1 << 8) | h2 };
  const isShown = SHOWN_FRAMES.has(marker) && precision === 8 && size.width > 0 && size.height > 0;
  return isShown ? size : undefined;
}

function startsWith(content: Uint8Array, words: string): boolean {
  return Buffer.from(content.subarray(0, words.length)).toString('latin1') === words;
}
