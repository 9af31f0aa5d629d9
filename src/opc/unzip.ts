/**
 * A ZIP archive's parts, with bounds on what they inflate to. Libraries that read workbooks inflate whatever
 * they are given: four megabytes can become four gigabytes.
 */
import { constants } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';

export type ZipFailure = 'damaged' | 'protected' | 'too-large';

const mostEntries = 10_000;

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * Inflates the wanted parts (PKWARE APPNOTE 4.3). What the archive says of sizes is checked, then not trusted.
 * @param mostBytes of all wanted parts together, inflated
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): { parts: Map<string, Uint8Array> } | { failure: ZipFailure } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view)?.filter((entry) => isWanted(entry.name));
  if (!entries) return { failure: 'damaged' };
  if (entries.some((entry) => entry.encrypted)) return { failure: 'protected' };
  let left = mostBytes - entries.reduce((sum, entry) => sum + entry.size, 0);
  if (left < 0) return { failure: 'too-large' };
  left = mostBytes;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = inflate(bytes, view, entry, left);
    if (typeof part === 'string') return { failure: part };
    left -= part.length;
    parts.set(entry.name, part);
  }
  return { parts };
}

/** The parts of a package that this program has just made, as text. Throws where it is none. */
export function readOwnParts(bytes: Uint8Array): Map<string, string> {
  const archive = unzip(bytes, () => true, Number.MAX_SAFE_INTEGER);
  if ('failure' in archive) throw new Error(`a package of our own cannot be read: ${archive.failure}`);
  return new Map([...archive.parts].map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** The central directory; undefined where it is not all there. */
function readDirectory(bytes: Uint8Array, view: DataView): Entry[] | undefined {
  const end = findEnd(bytes, view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return undefined;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end-of-directory record: 22 bytes and a comment of at most 65,535. */
function findEnd(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array | ZipFailure {
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return 'damaged';
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length > most ? 'too-large' : data;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(data, { maxOutputLength: Math.min(Math.max(1, most), constants.MAX_LENGTH) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}
