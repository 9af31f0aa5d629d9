/** Pictures made byte by byte, with whatever a camera or a program leaves in them. */
import { crc32, deflateSync } from 'node:zlib';

export interface PictureContent {
  width?: number;
  height?: number;
  /** Exif's tag of how the camera was held */
  orientation?: number;
  /** words that stand wherever metadata may */
  secret?: string;
}

const byte = (...bytes: number[]) => Buffer.from(bytes);
const short = (value: number) => byte(value >> 8, value & 255);

/** A directory of metadata with the orientation, as Exif has it; behind it the words. */
function exif(orientation: number, secret: string): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x0112, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return Buffer.concat([tiff, Buffer.from(secret)]);
}

function segment(marker: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([byte(0xff, marker), short(body.length + 2), body]);
}

/** A JPEG with one grey component, all of it coded as the same grey, with restarts after each interval. */
export function makeJpeg({
  width = 800,
  height = 600,
  orientation = 1,
  secret = '',
}: PictureContent = {}): Buffer {
  const words = Buffer.from(secret);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const interval = Math.min(65_535, Math.ceil(blocks / 3));
  /** of blocks, each two bits */
  const intervals = Array.from({ length: Math.ceil(blocks / interval) }, (_, index) =>
    Math.min(interval, blocks - index * interval),
  );
  return Buffer.concat([
    byte(0xff, 0xd8),
    segment(
      0xe0,
      Buffer.from('JFIF\0\x01\x02\x00\x00\x48\x00\x48\x01\x01', 'latin1'),
      Buffer.alloc(3),
      words,
    ),
    segment(0xe1, Buffer.from('Exif\0\0'), exif(orientation, secret)),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'), words),
    segment(0xe2, Buffer.from('ICC_PROFILE\0'), words),
    segment(0xed, Buffer.from('Photoshop 3.0\0'), words),
    segment(0xfe, words),
    segment(0xdb, byte(0), Buffer.alloc(64, 1)),
    segment(0xc0, byte(8), short(height), short(width), byte(1, 1, 0x11, 0)),
    segment(0xc4, byte(0, 1), Buffer.alloc(15), byte(0), byte(0x10, 1), Buffer.alloc(15), byte(0)),
    segment(0xdd, short(interval)),
    segment(0xda, byte(1, 1, 0, 0, 63, 0)),
    ...intervals.flatMap((length, index) => [
      byte(...(index === 0 ? [] : [0xff, 0xd0 + ((index - 1) % 8)])),
      Buffer.alloc(Math.ceil(length / 4)),
    ]),
    byte(0xff, 0xd9),
    words,
  ]);
}

function chunk(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type), ...content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length - 4, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A PNG of one point, in as many colours of a palette as its depth has room for, or more. */
export function makePalettePng({ depth, colours }: { depth: number; colours: number }): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(1, 0);
  size.writeUInt32BE(1, 4);
  return Buffer.concat([
    byte(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', size, byte(depth, 3, 0, 0, 0)),
    ...(colours > 0 ? [chunk('PLTE', Buffer.alloc(3 * colours))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(2))),
    chunk('IEND'),
  ]);
}

/** A white PNG. */
export function makePng({
  width = 800,
  height = 600,
  orientation = 1,
  secret = '',
}: PictureContent = {}): Buffer {
  const words = Buffer.from(secret);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * height, 0xff);
  for (let at = 0; at < rows.length; at += 1 + Math.ceil(width / 8)) rows[at] = 0;
  return Buffer.concat([
    byte(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', size, byte(1, 0, 0, 0, 0)),
    chunk('tEXt', Buffer.from('Author\0'), words),
    chunk('eXIf', exif(orientation, secret)),
    chunk('tIME', byte(7, 233, 8, 20, 9, 30, 0), words),
    chunk('IDAT', deflateSync(rows)),
    chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), words),
    chunk('IEND'),
    words,
  ]);
}
