import type { WidthOptions } from '../../chinese/width.ts';
import { measureWidth } from '../../chinese/width.ts';
import type { Document } from '../../document/tree.ts';
import type { Page } from '../../layout/page.ts';
import { layoutPages } from '../../layout/pages.ts';
import type { Style } from '../../style/style.ts';
import { makeColors } from './look.ts';
import { writeNotes } from './notes.ts';
import { drawItems, HANGING_CELLS } from './page-rows.ts';
import { printRow, unpainted } from './row.ts';
import { makeScreen } from './screen.ts';

export interface PreviewOptions extends Required<WidthOptions> {
  /** columns of the window */
  columns: number;
  color: boolean;
  /** only this page, from 1 */
  page?: number;
}

/** Both edges of the sheet. */
const EDGES = 2;
/** Cells between two sheets. */
const WIDEST_GAP = 2;
/** Fewer cells than these make no page. */
const LEAST_CELLS = 20;

/**
 * A document as its printed pages, side by side as the window allows.
 * A window too narrow for a page has the text broken anew, and says so.
 */
export function previewDocument(document: Document, style: Style, options: PreviewOptions): string {
  const room = options.columns - EDGES - HANGING_CELLS;
  const isNarrow = room < style.grid.charsPerLine * 2;
  const shown = isNarrow ? narrowStyle(style, Math.floor(Math.max(LEAST_CELLS, room) / 2)) : style;
  const drawn = drawPages(layoutPages(document, shown), shown, options);
  return isNarrow ? `${NARROW_NOTE}\n${drawn}` : drawn;
}

const NARROW_NOTE = '窗口较窄，已按窗口重新折行：各行与打印稿不同，请将窗口放宽到 60 列以上。';

function narrowStyle(style: Style, charsPerLine: number): Style {
  const { page, grid } = style;
  const width = page.width - (grid.charsPerLine - charsPerLine) * grid.charPitch;
  return { ...style, page: { ...page, width }, grid: { ...grid, charsPerLine } };
}

/** Pages in frames, with what is to be said about doubtful figures beneath each row of pages. */
export function drawPages(pages: Iterable<Page>, style: Style, options: PreviewOptions): string {
  const blocks: string[] = [];
  let strip: Sheet[] = [];
  const flush = () => {
    if (strip.length > 0) blocks.push(joinSheets(strip, options.columns));
    strip = [];
  };
  for (const page of pages) {
    if (options.page !== undefined && page.number !== options.page) continue;
    const sheet = drawSheet(page, style, options);
    if (widthOf(strip) + sheet.width > options.columns) flush();
    strip.push(sheet);
  }
  flush();
  return blocks.join('\n');
}

interface Sheet {
  lines: string[];
  /** cells of each line */
  width: number;
  notes: string[];
}

function drawSheet(page: Page, style: Style, { columns, color, ...width }: PreviewOptions): Sheet {
  const colors = makeColors(color);
  const screen = makeScreen(page, style, colors, width, columns - EDGES - HANGING_CELLS);
  const inner = screen.cells + HANGING_CELLS;
  const rows = drawItems(page, screen);
  while (rows.length < screen.rows) rows.push([]);
  const { joints, horizontal, vertical } = screen.strokes;
  const edge = colors.dim(vertical);
  const across = (left: number, right: number) =>
    colors.dim(joints[left]! + horizontal.repeat(inner) + joints[right]!);
  return {
    lines: [
      across(10, 6),
      ...[...rows, [], drawNumber(page, screen.cells, width)].map(
        (row) => edge + printRow(row, inner, width) + edge,
      ),
      across(9, 5),
    ],
    width: inner + EDGES,
    notes: writeNotes(page, colors),
  };
}

/** The page number, one 字 in: at the right on odd pages, at the left on even ones (GB/T 9704—2012, 7.5). */
function drawNumber({ number, isNumbered }: Page, cells: number, width: WidthOptions) {
  if (!isNumbered) return [];
  const text = `— ${number} —`;
  const column = number % 2 === 0 ? 2 : cells - 2 - measureWidth(text, width);
  return [{ column, text, paint: unpainted }];
}

const widthOf = (sheets: readonly Sheet[]) => sheets.reduce((sum, { width }) => sum + width, 0);

/** Sheets beside one another, as high as the highest, with a gap where there is room for it. */
function joinSheets(sheets: readonly Sheet[], columns: number): string {
  const room = Math.max(0, columns - widthOf(sheets));
  const gap = Math.min(WIDEST_GAP, Math.floor(room / Math.max(1, sheets.length - 1)));
  const height = Math.max(...sheets.map(({ lines }) => lines.length));
  const lines = Array.from({ length: height }, (_, index) =>
    sheets
      .map(({ lines, width }) => lines[index] ?? ' '.repeat(width))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
  return [...lines, ...sheets.flatMap(({ notes }) => notes)].join('\n');
}

/** Pages as plain text, for a file or a pipe: no frame, no colour, a form feed between pages. */
export function printPages(pages: Iterable<Page>, style: Style): string {
  const width = { ambiguousAsWide: true };
  const colors = makeColors(false);
  const printed: string[] = [];
  for (const page of pages) {
    const screen = makeScreen(page, style, colors, width, Number.POSITIVE_INFINITY);
    const rows = [...drawItems(page, screen), [], drawNumber(page, screen.cells, width)];
    const lines = rows.map((row) => printRow(row, 0, width).trimEnd());
    printed.push([...lines, ...writeNotes(page, colors)].join('\n'));
  }
  return printed.join('\n\f\n');
}
