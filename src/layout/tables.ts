import { plainText } from '../document/text.ts';
import type { Cell, Row, Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { BoxContext, RowBox, TableBox } from './boxes.ts';
import { breakLines } from './lines.ts';
import { metricsOf } from './measure.ts';
import type { PlacedCell, TablePart } from './page.ts';
import { pitchOf } from './paragraphs.ts';
import { makeRuns } from './runs.ts';
import { fitTable, indentFigures, type TableFit } from './table-fit.ts';

/** Least height of a row in twips, 8 mm: room to breathe around one line. */
export const ROW_HEIGHT = 454;

/** A table over the whole text area. Its rows are made when they are asked for. */
export function makeTable(block: Table, context: BoxContext): TableBox {
  const maker = { block, fit: fitTable(block.columns, context.area.width, context.style), context };
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

interface RowMaker {
  block: Table;
  fit: TableFit;
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
function makeRow({ block, fit, context }: RowMaker, gridCells: readonly GridCell[], part: TablePart): RowBox {
  const { style, area } = context;
  const { widths, margin } = fit;
  const role = part === 'head' ? fit.head : fit.cell;
  const { font, bold } = style.roles[role];
  const metrics = metricsOf(role, style);
  const pitch = pitchOf(role, style);

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
            right: isCentred ? 0 : indentFigures(block.columns[column]!, width, fit, style),
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
