import type { Block, Chart, Table } from '../document/tree.ts';
import type { Role, Style } from '../style/style.ts';
import type { Line, PlacedCell, TablePart } from './page.ts';
import type { Orientation, TextArea } from './text-area.ts';

/** What follows one another down the pages. Lengths in twips. */
export type Box = ParagraphBox | TableBox | FigureBox | FootBox;

interface Flow {
  /** space above and below; of two that meet the larger counts */
  before: number;
  after: number;
  /** stays on the page of what follows */
  keepNext: boolean;
  /** begins a page, of this orientation */
  newPage?: Orientation;
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
  /** its upper edge, from that of the page; what follows stands below it */
  top?: number;
  /** under its last line */
  rule?: Rule;
}

export interface Rule {
  color: string;
  /** between the line and what follows, with the rule in it */
  space: number;
  /** stands out of the text area by so much on either side */
  overhang?: number;
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
  /** lines placed as if the row began at y = 0 */
  cells: PlacedCell[];
}

export interface FigureBox extends Flow {
  kind: 'figure';
  block: Chart;
  width: number;
  height: number;
}

/** 版记: stands at the foot of the text area, a rule above and below each of its parts. */
export interface FootBox extends Flow {
  kind: 'foot';
  block: Block;
  parts: ParagraphBox[];
  /** absent in a letter */
  ruleColor?: string;
}

/** What a block's boxes depend on besides the block. */
export interface BoxContext {
  style: Style;
  area: TextArea;
  /** doubtful values are marked */
  draft: boolean;
  /** 信函格式 */
  isLetter: boolean;
}
