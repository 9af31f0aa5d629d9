import { describe, expect, test } from '@jest/globals';
import { ZipArchive } from '../../src/opc/unzip.ts';
import { ZipError } from '../../src/opc/zip-error.ts';
import { type ArchiveOptions, makeArchive, type PartFixture } from '../support/archive.ts';
import { readCpuTime } from '../support/cpu-time.ts';

const megabyte = 2 ** 20;
const parts = { 'a.xml': '甲甲甲甲甲甲甲甲', 'b/c.xml': { content: '乙', stored: true }, 'd.xml': '' };

function open(bytes: Uint8Array, most = megabyte): ZipArchive {
  return new ZipArchive(bytes, most);
}

function readText(archive: ZipArchive, name: string): string | undefined {
  const part = archive.read(name);
  return part && Buffer.from(part).toString();
}

/** What an archive of one part ends in, when it is opened and the part read. */
function outcome(part: PartFixture, most = megabyte): string {
  return outcomeOf(makeArchive({ 'a.xml': part, 'z.xml': '尾' }), most);
}

function outcomeOf(bytes: Uint8Array, most = megabyte): string {
  try {
    return readText(open(bytes, most), 'a.xml') ?? 'nothing';
  } catch (error) {
    if (error instanceof ZipError) return error.failure;
    throw error;
  }
}

describe('reads', () => {
  const options: [string, ArchiveOptions][] = [
    ['as programs write it', {}],
    ['with a comment at its end', { comment: 'PK 说明' }],
    ['with a comment of the greatest length', { comment: '.'.repeat(65_535) }],
    ['with the 64-bit extension', { long: true }],
    ['with both', { long: true, comment: '说明' }],
  ];
  test.each(options)('an archive %s', (_, how) => {
    const archive = open(makeArchive(parts, how));
    expect(archive.list()).toEqual(['a.xml', 'b/c.xml', 'd.xml']);
    expect(['a.xml', 'b/c.xml', 'd.xml'].map((name) => readText(archive, name))).toEqual([
      '甲甲甲甲甲甲甲甲',
      '乙',
      '',
    ]);
    expect(archive.read('c.xml')).toBeUndefined();
  });

  test('an archive that has only its start, or only the number of its parts, in the 64-bit extension', () => {
    const long = makeArchive(parts, { long: true });
    const end = long.length - 22;
    const start = new DataView(long.buffer).getUint32(end - 76 + 48, true);
    for (const [field, value] of [
      [10, 3],
      [16, start],
    ] as const) {
      const bytes = long.slice();
      new DataView(bytes.buffer).setUint16(end + field, value, true);
      new DataView(bytes.buffer).setUint16(end + field + 2, 0, true);
      expect(open(bytes).list()).toEqual(['a.xml', 'b/c.xml', 'd.xml']);
    }
  });

  test('an archive of nothing', () => {
    expect(open(makeArchive({})).list()).toEqual([]);
  });

  test('an archive that begins in the middle of its buffer', () => {
    const bytes = makeArchive(parts);
    const buffer = new Uint8Array(bytes.length + 7);
    buffer.set(bytes, 7);
    expect(readText(open(buffer.subarray(7)), 'b/c.xml')).toBe('乙');
  });

  test('past extra fields, with the 64-bit numbers behind others', () => {
    // a field of 5 bytes that means nothing here
    const extra = new Uint8Array([0x55, 0x54, 5, 0, 1, 2, 3, 4, 5]);
    for (const long of [false, true]) {
      const bytes = makeArchive({ 'a.xml': { content: '甲', extra }, 'b.xml': '乙' }, { long });
      expect(readText(open(bytes), 'a.xml')).toBe('甲');
      expect(readText(open(bytes), 'b.xml')).toBe('乙');
    }
  });

  test.each([
    ['xl\\workbook.xml', 'xl/workbook.xml'],
    ['\\xl\\workbook.xml', 'xl/workbook.xml'],
    ['/xl/workbook.xml', 'xl/workbook.xml'],
    ['XL/Workbook.XML', 'xl/workbook.xml'],
  ])('a part named %s', (written, wanted) => {
    expect(readText(open(makeArchive({ [written]: '甲' })), wanted)).toBe('甲');
  });
});

describe('refuses as damaged', () => {
  const good = makeArchive({ 'a.xml': '甲甲甲甲甲甲甲甲' });
  test.each([
    ['nothing', new Uint8Array()],
    ['a start alone', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['an archive without its end', good.subarray(0, -1)],
    ['an end alone that tells of a 64-bit one', makeArchive({}, { long: true }).slice(-22)],
    ['an archive whose middle is lost', new Uint8Array([...good.subarray(0, 40), ...good.subarray(60)])],
    ['two parts of one name', makeArchive({ 'a.xml': '甲', 'A.XML': '乙' })],
    [
      'two parts of one name, in two spellings',
      makeArchive({ 'b/a.xml': '甲', 'b\\a.xml': '乙', 'a.xml': '' }),
    ],
  ])('%s', (_, bytes) => {
    expect(outcomeOf(bytes)).toBe('damaged');
  });

  const lies: [string, PartFixture['claims']][] = [
    ['another checksum', { crc: 1 }],
    ['a smaller size', { size: 3 }],
    ['a larger size', { size: 300 }],
    ['fewer bytes', { packed: 3 }],
    ['more bytes than there are', { packed: 3000 }],
    ['another place', { offset: 1 }],
    ['a place behind the end', { offset: 99_999 }],
    ['a name that the part itself does not have', { name: 'A.xml' }],
  ];
  test.each(lies)('a directory that says %s', (_, claims) => {
    expect(outcome({ content: '甲甲甲', claims })).toBe('damaged');
    expect(outcome({ content: '甲甲甲', stored: true, claims })).toBe('damaged');
  });

  test('a method that nobody uses', () => {
    expect(outcome({ content: '甲', method: 12 })).toBe('damaged');
  });

  test('more parts than any package has', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']));
    expect(outcomeOf(makeArchive(many))).toBe('damaged');
    const { '0': _, ...most } = many;
    expect(outcomeOf(makeArchive(most))).toBe('nothing');
  });

  test('any one byte turned, of a part or of what leads to it, or else reads the same', () => {
    for (const long of [false, true]) {
      const bytes = makeArchive(
        { 'a.xml': '张三 3000', 'b.xml': { content: '李四', stored: true } },
        { long },
      );
      const wrong: string[] = [];
      for (let at = 0; at < bytes.length; at++) {
        for (const bit of [0, 3, 7]) {
          const turned = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ (1 << bit) : byte));
          const read = outcomeOf(turned);
          // a part that is not found any more is told by whoever needs it
          if (!['张三 3000', 'damaged', 'protected', 'too-large', 'nothing'].includes(read))
            wrong.push(`${at}: ${read}`);
        }
      }
      expect(wrong).toEqual([]);
    }
  });
});

test('an encrypted part is said to be protected', () => {
  expect(outcome({ content: '甲', encrypted: true })).toBe('protected');
});

describe('the bound on what comes out', () => {
  const blank = Buffer.alloc(1000, 0x20);
  test.each([
    ['deflated', false],
    ['stored', true],
  ])('holds for a part that is %s', (_, stored) => {
    expect(outcome({ content: blank, stored }, 1000)).toBe(blank.toString());
    expect(outcome({ content: blank, stored }, 999)).toBe('too-large');
  });

  test('holds for all parts together', () => {
    const archive = open(makeArchive({ 'a.xml': blank, 'b.xml': blank }), 1999);
    archive.read('a.xml');
    expect(() => archive.read('b.xml')).toThrow(new ZipError('too-large'));
  });

  test('holds where the directory lies', () => {
    const bomb = Buffer.alloc(40 * megabyte, 0x20);
    const started = readCpuTime();
    expect(outcome({ content: bomb, claims: { size: 100 } })).toBe('too-large');
    expect(readCpuTime() - started).toBeLessThan(4000);
  });
});
