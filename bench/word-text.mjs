import PizZip from 'pizzip';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (text) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name]);
const textOf = (xml) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decode(text)).join('');
const paragraphsOf = (xml) =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner]) => textOf(inner));

/** A cell over several columns, as the others write it: its text, and empty cells after it. */
function spread(cell) {
  const columns = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
  return [paragraphsOf(cell).join(''), ...Array.from({ length: columns - 1 }, () => '')];
}

/**
 * What a reader sees of a Word file's body: texts of its paragraphs outside tables, without the empty ones, and texts
 * of the cells of its tables' rows. Throws where the package or its document part can't be opened.
 */
export function readWordText(bytes) {
  const xml = new PizZip(bytes).file('word/document.xml').asText();
  const rows = [...xml.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)].map(([, row]) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].flatMap(([, cell]) => spread(cell)),
  );
  const outside = xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '');
  return { paragraphs: paragraphsOf(outside).filter((text) => text !== ''), rows };
}
