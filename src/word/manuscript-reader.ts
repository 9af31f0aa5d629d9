/** Reads the XML of a part of words into what may be changed of it. */
import { readBookmark } from '../anchors/names.ts';
import { tighten } from '../anchors/words.ts';
import { decodeReferences } from '../opc/references.ts';
import { listTags, type Tag } from '../opc/xml-tags.ts';
import type {
  Extent,
  Manuscript,
  ManuscriptBlock,
  ManuscriptCell,
  ManuscriptParagraph,
  ManuscriptRow,
  ManuscriptRun,
  ManuscriptTable,
} from './manuscript.ts';

/** What is not read: text taken out under revision, drawings with text of their own, tables within tables. */
const closed = new Set(['w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

/**
 * Reads a part of words, which is known to be well-formed.
 * @param mark stands among the words and is none of them
 */
export function readManuscript(xml: string, mark: string): Manuscript {
  const body = new ManuscriptReader(xml, mark);
  const open = [body];
  const boxes: ManuscriptBlock[] = [];
  for (const tag of listTags(xml)) {
    if (tag.name !== BOX || tag.kind === 'empty') open.at(-1)?.take(tag);
    else if (tag.kind === 'open') open.push(new ManuscriptReader(xml, mark));
    else boxes.push(...(open.pop()?.blocks ?? []));
  }
  return { xml, blocks: body.blocks, boxes };
}

const BOX = 'w:txbxContent';

class ManuscriptReader {
  readonly blocks: ManuscriptBlock[] = [];
  readonly #xml: string;
  readonly #mark: string;
  /** names of the elements that are open, with their first tags */
  readonly #open: Tag[] = [];
  /** how many elements that are not read are open */
  #closed = 0;
  readonly #tables: ManuscriptTable[] = [];
  #row: (ManuscriptRow & { isGone?: boolean }) | undefined;
  #cell: ManuscriptCell | undefined;
  #paragraph: ManuscriptParagraph | undefined;
  #run: ManuscriptRun | undefined;

  constructor(xml: string, mark: string) {
    this.#xml = xml;
    this.#mark = mark;
  }

  take(tag: Tag): void {
    if (tag.kind !== 'close') this.#begin(tag);
    if (tag.kind === 'open') this.#open.push(tag);
    else this.#end(tag.kind === 'close' ? (this.#open.pop() ?? tag) : tag, tag);
  }

  get #parent(): string | undefined {
    return this.#open.at(-1)?.name;
  }

  #begin(tag: Tag): void {
    const { name } = tag;
    if (this.#isClosing(name)) {
      if (tag.kind === 'open') this.#closed += 1;
      if (name === 'w:del' && this.#parent === 'w:trPr' && this.#row) this.#row.isGone = true;
      return;
    }
    if (this.#closed > 0) return;
    const { start, end } = tag;
    if (name === 'w:tbl') this.#tables.push({ kind: 'table', start, end, rows: [] });
    else if (this.#tables.length > 1) return;
    else if (name === 'w:tr') this.#row = { start, end, inner: end, cells: [] };
    else if (name === 'w:tc') this.#cell = { start, end, properties: '', paragraphs: [], words: '' };
    else if (name === 'w:p')
      this.#paragraph = { kind: 'paragraph', start, end, inner: end, digests: [], words: '', places: [] };
    else if (name === 'w:bookmarkStart') this.#noteBookmark(this.#xml.slice(start, end));
    else if (name === 'w:r' && this.#paragraph) {
      const open = this.#xml.slice(start, end);
      this.#run = { start, end, open, properties: '', children: [], insertion: this.#findInsertion() };
    }
  }

  #end(first: Tag, last: Tag): void {
    const { name, start } = first;
    const { end } = last;
    if (this.#isClosing(name)) {
      if (last.kind === 'close') this.#closed -= 1;
      if (this.#closed === 0 && this.#parent === 'w:r') this.#run?.children.push({ start, end });
      return;
    }
    if (this.#closed > 0) return;
    if (name === 'w:tbl') this.#endTable(end);
    else if (this.#tables.length > 1) return;
    else if (this.#parent === 'w:r' && this.#run) this.#endChild({ start, end }, first, last);
    else if (name === 'w:r') this.#endRun(end);
    else if (name === 'w:pPr' && this.#parent === 'w:p' && this.#paragraph)
      this.#paragraph.properties = { start, end };
    else if (name === 'w:trPr' && this.#row) this.#row.properties = { start, end };
    else if (name === 'w:tcPr' && this.#parent === 'w:tc' && this.#cell)
      this.#cell.properties = this.#xml.slice(start, end);
    else if (name === 'w:p') this.#endParagraph(end);
    else if (name === 'w:tc') this.#endCell(end);
    else if (name === 'w:tr') this.#endRow(end);
  }

  #isClosing(name: string): boolean {
    return closed.has(name);
  }

  #noteBookmark(tag: string): void {
    const digest = readBookmark(/ w:name="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (digest !== undefined) this.#paragraph?.digests.push(digest);
  }

  #findInsertion(): string | undefined {
    const tag = this.#open.findLast(({ name }) => name === 'w:ins' || name === 'w:moveTo');
    return tag && this.#xml.slice(tag.start, tag.end);
  }

  #endChild(extent: Extent, first: Tag, last: Tag): void {
    if (first.name === 'w:rPr' && this.#run) this.#run.properties = this.#xml.slice(extent.start, extent.end);
    else if (first.name === 'w:t' && last.kind === 'close')
      this.#run?.children.push({ ...extent, text: { start: first.end, end: last.start } });
    else this.#run?.children.push(extent);
  }

  #endRun(end: number): void {
    const [run, paragraph] = [this.#run, this.#paragraph];
    this.#run = undefined;
    if (!run || !paragraph) return;
    run.end = end;
    for (const { text } of run.children) if (text) this.#readWords(text, run, paragraph);
  }

  /** Space is no word; a character that is written as a reference stands in several. */
  #readWords({ start, end }: Extent, run: ManuscriptRun, paragraph: ManuscriptParagraph): void {
    for (const { 0: raw, index } of this.#xml.slice(start, end).matchAll(/&[^;]+;|[\s\S]/gu)) {
      const words = tighten(decodeReferences(raw));
      const at = start + index;
      for (const unit of words.split('')) {
        paragraph.words += unit;
        paragraph.places.push({ run, start: at, end: at + raw.length });
      }
    }
  }

  #endParagraph(end: number): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (!paragraph) return;
    paragraph.end = end;
    dropMarks(paragraph, this.#mark);
    if (this.#cell) this.#cell.paragraphs.push(paragraph);
    else this.blocks.push(paragraph);
  }

  #endCell(end: number): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    cell.end = end;
    cell.words = cell.paragraphs.map(({ words }) => words).join('');
    this.#row?.cells.push(cell);
  }

  #endRow(end: number): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row || row.isGone) return;
    row.end = end;
    this.#tables[0]?.rows.push(row);
  }

  #endTable(end: number): void {
    const table = this.#tables.pop();
    if (!table || this.#tables.length > 0) return;
    table.end = end;
    this.blocks.push(table);
  }
}

function dropMarks(paragraph: ManuscriptParagraph, mark: string): void {
  for (let at = paragraph.words.indexOf(mark); at >= 0; at = paragraph.words.indexOf(mark, at)) {
    paragraph.words = paragraph.words.slice(0, at) + paragraph.words.slice(at + mark.length);
    paragraph.places.splice(at, mark.length);
  }
}
