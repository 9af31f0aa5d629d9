/** A sheet that holds more than one table of a roster: two halves side by side, or one below another with a heading again. */
import { findHeadings, isHeading, type RosterColumn } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { findTotal } from './roster-totals.ts';
import type { Table, TableRow } from './table.ts';

/** The tables of a sheet, in the order in which they are read; the sheet itself where it holds one. */
export function partTable(table: Table, columns: readonly RosterColumn[]): Table[] {
  return partRows(table, columns).flatMap((part) => partColumns(part, columns));
}

/** Begins anew at each row of headings that are not those above: what they say holds from there. */
function partRows(table: Table, columns: readonly RosterColumn[]): Table[] {
  const starts: number[] = [];
  let labels = new Set<string>();
  let last = Number.NaN;
  for (const row of table.rows.filter((one) => isHeading(one, columns))) {
    const own = row.cells.map(({ text }) => text.replace(/\s+/g, ''));
    // the second row of one heading begins nothing
    const goesOn = row.number === last + 1;
    if (!goesOn && own.some((label) => !labels.has(label))) {
      starts.push(row.number);
      labels = new Set(own);
    } else if (goesOn) labels = new Set([...labels, ...own]);
    last = row.number;
  }
  const captions = starts.slice(1).map((start) => findCaption(table.rows, start));
  const bounds = [0, ...captions, Number.POSITIVE_INFINITY];
  return bounds.slice(1).map((end, index) => ({
    ...table,
    rows: table.rows.filter(({ number }) => number >= (bounds[index] ?? 0) && number < end),
  }));
}

/** The first of the rows that stand in a cell of their own right above a heading: 第二批受助名单. */
function findCaption(rows: readonly TableRow[], heading: number): number {
  const above = rows.filter(({ number }) => number < heading);
  const last = above.findLastIndex(({ cells }) => cells.length > 1);
  return above[last + 1]?.number ?? heading;
}

/** One table for each time that the same headings stand side by side. */
function partColumns(table: Table, columns: readonly RosterColumn[]): Table[] {
  const { columns: head } = findHeadings(table, columns);
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  const [first, second] = head.filter(({ use }) => use.kind === 'field' && use.key === subject);
  const leftmost = head[0]?.column;
  if (!first || !second || leftmost === undefined) return [table];
  const width = second.column - first.column;
  const bands = new Map<number, FoundColumn[]>();
  for (const found of head) {
    const band = Math.floor((found.column - leftmost) / width);
    bands.set(band, [...(bands.get(band) ?? []), found]);
  }
  const say = (band: readonly FoundColumn[]) => band.map(({ heading }) => heading).join('|');
  const [one, ...others] = [...bands.values()];
  if (!one || others.some((band) => say(band) !== say(one))) return [table];
  const bandOf = (column: number) => Math.max(0, Math.floor((column - leftmost) / width));
  const rows = table.rows.map((row) => {
    const parts = new Map(
      [...bands.keys()].map((band) => [band, row.cells.filter(({ column }) => bandOf(column) === band)]),
    );
    if (!isOfAll(row, parts, bands, head)) return { row, parts };
    const folded = foldTotal(row, (column) => column - bandOf(column) * width);
    return { row, parts: new Map([[0, folded]]) };
  });
  return [...bands.keys()].map((band) => ({
    ...table,
    rows: rows.flatMap(({ row, parts }): TableRow[] => {
      const cells = parts.get(band) ?? [];
      return cells.length > 0 ? [{ ...row, cells }] : [];
    }),
    merges: table.merges.filter(({ left }) => bandOf(left) === band),
  }));
}

/** Whether a row is the one 合计 of all halves, wherever its figures stand: beside a 小计 of one half the other may go on. */
function isOfAll(
  row: TableRow,
  parts: ReadonlyMap<number, TableRow['cells']>,
  bands: ReadonlyMap<number, FoundColumn[]>,
  head: readonly FoundColumn[],
): boolean {
  const totals = [...bands].filter(([band, own]) => findTotal({ ...row, cells: parts.get(band) ?? [] }, own));
  return totals.length === 1 && findTotal(row, head) !== undefined;
}

/** The cells of a row of totals in the columns of the first half. */
function foldTotal({ cells }: TableRow, toFirst: (column: number) => number): TableRow['cells'] {
  const folded = new Map<number, TableRow['cells'][number]>();
  for (const cell of cells) {
    const column = toFirst(cell.column);
    if (!folded.get(column)?.text.trim()) folded.set(column, { ...cell, column });
  }
  return [...folded.values()].sort((a, b) => a.column - b.column);
}
