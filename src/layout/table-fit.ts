import type { Column } from '../document/tree.ts';
import type { Role, Style } from '../style/style.ts';

/** How a table is set: at its usual size, or denser where that is too wide. Lengths in twips. */
export interface TableFit {
  head: Role;
  cell: Role;
  /** left and right of a cell */
  margin: number;
  /** what the columns ask for, together with their margins */
  wanted: number;
  /** what they cannot do without */
  needed: number;
  /** one a column; their sum is the whole width */
  widths: number[];
}

/** Fits columns into a width; the dense setting is taken only where the usual one has no room. */
export function fitTable(columns: readonly Column[], width: number, style: Style): TableFit {
  const { cellMargin, denseCellMargin } = style.table;
  const usual = set(columns, width, style, 'tableHead', 'tableCell', cellMargin);
  return usual.wanted <= width
    ? usual
    : set(columns, width, style, 'denseTableHead', 'denseTableCell', denseCellMargin);
}

function set(
  columns: readonly Column[],
  width: number,
  { roles }: Style,
  head: Role,
  cell: Role,
  margin: number,
): TableFit {
  const em = roles[cell].size * 10;
  const measure = (chars: number) => chars * em + 2 * margin;
  const wants = columns.map((column) => measure(column.width));
  const leasts = columns.map(({ width: wanted, least = wanted }) => measure(least));
  const wanted = sum(wants);
  const needed = sum(leasts);
  const given = wanted > width && needed <= width ? giveWidths(columns, wants, leasts, width) : wants;
  return { head, cell, margin, wanted, needed, widths: spreadWidths(given, width) };
}

/** From the least up: what is left goes where it saves the most lines, the rest to those that still lack. */
function giveWidths(
  columns: readonly Column[],
  wants: readonly number[],
  leasts: readonly number[],
  width: number,
): number[] {
  const lacks = wants.map((want, index) => want - (leasts[index] ?? want));
  const price = (index: number) => (lacks[index] ?? 0) / Math.max(columns[index]?.broken ?? 0, 0.1);
  let left = width - sum(leasts);
  const given = [...leasts];
  for (const index of [...lacks.keys()].sort((a, b) => price(a) - price(b))) {
    const lack = lacks[index] ?? 0;
    if (lack > left) continue;
    given[index] = wants[index] ?? 0;
    lacks[index] = 0;
    left -= lack;
  }
  const share = Math.min(1, left / Math.max(1, sum(lacks)));
  return given.map((it, index) => it + (lacks[index] ?? 0) * share);
}

/** How far the figures of a column stand from the cell's right margin, so that the widest is in the middle. */
export function indentFigures(
  { align, figureWidth }: Column,
  columnWidth: number,
  { cell, margin }: TableFit,
  { roles }: Style,
): number {
  if (align !== 'right' || figureWidth === undefined) return 0;
  const room = columnWidth - 2 * margin - figureWidth * roles[cell].size * 10;
  return Math.max(0, Math.round(room / 2));
}

/** Whole widths that add up to `width`: in proportion where there is room, else the widest columns give way first. */
function spreadWidths(wants: readonly number[], width: number): number[] {
  const total = sum(wants);
  const level = total > width ? findLevel(wants, width) : Number.POSITIVE_INFINITY;
  const scale = total > width ? 1 : width / total;
  let wanted = 0;
  let given = 0;
  return wants.map((want) => {
    wanted += Math.min(want, level) * scale;
    const share = Math.round(wanted) - given;
    given += share;
    return share;
  });
}

/** The width at which the columns wider than it must be held, so that all of them fit. */
function findLevel(wants: readonly number[], width: number): number {
  let left = width;
  const ascending = [...wants].sort((a, b) => a - b);
  for (const [index, want] of ascending.entries()) {
    const level = left / (ascending.length - index);
    if (want > level) return level;
    left -= want;
  }
  return Number.POSITIVE_INFINITY;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
