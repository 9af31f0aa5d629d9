/** How a Word file sets its words: by the paragraph itself, by its styles and what they are based on, by the theme. */
import { describe, expect, test } from '@jest/globals';
import { readWord, type WordText } from '../../src/word/read.ts';
import { makeArchive } from '../support/archive.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (...targets: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      (target, index) =>
        `<Relationship Id="r${index}" Type="${office}/${target.split('=')[0]}" Target="${target.split('=')[1]}"/>`,
    )
    .join('')}</Relationships>`;
const root = (name: string, content: string) =>
  `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}">${content}</w:${name}>`;

/** A file of the body, with styles and a theme as far as they are given. */
function open(body: string, styles?: string, theme?: string): Required<WordText> {
  const parts: Record<string, string> = {
    '_rels/.rels': relationships('officeDocument=word/document.xml'),
    'word/_rels/document.xml.rels': relationships(
      ...(styles === undefined ? [] : ['styles=styles.xml']),
      ...(theme === undefined ? [] : ['theme=theme.xml']),
    ),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    ...(styles !== undefined && { 'word/styles.xml': root('styles', styles) }),
    ...(theme !== undefined && { 'word/theme.xml': root('theme', theme) }),
  };
  const text = readWord(
    makeArchive(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, { content }]))),
  );
  if ('failure' in text) throw new Error(text.failure);
  return text as Required<WordText>;
}

const paragraph = (properties: string, ...runs: string[]) =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs.join('')}</w:p>`;
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const style = (id: string, content: string, attributes = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${attributes}>${content}</w:style>`;
const sized = (size: number) => `<w:sz w:val="${size}"/>`;
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;

/** `仿宋 32 both 缩进 560`, of the first paragraph. */
function look(body: string, styles?: string, theme?: string): string {
  const { passages, setting } = open(body, styles, theme);
  const [{ format, text } = passages[0]!] = passages;
  const {
    font: face = '—',
    size = '—',
    align,
    isIndented,
    line = '—',
  } = setting.styles.resolve(format!, text);
  return `${face} ${size} ${align} ${isIndented ? '缩进' : '顶格'} ${line}`;
}

test.each<[string, string, string]>([
  ['什么都没有说', paragraph('', run('甲')), '— 20 both 顶格 —'],
  ['居中', paragraph('<w:jc w:val="center"/>', run('甲')), '— 20 center 顶格 —'],
  ['新的写法：右', paragraph('<w:jc w:val="end"/>', run('甲')), '— 20 right 顶格 —'],
  ['不认得的对齐', paragraph('<w:jc w:val="thai"/>', run('甲')), '— 20 both 顶格 —'],
  ['首行缩进', paragraph('<w:ind w:firstLine="640"/>', run('甲')), '— 20 both 缩进 —'],
  ['缩进少得看不出来', paragraph('<w:ind w:firstLine="199"/>', run('甲')), '— 20 both 顶格 —'],
  ['刚好看得出来', paragraph('<w:ind w:firstLine="200"/>', run('甲')), '— 20 both 缩进 —'],
  ['按字数缩进', paragraph('<w:ind w:firstLineChars="200"/>', run('甲')), '— 20 both 缩进 —'],
  ['缩进一字', paragraph('<w:ind w:firstLineChars="100"/>', run('甲')), '— 20 both 缩进 —'],
  ['缩进不到一字', paragraph('<w:ind w:firstLineChars="99"/>', run('甲')), '— 20 both 顶格 —'],
  ['悬挂', paragraph('<w:ind w:hanging="640" w:firstLine="640"/>', run('甲')), '— 20 both 顶格 —'],
  ['用空格缩进', paragraph('', run('\u3000\u3000甲')), '— 20 both 缩进 —'],
  ['一个空格不算', paragraph('', run('\u3000甲')), '— 20 both 顶格 —'],
  ['固定行距', paragraph('<w:spacing w:line="560" w:lineRule="exact"/>', run('甲')), '— 20 both 顶格 560'],
  [
    '几倍行距没有固定的高',
    paragraph('<w:spacing w:line="360" w:lineRule="auto"/>', run('甲')),
    '— 20 both 顶格 —',
  ],
  ['读不出来的数', paragraph('<w:ind w:firstLine="很多"/>', run('甲', sized(32))), '— 32 both 顶格 —'],
  ['字体、字号', paragraph('', run('甲', font('仿宋') + sized(32))), '仿宋 32 both 顶格 —'],
  [
    '多数字的',
    paragraph('', run('甲乙', sized(32)), run('丙', sized(44)), run('丁', sized(32))),
    '— 32 both 顶格 —',
  ],
  ['后面的多', paragraph('', run('甲', sized(32)), run('乙丙', sized(44))), '— 44 both 顶格 —'],
  ['只数汉字', paragraph('', run('甲', sized(32)), run(' 2025.10ABC', sized(44))), '— 32 both 顶格 —'],
  ['段落标记的字体不算', paragraph(`<w:rPr>${sized(44)}</w:rPr>`, run('甲', sized(32))), '— 32 both 顶格 —'],
  [
    '以前的格式不算',
    paragraph('<w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>', run('甲')),
    '— 20 both 顶格 —',
  ],
])('段落自己说的：%s', (_, body, wanted) => expect(look(body)).toBe(wanted));

describe('样式说的', () => {
  const normal = style(
    'a',
    `<w:pPr><w:jc w:val="left"/><w:ind w:firstLine="640"/></w:pPr><w:rPr>${font('仿宋')}${sized(32)}</w:rPr>`,
    'w:default="1"',
  );
  const title = style(
    't',
    `<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr>${sized(44)}</w:rPr>`,
  );
  test.each<[string, string, string, string]>([
    ['没有说样式的，是默认的', '', normal + title, '仿宋 32 left 缩进 —'],
    ['默认写作 true', '', normal.replace('"1"', '"true"'), '仿宋 32 left 缩进 —'],
    ['默认的不是段落', '', normal.replace('"paragraph"', '"character"'), '— 20 both 顶格 —'],
    ['从别的样式来的', '<w:pStyle w:val="t"/>', normal + title, '仿宋 44 center 缩进 —'],
    ['次序不管', '<w:pStyle w:val="t"/>', title + normal, '仿宋 44 center 缩进 —'],
    [
      '段落自己说的先',
      '<w:pStyle w:val="t"/><w:jc w:val="right"/><w:ind w:firstLine="0"/>',
      normal + title,
      '仿宋 44 right 顶格 —',
    ],
    ['没有这个样式', '<w:pStyle w:val="x"/>', normal, '— 20 both 顶格 —'],
    [
      '绕圈的样式',
      '<w:pStyle w:val="t"/>',
      normal.replace('<w:pPr>', '<w:basedOn w:val="t"/><w:pPr>') + title,
      '仿宋 44 center 缩进 —',
    ],
    [
      '各处共用的',
      '',
      `<w:docDefaults><w:rPrDefault><w:rPr>${sized(21)}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrDefault></w:docDefaults>`,
      '— 21 right 顶格 —',
    ],
    [
      '表格里一部分的不算',
      '',
      normal.replace(
        '</w:style>',
        `<w:tblStylePr><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr>${sized(10)}</w:rPr></w:tblStylePr></w:style>`,
      ),
      '仿宋 32 left 缩进 —',
    ],
  ])('%s', (_, properties, styles, wanted) =>
    expect(look(paragraph(properties, run('甲')), styles)).toBe(wanted),
  );

  test('字的样式', () => {
    const strong = style('s', `<w:rPr>${font('黑体')}</w:rPr>`).replace('"paragraph"', '"character"');
    expect(look(paragraph('', run('甲', '<w:rStyle w:val="s"/>')), normal + strong)).toBe(
      '黑体 32 left 缩进 —',
    );
    expect(look(paragraph('', run('甲', '<w:rStyle w:val="s"/>'), run('乙丙')), normal + strong)).toBe(
      '仿宋 32 left 缩进 —',
    );
  });
});

describe('主题的字体', () => {
  const themed = (name: string) => `<w:rFonts w:eastAsiaTheme="${name}"/>`;
  const faces = (ea: string, hans: string, more = '') =>
    `<a:latin typeface="Times"/><a:ea typeface="${ea}"/>${more}<a:font script="Hant" typeface="標楷體"/><a:font script="Hans" typeface="${hans}"/>`;
  const theme = (major: string, minor: string) =>
    `<a:ea typeface="外面"/><a:majorFont>${major}</a:majorFont><a:minorFont>${minor}</a:minorFont><a:ea typeface="后面"/>`;
  test.each<[string, string, string, string]>([
    ['标题的', themed('majorEastAsia'), theme(faces('', '黑体'), faces('', '宋体')), '黑体'],
    ['正文的', themed('minorEastAsia'), theme(faces('', '黑体'), faces('', '宋体')), '宋体'],
    ['写明东亚字体的', themed('minorEastAsia'), theme(faces('', '黑体'), faces('楷体', '宋体')), '楷体'],
    ['主题里没有的', themed('minorEastAsia'), theme(faces('', '黑体'), ''), '—'],
    ['写了字体的', font('仿宋'), theme(faces('', '黑体'), faces('', '宋体')), '仿宋'],
  ])('%s', (_, fonts, content, wanted) => {
    expect(look(paragraph('', run('甲', fonts)), '', content)).toBe(`${wanted} 20 both 顶格 —`);
  });

  test('后写的字体代替前面的，不管是不是主题的', () => {
    const styles = style('a', `<w:rPr>${themed('minorEastAsia')}</w:rPr>`, 'w:default="1"');
    const content = theme('', faces('', '宋体'));
    expect(look(paragraph('', run('甲')), styles, content)).toBe('宋体 20 both 顶格 —');
    expect(look(paragraph('', run('甲', font('仿宋'))), styles, content)).toBe('仿宋 20 both 顶格 —');
    expect(look(paragraph('', run('甲', '<w:rFonts w:ascii="Times"/>')), styles, content)).toBe(
      '宋体 20 both 顶格 —',
    );
  });
});

test('页面、表格的尺寸：各节各算', () => {
  const page = (width: number, more = '') =>
    `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="-2098" w:bottom="1984" w:left="1587"/>${more}</w:sectPr>`;
  const grid = (...widths: number[]) =>
    `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid></w:tbl>`;
  const was = '<w:sectPrChange><w:sectPr><w:pgSz w:w="1" w:h="1"/></w:sectPr></w:sectPrChange>';
  const { setting } = open(
    paragraph(page(11906, `<w:headerReference r:id="h1"/>${was}<w:footerReference r:id="f1"/>`), run('甲')) +
      grid(1000, 2000) +
      grid(500) +
      page(16838),
  );
  expect(setting.sections).toEqual([
    { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 0, references: ['h1', 'f1'] },
    { width: 16838, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 0, references: [] },
  ]);
  expect(setting.tables).toEqual([
    { number: 1, width: 3000, section: 1 },
    { number: 2, width: 500, section: 1 },
  ]);
});
