/** Text as Notepad and Excel save it. */
import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/source/encoding.ts';

const decode = (bytes: Uint8Array | readonly number[]) => decodeText(Uint8Array.from(bytes), '活动.yaml');
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};
const utf8 = (text: string) => Buffer.from(text);

/** 单位：云岭县总工会 */
const gbk = Buffer.from('b5a5cebba3bad4c6c1ebcfd8d7dcb9a4bbe1', 'hex');

describe('decoding', () => {
  const text = '单位: 云岭县总工会\n年: 2025\n';

  test.each([
    ['UTF-8', utf8(text), 'utf-8', false, []],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8', true, []],
    ['UTF-16 as Notepad’s Unicode', utf16(text, true, true), 'utf-16le', true, ['encoding.utf16']],
    ['UTF-16, the other way round', utf16(text, false, true), 'utf-16be', true, ['encoding.utf16']],
    ['UTF-16 without a mark', utf16(text, true, false), 'utf-16le', false, ['encoding.utf16']],
    [
      'UTF-16 the other way round without a mark',
      utf16(text, false, false),
      'utf-16be',
      false,
      ['encoding.utf16'],
    ],
  ] as const)('%s', (_, bytes, encoding, bom, codes) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ text, encoding, bom });
    expect(decoded.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('GBK is read, and said', () => {
    const { text: decoded, encoding, problems } = decode(gbk);
    expect(decoded).toBe('单位：云岭县总工会');
    expect(encoding).toBe('gb18030');
    expect(problems).toMatchObject([
      { code: 'encoding.gbk', severity: 'notice', place: { file: '活动.yaml' } },
    ]);
    expect(problems[0]?.message).toContain('照 GBK 读了');
  });

  test('GBK that is UTF-8 by chance: 通知', () => {
    expect(decode([0xcd, 0xa8, 0xd6, 0xaa]).text).toBe('通知');
    expect(decode(utf8('a·b')).text).toBe('a·b');
    expect(decode(utf8('café')).text).toBe('café');
  });

  test('a character of four bytes in GB 18030', () => {
    // 𠮷 (U+20BB7) is 95 34 B2 35
    expect(decode([0x95, 0x34, 0xb2, 0x35, 0xb5, 0xa5]).text).toBe('𠮷单');
  });

  test('line ends become \\n', () => {
    expect(decode(utf8('甲\r\n乙\r丙\n')).text).toBe('甲\n乙\n丙\n');
  });

  test('an empty file is an empty text', () => {
    expect(decode([])).toEqual({ text: '', encoding: 'utf-8', bom: false, problems: [] });
  });
});

describe('a zero byte in a text', () => {
  const hole = '# t\n\n{{ "\0" }}';

  test.each([
    [hole],
    [`${hole} `],
    ['\0\n- 甲'],
    ['单位: {全称: 云岭\0县总工会}'],
    ['a: \0\0\0b\n'],
    ['{% if x %}\0{% endif %}'],
  ])('of UTF-8 does not make it UTF-16: %j', (text) => {
    expect(decode(utf8(text))).toMatchObject({ text, encoding: 'utf-8', problems: [] });
  });

  test.each([['共3名'], ['a'], ['单位: 甲'], ['第1批：①9月1日～9月3日，〔2025〕3号'], ['x\r\n']])(
    'of UTF-16 does: %j',
    (text) => {
      const codes = ['encoding.utf16'];
      for (const littleEndian of [true, false]) {
        const { text: read, problems } = decode(utf16(text, littleEndian, false));
        expect([read, problems.map(({ code }) => code)]).toEqual([text.replace('\r', ''), codes]);
      }
    },
  );
});

describe('what cannot be read', () => {
  test.each([
    ['\0'.repeat(500), '1:1 文件已损坏，里面全是空字符'],
    [`单位: {全称: 甲}\n报告: ${'\0'.repeat(8)}`, '2:5 文件已损坏，从这里起是一串空字符'],
    [`单位: {全称: 甲}\n${'\0'.repeat(4096)}`, '2:1 文件已损坏，从这里起是一串空字符'],
    [`${'\0'.repeat(512)}\n合计: {人数: 3名}`, '1:1 文件已损坏，从这里起是一串空字符'],
  ])('zeros that a failed disk left: %#', (text, expected) => {
    const told = decode(utf8(text)).problems.map(
      ({ place, message }) => `${place?.line}:${place?.column} ${message}`,
    );
    expect(told).toEqual([expected]);
  });

  test('says at which byte', () => {
    const { text, problems } = decode([...gbk, 0xff, 0xff, 0x41]);
    expect(text).toBe('');
    expect(problems).toMatchObject([{ code: 'encoding.undecodable' }]);
    expect(problems[0]?.message).toContain(`第 ${gbk.length + 1} 个字节`);
  });

  test('text that was spoiled before is pointed at', () => {
    expect(decode(utf8('甲: 乙\n单位: 县锟斤拷锟斤拷总\n')).problems).toMatchObject([
      { code: 'encoding.garbled', severity: 'warning', place: { line: 2, column: 6, length: 6 } },
    ]);
  });
});
