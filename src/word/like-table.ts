/** A new table in the look of another of the file. */
import { el, group } from '../opc/xml.ts';
import { insideOf, likeWords, REVISED, withoutOwn } from './like.ts';
import type { ManuscriptCell, ManuscriptRow, ManuscriptTable } from './manuscript.ts';
import type { RevisionMarks } from './revision-marks.ts';

/** What a table says, and how wide; lengths in twips. */
export interface NewTable {
  /** of each column */
  widths: readonly number[];
  rows: readonly NewRow[];
}

/** A row of a table that is put in. */
export interface NewRow {
  /** repeated on every page */
  isHead: boolean;
  cells: readonly NewCell[];
}

export interface NewCell {
  text: string;
  width: number;
  /** columns that it takes */
  span: number;
  merge?: 'restart' | 'continue' | undefined;
  align: string;
  /** indent at the right */
  right: number;
}

/** A table of hers, and how many of its rows are its head. */
export interface TableLook {
  table: ManuscriptTable;
  heads: number;
}

/** The XML of a table, and of the paragraph of one point without which Word joins it with one that follows. */
export function likeTable(
  xml: string,
  { table: like, heads }: TableLook,
  { widths, rows }: NewTable,
  marks: RevisionMarks,
): string {
  const first = like.rows[0]!;
  const body = like.rows[Math.min(heads, like.rows.length - 1)]!;
  const opening = xml.slice(like.start, first.start).replace(/<w:tblPrChange\b.*?<\/w:tblPrChange>/s, '');
  const width = widths.reduce((sum, column) => sum + column, 0);
  const properties = (/<w:tblPr>.*?<\/w:tblPr>/s.exec(opening)?.[0] ?? '').replace(
    /<w:tblW [^>]*\/>/,
    writeWidth('w:tblW', width),
  );
  const grid = widths.map((column) => el('w:gridCol', { 'w:w': column })).join('');
  const written = rows.map((row) => writeRow(xml, row.isHead ? first : body, row, marks));
  const separator = `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`;
  return (
    `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written.join('')}</w:tbl>` +
    `<w:p><w:pPr>${separator}${group('w:rPr', marks.note('w:ins'))}</w:pPr></w:p>`
  );
}

const writeWidth = (name: string, width: number) => el(name, { 'w:w': width, 'w:type': 'dxa' });

function writeRow(xml: string, like: ManuscriptRow, { isHead, cells }: NewRow, marks: RevisionMarks): string {
  const own = like.properties ? xml.slice(like.properties.start, like.properties.end) : '';
  const head = isHead ? el('w:tblHeader') : '';
  const properties = insideOf(own, 'w:trPr').replace(REVISED, '') + head + marks.note('w:ins');
  const look = like.cells.find(({ words }) => words !== '') ?? like.cells[0];
  const written = look ? cells.map((cell) => writeCell(xml, look, cell, marks)) : [];
  return `<w:tr>${group('w:trPr', properties)}${written.join('')}</w:tr>`;
}

/** What a cell says of its own place, which another one must not. */
const PLACE =
  /<w:(?:cnfStyle|tcW|gridSpan|vMerge|cellIns|cellDel|cellMerge)\b[^>]*\/>|<w:tcPrChange\b.*?<\/w:tcPrChange>/gs;

function writeCell(xml: string, like: ManuscriptCell, cell: NewCell, marks: RevisionMarks): string {
  const { text, width, span, merge } = cell;
  const properties =
    writeWidth('w:tcW', width) +
    (span > 1 ? el('w:gridSpan', { 'w:val': span }) : '') +
    (merge ? el('w:vMerge', { 'w:val': merge === 'restart' ? merge : undefined }) : '') +
    insideOf(like.properties, 'w:tcPr').replace(PLACE, '');
  const [paragraph] = like.paragraphs;
  const written = paragraph
    ? likeWords(paragraph, text, marks, alignAs(cell, withoutOwn(xml, paragraph)))
    : '<w:p/>';
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${written}</w:tc>`;
}

/** What may stand in a paragraph's properties behind its indent, in their order. */
const BEHIND =
  /<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle)\b|$/;

function alignAs({ align, right }: NewCell, properties: string): string {
  const indent = right > 0 ? el('w:ind', { 'w:right': right }) : '';
  const aligned = indent + el('w:jc', { 'w:val': align });
  return properties.replace(/<w:(?:ind|jc)\b[^>]*\/>/g, '').replace(BEHIND, (next) => aligned + next);
}
