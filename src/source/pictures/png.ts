/**
 * PNG (ISO/IEC 15948) as a list of chunks: which of them decoding needs, and the size in pixels. The others are texts,
 * times, Exif and the business of single programs.
 */
import { crc32 } from 'node:zlib';
import { readTurn, unturned } from './orientation.ts';
import { holdsPixels, type PngForm, readForm } from './png-pixels.ts';
import type { Stripped } from './stripped.ts';

/** Bytes of the signature. */
const SIGNATURE = 8;
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** A chunk that decoding needs has a capital first (5.4). */
const isCritical = (type: string) => /^[A-Z]/.test(type);
const PALETTE = 3;

interface Chunk {
  type: string;
  /** from its length on */
  bytes: Uint8Array;
  /** within it */
  content: Uint8Array;
}

/**
 * Undefined where the file is cut off or damaged, or its pixels are not as many as it says.
 * @param mostPixels of a larger one the pixels are not looked at
 */
export function stripPng(file: Uint8Array, mostPixels: number): Stripped | undefined {
  const chunks = listChunks(file);
  const form = chunks?.[0]?.type === 'IHDR' ? readForm(chunks[0].content) : undefined;
  if (!chunks || !form || !isInOrder(chunks, form)) return undefined;
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const { width, height } = form;
  if (width * height <= mostPixels && !holdsPixels(data, form)) return undefined;
  const exif = chunks.findLast(({ type }) => type === 'eXIf');
  const kept = chunks.filter(({ type }) => NEEDED.has(type)).map(({ bytes }) => bytes);
  return {
    bytes: Buffer.concat([file.subarray(0, SIGNATURE), ...kept]),
    ...{ width, height },
    turn: exif ? readTurn(exif.content) : unturned,
  };
}

/** The chunks up to the end; undefined where it is not reached, or one that is needed is damaged. */
function listChunks(file: Uint8Array): Chunk[] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= file.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length) return undefined;
    const type = Buffer.from(file.subarray(at + 4, at + 8)).toString('latin1');
    if (isCritical(type) && crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4))
      return undefined;
    chunks.push({ type, bytes: file.subarray(at, end), content: file.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/** Whether nothing needed is unknown, missing, doubled or misplaced (5.6): one header, a palette, then the data in one run. */
function isInOrder(chunks: readonly Chunk[], { colour, depth }: PngForm): boolean {
  const types = chunks.map(({ type }) => type);
  const [first, last] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')];
  const others = types.filter((type) => isCritical(type) && type !== 'IDAT').join(' ');
  const palette = types.indexOf('PLTE');
  const colours = (chunks[palette]?.content.length ?? 0) / 3;
  const isUsable = colour === PALETTE ? colours > 0 && colours <= 2 ** depth : colours <= 256;
  return (
    /^IHDR(?: PLTE)? IEND$/.test(others) &&
    first > Math.max(palette, 0) &&
    types.slice(first, last).every((type) => type === 'IDAT') &&
    Number.isInteger(colours) &&
    isUsable
  );
}
