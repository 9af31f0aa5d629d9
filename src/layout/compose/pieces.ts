/**
 * What a document is made of once every decision but the line breaks has been taken: the contract between the
 * composition and those who print it. Layout measures pieces, the Word writer writes them down, neither decides anew.
 *
 * All lengths are whole twips (1/20 pt) unless said otherwise. What a paragraph leaves out is as its role has it.
 */
import type { Block, Chart, Inline, Picture, Table } from '../../document/tree.ts';
import type { Role, RoleStyle } from '../../style/style.ts';
import type { TableFit } from '../table-fit.ts';
import type { Orientation } from '../text-area.ts';

/** What follows one another down the pages. */
export type Piece = ParagraphPiece | TablePiece | FigurePiece | FootPiece;

/** A paragraph of a role, with what differs from the role's style. */
export interface ParagraphPiece {
  kind: 'paragraph';
  /** the block that it was made of */
  block: Block;
  role: Role;
  stretches: Stretch[];
  /** begins a page, of this orientation */
  newPage?: Orientation | undefined;
  /** stays on the page of what follows */
  keepNext?: boolean | undefined;
  /** its lines stay on one page */
  keepLines?: boolean | undefined;
  before?: number | undefined;
  after?: number | undefined;
  /** exact height of a line */
  line?: number | undefined;
  left?: number | undefined;
  right?: number | undefined;
  /** added to `left` in the first line, in place of the role's indent; negative: hanging */
  firstLine?: number | undefined;
  align?: RoleStyle['align'] | undefined;
  /** width of its characters in percent, so that its words stand in one line */
  scale?: number | undefined;
  /** paragraphs in a row with the same frame share it */
  frame?: Frame | undefined;
  rule?: Rule | undefined;
  /** stands outside the text area, which is all that is laid out */
  outside?: true | undefined;
}

/** Words from one place of a line on: from its start, or from a tab stop. */
export interface Stretch {
  tab?: Tab;
  spans: Span[];
}

/** A tab stop, from the left edge of the text area. */
export interface Tab {
  at: number;
  align: 'left' | 'right';
}

/** Words with the face of a role, which may be another than the paragraph's. */
export interface Span {
  role: Role;
  inlines: readonly Inline[];
}

/** A place on the page that the text goes around; `x` and `y` from the page's upper left corner. */
export interface Frame {
  x: number;
  y: number;
  width: number;
}

/** A rule along a paragraph, as wide as its frame or the text area. */
export interface Rule {
  side: 'top' | 'bottom';
  /** one line, or two: thick over thin, thin over thick */
  kind: 'single' | 'thickThin' | 'thinThick';
  /** thickness of the whole, in eighths of a point */
  size: number;
  /** between rule and text, in points */
  space: number;
  /** `FF0000` */
  color: string;
}

/** A table over the whole text area. */
export interface TablePiece {
  kind: 'table';
  block: Table;
  fit: TableFit;
  /** repeated on every page */
  head: RowPiece[];
  /** body and foot, one by one and repeatable: a roster may be longer than memory */
  rows: Iterable<RowPiece>;
  newPage?: undefined;
}

/** Of a table: what is repeated on every page, its rows, its totals. */
export type TablePart = 'head' | 'body' | 'foot';

/** A row, each of its cells in its place. */
export interface RowPiece {
  part: TablePart;
  role: Role;
  /** the least */
  height: number;
  cells: CellPiece[];
}

/** A cell as it is printed, over one column or several. */
export interface CellPiece {
  /** of the columns to its left, with margins */
  x: number;
  width: number;
  /** columns that it takes */
  span: number;
  /** where the cell goes on from above, printed only at the top of a page */
  inlines: readonly Inline[];
  align: RoleStyle['align'];
  /** indent at the right, besides the margin */
  right: number;
  /** `restart`: may go on below; `continue`: is one with the cell above */
  merge?: Merge | undefined;
}

/** How a cell is joined with those above and below it. */
export type Merge = 'restart' | 'continue';

/** A chart or a picture in the middle of a line of its own. */
export interface FigurePiece {
  kind: 'figure';
  block: Chart | Picture;
  width: number;
  height: number;
  before: number;
  after: number;
  /** stays on the page of what follows */
  keepNext: boolean;
  newPage?: undefined;
}

/** 版记: stands at the foot of the text area. */
export interface FootPiece {
  kind: 'foot';
  block: Block;
  width: number;
  parts: ParagraphPiece[];
  /** above, between and below the parts; thickness in eighths of a point. Absent in a letter */
  rules?: { outer: number; inner: number; color: string } | undefined;
  newPage?: Orientation | undefined;
}
