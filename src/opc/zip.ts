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

/** Deflates a part that is at hand. */
export function deflateEntry(path: string, content: string | Uint8Array): Entry {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return { path, crc: crc32(bytes), size: bytes.length, deflated: [deflateRawSync(bytes)] };
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
  const deflate = createDeflateRaw();
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
const PIECE = 1 << 18;

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
/** zip without its 64-bit extension */
const MAX_SIZE = 0xffffffff;

/** Puts the entries together as a zip file. */
export function assembleZip(entries: readonly Entry[]): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    if (entry.size > MAX_SIZE || offset > MAX_SIZE)
      throw new RangeError(`${entry.path} is too large for a zip`);
    const header = localHeader(entry);
    local.push(header, ...entry.deflated);
    central.push(centralHeader(entry, offset));
    offset += header.length + deflatedSize(entry);
  }
  return concat([...local, ...central, endOfDirectory(entries.length, byteLength(central), offset)]);
}

function localHeader(entry: Entry): Uint8Array {
  const path = encoder.encode(entry.path);
  return fields([[4, LOCAL_HEADER], [2, VERSION], ...commonFields(entry, path.length), [2, 0]], path);
}

function centralHeader(entry: Entry, offset: number): Uint8Array {
  const path = encoder.encode(entry.path);
  return fields(
    [
      [4, CENTRAL_HEADER],
      [2, VERSION],
      [2, VERSION],
      ...commonFields(entry, path.length),
      [2, 0], // extra field
      [2, 0], // comment
      [2, 0], // disk
      [2, 0], // internal attributes
      [4, 0], // external attributes
      [4, offset],
    ],
    path,
  );
}

/** What the local and the central header share, flags to path length. */
function commonFields(entry: Entry, pathLength: number): Field[] {
  return [
    [2, FLAGS],
    [2, DEFLATE],
    [2, 0], // time
    [2, DOS_DATE],
    [4, entry.crc],
    [4, deflatedSize(entry)],
    [4, entry.size],
    [2, pathLength],
  ];
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  return fields([
    [4, END_OF_DIRECTORY],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

/** Bytes and value of a little-endian field. */
type Field = [bytes: 2 | 4, value: number];

function fields(list: readonly Field[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const head = new DataView(new ArrayBuffer(list.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === 2) head.setUint16(at, value, true);
    else head.setUint32(at, value, true);
    at += bytes;
  }
  return concat([new Uint8Array(head.buffer), tail]);
}

const deflatedSize = (entry: Entry) => byteLength(entry.deflated);

const byteLength = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0);

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(byteLength(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
