/** Photographs in a Word file: their parts, their size and turn, their words. */
import { expect, test } from '@jest/globals';
import type { Picture, Turn } from '../../../src/document/tree.ts';
import { writeDocx } from '../../../src/writers/docx/docx.ts';
import { missingValidator, partsOf, validate } from '../../support/docx.ts';
import { makeJpeg, makePng } from '../../support/pictures.ts';
import { describeWith } from '../../support/skip-loudly.ts';
import { loadStyle } from '../../support/style.ts';
import { paragraph, report, words } from '../../support/tree.ts';

const style = loadStyle('gbt9704');
const bytes = { jpeg: makeJpeg(), png: makePng() };

const picture = (
  {
    width = 800,
    height = 600,
    format = 'jpeg' as 'jpeg' | 'png',
    ...turn
  }: Partial<Turn> & {
    width?: number;
    height?: number;
    format?: 'jpeg' | 'png';
  } = {},
  caption = '发放仪式',
): Picture => ({
  type: 'picture',
  image: { format, bytes: bytes[format], width, height, turn: { quarters: 0, mirrored: false, ...turn } },
  caption: words(caption),
});
const write = (...pictures: Picture[]) => writeDocx(report([paragraph('甲'), ...pictures]), style);
const main = async (...pictures: Picture[]) =>
  partsOf(await write(...pictures)).get('word/document.xml') ?? '';
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => found);

test('its words are its caption and what is read aloud in its stead', async () => {
  const xml = await main(picture({}, '“送”<学>'));
  expect(all(xml, /<wp:docPr (.*?)\/>/g)).toEqual(['id="1" name="图1" descr="“送”&lt;学&gt;"']);
  expect(xml).toContain('<w:pStyle w:val="PictureCaption"/>');
  // the picture stays with its caption
  expect(xml).toMatch(/<w:keepNext\/>(?:(?!<w:p>).)*<w:drawing>/);
});

test('it stands in its line as large as it is printed, with no space around it', async () => {
  const xml = await main(picture());
  expect(/<wp:inline.*?<wp:docPr/.exec(xml)?.[0]).toBe(
    '<wp:inline distT="0" distB="0" distL="0" distR="0">' +
      '<wp:extent cx="3599815" cy="2700020"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr',
  );
});

test('a file that stands twice is held once, by a name that says nothing of it', async () => {
  const parts = partsOf(await write(picture(), picture({ format: 'png' }), picture({}, '再一次')));
  expect([...parts.keys()].filter((path) => path.includes('media'))).toEqual([
    'word/media/image1.jpg',
    'word/media/image2.png',
  ]);
  const xml = parts.get('word/document.xml') ?? '';
  expect(all(xml, /r:embed="(\w+)"/g)).toEqual(['rIdImage1', 'rIdImage2', 'rIdImage1']);
  expect(all(xml, /<wp:docPr id="(\d+)"/g)).toEqual(['1', '2', '3']);
  expect(all(parts.get('[Content_Types].xml') ?? '', /<Default Extension="(\w+)"/g)).toEqual(
    expect.arrayContaining(['jpg', 'png']),
  );
});

test.each<[Partial<Turn>, [number, number], string]>([
  [{}, [800, 600], ''],
  [{ quarters: 1 }, [600, 800], ' rot="5400000"'],
  [{ quarters: 2 }, [800, 600], ' rot="10800000"'],
  [{ quarters: 3, mirrored: true }, [600, 800], ' rot="16200000" flipH="1"'],
  [{ mirrored: true }, [800, 600], ' flipH="1"'],
])('turned by %o: its sides are those before the turn', async (turn, [width, height], attributes) => {
  const xml = await main(picture({ width, height, ...turn }));
  const [, found, inner] = /<a:xfrm(.*?)><a:off x="0" y="0"\/>(<a:ext .*?\/>)<\/a:xfrm>/.exec(xml) ?? [];
  expect(found).toBe(attributes);
  // stored it lies, 4:3, whatever it is seen as
  const [cx = 0, cy = 1] = all(inner ?? '', /c[xy]="(\d+)"/g).map(Number);
  expect(cx / cy).toBeCloseTo(4 / 3, 2);
  expect(inner).toBe(/<wp:extent .*?\/>/.exec(xml)?.[0].replace('wp:extent', 'a:ext'));
});

test('the same bytes twice', async () => {
  expect(await write(picture(), picture({ format: 'png' }))).toEqual(
    await write(picture(), picture({ format: 'png' })),
  );
});

describeWith(missingValidator, 'by the schemas', () => {
  test('pictures of both kinds, turned and mirrored', async () => {
    const turned = picture({ quarters: 1, mirrored: true, width: 600, height: 800 });
    expect(await validate(await write(picture(), picture({ format: 'png' }), turned))).toEqual([]);
  });
});
