/** The words of a Word file as they are read on the page: its paragraphs and the rows of its tables, in order. */
import { walkXml, type XmlAttribute } from '../opc/xml-events.ts';
import { ZipError } from '../opc/zip-error.ts';
import { FieldReader } from './fields.ts';
import { FormatReader, type ParagraphFormat, type Section, type TableGrid } from './format.ts';

/** A paragraph outside tables, or a row of a table with its cells' words parted by `CELL_END`. */
export interface WordPassage {
  text: string;
  /** how a reader counts: 第12段, 表1第3行 */
  name: string;
  /** of all passages, from 1 */
  number: number;
  /** how a paragraph of the body is set; absent in tables */
  format?: ParagraphFormat;
  /** where in the text a page began when Word last saved the file, in UTF-16 units */
  pageBreaks?: readonly number[];
}

/** What was read of a part. */
export interface PartWords {
  passages: WordPassage[];
  sections: Section[];
  tables: TableGrid[];
  /** holds the number of the page */
  isNumbered: boolean;
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
  return readPart(part).passages;
}

/** The same with how it is set. */
export function readPart(part: Uint8Array): PartWords {
  const reader = new Reader();
  const wellFormed = walkXml(part, {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  if (!wellFormed) throw new ZipError('damaged');
  const { passages, format, fields } = reader;
  return { passages, sections: format.sections, tables: format.tables, isNumbered: fields.hasPageNumber };
}

/** A table that is being read. */
interface OpenTable {
  /** of all tables, from 1 */
  number: number;
  row: number;
  cells: string[];
  isRowGone: boolean;
}

/** A paragraph that is being read. */
interface OpenParagraph {
  text: string;
  isMarkGone: boolean;
  format: ParagraphFormat;
  pageBreaks: number[];
}

class Reader {
  readonly passages: WordPassage[] = [];
  readonly format = new FormatReader();
  readonly fields = new FieldReader();
  /** names of the elements that are open */
  readonly #open: string[] = [];
  /** elements whose words nobody sees, open within one another */
  #unseen = 0;
  /** paragraphs that are open: a text box stands within one */
  readonly #paragraphs: OpenParagraph[] = [];
  /** words of paragraphs whose mark was taken out */
  #carried = '';
  /** places where pages began, in rows and in paragraphs without words */
  #waitingBreaks = 0;
  readonly #tables: OpenTable[] = [];
  #tableCount = 0;
  #paragraphCount = 0;
  #boxCount = 0;

  open(name: string, attribute: XmlAttribute): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    this.#noteRevision(name, parent);
    this.format.open(this.#open, attribute, this.#paragraphs.at(-1)?.format);
    this.fields.open(name, attribute);
    if (unseen.has(name)) this.#unseen += 1;
    if (this.#unseen > 0) return;
    if (name === 'w:p')
      this.#paragraphs.push({ text: '', isMarkGone: false, format: { own: {}, runs: [] }, pageBreaks: [] });
    else if (name === 'w:lastRenderedPageBreak') this.#notePage();
    else if (name === 'w:tbl') this.#openTable();
    else if (name === 'w:tr') this.#openRow();
    else if (name === 'w:tc') this.#table?.cells.push('');
    else if (parent === 'w:r' && name in signs && attribute('w:type') !== 'page')
      this.#add(signs[name] ?? '');
  }

  close(name: string): void {
    this.#open.pop();
    this.fields.close(name);
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
    if (this.#open.at(-1) === 'w:instrText') this.fields.addInstruction(text);
    if (this.#unseen === 0 && this.#open.at(-1) === 'w:t' && !this.fields.isInPageNumber) this.#add(text);
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
    if (!paragraph) return;
    paragraph.text += text;
    if (!this.#table) this.format.addWords(text, paragraph.format);
  }

  #notePage(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.pageBreaks.push(this.#carried.length + paragraph.text.length);
  }

  #openTable(): void {
    this.#tableCount += 1;
    this.#tables.push({ number: this.#tableCount, row: 0, cells: [], isRowGone: false });
    this.format.openTable(this.#tableCount);
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
    this.#pass(table.cells.join(CELL_END), `表${table.number}第${table.row}行`, []);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { isMarkGone, format, pageBreaks } = paragraph;
    const text = this.#carried + paragraph.text;
    this.#carried = isMarkGone ? text : '';
    if (isMarkGone) return;
    const cells = this.#table?.cells;
    if (!cells || cells.length === 0) this.#passParagraph(text, format, pageBreaks);
    else {
      cells[cells.length - 1] += text;
      this.#waitingBreaks += pageBreaks.length;
    }
  }

  /** What stands in a text box is read where it is fixed, and counted by itself. */
  #passParagraph(text: string, format: ParagraphFormat, pageBreaks: readonly number[]): void {
    if (text.trim() === '') {
      this.#waitingBreaks += pageBreaks.length;
      return;
    }
    if (this.#paragraphs.length > 0) {
      this.#boxCount += 1;
      this.#pass(text, `文本框第${this.#boxCount}段`, []);
      return;
    }
    this.#paragraphCount += 1;
    this.#pass(text, `第${this.#paragraphCount}段`, pageBreaks, format);
  }

  #pass(text: string, name: string, pageBreaks: readonly number[], format?: ParagraphFormat): void {
    if (text.trim() === '') return;
    const breaks = [...Array.from({ length: this.#waitingBreaks }, () => 0), ...pageBreaks];
    this.#waitingBreaks = 0;
    this.passages.push({
      ...{ text, name, number: this.passages.length + 1 },
      format,
      ...(breaks.length > 0 && { pageBreaks: breaks }),
    });
  }
}
