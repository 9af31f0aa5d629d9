/** New paragraphs and rows that look like others of the file. */
import { group } from '../opc/xml.ts';
import type { ManuscriptCell, ManuscriptParagraph, ManuscriptRow } from './manuscript.ts';
import type { RevisionMarks } from './revision-marks.ts';

/** What a paragraph says that another one must not: its section, where it came from, that it begins a page. */
const OWN =
  /<w:sectPr\b.*?<\/w:sectPr>|<w:(?:pPrChange|rPr)\b(?:[^>]*\/>|.*?<\/w:(?:pPrChange|rPr)>)|<w:pageBreakBefore\b[^>]*\/>/gs;
const REVISED = /<w:(?:ins|del)\b[^>]*\/>|<w:trPrChange\b.*?<\/w:trPrChange>|<w:tblHeader\b[^>]*\/>/gs;

/** The XML of a paragraph with a text, in the look of another. */
export function likeParagraph(
  xml: string,
  like: ManuscriptParagraph,
  text: string,
  marks: RevisionMarks,
): string {
  const own = like.properties ? xml.slice(like.properties.start, like.properties.end) : '';
  const properties = insideOf(own, 'w:pPr').replace(OWN, '') + group('w:rPr', marks.note('w:ins'));
  return `<w:p>${group('w:pPr', properties)}${marks.add(text, lookOf(like))}</w:p>`;
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
function insideOf(element: string, name: string): string {
  return element.endsWith(`</${name}>`) ? element.slice(element.indexOf('>') + 1, -`</${name}>`.length) : '';
}
