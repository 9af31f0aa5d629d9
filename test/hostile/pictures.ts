/** 照片 that are none: other pixels than the header says, cut off, coded as nothing shows it. */
import { crc32, deflateSync } from 'node:zlib';
import { makeJpeg, makePng } from '../support/pictures.ts';
import { accepted, campaign, type Entry, type Outcome, type Page, refused } from './entry.ts';

const picture = (name: string, bytes: Uint8Array, must: Outcome): Entry => ({
  name,
  files: { '活动.yaml': campaign('图片: [{文件: 仪式.jpg, 说明: 发放仪式现场}]'), '仪式.jpg': bytes },
  must,
});
const broken = (name: string, bytes: Uint8Array) => picture(name, bytes, refused('pictures.broken'));

const byte = (...bytes: number[]) => Buffer.from(bytes);
const long = (value: number) => byte(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
const short = (value: number) => byte(value >> 8, value & 255);

function chunk(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type), ...content]);
  return Buffer.concat([long(body.length - 4), body, long(crc32(body))]);
}

interface Png {
  width?: number;
  height?: number;
  /** depth, colour, compression, filter, interlace */
  form?: readonly number[];
  rows?: Buffer;
  data?: Buffer;
  before?: readonly Buffer[];
  between?: readonly Buffer[];
  end?: Buffer;
}

/** A grey PNG of 400 by 300, with one thing or another about it. */
function png({ width = 400, height = 300, form = [8, 0, 0, 0, 0], ...rest }: Png = {}): Buffer {
  const { rows = Buffer.alloc(401 * 300), before = [], between = [], end = chunk('IEND') } = rest;
  const { data = deflateSync(rows) } = rest;
  const half = Math.floor(data.length / 2);
  return Buffer.concat([
    byte(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', long(width), long(height), byte(...form)),
    ...before,
    chunk('IDAT', data.subarray(0, half)),
    ...between,
    chunk('IDAT', data.subarray(half)),
    end,
  ]);
}

const wrongFilter = Buffer.alloc(401 * 300);
wrongFilter[401 * 7] = 5;
const colours = chunk('PLTE', Buffer.alloc(3));

const forms: readonly (readonly [name: string, ...form: number[]])[] = [
  ['位深 3', 3, 0, 0, 0, 0],
  ['位深 0', 0, 0, 0, 0, 0],
  ['彩色而位深 1', 1, 2, 0, 0, 0],
  ['调色板而位深 16', 16, 3, 0, 0, 0],
  ['颜色类型 1', 8, 1, 0, 0, 0],
  ['颜色类型 7', 8, 7, 0, 0, 0],
  ['压缩方法 1', 8, 0, 1, 0, 0],
  ['滤波方法 9', 8, 0, 0, 9, 0],
  ['隔行方法 2', 8, 0, 0, 0, 2],
  ['说是彩色，只有灰度的数据', 8, 2, 0, 0, 0],
  ['说是隔行，数据不隔行', 8, 0, 0, 0, 1],
];

const pngs: Entry[] = [
  picture('PNG，完好', png(), accepted()),
  picture('PNG，隔行的完好', png({ ...interlaced(), form: [8, 0, 0, 0, 1] }), accepted()),
  picture('PNG，调色板的完好', png({ form: [8, 3, 0, 0, 0], before: [colours] }), accepted()),
  ...forms.map(([name, ...form]) =>
    broken(`PNG，${name}`, png({ form, before: form[1] === 3 ? [colours] : [] })),
  ),
  broken('PNG，宽为零', png({ width: 0 })),
  broken('PNG，高为零', png({ height: 0 })),
  broken('PNG，宽四十亿', png({ width: 0xffff_ffff })),
  picture('PNG，十亿像素', png({ width: 100_000, height: 10_000 }), refused('pictures.too-large')),
  broken('PNG，展开成四亿字节', png({ rows: Buffer.alloc(400_000_000) })),
  broken('PNG，多一行', png({ rows: Buffer.alloc(401 * 301) })),
  broken('PNG，少一行', png({ rows: Buffer.alloc(401 * 299) })),
  broken('PNG，数据是空的', png({ data: Buffer.alloc(0) })),
  broken('PNG，数据不是压缩的', png({ data: Buffer.alloc(500, 7) })),
  broken('PNG，压缩数据断了', png({ data: deflateSync(Buffer.alloc(401 * 300)).subarray(0, -20) })),
  broken('PNG，一行的滤波不认得', png({ rows: wrongFilter })),
  broken('PNG，没有调色板', png({ form: [8, 3, 0, 0, 0] })),
  broken('PNG，调色板是空的', png({ form: [8, 3, 0, 0, 0], before: [chunk('PLTE')] })),
  broken('PNG，调色板太长', png({ before: [chunk('PLTE', Buffer.alloc(3 * 257))] })),
  broken('PNG，两个调色板', png({ form: [8, 3, 0, 0, 0], before: [colours, colours] })),
  broken('PNG，两个头', png({ before: [chunk('IHDR', long(400), long(300), byte(8, 0, 0, 0, 0))] })),
  broken('PNG，数据中间夹别的', png({ between: [chunk('tEXt', Buffer.from('a\0b'))] })),
  broken('PNG，不认得的要紧块', png({ before: [chunk('ABCD', Buffer.alloc(9))] })),
  broken('PNG，没有结尾', png({ end: Buffer.alloc(0) })),
];

/** The rows of an interlaced picture, each pass with as many as it has. */
function interlaced(): Pick<Png, 'rows'> {
  const starts = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const sizes = starts.map(
    ([left, top, across, down]) => (Math.ceil((400 - left) / across) + 1) * Math.ceil((300 - top) / down),
  );
  return { rows: Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0)) };
}

const jpeg = makeJpeg({ width: 800, height: 600 });
/** The first segment of a kind, from its marker on. */
const find = (marker: number, from: Buffer = jpeg) => from.indexOf(byte(0xff, marker));
/** Bytes of the picture written over, from a segment's marker on. */
function over(marker: number, offset: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(jpeg);
  copy.set(bytes, find(marker) + offset);
  return copy;
}
const insert = (marker: number, ...bytes: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, find(marker)), ...bytes, jpeg.subarray(find(marker))]);
const without = (marker: number) => {
  const at = find(marker);
  return Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 2 + jpeg.readUInt16BE(at + 2))]);
};
const scan = find(0xda);
const frame = jpeg.subarray(find(0xc0), find(0xc4));

const jpegs: Entry[] = [
  picture('JPEG，完好', jpeg, accepted()),
  broken(
    'JPEG，高为零，行数写在后面',
    Buffer.concat([
      over(0xc0, 5, 0, 0).subarray(0, -2),
      byte(0xff, 0xdc, 0, 4),
      short(600),
      byte(0xff, 0xd9),
    ]),
  ),
  broken('JPEG，写了高，后面又写行数', insert(0xda, byte(0xff, 0xdc, 0, 4), short(60_000))),
  broken('JPEG，宽为零', over(0xc0, 7, 0, 0)),
  picture('JPEG，四十亿像素', over(0xc0, 5, 255, 255, 255, 255), refused('pictures.broken')),
  broken('JPEG，大十倍而数据不够', over(0xc0, 5, ...short(6000))),
  broken('JPEG，扫描只有一半', Buffer.concat([jpeg.subarray(0, scan + 600), byte(0xff, 0xd9)])),
  broken('JPEG，扫描是空的', Buffer.concat([jpeg.subarray(0, scan + 10), byte(0xff, 0xd9)])),
  broken('JPEG，没有扫描', Buffer.concat([jpeg.subarray(0, scan), byte(0xff, 0xd9)])),
  broken('JPEG，重启间隔为一', over(0xdd, 4, 0, 1)),
  broken('JPEG，重启间隔为零，却有重启', over(0xdd, 4, 0, 0)),
  broken('JPEG，重启的次序不对', over(0xd0, 1, 0xd5)),
  broken(
    'JPEG，重启间隔长一字节',
    Buffer.concat([
      jpeg.subarray(0, find(0xdd)),
      byte(0xff, 0xdd, 0, 5, 0, 1, 0),
      jpeg.subarray(find(0xdd) + 6),
    ]),
  ),
  broken('JPEG，没有霍夫曼表', without(0xc4)),
  broken('JPEG，没有量化表', without(0xdb)),
  broken('JPEG，霍夫曼表多于码位', over(0xc4, 5, 3)),
  broken('JPEG，霍夫曼表长过段', over(0xc4, 6, 200)),
  broken('JPEG，量化表有零', over(0xdb, 9, 0)),
  broken('JPEG，量化表长过段', over(0xdb, 4, 0x10)),
  broken('JPEG，两个分量', over(0xc0, 9, 2)),
  broken('JPEG，分量的采样为零', over(0xc0, 11, 0)),
  broken('JPEG，扫描里没有的分量', over(0xda, 5, 9)),
  broken('JPEG，两个帧', insert(0xc4, frame)),
  broken('JPEG，十二位', over(0xc0, 4, 12)),
  broken('JPEG，算术编码', over(0xc0, 1, 0xc9)),
  broken('JPEG，分层', insert(0xc4, byte(0xff, 0xde, 0, 2))),
  broken('JPEG，只有头尾', byte(0xff, 0xd8, 0xff, 0xd9)),
];

const others: Entry[] = [
  picture('空文件', Buffer.alloc(0), refused('pictures.other-kind')),
  picture('改了扩展名的网页', Buffer.from('<html>仪式</html>'), refused('pictures.other-kind')),
  picture('GIF', Buffer.from('GIF89a\x01\0\x01\0'), refused('pictures.other-kind')),
  picture('后面接着一个压缩包', Buffer.concat([makePng(), Buffer.from('PK\x03\x04')]), accepted()),
];

export const page: Page = { title: '照片', entries: [...pngs, ...jpegs, ...others] };
