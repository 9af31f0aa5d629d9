/** The tables of a file brought up to date: cells renewed, rows that came and went. */
import { tighten } from '../anchors/words.ts';
import { maskNumbers } from '../verify/sentences.ts';
import type { ManuscriptCell, ManuscriptRow, ManuscriptTable } from '../word/manuscript.ts';
import type { Redline } from '../word/redline.ts';
import type { Changes } from './changes.ts';
import { mergeWords } from './merge.ts';
import type { OurTable, Rows } from './sides.ts';
import { pairFiguresOnly } from './tokens.ts';
import { pairVersions } from './versions.ts';

type Cells = readonly (string | undefined)[];

const wordsOf = ({ cells }: ManuscriptRow): string[] => cells.map(({ words }) => words);

/**
 * Updates the tables.
 * @param base the tables as they were written; undefined where nobody knows: then figures alone are renewed
 * @returns which table of the file is which of ours; those that the data have now and had not when it was written
 */
export function updateTables(
  base: readonly Rows[] | undefined,
  hers: readonly ManuscriptTable[],
  ours: readonly OurTable[],
  changes: Changes,
  redline: Redline,
): { found: Map<OurTable, ManuscriptTable>; fresh: OurTable[] } {
  const there = hers.map(({ rows }) => rows.map(wordsOf));
  const now = ours.map(({ rows }) => rows.map((row) => row.map(tighten)));
  const found = new Map<OurTable, ManuscriptTable>();
  if (!base) {
    for (const [our, her] of pairTables(now, there)) {
      const [table, manuscript] = [ours[our], hers[her]];
      if (!table || !manuscript) continue;
      found.set(table, manuscript);
      renewTable(manuscript, table.rows, changes, redline);
    }
    return { found, fresh: [] };
  }
  const herOf = new Map(pairTables(base, there));
  const isPaired = new Set(herOf.values());
  const take = (our: number, her: number, old: Rows) => {
    const [table, manuscript] = [ours[our], hers[her]];
    if (!table || !manuscript) return;
    found.set(table, manuscript);
    // and what is written twice
    const twins = hers.filter((_, index) => !isPaired.has(index) && isSameTable(there[index], there[her]));
    for (const one of [manuscript, ...twins]) updateTable(old, one, table.rows, changes, redline);
  };
  const kept = pairTables(base, now);
  for (const [old, our] of kept) take(our, herOf.get(old) ?? -1, base[old] ?? []);
  const stays = new Set(kept.map(([old]) => old));
  for (const [old, rows] of base.entries()) {
    const her = hers[herOf.get(old) ?? -1];
    if (her && !stays.has(old)) removeTable(rows, her, changes, redline);
  }
  const known = new Set(kept.map(([, our]) => our));
  return { found, fresh: ours.filter((_, index) => !known.has(index)) };
}

const isSameTable = (one: Rows | undefined, other: Rows | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Tables are paired in their order, by what most of their rows say. */
function pairTables(before: readonly Rows[], after: readonly Rows[]): [number, number][] {
  const key = (rows: Rows) => rows.map((row) => maskRow(row)).join('\n');
  return pairVersions(before, after, { before: key, after: key }, (one, other) => {
    const lines = new Set(one.map(maskRow));
    const share =
      other.filter((row) => lines.has(maskRow(row))).length / Math.max(one.length, other.length, 1);
    const isHeadSame =
      one[0] !== undefined && other[0] !== undefined && maskRow(one[0]) === maskRow(other[0]);
    return isHeadSame ? 0.5 + share / 2 : share;
  });
}

const maskRow = (row: Cells) => maskNumbers(row.map((words) => words ?? '').join('｜'));

/** A row without its ordinal number: one row more must not change all that follow. */
const keyOf = (row: Cells): string => {
  const words = row.map((cell) => cell ?? '');
  return (/^\d+$/.test(words[0] ?? '') ? words.slice(1) : words).join('｜');
};

/** How much two rows say the same; numbers that differ count less. */
function alikeRows(one: Cells, other: Cells): number {
  if (one.length !== other.length) return 0;
  const scores = one.flatMap((words, index) => {
    const second = other[index];
    if (words === undefined || second === undefined) return [];
    return [words === second ? 1 : maskNumbers(words) === maskNumbers(second) ? 0.6 : 0];
  });
  return scores.reduce<number>((sum, score) => sum + score, 0) / (scores.length || 1);
}

const pairRows = (before: Rows, after: Rows) =>
  pairVersions(before, after, { before: keyOf, after: keyOf }, alikeRows);

function updateTable(
  base: Rows,
  { rows }: ManuscriptTable,
  ours: readonly string[][],
  changes: Changes,
  redline: Redline,
): void {
  const now = ours.map((row) => row.map(tighten));
  const herOf = new Map(pairRows(base, rows.map(wordsOf)));
  const baseOf = new Map(pairRows(base, now).map(([old, our]) => [our, old]));
  const kept = new Set(baseOf.values());
  for (const [old, row] of base.entries()) {
    const her = rows[herOf.get(old) ?? -1];
    if (her && !kept.has(old)) removeRow(row, her, changes, redline);
  }
  let last: ManuscriptRow | undefined;
  for (const [our, cells] of ours.entries()) {
    const old = baseOf.get(our);
    const her = old === undefined ? undefined : rows[herOf.get(old) ?? -1];
    if (her && old !== undefined) updateRow(base[old] ?? [], her, cells, changes, redline);
    // a row that she has put in herself is not put in twice
    const isThere = rows.some((row) => keyOf(wordsOf(row)) === keyOf(now[our] ?? []));
    if (old === undefined && last && !isThere) {
      changes.added += 1;
      redline.addRow(last, rows[Math.max(1, rows.indexOf(last))] ?? last, cells);
    }
    last = her ?? last;
  }
}

/** A table that the data have no more. */
function removeTable(base: Rows, table: ManuscriptTable, changes: Changes, redline: Redline): void {
  const isTouched = (row: ManuscriptRow, index: number) => isRowTouched(base[index] ?? [], row);
  if (base.length === table.rows.length && !table.rows.some(isTouched)) {
    changes.removed += base.length;
    redline.removeTable(table);
  } else updateTable(base, table, [], changes, redline);
}

const isRowTouched = (base: Cells, her: ManuscriptRow) =>
  keyOf(wordsOf(her)) !== keyOf(base.map((words, index) => words ?? her.cells[index]?.words));

function removeRow(base: Cells, her: ManuscriptRow, changes: Changes, redline: Redline): void {
  const first = her.cells.find(({ words }) => words !== '');
  if (!isRowTouched(base, her)) {
    changes.removed += 1;
    redline.removeRow(her);
  } else if (first) {
    const conflict = { from: 0, to: first.words.length, base: base.join('　'), ours: '' };
    changes.take({ edits: [], conflicts: [conflict] }, stretchesOf(first));
  }
}

function updateRow(
  base: Cells,
  her: ManuscriptRow,
  ours: readonly string[],
  changes: Changes,
  redline: Redline,
): void {
  if (her.cells.length !== ours.length) return;
  for (const [index, cell] of her.cells.entries()) {
    const old = base[index];
    const now = ours[index] ?? '';
    if (old === undefined) continue;
    if (old === '' && cell.words === '' && now !== '') redline.beginCell(cell);
    changes.take(mergeWords(old, cell.words, now), stretchesOf(cell));
  }
}

/** Where nobody knows what was written, cells that differ in figures alone are renewed. */
function renewTable(
  { rows }: ManuscriptTable,
  ours: readonly string[][],
  changes: Changes,
  redline: Redline,
): void {
  const now = ours.map((row) => row.map(tighten));
  for (const [her, our] of pairRows(rows.map(wordsOf), now)) {
    const row = rows[her];
    const cells = row?.cells.map(({ words }, index) =>
      pairFiguresOnly(words, ours[our]?.[index] ?? '') ? words : undefined,
    );
    if (row && cells) updateRow(cells, row, ours[our] ?? [], changes, redline);
  }
}

const stretchesOf = ({ paragraphs }: ManuscriptCell) =>
  paragraphs.map((paragraph) => ({ paragraph, from: 0, length: paragraph.words.length }));
