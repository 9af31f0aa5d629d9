import { plainText } from '../document/text.ts';
import type { Cell, Column, Row, Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { BoxContext, RowBox, TableBox } from './boxes.ts';
import { breakLines } from './lines.ts';
import { metricsOf } from './measure.ts';
import type { PlacedCell, TablePart } from './page.ts';
import { pitchOf } from './paragraphs.ts';
import { makeRuns } from './runs.ts';

/** Least height of a row in twips, 8 mm. */
const ROW_HEIGHT = 454;

/** A table over the whole text area. Its rows are made when they are asked for. */
export function makeTable(block: Table, context: BoxContext): TableBox {
  const widths = shareWidth(block.columns, context.area.width);
  const maker = { block, widths, context };
  const head = [...makeRows(maker, block.head, 'head')];
  const [first] = makeBodyAndFoot(maker);
  return {
    kind: 'table',
    block,
    before: 0,
    after: 0,
    keepNext: false,
    head,
    rows: makeBodyAndFoot(maker),
    leastHeight: sum(head.map(({ height }) => height)) + (first?.height ?? 0),
    border: borderOf(context.style),
  };
}

/** Widths in twips that add up to the whole, in proportion to the columns' own. */
export function shareWidth(columns: readonly Column[], width: number): number[] {
  const total = sum(columns.map((column) => column.width));
  let wanted = 0;
  let given = 0;
  return columns.map((column) => {
    wanted += column.width;
    const share = Math.round((width * wanted) / total) - given;
    given += share;
    return share;
  });
}

/**
 * How far the figures of a column stand from the cell's right margin, so that the widest is in the middle.
 *
 * @param width of the column, in twips
 */
export function indentFigures({ align, figureWidth }: Column, width: number, style: Style): number {
  if (align !== 'right' || figureWidth === undefined) return 0;
  const room = width - 2 * style.table.cellMargin - figureWidth * style.roles.tableCell.size * 10;
  return Math.max(0, Math.round(room / 2));
}

interface RowMaker {
  block: Table;
  widths: readonly number[];
  context: BoxContext;
}

function* makeBodyAndFoot(maker: RowMaker): Iterable<RowBox> {
  yield* makeRows(maker, maker.block.body, 'body');
  yield* makeRows(maker, maker.block.foot ?? [], 'foot');
}

/** A cell of the grid: where it stands, what of it shows, and whether it is merged with the one above. */
interface GridCell {
  column: number;
  span: number;
  cell?: Cell;
  continues: boolean;
}

function* makeRows(maker: RowMaker, rows: Iterable<Row>, part: TablePart): Iterable<RowBox> {
  const { columns } = maker.block;
  /** for each column, what reaches down into it from above: a cell with rowSpan */
  const covering: { rows: number; span: number }[] = columns.map(() => ({ rows: 0, span: 1 }));
  /** for each merging column, the text that reaches down */
  let above: (string | undefined)[] = [];
  for (const row of rows) {
    const cells: GridCell[] = [];
    const texts: (string | undefined)[] = [];
    let unbroken = true;
    let next = 0;
    for (let column = 0; column < columns.length; ) {
      const cover = covering[column]!;
      if (cover.rows > 0) {
        cover.rows--;
        cells.push({ column, span: cover.span, continues: true });
        column += cover.span;
        continue;
      }
      const cell = row.cells[next++] ?? { children: [] };
      const span = Math.min(cell.colSpan ?? 1, columns.length - column);
      covering[column] = { rows: (cell.rowSpan ?? 1) - 1, span };
      let continues = false;
      if (part === 'body' && columns[column]!.merge) {
        texts[column] = plainText(cell.children);
        // a group within a group ends with it
        unbroken &&= above[column] === texts[column];
        continues = unbroken;
      }
      cells.push({ column, span, cell, continues });
      column += span;
    }
    above = texts;
    yield makeRow(maker, cells, part);
  }
}

/** A row as high as its highest cell, each cell's lines centred in it. */
function makeRow(
  { block, widths, context }: RowMaker,
  gridCells: readonly GridCell[],
  part: TablePart,
): RowBox {
  const { style, area } = context;
  const role = part === 'head' ? 'tableHead' : 'tableCell';
  const { font, bold } = style.roles[role];
  const metrics = metricsOf(role, style);
  const pitch = pitchOf(role, style);
  const margin = style.table.cellMargin;

  const cells = gridCells.map(({ column, span, cell, continues }) => {
    const x = area.x + sum(widths.slice(0, column));
    const width = sum(widths.slice(column, column + span));
    const isCentred = part === 'head' || span > 1;
    const align = isCentred ? 'center' : block.columns[column]!.align;
    const runs = continues ? [] : makeRuns(cell?.children ?? [], font, context.draft, bold);
    const lines =
      runs.length === 0
        ? []
        : breakLines(runs, metrics, {
            width: width - 2 * margin,
            right: isCentred ? 0 : indentFigures(block.columns[column]!, width, style),
            align,
            hanging: style.hangingPunctuation,
          });
    return { x, width, continues, lines };
  });

  const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const height = Math.max(ROW_HEIGHT, pitch * tallest + borderOf(style));
  return {
    part,
    height,
    cells: cells.map(({ lines, ...cell }): PlacedCell => {
      const top = (height - lines.length * pitch) / 2;
      return {
        ...cell,
        lines: lines.map((line, i) => ({
          ...line,
          kind: 'line',
          block,
          role,
          x: cell.x + margin + line.x,
          y: top + i * pitch,
          height: pitch,
        })),
      };
    }),
  };
}

/** Thickness of a rule in twips; the style has it in eighths of a point. */
const borderOf = ({ table }: Style) => (table.borderSize / 8) * 20;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
