/** An archive's central directory, with or without the 64-bit extension (PKWARE APPNOTE 4.3.12–4.3.16, 4.5.3). */
import { ZipError } from './zip-error.ts';

/** A part, as the directory tells of it. */
export interface ZipEntry {
  /** with `/`, which some writers put as `\`, and without one at the start */
  name: string;
  /** as it is written */
  rawName: Uint8Array;
  encrypted: boolean;
  method: number;
  crc: number;
  /** bytes in the archive */
  packed: number;
  /** bytes inflated */
  size: number;
  /** of the part's own header */
  offset: number;
}

const entrySignature = 0x02014b50;
const entryLength = 46;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const end64Signature = 0x06064b50;
const end64Length = 56;
/** Of a field of 64 bits, all of whose parts' fields stand in an extra field. */
const extension64 = 0x0001;
/** What a field of 16 or 32 bits holds where its value stands in the extension. */
const elsewhere16 = 0xffff;
const elsewhere32 = 0xffffffff;
const mostEntries = 10_000;

/** The entries in order. Throws `ZipError` where the directory is not all there. */
export function readDirectory(view: DataView): ZipEntry[] {
  const { count, start, end } = findDirectory(view);
  if (count > mostEntries) throw new ZipError('damaged');
  const entries: ZipEntry[] = [];
  for (let at = start; entries.length < count; ) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw new ZipError('damaged');
    const extra = at + entryLength + view.getUint16(at + 28, true);
    const comment = extra + view.getUint16(at + 30, true);
    if (comment > end) throw new ZipError('damaged');
    entries.push(readEntry(view, at, extra, comment));
    at = comment + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, at: number, extra: number, extraEnd: number): ZipEntry {
  const rawName = new Uint8Array(view.buffer, view.byteOffset + at + entryLength, extra - at - entryLength);
  const extended = readExtension(view, extra, extraEnd);
  const take = (field: number) => {
    const value = view.getUint32(at + field, true);
    return value === elsewhere32 ? (extended.shift() ?? value) : value;
  };
  // in the order that the extension has them
  const size = take(24);
  const packed = take(20);
  const offset = take(42);
  return {
    name: new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, ''),
    rawName,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...{ packed, size, offset },
  };
}

/** The numbers of the 64-bit extra field; none where there is no such field. */
function readExtension(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== extension64) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    const numbers: number[] = [];
    for (let field = at + 4; field + 8 <= last; field += 8) numbers.push(readLong(view, field));
    return numbers;
  }
  return [];
}

interface Directory {
  count: number;
  start: number;
  /** where the record that ends the archive begins */
  end: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const directory = { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true), end };
  if (directory.count !== elsewhere16 && directory.start !== elsewhere32) return directory;
  const locator = end - locatorLength;
  if (locator < 0 || view.getUint32(locator, true) !== locatorSignature) return directory;
  const end64 = readLong(view, locator + 8);
  if (end64 + end64Length > end || view.getUint32(end64, true) !== end64Signature)
    throw new ZipError('damaged');
  return { count: readLong(view, end64 + 32), start: readLong(view, end64 + 48), end: end64 };
}

/** The record at the end of the archive: 22 bytes, and a comment. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipError('damaged');
}

/** A number of 64 bits. Beyond 2^53 it is no place in a file: rounding does no harm. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
