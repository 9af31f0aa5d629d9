/** Changes to the XML of a Word file, each as it is made without and with marks of revision. */
import { expect, test } from '@jest/globals';
import { UNVERIFIED } from '../../src/document/wording.ts';
import type { ManuscriptParagraph, ManuscriptRow, ManuscriptTable } from '../../src/word/manuscript.ts';
import { readManuscript } from '../../src/word/manuscript-reader.ts';
import { Redline } from '../../src/word/redline.ts';

const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
const r = (words: string, look = '') => `<w:r>${look}${t(words)}</w:r>`;
const p = (content: string, look = '') => `<w:p>${look}${content}</w:p>`;
const come = (content: string) => `<w:ins w:id="1" w:author="甲">${content}</w:ins>`;
const gone = (words: string, look = '') =>
  `<w:del w:id="1" w:author="甲"><w:r>${look}<w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const BOLD = '<w:rPr><w:b/></w:rPr>';

/** The XML after a change; ids of marks are all written as 1. */
function change(
  xml: string,
  make: (redline: Redline, paragraph: ManuscriptParagraph) => void,
  isTracked: boolean,
) {
  const manuscript = readManuscript(xml, UNVERIFIED);
  const [block] = manuscript.blocks;
  const redline = new Redline(manuscript, isTracked ? { author: '甲' } : undefined);
  make(redline, block?.kind === 'table' ? block.rows[0]!.cells[0]!.paragraphs[0]! : block!);
  return redline.end().replace(/(<w:(?:ins|del)) w:id="\d+"/g, '$1 w:id="1"');
}

const replace =
  (from: number, to: number, text: string) => (redline: Redline, paragraph: ManuscriptParagraph) =>
    redline.replace(paragraph, from, to, text);

test.each<[what: string, xml: string, make: Parameters<typeof change>[1], plain: string, tracked: string]>([
  [
    '换中间的字',
    p(r('资助48名学生', BOLD)),
    replace(2, 4, '52'),
    p(r('资助', BOLD) + r('52', BOLD) + r('名学生', BOLD)),
    p(r('资助', BOLD) + gone('48', BOLD) + come(r('52', BOLD)) + r('名学生', BOLD)),
  ],
  [
    '删到末尾，字间的空格一起删',
    p(r('资助 4 8')),
    replace(2, 4, ''),
    p(r('资助 ')),
    p(r('资助 ') + gone('4 8')),
  ],
  [
    '删两个字体里的字',
    p(r('资助') + r('学生', BOLD) + r('们')),
    replace(1, 3, ''),
    p(r('资') + r('生', BOLD) + r('们')),
    p(r('资') + gone('助') + gone('学', BOLD) + r('生', BOLD) + r('们')),
  ],
  ['在开头添', p(r('学生')), replace(0, 0, '新'), p(r('新') + r('学生')), p(come(r('新')) + r('学生'))],
  [
    '在空段里添',
    p('', '<w:pPr><w:jc w:val="left"/></w:pPr>'),
    replace(0, 0, '新'),
    p(r('新'), '<w:pPr><w:jc w:val="left"/></w:pPr>'),
    p(come(r('新')), '<w:pPr><w:jc w:val="left"/></w:pPr>'),
  ],
  [
    '添在别人添的字里',
    p(`<w:ins w:id="1" w:author="乙">${r('学生')}</w:ins>`),
    replace(1, 1, '新'),
    p(`<w:ins w:id="1" w:author="乙">${r('学')}${r('新')}${r('生')}</w:ins>`),
    p(
      `<w:ins w:id="1" w:author="乙">${r('学')}</w:ins>${come(r('新'))}<w:ins w:id="1" w:author="乙">${r('生')}</w:ins>`,
    ),
  ],
  [
    '删一段',
    `${p(r('一'))}${p(r('二'))}`,
    (redline, paragraph) => redline.removeParagraph(paragraph),
    p(r('二')),
    p(gone('一'), '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>') + p(r('二')),
  ],
  [
    '删一段，段落标记自己有格式',
    p(r('一'), `<w:pPr>${BOLD}</w:pPr>`),
    (redline, paragraph) => redline.removeParagraph(paragraph),
    '',
    p(gone('一'), '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/><w:b/></w:rPr></w:pPr>'),
  ],
  [
    '删一段，段落标记的格式是空的',
    p(r('一'), '<w:pPr><w:keepNext/><w:rPr/></w:pPr>'),
    (redline, paragraph) => redline.removeParagraph(paragraph),
    '',
    p(gone('一'), '<w:pPr><w:keepNext/><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>'),
  ],
  [
    '删一段，段落格式改过',
    p(r('一'), '<w:pPr><w:keepNext/><w:pPrChange w:id="7"><w:pPr/></w:pPrChange></w:pPr>'),
    (redline, paragraph) => redline.removeParagraph(paragraph),
    '',
    p(
      gone('一'),
      '<w:pPr><w:keepNext/><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr><w:pPrChange w:id="7"><w:pPr/></w:pPrChange></w:pPr>',
    ),
  ],
  [
    '删一段，段落格式是空的',
    p(r('一'), '<w:pPr/>'),
    (redline, paragraph) => redline.removeParagraph(paragraph),
    '',
    p(gone('一'), '<w:pPr><w:rPr><w:del w:id="1" w:author="甲"/></w:rPr></w:pPr>'),
  ],
  ...['<w:sectPr/>', '<w:drawing/>', '<w:pict/>', '<w:object/>'].map(
    (held): [string, string, Parameters<typeof change>[1], string, string] => [
      `删一段，里面有 ${held}：只删字`,
      p(`${r('一')}<w:r>${held}</w:r>`),
      (redline, paragraph) => redline.removeParagraph(paragraph),
      p(`<w:r>${held}</w:r>`),
      p(`${gone('一')}<w:r>${held}</w:r>`),
    ],
  ),
])('%s', (_, xml, make, plain, tracked) => {
  expect([change(xml, make, false), change(xml, make, true)]).toEqual([plain, tracked]);
});

const cell = (words: string) => `<w:tc><w:p>${r(words)}</w:p></w:tc>`;
const DELETED = '<w:del w:id="1" w:author="甲"/>';
const gonePara = (words: string) => `<w:tc><w:p>${gone(words)}</w:p></w:tc>`;

test.each<[what: string, row: string, inside: string]>([
  ['没有格式的', '<w:tr>', `<w:tr><w:trPr>${DELETED}</w:trPr>`],
  ['有格式的', '<w:tr><w:trPr><w:cantSplit/></w:trPr>', `<w:tr><w:trPr><w:cantSplit/>${DELETED}</w:trPr>`],
  [
    '格式改过的',
    '<w:tr><w:trPr><w:trPrChange w:id="7"/></w:trPr>',
    `<w:tr><w:trPr>${DELETED}<w:trPrChange w:id="7"/></w:trPr>`,
  ],
])('删表格里的一行：%s', (_, open, inside) => {
  const xml = `<w:tbl>${open}${cell('一')}</w:tr><w:tr>${cell('二')}</w:tr></w:tbl>`;
  const remove = (isTracked: boolean) => {
    const manuscript = readManuscript(xml, UNVERIFIED);
    const redline = new Redline(manuscript, isTracked ? { author: '甲' } : undefined);
    redline.removeRow((manuscript.blocks[0] as ManuscriptTable).rows[0] as ManuscriptRow);
    return redline.end().replace(/(<w:(?:ins|del)) w:id="\d+"/g, '$1 w:id="1"');
  };
  expect(remove(false)).toBe(`<w:tbl><w:tr>${cell('二')}</w:tr></w:tbl>`);
  expect(remove(true)).toBe(`<w:tbl>${inside}${gonePara('一')}</w:tr><w:tr>${cell('二')}</w:tr></w:tbl>`);
});

test('批注：标在字的两边；没有字的地方不标', () => {
  const [range, end] = ['<w:commentRangeStart w:id="5"/>', '<w:commentRangeEnd w:id="5"/>'];
  const mark = `${end}<w:r><w:commentReference w:id="5"/></w:r>`;
  const comment = (from: number, to: number) =>
    change(p(r('资助48名')), (redline, paragraph) => redline.comment(paragraph, from, to, 5), false);
  expect(comment(2, 4)).toBe(p(r('资助') + range + r('48') + mark + r('名')));
  expect(comment(4, 4)).toBe(p(r('资助48') + range + r('名') + mark));
  expect(comment(5, 5)).toBe(p(r('资助48名')));
});
