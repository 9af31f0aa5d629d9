/** A Word file read back as it is seen: whatever program saved it, however its words are parted. */
import { describe, expect, test } from '@jest/globals';
import { readPassages } from '../../src/word/paragraphs.ts';
import { readWord } from '../../src/word/read.ts';
import { makeArchive } from '../support/archive.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = (body: string, namespace = NAMESPACE) =>
  `<?xml version="1.0"?><w:document xmlns:w="${namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;
const read = (body: string, namespace?: string) =>
  readPassages(new TextEncoder().encode(part(body, namespace))).map(({ name, text }) => `${name} ${text}`);
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('段落', () => {
  test.each<[what: string, body: string, passages: string[]]>([
    ['拆成几段的字连起来', p(r('资助'), r('4'), r('8名')), ['第1段 资助48名']],
    ['空段不算', p() + p(r('甲')) + p(r(' ')) + p(r('乙')), ['第1段 甲', '第2段 乙']],
    [
      '换行、制表、不断的连字符',
      p('<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r>'),
      ['第1段 甲\n乙 丙-'],
    ],
    [
      '校对标记、书签、超链接',
      p(
        '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="a"/>',
        `<w:hyperlink>${r('甲')}</w:hyperlink>`,
        r('乙'),
      ),
      ['第1段 甲乙'],
    ],
    ['域只读结果', p(field('DATE \\@ "yyyy"', '2025')), ['第1段 2025']],
    ['页码的数字不是正文的数字', p(r('共'), field(' PAGE ', '3'), r('页')), ['第1段 共页']],
    [
      '写成一个元素的页码域，也不是正文的数字；别的域是',
      p(
        `<w:fldSimple w:instr=" NUMPAGES ">${r('3')}</w:fldSimple>`,
        r('页'),
        `<w:fldSimple w:instr="DATE">${r('2025')}</w:fldSimple>`,
      ),
      ['第1段 页2025'],
    ],
    ['域外的域代码', p('<w:r><w:instrText>PAGE</w:instrText></w:r>', r('甲')), ['第1段 甲']],
    [
      '放错地方的：段落外的字，表格外的行和格，段落里的段落',
      `${r('甲')}<w:tr><w:tc>${p(r('乙'))}</w:tc></w:tr><w:tc>${p(r('丙'))}</w:tc><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>${p(p(r('丁')), r('戊'))}`,
      ['第1段 乙', '第2段 丙', '文本框第1段 丁', '第3段 戊'],
    ],
    ['内容控件', `<w:sdt><w:sdtContent>${p(r('甲'))}</w:sdtContent></w:sdt>`, ['第1段 甲']],
    ['实体和特殊字符', p(r('A&amp;B&lt;C')), ['第1段 A&B<C']],
  ])('%s', (_, body, passages) => expect(read(body)).toEqual(passages));

  test('严格格式的命名空间也认得', () =>
    expect(read(p(r('甲')), 'http://purl.oclc.org/ooxml/wordprocessingml/main')).toEqual(['第1段 甲']));
});

describe('修订：按接受以后读', () => {
  test.each<[what: string, body: string, passages: string[]]>([
    [
      '插入的算',
      p(r('资助'), `<w:ins w:id="1" w:author="a">${r('48')}</w:ins>`, r('名')),
      ['第1段 资助48名'],
    ],
    [
      '删去的不算',
      p(r('资助'), '<w:del w:id="1"><w:r><w:delText>47</w:delText></w:r></w:del>', r('48名')),
      ['第1段 资助48名'],
    ],
    [
      '移走的不算',
      p(`<w:moveFrom w:id="1">${r('甲')}</w:moveFrom>`, `<w:moveTo w:id="2">${r('乙')}</w:moveTo>`),
      ['第1段 乙'],
    ],
    [
      '段落标记删了：同下一段相连',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('甲')}</w:p>${p(r('乙'))}`,
      ['第1段 甲乙'],
    ],
    [
      '格式的修订不管',
      p(`<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`),
      ['第1段 甲'],
    ],
  ])('%s', (_, body, passages) => expect(read(body)).toEqual(passages));
});

test('Word 上次存盘时每页从哪里起，删去的段落标记前面的字也算在内', () => {
  const page = '<w:lastRenderedPageBreak/>';
  const gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const body = [
    p(`<w:r>${page}<w:t>甲乙</w:t>${page}<w:t>丙</w:t></w:r>`),
    p(r('丁')),
    `<w:p>${gone}${r('戊己')}</w:p>${p(`<w:r><w:t>庚</w:t>${page}<w:t>辛</w:t></w:r>`)}`,
  ].join('');
  const passages = readPassages(new TextEncoder().encode(part(body)));
  expect(passages.map(({ text, pageBreaks }) => `${text} ${pageBreaks?.join() ?? '—'}`)).toEqual([
    '甲乙丙 0,2',
    '丁 —',
    '戊己庚辛 3',
  ]);
});

describe('表格、文本框', () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(r(cell))}</w:tc>`).join('')}</w:tr>`;

  test('一行一条，格与格分开；说是第几个表第几行', () =>
    expect(read(`<w:tbl>${row('甲', '1')}${row('乙', '2')}</w:tbl>${p(r('丙'))}`)).toEqual([
      '表1第1行 甲\t1',
      '表1第2行 乙\t2',
      '第1段 丙',
    ]));

  test('删去的行不算', () =>
    expect(
      read(
        `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(r('甲'))}</w:tc></w:tr>${row('乙')}</w:tbl>`,
      ),
    ).toEqual(['表1第2行 乙']));

  test('文本框里的字只读一遍', () => {
    const box = (inner: string) => `<w:txbxContent>${p(r(inner))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(read(p(r('甲'), drawing))).toEqual(['文本框第1段 框', '第1段 甲']);
  });
});

describe('读不出来的，说为什么', () => {
  const archive = (parts: Record<string, string>) =>
    makeArchive(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, { content }])));
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

  test.each<[what: string, bytes: Uint8Array, failure: string]>([
    ['旧格式', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old'],
    [
      '加密的',
      Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected',
    ],
    ['文字', new TextEncoder().encode('不是压缩包'), 'not-word'],
    ['空文件', new Uint8Array(), 'not-word'],
    ['半截的压缩包', archive({ '_rels/.rels': relationships }).subarray(0, 60), 'damaged'],
    [
      'Excel',
      archive({
        '_rels/.rels': relationships.replace('word/document', 'xl/workbook'),
        'xl/workbook.xml': '<a/>',
      }),
      'not-word',
    ],
    ['缺正文', archive({ '_rels/.rels': relationships, 'word/styles.xml': '<a/>' }), 'not-word'],
    ['正文不成 XML', archive({ '_rels/.rels': relationships, 'word/document.xml': '<w:p>' }), 'damaged'],
    [
      '实体',
      archive({
        '_rels/.rels': relationships,
        'word/document.xml': `<!DOCTYPE a [<!ENTITY x "y">]>${part(p(r('甲')))}`,
      }),
      'damaged',
    ],
  ])('%s', (_, bytes, failure) => expect(readWord(bytes)).toEqual({ failure }));

  test('正文在别的名字下也找得到', () => {
    const moved = archive({
      '_rels/.rels': relationships.replace('word/document.xml', 'word/document2.xml'),
      'word/document2.xml': part(p(r('甲'))),
    });
    expect(readWord(moved)).toMatchObject({ passages: [{ text: '甲', name: '第1段', number: 1 }] });
  });
});
