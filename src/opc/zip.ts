import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/**
 * A deterministic zip package: fixed times, no directory entries, no data descriptors.
 * Entries are deflated one by one, so that those that never change are deflated once.
 */

/** A part of the package, deflated. */
export interface Entry {
  path: string;
  crc: number;
  /** bytes before deflating */
  size: number;
  deflated: Uint8Array[];
}

const encoder = new TextEncoder();

/** A part of XML is repetitive: the usual level takes four times the time for a fifteenth to a fifth less. */
const LEVEL = { level: 3 };

/** Deflates a part that is at hand. */
export function deflateEntry(path: string, content: string | Uint8Array): Entry {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return { path, crc: crc32(bytes), size: bytes.length, deflated: [deflateRawSync(bytes, LEVEL)] };
}

/** Deflates a part while it is being made; of a long one only the deflated bytes are held. */
export async function deflateChunks(path: string, chunks: Iterable<string>): Promise<Entry> {
  const pieces = gather(chunks);
  const first = pieces.next();
  // a stream costs more than a short part
  return first.done ? deflateEntry(path, first.value) : deflateStream(path, first.value, pieces);
}

async function deflateStream(path: string, first: string, rest: Iterator<string, string>): Promise<Entry> {
  const entry: Entry = { path, crc: 0, size: 0, deflated: [] };
  const deflate = createDeflateRaw(LEVEL);
  deflate.on('data', (piece: Uint8Array) => entry.deflated.push(piece));
  const done = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject));
  const write = async (piece: string): Promise<void> => {
    const bytes = encoder.encode(piece);
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  };
  await write(first);
  let next: IteratorResult<string, string>;
  do {
    next = rest.next();
    await write(next.value);
  } while (!next.done);
  deflate.end();
  await done;
  return entry;
}

/** Characters that are handed over together: a report of many pages. */
const PIECE = 1 << 19;

/** Joins short strings, which cost more to hand over than to write. The last is returned, not given. */
function* gather(chunks: Iterable<string>): Generator<string, string> {
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  return text;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 2.0: deflate */
const VERSION = 20;
/** bit 11: the path is UTF-8 */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** 1980-01-01 00:00, the first moment that zip knows */
const DOS_DATE = 0x0021;
/** Bytes of a local header, one of the directory and its end, each without names. */
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** zip without its 64-bit extension */
const MAX_SIZE = 0xffffffff;

/** Puts the entries together as a zip file. */
export function assembleZip(entries: readonly Entry[]): Uint8Array {
  const placed = placeEntries(entries);
  const start = placed.reduce((at, { path, deflated }) => at + LOCAL_SIZE + path.length + deflated, 0);
  const size = placed.reduce((sum, { path }) => sum + CENTRAL_SIZE + path.length, 0);
  const file = new ZipWriter(start + size + END_SIZE);
  for (const entry of placed) {
    file.putFields([4, LOCAL_HEADER], [2, VERSION], ...commonFields(entry), [2, 0]);
    file.putBytes(entry.path);
    for (const piece of entry.entry.deflated) file.putBytes(piece);
  }
  for (const entry of placed) {
    file.putFields(
      [4, CENTRAL_HEADER],
      [2, VERSION],
      [2, VERSION],
      ...commonFields(entry),
      [2, 0], // extra field
      [2, 0], // comment
      [2, 0], // disk
      [2, 0], // internal attributes
      [4, 0], // external attributes
      [4, entry.offset],
    );
    file.putBytes(entry.path);
  }
  file.putFields(
    [4, END_OF_DIRECTORY],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, size],
    [4, start],
    [2, 0],
  );
  return file.bytes;
}

/** An entry at its place. */
interface PlacedEntry {
  entry: Entry;
  path: Uint8Array;
  /** bytes */
  deflated: number;
  /** of its local header */
  offset: number;
}

function placeEntries(entries: readonly Entry[]): PlacedEntry[] {
  let end = 0;
  return entries.map((entry) => {
    const path = encoder.encode(entry.path);
    const deflated = entry.deflated.reduce((sum, piece) => sum + piece.length, 0);
    const offset = end;
    end += LOCAL_SIZE + path.length + deflated;
    if (entry.size > MAX_SIZE || end > MAX_SIZE) throw new RangeError(`${entry.path} is too large for a zip`);
    return { entry, path, deflated, offset };
  });
}

/** What the local and the central header share, flags to path length. */
function commonFields({ entry, path, deflated }: PlacedEntry): Field[] {
  return [
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0], // time
    [2, DOS_DATE],
    [4, entry.crc],
    [4, deflated],
    [4, entry.size],
    [2, path.length],
  ];
}

/** Bytes and value of a little-endian field. */
type Field = [bytes: 2 | 4, value: number];

/** Bytes of a known number, put one after the other. */
class ZipWriter {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  putFields(...fields: readonly Field[]): void {
    for (const [size, value] of fields) {
      if (size === 2) this.#view.setUint16(this.#at, value, true);
      else this.#view.setUint32(this.#at, value, true);
      this.#at += size;
    }
  }

  putBytes(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}
