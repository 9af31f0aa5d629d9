import type { Block, Chart, Picture, Table, Value } from '../document/tree.ts';
import type { FontRole, Role, RoleStyle } from '../style/style.ts';
import type { TablePart } from './compose/pieces.ts';

/** A stretch of text of one look. */
export interface Run {
  text: string;
  font: FontRole;
  bold: boolean;
  /** the value that the text is of */
  value?: Value;
  /** the mark 【待核】, which stands behind a value and is none of it */
  isMark?: boolean;
}

/** A line of text before it has a place. */
export interface Line {
  runs: Run[];
  /** in twips from the start of the text area; includes indents and alignment */
  x: number;
  /** natural width in twips, before justification; with a hanging mark */
  width: number;
  align: Alignment;
  /** stands in the row of the line before it, at its other end */
  isBeside?: boolean;
}

/** How lines stand between their margins; `both` stretches all but the last. */
export type Alignment = RoleStyle['align'];

/** What stands on a page. All lengths in twips from the page's upper left corner. */
export type PlacedItem = PlacedLine | PlacedRow | PlacedFigure | PlacedRule;

/** A line of text at its place. */
export interface PlacedLine extends Line {
  kind: 'line';
  block: Block;
  role: Role;
  y: number;
  /** the line's pitch; `y` is its upper edge */
  height: number;
}

/** A row of a table; its horizontal rules run along both edges. */
export interface PlacedRow {
  kind: 'row';
  block: Table;
  part: TablePart;
  y: number;
  height: number;
  /** made when they are asked for: who only wants to know which row begins a page needs none */
  readonly cells: PlacedCell[];
}

/** A cell at its place, with its lines. */
export interface PlacedCell {
  x: number;
  width: number;
  /** merged with the cell above: no rule between them, and nothing of its own */
  continues: boolean;
  lines: PlacedLine[];
}

/** The place of a chart or a picture. */
export interface PlacedFigure {
  kind: 'figure';
  block: Chart | Picture;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A horizontal rule, red in a 版头. */
export interface PlacedRule {
  kind: 'rule';
  block: Block;
  x: number;
  y: number;
  width: number;
  /** `FF0000` */
  color: string;
}

/** A printed page: what stands on it, in reading order. */
export interface Page {
  /** from 1 */
  number: number;
  /** the first page of a letter (信函) has no number on it */
  isNumbered: boolean;
  orientation: 'portrait' | 'landscape';
  items: PlacedItem[];
}

/** All lines of a page in reading order, those of table cells too. */
export function linesOf(page: Page): PlacedLine[] {
  return page.items.flatMap((item) => {
    if (item.kind === 'line') return [item];
    return item.kind === 'row' ? item.cells.flatMap((cell) => cell.lines) : [];
  });
}

/** The text of a line as it is printed. */
export function textOf(line: Line): string {
  return line.runs.map((run) => run.text).join('');
}
