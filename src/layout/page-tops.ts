import type { Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { Composition } from './compose/compose.ts';
import { resolveRows } from './compose/grid.ts';
import type { Piece } from './compose/pieces.ts';
import { layoutComposition } from './pages.ts';

/** Of each table, the rows at the top of a page, counted from 0 without the head. */
export type PageTops = ReadonlyMap<Table, ReadonlySet<number>>;

/** Where a page begins within tables that merge cells: a cell is ended there, since Word says its words only once. */
export function findPageTops({ isLetter, pieces }: Composition, style: Style, draft: boolean): PageTops {
  const tops = new Map<Table, Set<number>>();
  const counts = new Map<Table, number>();
  for (const stretch of parts(pieces).filter((part) => part.some(merges)))
    for (const { items } of layoutComposition({ isLetter, pieces: stretch }, style, draft)) {
      const seen = new Set<Table>();
      for (const item of items) {
        if (item.kind !== 'row' || item.part === 'head') continue;
        const index = counts.get(item.block) ?? 0;
        counts.set(item.block, index + 1);
        if (seen.has(item.block)) continue;
        seen.add(item.block);
        tops.set(item.block, (tops.get(item.block) ?? new Set()).add(index));
      }
    }
  return tops;
}

/** Whether a cell of a table goes on in the next row, so that it matters where a page begins. */
function merges(piece: Piece): boolean {
  if (piece.kind !== 'table' || !piece.block.columns.some(({ merge }) => merge)) return false;
  const { body, foot = [], columns } = piece.block;
  for (const [rows, part] of [
    [body, 'body'],
    [foot, 'foot'],
  ] as const)
    for (const row of resolveRows(rows, columns, part))
      if (row.some(({ merge }) => merge === 'continue')) return true;
  return false;
}

/** What stands between two new pages: where a page begins in one depends on no other. */
function parts(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.newPage) found.push([]);
    found.at(-1)?.push(piece);
  }
  return found;
}
