/** The main part of a Word file with the place of every character: what of it is words that may be changed. */
import { expect, test } from '@jest/globals';
import { likeRow } from '../../src/word/like.ts';
import type { ManuscriptBlock } from '../../src/word/manuscript.ts';
import { readManuscript } from '../../src/word/manuscript-reader.ts';
import { RevisionMarks } from '../../src/word/revision-marks.ts';

const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

const tell = (block: ManuscriptBlock) =>
  block.kind === 'paragraph'
    ? block.words
    : block.rows.map(({ cells }) => cells.map(({ words }) => words).join('｜'));

/** The words of each block; each character's place is that of the character itself. */
function read(body: string) {
  const xml = `<w:document><w:body>${body}</w:body></w:document>`;
  const { blocks } = readManuscript(xml, '￼');
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((one) => one.paragraphs)),
  );
  for (const { words, places } of paragraphs)
    expect(places.map(({ start, end }) => xml.slice(start, end)).join('')).toBe(words);
  return blocks.map(tell);
}

test.each([
  ['a run after the other', p(r('资助'), r('48名')), ['资助48名']],
  ['blanks are none of the words', p(r('资助 48'), r(' 名')), ['资助48名']],
  ['what was taken out under revision', p(r('甲'), `<w:del w:id="1">${r('乙')}</w:del>`, r('丙')), ['甲丙']],
  ['what was put in', p(r('甲'), `<w:ins w:id="1">${r('乙')}</w:ins>`), ['甲乙']],
  ['a table, cell by cell', table(row(cell(p(r('甲'))), cell(p(r('1')), p(r('2'))))), [['甲｜12']]],
  [
    'a row that was taken out',
    table(`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p(r('甲')))}</w:tr>`, row(cell(p(r('乙'))))),
    [['乙']],
  ],
  [
    'a table within a table is left alone, what stands around it is not',
    table(row(cell(p(r('前')), table(row(cell(p(r('里'))))), p(r('后'))), cell(p(r('右'))))) + p(r('下')),
    [['前后｜右'], '下'],
  ],
  [
    'what stands where Word never puts it: no words outside a paragraph, no row or cell outside a table',
    r('甲') + row(cell(p(r('乙')))) + cell(p(r('丙'))) + p(p(r('丁')), r('戊')) + p(r('己')),
    ['丁', '己'],
  ],
  ['other elements of a run', p('<w:r><w:t/><w:tab/><w:t>甲</w:t><w:br/></w:r>', r('乙')), ['甲乙']],
])('%s', (_, body, words) => expect(read(body)).toEqual(words));

test('a row in the look of another: a cell that went on from above begins anew where it has words', () => {
  const merged = '<w:tcPr><w:vMerge/></w:tcPr>';
  const like =
    '<w:tr><w:trPr><w:cantSplit/><w:ins w:id="1"/></w:trPr>' +
    cell(merged, p(r('甲'))) +
    cell(merged, p(r('1'))) +
    '</w:tr>';
  const xml = `<w:document><w:body>${table(row(cell(p(r('头')), p())), like)}</w:body></w:document>`;
  const [block] = readManuscript(xml, '￼').blocks;
  const written = likeRow(
    xml,
    (block as Extract<ManuscriptBlock, { kind: 'table' }>).rows[1]!,
    ['', '乙'],
    new RevisionMarks(undefined, 1),
  );
  expect(written.replace(/ xml:space="preserve"/g, '')).toBe(
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(merged, '<w:p></w:p>')}${cell('<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', p(r('乙')))}</w:tr>`,
  );
});
