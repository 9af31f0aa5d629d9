/**
 * JPEG (ITU-T T.81) as a list of segments: which of them decoding needs, and the size in pixels. The others, Exif, XMP,
 * IPTC, thumbnails, comments and whatever stands behind the end, may say where and by whom a picture was taken.
 */
import { type Frame, isHuffman, isQuantisation, isWholeScan, readFrame, readScan } from './jpeg-frame.ts';
import { readTurn, unturned } from './orientation.ts';
import type { Stripped } from './stripped.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const HUFFMAN = 0xc4;
const QUANTISATION = 0xdb;
const INTERVAL = 0xdd;
/** Lines that are counted after they were coded, and pictures in several sizes: what office programs do not show. */
const UNSHOWN: ReadonlySet<number> = new Set([0xdc, 0xde, 0xdf, 0xcc]);
/** Baseline, extended and progressive, with Huffman's code: what office programs show. */
const SHOWN_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const isFrame = (marker: number) => (marker & 0xf0) === 0xc0 && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number) => marker === 0x01 || (marker & 0xf8) === 0xd0;

/** JFIF 1.01 without density and thumbnail: that the colours are those of JFIF is all that it tells. */
const JFIF = Uint8Array.from([
  ...[0xff, APP0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1],
  ...[0, 0, 1, 0, 1, 0, 0],
]);

const none = new Uint8Array();

interface Segment {
  marker: number;
  /** from its marker on */
  bytes: Uint8Array;
  /** within it */
  content: Uint8Array;
  /** what is coded behind the header of a scan; else empty */
  data: Uint8Array;
}

/** Undefined where the file is cut off, damaged, or coded in a way that office programs do not show. */
export function stripJpeg(file: Uint8Array): Stripped | undefined {
  const reader = new JpegReader();
  for (const segment of listSegments(file)) {
    if (!reader.read(segment)) return undefined;
    if (segment.marker === EOI) return reader.finish();
  }
  return undefined;
}

/** Goes through the segments and keeps those that decoding needs. */
class JpegReader {
  readonly #pieces: Uint8Array[] = [Uint8Array.from([0xff, SOI])];
  readonly #tables = new Set<number>();
  /** components that some scan holds */
  readonly #coded = new Set<number>();
  #frame: Frame | undefined;
  #interval = 0;
  #turn = unturned;

  /** False where the picture cannot be shown. */
  read({ marker, bytes, content, data }: Segment): boolean {
    if (marker === APP1 && startsWith(content, 'Exif\0\0')) this.#turn = readTurn(content.subarray(6));
    if (marker === APP0 && startsWith(content, 'JFIF\0')) this.#pieces.push(JFIF);
    const isKept = this.#isNeeded(marker) || (marker === APP14 && isAdobe(content));
    if (isKept) this.#pieces.push(bytes);
    if (isFrame(marker)) return this.#readFrame(marker, content);
    if (marker === SOS) return this.#readScan(content, data);
    if (marker === INTERVAL) {
      this.#interval = ((content[0] ?? 0) << 8) | (content[1] ?? 0);
      return content.length === 2;
    }
    if (marker === HUFFMAN || marker === QUANTISATION) this.#tables.add(marker);
    if (marker === HUFFMAN) return isHuffman(content);
    return marker === QUANTISATION ? isQuantisation(content) : !UNSHOWN.has(marker);
  }

  /** Undefined where a component was never coded. */
  finish(): Stripped | undefined {
    if (!this.#frame || this.#coded.size < this.#frame.components.length) return undefined;
    const { width, height } = this.#frame;
    return { bytes: Buffer.concat(this.#pieces), width, height, turn: this.#turn };
  }

  #isNeeded(marker: number): boolean {
    return isFrame(marker) || [SOS, EOI, HUFFMAN, QUANTISATION, INTERVAL].includes(marker);
  }

  #readFrame(marker: number, content: Uint8Array): boolean {
    if (this.#frame || !SHOWN_FRAMES.has(marker)) return false;
    this.#frame = readFrame(marker, content);
    return this.#frame !== undefined;
  }

  #readScan(header: Uint8Array, data: Uint8Array): boolean {
    if (!this.#frame || this.#tables.size < 2) return false;
    const components = readScan(header, this.#frame);
    for (const { id } of components ?? []) this.#coded.add(id);
    return components !== undefined && isWholeScan(data, components, this.#frame, this.#interval);
  }
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
      yield { marker, bytes: file.subarray(at, at + 2), content: none, data: none };
      return;
    }
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return;
    const next = marker === SOS ? findMarker(file, end) : end;
    yield {
      marker,
      bytes: file.subarray(at, next),
      content: file.subarray(at + 4, end),
      data: file.subarray(end, next),
    };
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

function isAdobe(content: Uint8Array): boolean {
  return startsWith(content, 'Adobe') && content.length === 12;
}

function startsWith(content: Uint8Array, words: string): boolean {
  return Buffer.from(content.subarray(0, words.length)).toString('latin1') === words;
}
