import type { Table } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { Composition } from './compose/compose.ts';
import { layoutComposition } from './pages.ts';

/** Of each table, the rows at the top of a page, counted from 0 without the head. */
export type PageTops = ReadonlyMap<Table, ReadonlySet<number>>;

/** Where a page begins within tables that merge cells: a cell is ended there, since Word says its words only once. */
export function findPageTops(composition: Composition, style: Style, draft: boolean): PageTops {
  const tops = new Map<Table, Set<number>>();
  const merges = composition.pieces.some(
    (piece) => piece.kind === 'table' && piece.block.columns.some(({ merge }) => merge),
  );
  if (!merges) return tops;
  const counts = new Map<Table, number>();
  for (const { items } of layoutComposition(composition, style, draft)) {
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
