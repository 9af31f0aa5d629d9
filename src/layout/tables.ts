import type { Inline, Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { CellBox, MeasureContext, RowBox, TableBox } from './boxes.ts';
import type { CellPiece, RowPiece, TablePiece } from './compose/pieces.ts';
import { breakLines } from './lines.ts';
import { type Metrics, metricsOf } from './measure.ts';
import type { Line } from './page.ts';
import { pitchOf } from './paragraphs.ts';
import { makeRuns } from './runs.ts';

/** Breaks the cells of a table into lines, row by row as they are asked for. */
export function measureTable({ block, fit, head, rows }: TablePiece, context: MeasureContext): TableBox {
  const measure = (row: RowPiece) => measureRow(row, block, fit.margin, context);
  const heads = head.map(measure);
  const [first] = rows;
  const firstHeight = first ? measure(first).height : 0;
  return {
    kind: 'table',
    block,
    before: 0,
    after: 0,
    keepNext: false,
    head: heads,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield measure(row);
      },
    },
    leastHeight: heads.reduce((sum, { height }) => sum + height, firstHeight),
    border: borderOf(context.style),
  };
}

/** A row as high as its highest cell of its own. */
function measureRow(row: RowPiece, block: Table, margin: number, context: MeasureContext): RowBox {
  const { style, area } = context;
  const { part, role } = row;
  const pitch = pitchOf(role, style);
  const air = 2 * style.table.cellPadding + borderOf(style);
  let height = row.height;
  const cells = row.cells.map((cell): CellBox => {
    const words = breakCell(cell, row, margin, context);
    const needed = pitch * Math.max(1, words.count) + air;
    const reachesOver = mayReachOver(cell, part);
    if (!reachesOver) height = Math.max(height, needed);
    const x = area.x + cell.x;
    return {
      x,
      width: cell.width,
      continues: cell.merge === 'continue',
      ...(reachesOver ? { merged: { height: needed } } : {}),
      placeLines: ({ y, height: given }) => {
        const lines = words.lines();
        const top = reachesOver ? Math.max(0, (given - needed) / 2) : (given - lines.length * pitch) / 2;
        return lines.map((line, index) => ({
          ...line,
          ...{ kind: 'line' as const, block, role, height: pitch },
          ...{ x: x + margin + line.x, y: y + top + index * pitch },
        }));
      },
    };
  });
  return { part, height, cells };
}

/** Whether a cell may be one with those below it, on as many pages as they take. A head is repeated whole. */
const mayReachOver = ({ merge }: CellPiece, part: RowPiece['part']) => merge !== undefined && part !== 'head';

/** How many lines the words of a cell take; a cell without words has none. */
interface CellWords {
  count: number;
  lines(): Line[];
}

const WORDLESS: CellWords = { count: 0, lines: () => [] };

function breakCell(
  { merge, inlines, width, right, align }: CellPiece,
  { role, part }: RowPiece,
  margin: number,
  { style, draft }: MeasureContext,
): CellWords {
  if ((part === 'head' && merge === 'continue') || inlines.length === 0) return WORDLESS;
  const metrics = metricsOf(role, style);
  const room = width - 2 * margin;
  const lines = () => {
    const runs = makeRuns(inlines, role, style, draft);
    const hanging = style.hangingPunctuation;
    return runs.length === 0 ? [] : breakLines(runs, metrics, { width: room, right, align, hanging });
  };
  if (isSurelyOneLine(inlines, room - right, metrics)) return { count: 1, lines };
  const broken = lines();
  return { count: broken.length, lines: () => broken };
}

/** Plain words that fit in one line if every character of them were a 汉字, with all space that may be added. */
function isSurelyOneLine(inlines: readonly Inline[], room: number, metrics: Metrics): boolean {
  let length = 0;
  for (const inline of inlines) {
    if (inline.type === 'text') length += inline.value.length;
    else if (inline.type === 'value' && !inline.flags) length += inline.text.length;
    else return false;
  }
  return length * (metrics.em + Math.max(0, metrics.spacing) + metrics.autoSpace) <= room;
}

/** Thickness of a rule in twips; the style has it in eighths of a point. */
const borderOf = ({ table }: Style) => (table.borderSize / 8) * 20;
