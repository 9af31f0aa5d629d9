import type { Block, Chart, Table } from '../document/tree.ts';
import type { Role, Style } from '../style/style.ts';
import type { Line, PlacedCell, TablePart } from './page.ts';
import type { Orientation, TextArea } from './text-area.ts';

/** What follows one another down the pages. Lengths in twips. */
export type Box = ParagraphBox | TableBox | FigureBox;

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
}

export interface TableBox extends Flow {
  kind: 'table';
  block: Table;
  head: RowBox[];
  /** one by one: a roster may be longer than memory */
  rows: Iterable<RowBox>;
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

/** What a block's boxes depend on besides the block. */
export interface BoxContext {
  style: Style;
  area: TextArea;
  /** doubtful values are marked */
  draft: boolean;
}
