/** New paragraphs and rows that look like others of the file. */
import { group } from '../opc/xml.ts';
import type { ManuscriptCell, ManuscriptParagraph, ManuscriptRow } from './manuscript.ts';
import type { RevisionMarks } from './revision-marks.ts';

/** What a paragraph says that another one must not: its section, where it came from, that it begins a page. */
const OWN =
  /<w:sectPr\b.*?<\/w:sectPr>|<w:(?:pPrChange|rPr)\b(?:[^>]*\/>|.*?<\/w:(?:pPrChange|rPr)>)|<w:pageBreakBefore\b[^>]*\/>/gs;
export const REVISED = /<w:(?:ins|del)\b[^>]*\/>|<w:trPrChange\b.*?<\/w:trPrChange>|<w:tblHeader\b[^>]*\/>/gs;

/**
 * The XML of a paragraph with a text, in the look of another.
 * @param beginsPage whether it stands at the top of a page
 */
export function likeParagraph(
  xml: string,
  like: ManuscriptParagraph,
  text: string,
  marks: RevisionMarks,
  beginsPage = false,
): string {
  const own = withoutOwn(xml, like);
  return likeWords(like, text, marks, beginsPage ? own.replace(FIRST, '$&<w:pageBreakBefore/>') : own);
}

/** What stands in front of a page break in a paragraph's properties. */
const FIRST = /^(?:<w:(?:pStyle|keepNext|keepLines)\b[^>]*\/>)*/;

/** What a paragraph says of its look. */
export function withoutOwn(xml: string, { properties }: ManuscriptParagraph): string {
  return properties ? insideOf(xml.slice(properties.start, properties.end), 'w:pPr').replace(OWN, '') : '';
}

/** The XML of a paragraph with a text in the letters of another, and these properties. */
export function likeWords(
  like: ManuscriptParagraph,
  text: string,
  marks: RevisionMarks,
  properties: string,
): string {
  const marked = properties + group('w:rPr', marks.note('w:ins'));
  return `<w:p>${group('w:pPr', marked)}${marks.add(text, lookOf(like))}</w:p>`;
}

/** The XML of a row with these words in its cells, in the look of another. */
export function likeRow(
  xml: string,
  like: ManuscriptRow,
  cells: readonly string[],
  marks: RevisionMarks,
): string {
  const own = like.properties ? xml.slice(like.properties.start, like.properties.end) : '';
  const properties = insideOf(own, 'w:trPr').replace(REVISED, '') + marks.note('w:ins');
  const written = like.cells.map((cell, index) => likeCell(xml, cell, cells[index] ?? '', marks));
  return `<w:tr>${group('w:trPr', properties)}${written.join('')}</w:tr>`;
}

function likeCell(
  xml: string,
  { properties, paragraphs: [like] }: ManuscriptCell,
  text: string,
  marks: RevisionMarks,
): string {
  const paragraph = like ? likeParagraph(xml, like, text, marks) : '<w:p/>';
  // words in a cell that goes on from above are not seen
  const own = text === '' ? properties : restartMerge(properties);
  return `<w:tc>${own}${paragraph}</w:tc>`;
}

/** Properties of a cell that begins where it went on from above. */
export const restartMerge = (properties: string): string =>
  properties.replace(/<w:vMerge(?: w:val="continue")?\/>/, '<w:vMerge w:val="restart"/>');

const lookOf = ({ places }: ManuscriptParagraph) =>
  places[0]?.run.properties.replace(/<w:rPrChange\b.*?<\/w:rPrChange>/s, '') ?? '';

/** What stands between an element's tags. */
export function insideOf(element: string, name: string): string {
  return element.endsWith(`</${name}>`) ? element.slice(element.indexOf('>') + 1, -`</${name}>`.length) : '';
}
