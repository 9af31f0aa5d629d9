/**
 * A ZIP archive read, with bounds on what its parts inflate to (PKWARE APPNOTE 4.3). Libraries that read workbooks
 * inflate whatever they are given: four megabytes can become four gigabytes. And nothing of a part is handed out
 * unless its checksum holds: one turned bit makes another name or another amount.
 */
import { constants } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from './zip.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { ZipError } from './zip-error.ts';

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

/** Whether bytes are an archive by their first ones: PK. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The parts of an archive by name, inflated when they are asked for; throws ZipError where one is not whole. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** by the name in small letters: names of parts differ in more than case (ISO/IEC 29500-2, 6.2.2.3) */
  readonly #entries = new Map<string, ZipEntry>();
  /** bytes that may still be inflated */
  #left: number;

  /**
   * @param mostBytes of all parts that are read, together and inflated
   * @throws ZipError where the directory is not whole
   */
  constructor(bytes: Uint8Array, mostBytes: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = mostBytes;
    for (const entry of readDirectory(this.#view)) {
      const key = keyOf(entry.name);
      // which of two is meant cannot be known
      if (this.#entries.has(key)) throw new ZipError('damaged');
      this.#entries.set(key, entry);
    }
  }

  /** The parts' names, with `/` whatever the archive writes, as it orders them. */
  list(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  /**
   * A part's bytes; undefined where there is none of that name, whatever its case.
   * @throws ZipError where it is damaged, encrypted, or larger than what is left of the bound
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(keyOf(name));
    if (!entry) return undefined;
    if (entry.encrypted) throw new ZipError('protected');
    if (entry.size > this.#left) throw new ZipError('too-large');
    const part = this.#inflate(entry);
    if (part.length !== entry.size || crc32(part) !== entry.crc) throw new ZipError('damaged');
    this.#left -= part.length;
    return part;
  }

  /** A part as it is packed, for another archive; undefined where there is none of that name, or it is not deflated. */
  copy(name: string): Entry | undefined {
    const entry = this.#entries.get(keyOf(name));
    if (!entry || entry.encrypted || entry.method !== deflated) return undefined;
    const { crc, size } = entry;
    return { path: entry.name, crc, size, deflated: [this.#findData(entry)] };
  }

  #inflate(entry: ZipEntry): Uint8Array {
    const packed = this.#findData(entry);
    if (entry.method === stored) return packed;
    if (entry.method !== deflated) throw new ZipError('damaged');
    try {
      // a directory may lie: the bound holds for what comes out, not for what it says
      return inflateRawSync(packed, {
        maxOutputLength: Math.min(Math.max(1, this.#left), constants.MAX_LENGTH),
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new ZipError(code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
    }
  }

  /** What follows the part's own header, which repeats the name that the directory gives. */
  #findData({ offset, packed, rawName }: ZipEntry): Uint8Array {
    const view = this.#view;
    if (offset + localLength > view.byteLength || view.getUint32(offset, true) !== localSignature)
      throw new ZipError('damaged');
    const nameLength = view.getUint16(offset + 26, true);
    const nameEnd = offset + localLength + nameLength;
    const start = nameEnd + view.getUint16(offset + 28, true);
    const ownName = this.#bytes.subarray(offset + localLength, nameEnd);
    if (start + packed > view.byteLength || Buffer.compare(ownName, rawName) !== 0)
      throw new ZipError('damaged');
    return this.#bytes.subarray(start, start + packed);
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

/** The parts of a package that this program has just made, as text. Throws where it is none. */
export function readOwnParts(bytes: Uint8Array): Map<string, string> {
  const archive = new ZipArchive(bytes, Number.MAX_SAFE_INTEGER);
  return new Map(archive.list().map((name) => [name, new TextDecoder().decode(archive.read(name))]));
}
