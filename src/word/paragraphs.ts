/** The words of a Word file as they are read on the page: its paragraphs and the rows of its tables, in order. */
import { walkXml, type XmlAttribute } from '../opc/xml-events.ts';
import { ZipError } from '../opc/zip-error.ts';

/** A paragraph outside tables, or a row of a table with its cells' words parted by `CELL_END`. */
export interface WordPassage {
  text: string;
  /** how a reader counts: 第12段, 表1第3行 */
  name: string;
  /** of all passages, from 1 */
  number: number;
}

/** Stands between the words of two cells. */
export const CELL_END = '\t';

/** What a reader doesn't see: text taken out under revision, instructions of fields, the older form of a drawing. */
const unseen = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:rPr',
  'w:sectPr',
]);

/** What stands in a run in place of words. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:noBreakHyphen': '-',
  'w:ptab': ' ',
};

/**
 * Reads the passages of a part: of the body, of notes. Tracked changes are read as if accepted: what was put in is
 * there, what was taken out is not, and a paragraph whose mark was taken out goes on in the next.
 * @throws ZipError where the part is no well-formed XML
 */
export function readPassages(part: Uint8Array): WordPassage[] {
  const reader = new Reader();
  const wellFormed = walkXml(part, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  if (!wellFormed) throw new ZipError('damaged');
  return reader.passages;
}

/** A table that is being read. */
interface OpenTable {
  /** of all tables, from 1 */
  number: number;
  row: number;
  cells: string[];
  isRowGone: boolean;
}

class Reader {
  readonly passages: WordPassage[] = [];
  /** names of the elements that are open */
  readonly #open: string[] = [];
  /** elements whose words nobody sees, open within one another */
  #unseen = 0;
  /** paragraphs that are open: a text box stands within one */
  readonly #paragraphs: { text: string; isMarkGone: boolean }[] = [];
  /** words of paragraphs whose mark was taken out */
  #carried = '';
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  #paragraphCount = 0;

  open(name: string, attribute: XmlAttribute): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    this.#noteRevision(name, parent);
    if (unseen.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    if (name === 'w:p') this.#paragraphs.push({ text: '', isMarkGone: false });
    else if (name === 'w:tbl') this.#openTable();
    else if (name === 'w:tr') this.#openRow();
    else if (name === 'w:tc') this.#table?.cells.push('');
    else if (parent === 'w:r' && name in signs && attribute('w:type') !== 'page')
      this.#add(signs[name] ?? '');
  }

  close(name: string): void {
    this.#open.pop();
    if (unseen.has(name)) {
      this.#unseen -= 1;
      return;
    }
    if (this.#unseen > 0) return;
    if (name === 'w:p') this.#closeParagraph();
    else if (name === 'w:tr') this.#closeRow();
    else if (name === 'w:tbl') this.#tables.pop();
  }

  text(text: string): void {
    if (this.#unseen === 0 && this.#open.at(-1) === 'w:t') this.#add(text);
  }

  get #table(): OpenTable | undefined {
    return this.#tables.at(-1);
  }

  /** A mark of a paragraph or a row that was taken out says so in its properties. */
  #noteRevision(name: string, parent: string | undefined): void {
    if (name !== 'w:del' && name !== 'w:moveFrom') return;
    const paragraph = this.#paragraphs.at(-1);
    if (parent === 'w:rPr' && this.#open.at(-3) === 'w:pPr' && paragraph) paragraph.isMarkGone = true;
    if (parent === 'w:trPr' && this.#table) this.#table.isRowGone = true;
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  #openTable(): void {
    this.#tableCount += 1;
    this.#tables.push({ number: this.#tableCount, row: 0, cells: [], isRowGone: false });
  }

  #openRow(): void {
    const table = this.#table;
    if (!table) return;
    table.row += 1;
    table.cells = [];
    table.isRowGone = false;
  }

  #closeRow(): void {
    const table = this.#table;
    if (!table || table.isRowGone) return;
    this.#pass(table.cells.join(CELL_END), `表${table.number}第${table.row}行`);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = this.#carried + paragraph.text;
    this.#carried = paragraph.isMarkGone ? text : '';
    if (paragraph.isMarkGone) return;
    const cells = this.#table?.cells;
    if (cells && cells.length > 0) cells[cells.length - 1] += text;
    else if (text.trim() !== '') {
      this.#paragraphCount += 1;
      this.#pass(text, `第${this.#paragraphCount}段`);
    }
  }

  #pass(text: string, name: string): void {
    if (text.trim() !== '') this.passages.push({ text, name, number: this.passages.length + 1 });
  }
}
