import type { Document, Value } from '../../document/tree.ts';
import type { Page } from '../../layout/page.ts';
import { layoutPages } from '../../layout/pages.ts';
import { textAreaOf } from '../../layout/text-area.ts';
import type { Style } from '../../style/style.ts';
import { explainSheet, type TracedSentence } from './explain.ts';
import { makeColors } from './look.ts';
import { writeNotes } from './notes.ts';
import { drawItems } from './page-rows.ts';
import { printRow, unpainted } from './row.ts';
import { countCells, makeScreen, pitchOf } from './screen.ts';
import {
  columnsFor,
  drawNumber,
  drawSheet,
  roomOf,
  type Sheet,
  type SheetOptions,
  wrapLines,
} from './sheet.ts';

/** What of a document is drawn, and how. */
export interface PreviewOptions extends SheetOptions {
  /** only this page, from 1 */
  page?: number;
  /** tells where a figure comes from: shown beside each page, or beneath it */
  explain?: (value: Value) => string | undefined;
  /** with `explain`: sentences whose origin is told beside them */
  sentences?: readonly TracedSentence[];
}

/** What is drawn, line by line. */
export interface Drawing {
  lines: string[];
  /** the pages in order, and the line that each begins on, from 0 */
  pages: { number: number; line: number }[];
  /** pages of the whole document, drawn or not */
  count: number;
}

/** Cells between two sheets. */
const WIDEST_GAP = 2;
/** A window of fewer columns is drawn for as if it had these: fewer make no page. */
const LEAST_COLUMNS = 24;

/** A document as its printed pages, as one text. */
export function previewDocument(document: Document, style: Style, options: PreviewOptions): string {
  return drawDocument(document, style, options).lines.join('\n');
}

/**
 * Draws a document as its printed pages, side by side as the window allows.
 * A window too narrow for a page has the text broken anew, and says so.
 */
export function drawDocument(document: Document, style: Style, asked: PreviewOptions): Drawing {
  const options = { ...asked, columns: Math.max(LEAST_COLUMNS, asked.columns) };
  const room = roomOf(options.columns);
  const wanted = countCells(textAreaOf(style, 'portrait'), style);
  const isNarrow = room < wanted;
  const shown = isNarrow ? narrowStyle(style, Math.floor(room / 2)) : style;
  const text = `窗口较窄，已按窗口重新折行：各行与打印稿不同，请将窗口放宽到 ${columnsFor(wanted)} 列以上。`;
  const note = isNarrow ? wrapLines([{ text, paint: unpainted }], options.columns, options) : [];
  return drawPages(layoutPages(document, shown), shown, options, note);
}

function narrowStyle(style: Style, charsPerLine: number): Style {
  const { page, grid } = style;
  const area = textAreaOf(style, 'portrait');
  const lost = (countCells(area, style) / 2 - charsPerLine) * pitchOf(style);
  const width = page.width - lost;
  const ofGrid = Math.floor((area.width - lost) / grid.charPitch);
  return { ...style, page: { ...page, width }, grid: { ...grid, charsPerLine: ofGrid } };
}

/** Sheets in strips as wide as the window, below what stands above them. */
function drawPages(pages: Iterable<Page>, style: Style, options: PreviewOptions, above: string[]): Drawing {
  const drawing: Drawing = { lines: above.map((line) => line.trimEnd()), pages: [], count: 0 };
  let strip: Sheet[] = [];
  const flush = () => {
    for (const { number } of strip) drawing.pages.push({ number, line: drawing.lines.length });
    for (const line of joinSheets(strip, options.columns)) drawing.lines.push(line);
    strip = [];
  };
  for (const page of pages) {
    drawing.count = page.number;
    if (options.page !== undefined && page.number !== options.page) continue;
    const sheet = drawSheet(page, style, options);
    const shown = options.explain
      ? explainSheet(sheet, page, style, { ...options, explain: options.explain })
      : sheet;
    if (widthOf(strip) + shown.width > options.columns) flush();
    strip.push(shown);
  }
  flush();
  return drawing;
}

const widthOf = (sheets: readonly Sheet[]) => sheets.reduce((sum, { width }) => sum + width, 0);

/** Sheets beside one another, as high as the highest, with a gap where there is room for it. */
function joinSheets(sheets: readonly Sheet[], columns: number): string[] {
  const room = Math.max(0, columns - widthOf(sheets));
  const gap = Math.min(WIDEST_GAP, Math.floor(room / Math.max(1, sheets.length - 1)));
  const height = Math.max(0, ...sheets.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    sheets
      .map(({ lines, width }) => lines[index] ?? ' '.repeat(width))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** Pages as plain text, for a file or a pipe: no frame, no colour, a form feed between pages. */
export function printPages(pages: Iterable<Page>, style: Style): string {
  const width = { ambiguousAsWide: true };
  const colors = makeColors(false);
  const printed: string[] = [];
  for (const page of pages) {
    const screen = makeScreen(page, style, colors, width, Number.POSITIVE_INFINITY);
    const rows = [...drawItems(page, screen), [], drawNumber(page, style, screen.cells, width)];
    const lines = rows.map((row) => printRow(row, 0, width).trimEnd());
    const notes = writeNotes(page, colors).map((pieces) => pieces.map(({ text }) => text).join(''));
    printed.push([...lines, ...notes].join('\n'));
  }
  return printed.join('\n\f\n');
}
