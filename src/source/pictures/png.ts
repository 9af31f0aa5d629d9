/**
 * PNG (ISO/IEC 15948) as a list of chunks: which of them decoding needs, and the size in pixels. The others are texts,
 * times, Exif and the business of single programs.
 */
import { crc32 } from 'node:zlib';
import { readTurn, unturned } from './orientation.ts';
import type { Stripped } from './stripped.ts';

/** Bytes of the signature. */
const SIGNATURE = 8;
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Undefined where the file is cut off or damaged. */
export function stripPng(file: Uint8Array): Stripped | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pieces = [file.subarray(0, SIGNATURE)];
  let size: { width: number; height: number } | undefined;
  let turn = unturned;
  let hasData = false;
  for (let at = SIGNATURE; at + 12 <= file.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > file.length) return undefined;
    const type = Buffer.from(file.subarray(at + 4, at + 8)).toString('latin1');
    if (NEEDED.has(type)) {
      if (crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return undefined;
      pieces.push(file.subarray(at, end));
    }
    if (!size) {
      if (type !== 'IHDR' || end - at !== 25) return undefined;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
      if (size.width === 0 || size.height === 0) return undefined;
    }
    if (type === 'IDAT') hasData = true;
    if (type === 'eXIf') turn = readTurn(file.subarray(at + 8, end - 4));
    if (type === 'IEND') return hasData ? { bytes: Buffer.concat(pieces), ...size, turn } : undefined;
    at = end;
  }
  return undefined;
}
