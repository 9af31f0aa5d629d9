import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { missingValidator, partsOf, validate } from '../../support/docx.ts';
import { describeWith } from '../../support/skip-loudly.ts';
import { changeStyle, loadStyle } from '../../support/style.ts';
import {
  attachment,
  everything,
  masthead,
  paragraph,
  report,
  table,
  title,
  value,
  words,
} from '../../support/tree.ts';

const style = loadStyle('gbt9704');

describeWith(missingValidator, 'valid for the Open XML SDK', () => {
  test.each([
    ['every kind of block, as a draft', everything(true)],
    ['every kind of block, final', everything(false)],
    [
      'a letter',
      report([masthead({ form: '信函', mark: ['云岭县总工会'], secrecy: '机密★1年' }), title('函')]),
    ],
    ['an empty report', report([])],
    [
      'a landscape attachment only',
      report([attachment('表', '附件', [table(['甲'], [['1']])], 'landscape')]),
    ],
  ])('%s', async (_, document) => {
    expect(await validate(await writeDocx(document, style))).toEqual([]);
    expect(await validate(await writeDocx(document, loadStyle('加粗28磅')))).toEqual([]);
  });
});

describe('包', () => {
  test('the same document gives the same bytes, though the shell is built anew', async () => {
    const document = everything();
    const [first, second] = [await writeDocx(document, style), await writeDocx(document, { ...style })];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('holds no clock, no theme, no directory entries', async () => {
    const file = await writeDocx(everything(), style);
    const parts = partsOf(file);
    const all = [...parts].map(([path, content]) => path + content).join('\n');
    expect([...parts.keys()].filter((path) => path.endsWith('/') || path.includes('theme'))).toEqual([]);
    expect(all).not.toMatch(/w:\w+Theme=|<w:pgNumType\/>|linesAndChars/);
    // zip times: 1 January 1980, 0:00
    expect([...file.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
    expect(parts.get('docProps/core.xml')).toContain('2016-12-20T00:00:00Z');
  });

  test('the first entry is the list of content types, as sniffers of files expect', async () => {
    const file = await writeDocx(report([]), style);
    expect(Buffer.from(file.subarray(30, 49)).toString()).toBe('[Content_Types].xml');
  });

  test('other programs can unpack it', async () => {
    const file = await writeDocx(report([paragraph('正文。')]), style);
    const view = new DataView(file.buffer, file.byteOffset);
    const size = view.getUint32(18, true);
    const start = 30 + view.getUint16(26, true);
    expect(inflateRawSync(file.subarray(start, start + size)).toString()).toMatch(/^<\?xml/);
  });

  test('every relationship has its part, every part its content type', async () => {
    const parts = partsOf(await writeDocx(everything(), style));
    const types = parts.get('[Content_Types].xml')!;
    for (const [, target] of parts.get('word/_rels/document.xml.rels')!.matchAll(/Target="([^"]+)"/g)) {
      expect(parts.has(`word/${target}`)).toBe(true);
      expect(types).toContain(`PartName="/word/${target}"`);
    }
    for (const [, path] of types.matchAll(/PartName="\/([^"]+)"/g)) expect([...parts.keys()]).toContain(path);
  });

  test('every first-line indent in characters has one in twips beside it', async () => {
    const all = [...partsOf(await writeDocx(everything(), style)).values()].join('\n');
    for (const [indent] of all.matchAll(/<w:ind [^>]*firstLineChars[^>]*>/g))
      expect(indent).toMatch(/w:firstLine="/);
  });
});

describe('批注', () => {
  const flagged = report([paragraph('共', value('184名', '名册为183名', '口径不明'), '学生。')], {
    draft: true,
  });

  test('a doubtful figure is marked in a draft, and says why in the margin', async () => {
    const parts = partsOf(await writeDocx(flagged, style));
    expect(parts.get('word/document.xml')).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t>【待核】/);
    expect(parts.get('word/comments.xml')).toContain('名册为183名</w:t></w:r></w:p><w:p>');
    expect(parts.get('word/comments.xml')).toContain('w:date="2016-12-20T00:00:00Z"');
  });

  test('a final report has no mark', async () => {
    const final = { ...flagged, meta: { ...flagged.meta, draft: false } };
    expect(partsOf(await writeDocx(final, style)).get('word/document.xml')).not.toContain('待核');
  });

  test('an edition may comment on any value, or on none', async () => {
    const all = partsOf(
      await writeDocx(flagged, style, { commentFor: ({ text }) => `来源：名册（${text}）` }),
    );
    expect(all.get('word/comments.xml')).toContain('来源：名册（184名）');
    const none = partsOf(await writeDocx(flagged, style, { commentFor: () => undefined }));
    expect(none.has('word/comments.xml')).toBe(false);
    expect(none.get('[Content_Types].xml')).not.toContain('comments');
  });
});

describe('分节', () => {
  test.each([
    ['居中', 'center', 'center'],
    ['左', 'left', 'left'],
    ['右', 'right', 'right'],
    ['外侧', 'right', 'left'],
  ])('page numbers %s: %s on odd pages, %s on even ones', async (align, odd, even) => {
    const own = changeStyle({ 样式: { 页码: { 对齐: align } } });
    const parts = partsOf(await writeDocx(report([paragraph('文。')]), own));
    const [first, second] = [1, 2].map(
      (n) => /<w:jc w:val="(\w+)"/.exec(parts.get(`word/footer${n}.xml`)!)?.[1],
    );
    expect([first, second]).toEqual([odd, even]);
  });

  const sections = (file: Uint8Array) =>
    [
      ...partsOf(file)
        .get('word/document.xml')!
        .matchAll(/<w:sectPr>.*?<\/w:sectPr>/g),
    ].map(([it]) => (it.includes('landscape') ? '横' : it.includes('<w:titlePg/>') ? '函' : '竖'));
  const page = (name: string, orientation?: 'landscape') =>
    attachment(name, '附件', [paragraph('表。')], orientation);

  test.each([
    ['upright attachments share a section', [page('甲'), page('乙')], ['竖']],
    [
      'a landscape one has its own',
      [paragraph('文。'), page('甲', 'landscape'), page('乙')],
      ['竖', '横', '竖'],
    ],
    [
      'landscape ones share one',
      [paragraph('文。'), page('甲', 'landscape'), page('乙', 'landscape')],
      ['竖', '横'],
    ],
    [
      'a letter counts its pages from the second',
      [masthead({ form: '信函' }), page('甲', 'landscape')],
      ['函', '横'],
    ],
    [
      '版记 has an upright page',
      [page('甲', 'landscape'), { type: 'imprint', issuer: words('某') }],
      ['横', '竖'],
    ],
  ] satisfies [string, Block[], string[]][])('%s', async (_, blocks, expected) => {
    expect(sections(await writeDocx(report(blocks), style))).toEqual(expected);
  });

  test('a table before a section leaves no empty paragraph behind', async () => {
    const file = await writeDocx(report([table(['甲'], [['1']]), page('乙', 'landscape')]), style);
    const main = partsOf(file).get('word/document.xml')!;
    expect(main).toMatch(
      /<\/w:tbl><w:p><w:pPr><w:pStyle w:val="TableCell"\/><w:spacing w:line="20" w:lineRule="exact"\/><w:sectPr>/,
    );
  });
});
