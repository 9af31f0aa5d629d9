/** 名册.xlsx as programs write it, and as nobody should. */

import { ZipArchive } from '../../src/opc/unzip.ts';
import { type CellFixture, makeWorkbook, type WorkbookFixture } from '../source/workbook.ts';
import { makeArchive, type PartFixture } from '../support/archive.ts';
import { accepted, campaign, type Entry, lines, type Outcome, type Page, refused, repeat } from './entry.ts';

const heading: CellFixture[] = ['学生', '家长', '单位', '学段', '金额'];
const person: CellFixture[] = ['卞小雨', '卞国安', '云岭林场', '本科', '5000元'];
const one = accepted({ prints: ['卞小雨', '5000元'] });
const more = '\n附件: [名册]';

const file = (name: string, content: Uint8Array, must: Outcome, roster = '名册: 名册.xlsx'): Entry => ({
  name,
  files: { '活动.yaml': campaign(roster + more), '名册.xlsx': content },
  must,
});
const book = (name: string, fixture: Partial<WorkbookFixture>, must: Outcome, roster?: string) =>
  file(name, makeWorkbook({ sheets: [{ name: '名册', rows: [heading, person] }], ...fixture }), must, roster);
const rows = (name: string, more: CellFixture[][], must: Outcome, sheet: object = {}) =>
  book(name, { sheets: [{ name: '名册', rows: [heading, ...more], ...sheet }] }, must);
/** The cell of 金额, with a number format. */
const amount = (name: string, cell: CellFixture, must: Outcome, ...formats: string[]) =>
  book(name, { sheets: [{ name: '名册', rows: [heading, [...person.slice(0, 4), cell]] }], formats }, must);
const unit = (name: string, cell: CellFixture, must: Outcome) =>
  rows(name, [[person[0] ?? '', person[1] ?? '', cell, '本科', '5000元']], must);

/** The parts of a whole workbook, to be changed. */
function partsOf(fixture: Partial<WorkbookFixture> = {}): Record<string, string> {
  const bytes = makeWorkbook({ sheets: [{ name: '名册', rows: [heading, person] }], ...fixture });
  const archive = new ZipArchive(bytes, 2 ** 30);
  return Object.fromEntries(
    archive.list().map((name) => [name, new TextDecoder().decode(archive.read(name) ?? new Uint8Array())]),
  );
}
const sheetName = 'xl/worksheets/sheet1.xml';
const changed = (name: string, part: string, change: (xml: string) => string, must: Outcome) => {
  const parts = partsOf();
  return file(name, makeArchive({ ...parts, [part]: change(parts[part] ?? '') }), must);
};
const inSheet = (name: string, from: string | RegExp, to: string, must: Outcome) =>
  changed(name, sheetName, (xml) => xml.replace(from, () => to), must);
const withPart = (name: string, part: string, content: string | PartFixture, must: Outcome) =>
  file(name, makeArchive({ ...partsOf(), [part]: content }), must);
const without = (name: string, part: string, must: Outcome) =>
  file(
    name,
    makeArchive(Object.fromEntries(Object.entries(partsOf()).filter(([key]) => key !== part))),
    must,
  );
const cutAt = (share: number) => {
  const whole = makeWorkbook({ sheets: [{ name: '名册', rows: [heading, person] }] });
  return whole.subarray(0, Math.floor(whole.length * share));
};
const damaged = refused('roster-file.damaged');

export const page: Page = {
  title: '名册（工作簿）',
  entries: [
    rows('照规矩写的', [person], one),
    book('1904 年起算的日期', { date1904: true }, one),
    amount('数', 5000, one),
    amount('带“元”的格式', { v: '5000', format: 1 }, one, '#,##0"元"'),
    amount('带“万元”的格式', { v: '0.5', format: 1 }, one, '0.00"万元"'),
    amount('General 带单位', { v: '0.5', format: 1 }, one, 'General"万元"'),
    amount('百分比的格式', { v: '0.5', format: 1 }, refused('schema.value@名册!E2'), '0%'),
    amount('日期的格式', { v: '45889', format: 1 }, refused('schema.value'), 'yyyy-mm-dd'),
    amount('负的日期', { v: '-5', format: 1 }, refused('schema.value'), 'yyyy-mm-dd'),
    amount('极大的日期', { v: '99999999999', format: 1 }, refused('magnitude.lost-wan'), 'yyyy-mm-dd'),
    amount('时长的格式', { v: '1.5', format: 1 }, refused('schema.value'), '[h]:mm'),
    amount('浮点的尾数', { v: '5000.000000000001' }, one),
    amount('科学记数', { v: '5E3' }, one),
    amount('无穷大', { v: 'INF' }, refused('schema.value')),
    amount('非数', { v: 'NaN' }, refused('schema.value')),
    amount('十六进制', { v: '0x1388' }, refused('schema.value')),
    amount('负数', -5000, refused('schema.value')),
    amount('极大的数', { v: '1E+300' }, refused('schema.value')),
    amount('公式没有结果', { f: 'SUM(A1:A2)' }, refused('roster-file.formula@名册!E2')),
    amount('公式有结果', { f: 'A1*2', v: '5000' }, one),
    amount('公式的结果是文字', { t: 'str', f: 'A1&B1', v: '5000元' }, one),
    amount('错误值 #REF!', { t: 'e', v: '#REF!' }, refused('roster-file.error-cell@名册!E2')),
    amount('错误值 #DIV/0!', { t: 'e', f: '1/0', v: '#DIV/0!' }, refused('roster-file.error-cell@名册!E2')),
    amount('外部链接的公式', { f: "'[别的.xlsx]表'!A1", v: '5000' }, one),
    amount('布尔值', { t: 'b', v: '1' }, refused('schema.value')),
    amount('不认得的类型', { t: 'zz', v: '5000' }, refused('roster-file.unknown-cell@名册!E2')),
    amount('ISO 日期的类型', { t: 'd', v: '2025-08-20' }, refused('schema.value')),
    amount('悬空的共享文字', { t: 's', v: '999' }, refused('roster-file.lost-text@名册!E2')),
    amount('负的共享文字', { t: 's', v: '-1' }, refused('roster-file.lost-text')),
    amount('没有值的共享文字', { t: 's' }, accepted({ prints: '卞小雨' })),
    amount('不存在的格式', { v: '5000', format: 99 }, one),
    amount('没有合上的格式', { v: '5000', format: 1 }, one, '0"元'),
    amount('极长的格式', { v: '5000', format: 1 }, accepted(), repeat('#,', 20_000)),
    unit('错误值的单位', { t: 'e', v: '#N/A' }, refused('roster-file.error-cell@名册!C2')),
    unit('转义的换行', '云岭_x000A_林场', accepted({ prints: '云岭林场' })),
    unit(
      '转义的空字符',
      '云岭_x0000_林场',
      accepted({ prints: '云岭林场', tells: 'encoding.control-character' }),
    ),
    unit('转义的半个代理对', '云岭_xD800_林场', accepted({ prints: '云岭林场' })),
    unit(
      '零宽空格',
      '云岭\u200b林场',
      accepted({ prints: '云岭林场', tells: 'encoding.hidden-character@名册!C2' }),
    ),
    unit('公式样的文字', "=cmd|'/C calc'!A0", accepted({ prints: "=cmd|'/C calc'!A0" })),
    unit('三十万字', repeat('云', 300_000), refused('schema.too-long@名册!C2')),
    unit(
      '手机号',
      '云岭林场13800138000',
      accepted({ nowhere: '13800138000', tells: 'roster-file.sensitive-cells' }),
    ),
    rows('没有学生的一行', [person, [null, '符海', '云岭林场', '本科', '3000元']], refused('schema.missing')),
    rows('空的一行', [person, [null, null, null, null, null]], one),
    rows(
      '合并的金额',
      [person, ['符宁', '符海', '云岭林场', '本科', null]],
      accepted({ tells: 'roster-file.merged-money@名册!E2' }),
      { merges: ['E2:E3'] },
    ),
    rows('合并的单位', [person, ['符宁', '符海', null, '本科', '3000元']], accepted({ prints: '符宁' }), {
      merges: ['C2:C3'],
    }),
    rows('反着写的合并', [person], one, { merges: ['E3:A1'] }),
    rows('写坏的合并', [person], one, { merges: ['A1', '', 'A1:ZZZZ9999999999'] }),
    rows(
      '隐藏的行',
      [person, ['符宁', '符海', '云岭林场', '本科', '3000元']],
      accepted({ tells: 'roster-file.hidden-rows', prints: '符宁' }),
      { hiddenRows: [3] },
    ),
    rows(
      '划了删除线的行',
      [person, [{ t: 'str', v: '符宁', struck: true }, '符海', '云岭林场', '本科', '3000元']],
      accepted({ tells: 'roster-file.struck@名册!A3', prints: '符宁' }),
    ),
    rows(
      '划了删除线的金额',
      [[...person.slice(0, 4), { v: '5000', struck: true }]],
      accepted({ tells: 'roster-file.struck@名册!E2' }),
    ),
    rows('隐藏的列', [person], accepted({ tells: 'roster-file.hidden-columns', prints: '卞小雨' }), {
      columns: '<cols><col min="4" max="5" width="9" hidden="1"/></cols>',
    }),
    rows('宽为零的列', [person], accepted({ tells: 'roster-file.hidden-columns' }), {
      columns: '<cols><col min="5" max="5" width="0" customWidth="1"/></cols>',
    }),
    rows(
      '名后写着已退学',
      [['卞小雨（已退学）', ...person.slice(1)]],
      accepted({ tells: 'roster.withdrawn' }),
    ),
    inSheet(
      '高为零的行',
      '<row r="2">',
      '<row r="2" ht="0" customHeight="1">',
      accepted({ tells: 'roster-file.hidden-rows' }),
    ),
    changed(
      '整段划了删除线',
      'xl/sharedStrings.xml',
      (xml) =>
        xml.replace(
          '<t xml:space="preserve">卞小雨</t>',
          '<r><rPr><strike/></rPr><t>卞小</t></r><r><rPr><strike val="1"/></rPr><t>雨</t></r>',
        ),
      accepted({ tells: 'roster-file.struck@名册!A2', prints: '卞小雨' }),
    ),
    rows('合计行', [person, ['合计', null, null, null, 5000]], one),
    rows('合计行不对', [person, ['合计', null, null, null, 8000]], refused('consistency.roster-total')),
    book(
      '隐藏的表',
      {
        sheets: [
          { name: '名册', rows: [heading, person] },
          { name: '底稿', rows: [heading], hidden: true },
        ],
      },
      accepted({ tells: 'roster-file.hidden-sheet', prints: '卞小雨' }),
    ),
    book(
      '只有隐藏的表',
      { sheets: [{ name: '底稿', rows: [heading, person], hidden: true }] },
      accepted({ tells: 'roster-file.hidden-sheet', prints: '卞小雨' }),
    ),
    book(
      '第一张是空的',
      {
        sheets: [
          { name: '空', rows: [] },
          { name: '名册', rows: [heading, person] },
        ],
      },
      accepted({ prints: '卞小雨' }),
    ),
    book(
      '两张都有人',
      {
        sheets: [
          { name: '名册', rows: [heading, person] },
          { name: '第二批', rows: [heading, person] },
        ],
      },
      // the same pupil on both: 第二批 is a copy
      accepted({ tells: 'roster-file.other-sheets', prints: '卞小雨' }),
    ),
    book('没有那张表', {}, refused('roster-file.unknown-sheet'), '名册: {文件: 名册.xlsx, 工作表: 第二批}'),
    book('没有表', { sheets: [] }, damaged),
    changed(
      '两万张表',
      'xl/workbook.xml',
      (xml) => xml.replace(/<sheet [^>]*>/, (sheet) => repeat(sheet, 20_000)),
      refused('roster-file.too-large'),
    ),
    changed(
      '几张表是同一个部件',
      'xl/workbook.xml',
      (xml) => xml.replace(/<sheet [^>]*>/, (sheet) => repeat(sheet, 20)),
      damaged,
    ),
    book(
      '五百张表，都像名册',
      {
        sheets: Array.from({ length: 500 }, (_, index) => ({
          name: `第${index + 1}张`,
          rows: [heading, person, [`符${String.fromCharCode(0x5b81 + index)}`, ...person.slice(1)]],
        })),
      },
      refused('roster-file.other-rosters'),
    ),
    book('表名有记号', { sheets: [{ name: '<&">', rows: [heading, person] }] }, one),
    inSheet(
      '重复的格子',
      '</row><row r="2">',
      '<c r="A1" t="inlineStr"><is><t>家长</t></is></c></row><row r="2">',
      refused('roster-file.repeated-cell@名册!A1', 'roster-file.repeated-heading', 'roster-file.no-student'),
    ),
    inSheet(
      '重复的行',
      '</sheetData>',
      '<row r="2"><c r="A2" t="inlineStr"><is><t>符宁</t></is></c></row></sheetData>',
      refused('roster-file.repeated-cell@名册!A2'),
    ),
    inSheet(
      '内联文字',
      '</sheetData>',
      '<row r="3"><c r="A3" t="inlineStr"><is><t>符宁</t></is></c></row></sheetData>',
      accepted({ prints: ['卞小雨', '符宁'] }),
    ),
    inSheet(
      '分段的内联文字',
      '</sheetData>',
      '<row r="3"><c r="A3" t="inlineStr"><is><r><t>符</t></r><r><rPr><b/></rPr><t>宁</t></r></is></c></row></sheetData>',
      accepted({ prints: '符宁' }),
    ),
    inSheet(
      '没有写位置的格子',
      '</sheetData>',
      '<row><c t="inlineStr"><is><t>符宁</t></is></c></row></sheetData>',
      accepted({ prints: '符宁' }),
    ),
    inSheet(
      '极远的格子',
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      accepted({ tells: 'roster-file.no-column-name', prints: '卞小雨' }),
    ),
    inSheet('行号是零', 'r="2"', 'r="0"', refused('roster-file.misplaced')),
    inSheet('行号不是数', '<row r="2">', '<row r="abc">', refused('roster-file.misplaced')),
    inSheet('列写坏', '<c r="B2"', '<c r="ZZZZ2"', refused('roster-file.misplaced')),
    inSheet(
      '文字的编号极长',
      /<c r="B2"[^>]*><v>\d+<\/v>/,
      `<c r="B2" t="s"><v>${repeat('9', 2000)}</v>`,
      refused('roster-file.lost-text@名册!B2'),
    ),
    amount('错误值极长', { t: 'e', v: repeat('#', 2000) }, refused('roster-file.error-cell@名册!E2')),
    inSheet('位置写坏', 'r="A2"', 'r="!!"', refused('roster-file.misplaced')),
    inSheet('夸大的范围', '<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>', one),
    inSheet(
      '文档类型',
      '<worksheet',
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet',
      damaged,
    ),
    inSheet(
      '外部实体',
      '<worksheet',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet',
      damaged,
    ),
    inSheet('没有合上的元素', '</sheetData>', '', damaged),
    inSheet('不是 XML', /^[\s\S]*$/, '学生,家长', damaged),
    inSheet('空的部件', /^[\s\S]*$/, '', damaged),
    inSheet(
      '深深地套着',
      '</sheetData>',
      `</sheetData>${repeat('<x>', 50_000)}${repeat('</x>', 50_000)}`,
      accepted(),
    ),
    changed(
      '共享文字里的拼音',
      'xl/sharedStrings.xml',
      (xml) => xml.replace('卞小雨</t>', '卞小雨</t><rPh sb="0" eb="1"><t>bian</t></rPh>'),
      one,
    ),
    changed(
      '共享文字分段',
      'xl/sharedStrings.xml',
      (xml) => xml.replace(/<t[^>]*>卞小雨<\/t>/, '<r><t>卞小</t></r><r><t>雨</t></r>'),
      one,
    ),
    changed(
      '数字引用的字',
      'xl/sharedStrings.xml',
      (xml) => xml.replace('卞小雨', '卞小&#x20BB7;'),
      accepted({ prints: '卞小𠮷' }),
    ),
    changed(
      '引用的空字符',
      'xl/sharedStrings.xml',
      (xml) => xml.replace('卞小雨', '卞小&#0;雨'),
      accepted({ prints: '卞小' }),
    ),
    changed(
      '不认得的实体',
      'xl/sharedStrings.xml',
      (xml) => xml.replace('卞小雨', '卞小&nbsp;雨'),
      refused('names.several'),
    ),
    changed('CDATA', 'xl/sharedStrings.xml', (xml) => xml.replace('卞小雨', '<![CDATA[卞小雨]]>'), one),
    changed('注释', 'xl/sharedStrings.xml', (xml) => xml.replace('卞小雨', '卞小<!-- x -->雨'), one),
    changed(
      '绝对的目标',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('Target="worksheets', 'Target="/xl/worksheets'),
      one,
    ),
    changed(
      '往外的目标',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
      damaged,
    ),
    changed(
      '外部的目标',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('worksheets/sheet1.xml"', 'http://example.com/a.xml" TargetMode="External"'),
      damaged,
    ),
    changed(
      '反斜杠的目标',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('worksheets/', 'worksheets\\'),
      one,
    ),
    withPart('外部链接的部件', 'xl/externalLinks/externalLink1.xml', '<externalLink/>', one),
    withPart('宏', 'xl/vbaProject.bin', '\0\0', one),
    withPart('往外的名字', '../../evil.xml', '<x/>', one),
    withPart('二十兆的零', 'xl/media/x.bin', { content: new Uint8Array(20 * 2 ** 20) }, one),
    withPart(
      '炸弹',
      sheetName,
      { content: Buffer.alloc(64 * 2 ** 20, '<c/>') },
      refused('roster-file.too-large'),
    ),
    file(
      '许多格共用一段长文字',
      makeArchive({
        ...partsOf(),
        'xl/sharedStrings.xml': (partsOf()['xl/sharedStrings.xml'] ?? '').replace(
          /<si>.*<\/si>/s,
          `<si><t>${'卞'.repeat(30_000)}</t></si>`,
        ),
        [sheetName]: (partsOf()[sheetName] ?? '').replace(
          '</sheetData>',
          `<row r="90">${'<c t="s"><v>0</v></c>'.repeat(2000)}</row></sheetData>`,
        ),
      }),
      refused('roster-file.too-large'),
    ),
    withPart('说谎的大小', sheetName, { content: partsOf()[sheetName] ?? '', claims: { size: 10 } }, damaged),
    withPart('错的校验和', sheetName, { content: partsOf()[sheetName] ?? '', claims: { crc: 1 } }, damaged),
    withPart('不认得的压缩', sheetName, { content: partsOf()[sheetName] ?? '', method: 99 }, damaged),
    withPart(
      '加密的部件',
      sheetName,
      { content: partsOf()[sheetName] ?? '', encrypted: true },
      refused('roster-file.protected'),
    ),
    withPart(
      '错的偏移',
      sheetName,
      { content: partsOf()[sheetName] ?? '', claims: { offset: 99_999_999 } },
      damaged,
    ),
    withPart('不压缩', sheetName, { content: partsOf()[sheetName] ?? '', stored: true }, one),
    without('少了共享文字', 'xl/sharedStrings.xml', damaged),
    without('少了样式', 'xl/styles.xml', damaged),
    without('少了表', sheetName, damaged),
    without('少了工作簿', 'xl/workbook.xml', damaged),
    ...[0.99, 0.8, 0.5, 0.1].map((share) => file(`截断，剩下${share * 100}%`, cutAt(share), damaged)),
    file('ZIP64', makeArchive(partsOf(), { long: true }), one),
    file('空的压缩包', makeArchive({}), damaged),
    file('空文件', new Uint8Array(), refused('roster-file.no-heading')),
    file('只有开头两个字节', Buffer.from('PK'), damaged),
    file(
      '加了密码的（OLE）',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      refused('roster-file.protected'),
    ),
    file(
      '.ods 改名',
      makeArchive({
        mimetype: { content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        'content.xml': '<x/>',
      }),
      refused('roster-file.other-format'),
    ),
    file('.numbers 改名', makeArchive({ 'Index/Document.iwa': 'x' }), refused('roster-file.other-format')),
    file('.xlsb 改名', makeArchive({ 'xl/workbook.bin': 'x' }), refused('roster-file.other-format')),
    file('.docx 改名', makeArchive({ 'word/document.xml': '<w:document/>' }), damaged),
    file('CSV 改名', Buffer.from('学生,单位,金额\n卞小雨,云岭林场,5000元\n'), one),
    rows(
      '四千行',
      Array.from({ length: 4000 }, (_, n): CellFixture[] => [`学生${n}`, null, '云岭林场', '本科', 100]),
      accepted(),
    ),
    file(
      '一百万个空格子',
      makeArchive({
        ...partsOf(),
        [sheetName]: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines(1000, (n) => `<row r="${n}">${repeat('<c/>', 1000)}</row>`)}</sheetData></worksheet>`,
      }),
      refused('roster-file.too-large'),
    ),
  ],
};
