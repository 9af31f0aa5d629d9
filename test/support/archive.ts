/** Writes ZIP archives for the tests, also such as no program should write. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface PartFixture {
  content: string | Uint8Array;
  /** kept as it is, not deflated */
  stored?: boolean;
  encrypted?: boolean;
  /** the number of another method */
  method?: number;
  /** what the directory says, where it lies */
  claims?: { size?: number; packed?: number; crc?: number; offset?: number; name?: string };
  /** extra fields of the part's own header and of the directory, before any of the 64-bit extension */
  extra?: Uint8Array;
}

export interface ArchiveOptions {
  /** every number in the 64-bit extension */
  long?: boolean;
  comment?: string;
}

const elsewhere = 0xffffffff;

/** Little-endian numbers, each with its bytes. */
function pack(...fields: [bytes: 2 | 4 | 8, value: number][]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 2) field.writeUInt16LE(value);
      else if (bytes === 4) field.writeUInt32LE(value);
      else field.writeBigUInt64LE(BigInt(value));
      return field;
    }),
  );
}

/** Bytes are shared, not copied one by one: jest's arrays are not those that Buffer knows. */
const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

/** An archive of these parts, by name and in order. */
export function makeArchive(
  parts: Record<string, string | Uint8Array | PartFixture>,
  { long = false, comment = '' }: ArchiveOptions = {},
): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: PartFixture =
      typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given;
    const raw = bytesOf(part.content);
    const data = part.stored ? raw : deflateRawSync(raw);
    const { claims = {}, extra = new Uint8Array() } = part;
    const { size = raw.length, packed = data.length, crc = crc32(raw), offset: at = offset } = claims;
    const label = Buffer.from(name);
    const listed = Buffer.from(claims.name ?? name);
    const method = part.method ?? (part.stored ? 0 : 8);
    const start = [
      [2, 20],
      [2, part.encrypted ? 1 : 0],
      [2, method],
      [4, 0],
      [4, crc],
    ] as [2 | 4, number][];
    const sizes = (
      long
        ? [
            [4, elsewhere],
            [4, elsewhere],
          ]
        : [
            [4, packed],
            [4, size],
          ]
    ) as [4, number][];
    const extension = long ? pack([2, 1], [2, 24], [8, size], [8, packed], [8, at]) : Buffer.alloc(0);
    const body = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      pack(...start, [4, packed], [4, size], [2, label.length], [2, extra.length]),
      ...[label, extra, data],
    ]);
    directory.push(
      Buffer.from('PK\x01\x02'),
      pack([2, 20], ...start, ...sizes, [2, listed.length], [2, extra.length + extension.length]),
      // comment, disk, attributes
      pack([2, 0], [2, 0], [2, 0], [4, 0], [4, long ? elsewhere : at]),
      ...[listed, Buffer.from(extra), extension],
    );
    bodies.push(body);
    offset += body.length;
  }
  const count = Object.keys(parts).length;
  const end = writeEnd({ count, size: Buffer.concat(directory).length, offset }, long, comment);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

function writeEnd(
  { count, size, offset }: { count: number; size: number; offset: number },
  long: boolean,
  comment: string,
): Buffer {
  const text = Buffer.from(comment);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    pack([2, 0], [2, 0], [2, long ? 0xffff : count], [2, long ? 0xffff : count]),
    pack([4, size], [4, long ? elsewhere : offset], [2, text.length]),
    text,
  ]);
  if (!long) return end;
  return Buffer.concat([
    Buffer.from('PK\x06\x06'),
    pack([8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]),
    Buffer.from('PK\x06\x07'),
    pack([4, 0], [8, offset + size], [4, 1]),
    end,
  ]);
}
