/** The body of a Word file as it may be changed: which of its words stands at which place of the XML. */

/** A stretch of the XML. */
export interface Extent {
  start: number;
  end: number;
}

/** A run: words of one look, and what else stands in it. */
export interface ManuscriptRun extends Extent {
  /** its first tag */
  open: string;
  /** its `w:rPr`, or nothing */
  properties: string;
  children: RunChild[];
  /** the first tag of the `w:ins` that it stands in, where somebody put it in under revision */
  insertion?: string | undefined;
}

/** A part of a run; `text` where it holds words: their place. */
export interface RunChild extends Extent {
  text?: Extent;
}

/** Where a character stands. */
export interface CharPlace extends Extent {
  run: ManuscriptRun;
}

/** A paragraph with its words, each character with its place in the XML. */
export interface ManuscriptParagraph extends Extent {
  kind: 'paragraph';
  /** end of its first tag */
  inner: number;
  /** its `w:pPr` */
  properties?: Extent;
  /** of what was written here: by its hidden bookmarks, a digest each */
  digests: string[];
  /** without space */
  words: string;
  /** of each UTF-16 unit of the words */
  places: CharPlace[];
}

/** A cell with its paragraphs. */
export interface ManuscriptCell extends Extent {
  /** its `w:tcPr`, or nothing */
  properties: string;
  paragraphs: ManuscriptParagraph[];
  words: string;
}

/** A row with its cells; `inner` is the end of its first tag. */
export interface ManuscriptRow extends Extent {
  inner: number;
  /** its `w:trPr` */
  properties?: Extent;
  cells: ManuscriptCell[];
}

/** A table with its rows; one within another is left out. */
export interface ManuscriptTable extends Extent {
  kind: 'table';
  rows: ManuscriptRow[];
}

/** A paragraph that stands in no table, or a table. */
export type ManuscriptBlock = ManuscriptParagraph | ManuscriptTable;

/** The main part of a Word file as its words stand in it. Places are in UTF-16 units of `xml`. */
export interface Manuscript {
  xml: string;
  /** paragraphs and tables in order, without what stands in text boxes */
  blocks: ManuscriptBlock[];
  /** what stands in these; each may be written twice, for older programs */
  boxes: ManuscriptBlock[];
}

/** A paragraph, or those in a table's cells. */
export function listParagraphs(block: ManuscriptBlock): ManuscriptParagraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
}
