import { describe, expect, test } from '@jest/globals';
import { decodeXml } from '../../src/opc/xml-encoding.ts';
import { walkXml } from '../../src/opc/xml-events.ts';

/** The text of a part, and its attribute `值`, in order; undefined where it is not well-formed. */
function readText(xml: string | Uint8Array): string | undefined {
  let text = '';
  const whole = walkXml(Buffer.from(xml), {
    open(_, attribute) {
      text += attribute('v') ?? '';
    },
    text(piece) {
      text += piece;
    },
  });
  return whole ? text : undefined;
}

describe('the encoding is what the part declares', () => {
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Алма 甲</a>`;
  test.each([
    ['nothing declared', Buffer.from('<a>Алма ئۇيغۇر</a>'), '<a>Алма ئۇيغۇر</a>'],
    // these bytes would pass for GBK
    ['Cyrillic alone', Buffer.from('<a>Иван</a>'), '<a>Иван</a>'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${declared('UTF-8')}`), declared('UTF-8')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le'), declared('UTF-16')],
    ['UTF-16 without one', Buffer.from(declared('UTF-16'), 'utf16le'), declared('UTF-16')],
    ['the other UTF-16', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le').swap16(), declared('UTF-16')],
    ['the other, unmarked', Buffer.from(declared('UTF-16'), 'utf16le').swap16(), declared('UTF-16')],
    ['UTF-16 that is none', Buffer.from(declared('utf-16')), declared('utf-16')],
    [
      'GBK',
      Buffer.concat([
        Buffer.from("<?xml version='1.0' encoding='GBK' ?><a>"),
        Buffer.from([0xd5, 0xc5]),
        Buffer.from('</a>'),
      ]),
      "<?xml version='1.0' encoding='GBK' ?><a>张</a>",
    ],
    ['a word in the text', Buffer.from('<a>encoding="gbk" 甲</a>'), '<a>encoding="gbk" 甲</a>'],
    ['lines of Windows', Buffer.from('<a>甲\r\n乙\r丙\n</a>'), '<a>甲\n乙\n丙\n</a>'],
  ])('%s', (_, bytes, text) => {
    expect(decodeXml(bytes)).toBe(text);
  });

  test.each([
    ['bytes that are none of it', Buffer.from([0x3c, 0x61, 0x3e, 0xd5, 0xc5])],
    ['an encoding that nobody knows', Buffer.from('<?xml version="1.0" encoding="x-mine"?><a/>')],
  ])('refuses %s', (_, bytes) => {
    expect(decodeXml(bytes)).toBeUndefined();
    expect(walkXml(bytes, { open: () => {} })).toBe(false);
  });
});

describe('references', () => {
  test.each([
    ['&#x20BB7;', '𠮷'],
    ['&#134071;', '𠮷'],
    ['&#xD842;&#xDFB7;', '𠮷'],
    ['&#x5f20;&#24352;', '张张'],
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&amp;lt;', '&lt;'],
    ['&nbsp;&#x110000;', '&nbsp;&#x110000;'],
    ['&#x10FFFD;&#1114109;', '\u{10fffd}\u{10fffd}'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['<![CDATA[&lt;]]>', '&lt;'],
  ])('%s', (written, text) => {
    expect(readText(`<a>${written}</a>`)).toBe(text);
    if (!written.startsWith('<')) expect(readText(`<a v="${written.replaceAll('"', '')}"/>`)).toBe(text);
  });
});

test.each(['<a><b></a>', '<a>', '<a', '<a><b/></a></c>'])('%s is not well-formed', (xml) => {
  expect(readText(xml)).toBeUndefined();
});

test.each([
  '<!DOCTYPE a [<!ENTITY b "乙乙"><!ENTITY c "&b;&b;">]><a>&c;</a>',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
  '<!doctype a><a/>',
])('a part of a package has no DOCTYPE: %s', (xml) => {
  expect(readText(xml)).toBeUndefined();
});
