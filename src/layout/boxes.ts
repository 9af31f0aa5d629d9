import type { Block, Chart, Picture, Table } from '../document/tree.ts';
import type { Role, Style } from '../style/style.ts';
import type { Frame, TablePart } from './compose/pieces.ts';
import type { Line, PlacedLine } from './page.ts';
import type { Orientation, TextArea } from './text-area.ts';

/** Pieces measured: what follows one another down the pages. Lengths in twips. */
export type Box = ParagraphBox | TableBox | FigureBox | FootBox;

interface Flow {
  /** space above and below; of two that meet the larger counts */
  before: number;
  after: number;
  /** stays on the page of what follows */
  keepNext: boolean;
  /** begins a page, of this orientation */
  newPage?: Orientation | undefined;
}

export interface ParagraphBox extends Flow {
  kind: 'paragraph';
  block: Block;
  role: Role;
  lines: Line[];
  /** height of a line */
  pitch: number;
  /** its lines stay on one page */
  whole: boolean;
  /** where it stands, with others of the same frame; what follows stands below it */
  frame?: Frame | undefined;
  /** under its last line */
  rule?: BoxRule | undefined;
}

export interface BoxRule {
  color: string;
  /** between the line and what follows, with the rule in it */
  space: number;
  /** stands out of the text area by so much on either side */
  overhang: number;
}

export interface TableBox extends Flow {
  kind: 'table';
  block: Table;
  head: RowBox[];
  /** one by one: a roster may be longer than memory */
  rows: Iterable<RowBox>;
  /** of the head and the first row, which stay together */
  leastHeight: number;
  /** thickness of the last rule */
  border: number;
}

export interface RowBox {
  part: TablePart;
  height: number;
  cells: CellBox[];
}

/** A cell that has its place in the row, but no row yet that has its place on a page. */
export interface CellBox {
  x: number;
  width: number;
  /** merged with the cell above: no rule between them, and nothing of its own */
  continues: boolean;
  /** of a cell that may reach over several rows: what its words need */
  merged?: { height: number };
  /** its lines where its row stands, so high as it is there; broken when they are asked for */
  placeLines(row: { y: number; height: number }): PlacedLine[];
}

export interface FigureBox extends Flow {
  kind: 'figure';
  block: Chart | Picture;
  width: number;
  height: number;
}

/** 版记: stands at the foot of the text area, a rule above and below each of its parts. */
export interface FootBox extends Flow {
  kind: 'foot';
  block: Block;
  parts: ParagraphBox[];
  /** absent in a letter */
  ruleColor?: string | undefined;
}

/** What boxes depend on besides their piece. */
export interface MeasureContext {
  style: Style;
  area: TextArea;
  /** doubtful values are marked */
  draft: boolean;
}
