import type { Block, Document } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { Box, CellBox, FigureBox, FootBox, ParagraphBox, RowBox, TableBox } from './boxes.ts';
import { type Composition, compose } from './compose/compose.ts';
import type { Frame } from './compose/pieces.ts';
import { heightOf, heightOfText, leastHeight } from './heights.ts';
import { MergedRows, withNext } from './merged-rows.ts';
import type { Line, Page, PlacedCell } from './page.ts';
import { measurePieces } from './pieces.ts';
import { type TextArea, textAreaOf } from './text-area.ts';

/**
 * Lays a document out in pages, one by one, on the style's grid.
 *
 * The lines and pages are those that LibreOffice makes of the Word file from the same document: space above the
 * first paragraph of a page falls away unless a break put it there, of two spaces that meet the larger
 * counts, a paragraph that is kept with the next stays whole, rows are never parted and table heads are repeated.
 */
export function layoutPages(document: Document, style: Style): Iterable<Page> {
  return layoutComposition(compose(document, style), style, document.meta.draft);
}

/** Lays out what was composed. `draft`: doubtful values are marked. */
export function* layoutComposition(
  { isLetter, pieces }: Composition,
  style: Style,
  draft: boolean,
): Iterable<Page> {
  const pager = new Pager(style, !isLetter);
  for (const chain of chainBoxes(measurePieces(pieces, style, draft))) yield* pager.place(chain);
  yield pager.finish();
}

/** How many pages a document takes in a style. */
export function countPages(document: Document, style: Style): number {
  let count = 0;
  for (const _ of layoutPages(document, style)) count++;
  return count;
}

/** The number of the page on which a block begins, or undefined where it prints nothing. */
export function findPage(pages: Iterable<Page>, block: Block): number | undefined {
  for (const page of pages) {
    if (page.items.some((item) => item.block === block)) return page.number;
  }
  return undefined;
}

/** The low paragraph that Word needs behind a table. Where a table fills its page, it opens the next. */
const SEPARATOR = 20;

/** Groups boxes that are kept together: each but the last is kept with the next. A new page parts them. */
function* chainBoxes(boxes: Iterable<Box>): Iterable<Box[]> {
  let chain: Box[] = [];
  for (const box of boxes) {
    if (box.newPage && chain.length > 0) {
      yield chain;
      chain = [];
    }
    chain.push(box);
    if (box.keepNext) continue;
    yield chain;
    chain = [];
  }
  if (chain.length > 0) yield chain;
}

/** Fills pages from top to bottom. Methods yield the pages that they complete. */
class Pager {
  readonly #style: Style;
  #area: TextArea;
  #page: Page;
  #y: number;
  /** space that the last box asks for below it */
  #after = 0;
  /** of the last paragraph */
  #frame: Frame | undefined;
  /** nothing stands on the page yet; after a break of the page by itself, space above falls away */
  #top: 'none' | 'soft' | 'hard' = 'hard';

  constructor(style: Style, isFirstNumbered: boolean) {
    this.#style = style;
    this.#area = textAreaOf(style, 'portrait');
    this.#page = { number: 1, isNumbered: isFirstNumbered, orientation: 'portrait', items: [] };
    this.#y = this.#area.y;
  }

  finish(): Page {
    return this.#page;
  }

  *place(chain: readonly Box[]): Iterable<Page> {
    const [first] = chain;
    if (first?.newPage) yield* this.#breakPage('hard', first.newPage);
    if (this.#top === 'none' && !this.#fits(chain)) yield* this.#breakPage('soft');
    for (const box of chain) yield* this.#placeBox(box);
  }

  *#breakPage(top: 'soft' | 'hard', orientation = this.#page.orientation): Iterable<Page> {
    const { number, isNumbered, items } = this.#page;
    if (items.length > 0 || this.#top === 'none') {
      yield this.#page;
      this.#page = { number: number + 1, isNumbered: true, orientation, items: [] };
    } else {
      this.#page = { number, isNumbered, orientation, items };
    }
    this.#area = textAreaOf(this.#style, orientation);
    this.#y = this.#area.y;
    this.#after = 0;
    this.#top = top;
  }

  /** LibreOffice fills whole lines of the grid only; Word would use the rest for a low row. */
  get #bottom(): number {
    const { linePitch } = this.#style.grid;
    return this.#area.y + Math.floor(this.#area.height / linePitch) * linePitch;
  }

  /** Whether what a chain must have on one page still fits on this one. */
  #fits(chain: readonly Box[]): boolean {
    let y = this.#y;
    let after = this.#after;
    for (const box of chain) {
      y += Math.max(after, box.before) + leastHeight(box);
      after = box.after;
    }
    return y <= this.#bottom;
  }

  *#placeBox(box: Box): Iterable<Page> {
    if (this.#top !== 'soft') this.#y += Math.max(this.#after, box.before);
    this.#after = 0;
    switch (box.kind) {
      case 'paragraph':
        yield* this.#placeParagraph(box);
        break;
      case 'table':
        yield* this.#placeTable(box);
        break;
      case 'figure':
        yield* this.#placeFigure(box);
        break;
      case 'foot':
        yield* this.#placeFoot(box);
    }
    this.#after = box.after;
  }

  *#makeRoom(height: number): Iterable<Page> {
    if (this.#top === 'none' && this.#y + height > this.#bottom) yield* this.#breakPage('soft');
  }

  *#placeParagraph(box: ParagraphBox): Iterable<Page> {
    const { block, lines, pitch, whole, frame, rule } = box;
    if (whole) yield* this.#makeRoom(heightOfText(box));
    if (frame && frame !== this.#frame) this.#y = frame.y;
    this.#frame = frame;
    for (const line of lines) {
      if (!line.isBeside) yield* this.#makeRoom(pitch);
      this.#placeLine(box, line);
    }
    if (rule) {
      this.#placeRule(block, rule.color, this.#y + rule.space, rule.overhang);
      this.#y += rule.space;
    }
    this.#y = Math.max(this.#y, this.#area.y);
  }

  #placeLine({ block, role, pitch }: ParagraphBox, line: Line): void {
    const y = line.isBeside ? this.#y - pitch : this.#y;
    const place = { x: this.#area.x + line.x, y, height: pitch };
    this.#page.items.push({ ...line, kind: 'line', block, role, ...place });
    if (!line.isBeside) this.#advance(pitch);
  }

  #placeRule(block: Block, color: string, y: number, overhang = 0): void {
    const { x, width } = this.#area;
    this.#page.items.push({ kind: 'rule', block, x: x - overhang, y, width: width + 2 * overhang, color });
  }

  *#placeFoot({ block, parts, ruleColor }: FootBox): Iterable<Page> {
    const height = parts.reduce((sum, part) => sum + heightOfText(part), 0);
    yield* this.#makeRoom(height);
    this.#y = this.#area.y + this.#area.height - height;
    for (const part of parts) {
      if (ruleColor) this.#placeRule(block, ruleColor, this.#y);
      for (const line of part.lines) this.#placeLine(part, line);
    }
    if (ruleColor) this.#placeRule(block, ruleColor, this.#y);
  }

  *#placeTable({ block, head, rows, border }: TableBox): Iterable<Page> {
    const headHeight = heightOf(head);
    const merged = new MergedRows();
    let isHeadOwed = true;
    for (const [row, next] of withNext(rows)) {
      const pagesBefore = this.#page.number;
      yield* this.#makeRoom(row.height + (isHeadOwed ? headHeight : 0));
      const isTop = isHeadOwed || this.#page.number > pagesBefore;
      if (isTop) for (const headRow of head) this.#placeRow(block, headRow);
      isHeadOwed = false;
      this.#placeRow(block, merged.settle(row, next, isTop));
    }
    if (isHeadOwed) {
      yield* this.#makeRoom(headHeight);
      for (const headRow of head) this.#placeRow(block, headRow);
    }
    this.#y += border;
    yield* this.#makeRoom(SEPARATOR);
    this.#advance(SEPARATOR);
  }

  #placeRow(block: TableBox['block'], { part, height, cells }: RowBox): void {
    const y = this.#y;
    const item = { kind: 'row' as const, block, part, y, height };
    let placed: PlacedCell[] | undefined;
    this.#page.items.push({
      ...item,
      get cells() {
        placed ??= cells.map((cell) => placeCell(cell, item));
        return placed;
      },
    });
    this.#advance(height);
  }

  *#placeFigure({ block, width, height }: FigureBox): Iterable<Page> {
    yield* this.#makeRoom(height);
    const x = this.#area.x + Math.round((this.#area.width - width) / 2);
    this.#page.items.push({ kind: 'figure', block, x, y: this.#y, width, height });
    this.#advance(height);
  }

  #advance(height: number): void {
    this.#y += height;
    this.#top = 'none';
  }
}

function placeCell(
  { x, width, continues, placeLines }: CellBox,
  row: { y: number; height: number },
): PlacedCell {
  return { x, width, continues, lines: placeLines(row) };
}
