/** Photographs as they are read: what they are, what is taken off them, and what is said of those that can't be used. */
import { describe, expect, test } from '@jest/globals';
import { MemoryFolder } from '../../src/source/folder.ts';
import { readPicture } from '../../src/source/pictures/picture.ts';
import { makeJpeg, makePalettePng, makePng } from '../support/pictures.ts';

const read = (bytes: Uint8Array | string, name = '仪式.jpg') =>
  readPicture(new MemoryFolder({ [name]: bytes }), name);
/** `code: message`, of a picture that can't be used too. */
const told = (bytes: Uint8Array | string, name?: string) =>
  read(bytes, name).problems.map(({ code, message }) => `${code}: ${message}`);

describe.each([
  ['jpeg', makeJpeg],
  ['png', makePng],
] as const)('%s', (format, make) => {
  test('its size and kind, whatever its extension says', () => {
    const { picture, problems } = read(make({ width: 640, height: 480 }), '照片/仪式.JPG');
    expect(problems).toEqual([]);
    expect(picture).toMatchObject({ format, width: 640, height: 480 });
    expect(picture?.turn).toEqual({ quarters: 0, mirrored: false });
  });

  test('nothing but the picture is left of it: what cameras and programs wrote is gone', () => {
    const secret = '李小明 34.2N 117.1E';
    const file = make({ secret });
    const { bytes = new Uint8Array() } = read(file).picture ?? {};
    expect(file.includes(secret)).toBe(true);
    expect(Buffer.from(bytes).includes(secret)).toBe(false);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /Exif|eXIf|adobe|ICC|Photoshop|tEXt|iTXt|tIME/i,
    );
    // what is left is a whole picture, of which nothing more can be taken
    expect(read(bytes).picture?.bytes).toEqual(bytes);
  });

  test.each([
    [1, 0, false],
    [2, 0, true],
    [3, 2, false],
    [4, 2, true],
    [5, 3, true],
    [6, 1, false],
    [7, 1, true],
    [8, 3, false],
    [0, 0, false],
    [9, 0, false],
  ])('held as %i: turned by %i quarters, mirrored: %s', (orientation, quarters, mirrored) => {
    const { picture } = read(make({ width: 640, height: 480, orientation }));
    expect(picture?.turn).toEqual({ quarters, mirrored });
    const lies = quarters % 2 === 0;
    expect([picture?.width, picture?.height]).toEqual(lies ? [640, 480] : [480, 640]);
  });

  test('cut off anywhere it is damaged, which is told', () => {
    const whole = make({ secret: '说明' });
    const { length } = Buffer.from(read(whole).picture?.bytes ?? []);
    for (let end = 8; end < whole.length - '说明'.length * 3; end += 7)
      expect(read(whole.subarray(0, end)).problems.map(({ code }) => code)).toEqual(['pictures.broken']);
    expect(length).toBeLessThan(whole.length);
  });

  test('too many pixels', () => {
    expect(told(make({ width: 10_000, height: 6_001 }))).toEqual([
      'pictures.too-large: 照片“仪式.jpg”有 10000×6001 像素，超过 6000 万像素',
    ]);
    expect(told(make({ width: 10_000, height: 6_000 }))).toEqual([]);
  });

  test('so few pixels that it is printed small', () => {
    const few = make({ width: 299, height: 200 });
    expect(told(few)).toEqual(['pictures.few-pixels: 照片“仪式.jpg”只有 299×200 像素，印出来不到 5 厘米']);
    expect(read(few).picture).toBeDefined();
    expect(told(make({ width: 200, height: 300 }))).toEqual([]);
  });

  test('too large a file', () => {
    const padded = (size: number) => {
      const picture = make();
      return Buffer.concat([picture, Buffer.alloc(size - picture.length)]);
    };
    expect(told(padded(10 * 2 ** 20))).toEqual([]);
    expect(told(padded(10 * 2 ** 20 + 1))).toEqual([
      'pictures.too-large: 照片“仪式.jpg”有 11 MB，超过 10 MB',
    ]);
  });
});

test.each([
  [1, 2, 'whole'],
  [1, 3, 'broken'],
  [8, 256, 'whole'],
  [8, 1, 'whole'],
  [8, 0, 'broken'],
])('a PNG of depth %i with %i colours is %s', (depth, colours, state) => {
  const { problems } = read(makePalettePng({ depth, colours }));
  expect(problems.some(({ code }) => code === 'pictures.broken') ? 'broken' : 'whole').toBe(state);
});

test('a damaged byte of a PNG is noticed', () => {
  const picture = makePng();
  const at = picture.indexOf('IDAT') + 6;
  picture[at] = (picture[at] ?? 0) ^ 1;
  expect(read(picture).problems.map(({ code }) => code)).toEqual(['pictures.broken']);
});

test('coded as Word does not show it', () => {
  const lossless = makeJpeg();
  lossless[lossless.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc3;
  const precise = makeJpeg();
  precise[precise.indexOf(Buffer.from([0xff, 0xc0])) + 4] = 12;
  for (const picture of [lossless, precise])
    expect(told(picture)).toEqual(['pictures.broken: 照片“仪式.jpg”不完整、已损坏，或用了 Word 不认的编码']);
});

const latin = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['HEIC 图片', latin('\0\0\0\x20ftypheic\0\0\0\0mif1'), '兼容性最佳'],
  ['WebP 图片', latin('RIFF\x10\0\0\0WEBPVP8 '), '画图'],
  ['GIF 图片', latin('GIF89a'), '画图'],
  ['BMP 图片', latin('BM\x10\0\0\0\0\0\0\0'), '画图'],
  ['TIFF 图片', latin('II*\0\x08\0\0\0'), '画图'],
  ['SVG 图片', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', '画图'],
  ['AVIF 图片', latin('\0\0\0\x20ftypavif'), '画图'],
  ['视频', latin('\0\0\0\x20ftypisom'), '照片文件'],
  ['PDF 文件', '%PDF-1.7', '照片文件'],
  ['Word、Excel 文件或压缩包', latin('PK\x03\x04'), '照片文件'],
  ['空文件', '', '照片文件'],
])('renamed to .jpg: %s', (format, bytes, advice) => {
  const [problem, ...others] = read(bytes).problems;
  expect(others).toEqual([]);
  expect(problem?.code).toBe('pictures.other-kind');
  const space = /^[A-Z]/.test(format) ? ' ' : '';
  expect(problem?.message).toBe(`“仪式.jpg”是${space}${format}，图片只能是 JPEG 或 PNG`);
  expect(problem?.hint).toContain(advice);
});

test('a text is no picture', () => {
  expect(told('单位: 云岭县总工会')).toEqual([
    'pictures.other-kind: “仪式.jpg”不是图片，图片只能是 JPEG 或 PNG',
  ]);
});

test.each([
  ['仪试.jpg', 'files.not-found'],
  ['../仪式.jpg', 'files.outside'],
  ['/etc/仪式.jpg', 'files.outside'],
  ['', 'files.not-found'],
])('named %s: %s', (name, code) => {
  const { picture, problems } = readPicture(new MemoryFolder({ '仪式.jpg': makeJpeg() }), name);
  expect(picture).toBeUndefined();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});
