/** Numbers of persons that stand in several cells of a table: 138 | 0013 | 8000 is a telephone number all the same. */
import { meaningOf } from '../campaign/roles.ts';
import { beginsAsNumber, holdsNumber, toDigits } from '../chinese/digits.ts';
import { findPrivateWords } from '../chinese/private-words.ts';
import type { PrivateKind } from '../diagnostics/catalogue/privacy.ts';
import { parsePath } from '../diagnostics/path.ts';
import { plainText, walkBlocks } from '../document/text.ts';
import type { Cell, Document, Table } from '../document/tree.ts';
import { listValues } from './printed-values.ts';

/** A number put together of neighbouring cells. */
export interface SplitNumber {
  kind: PrivateKind;
  shown: string;
  /** the fields that its first cell was read from */
  reads: readonly string[];
}

/** The digits of the shortest such number, of a mobile telephone, and of the longest, an ID's. */
const shortest = 11;
const longest = 18;

/** Every number of a person in neighbouring cells of a row, or of a column. */
export function findSplitNumbers({ children }: Document): SplitNumber[] {
  return [...walkBlocks(children)].flatMap((block) => (block.type === 'table' ? findInTable(block) : []));
}

/** Cells beside or below each other, and what each holds of a number; only those that hold something are kept. */
interface Line {
  cells: (Cell | undefined)[];
  groups: (string | undefined)[];
}

function findInTable({ columns: { length }, head, body, foot = [] }: Table): SplitNumber[] {
  const found: SplitNumber[] = [];
  const columns = Array.from({ length }, (): Line => ({ cells: [], groups: [] }));
  for (const rows of [head, body, foot])
    for (const { cells } of rows) {
      const groups = cells.map(readGroup);
      found.push(...findInLine({ cells, groups }));
      for (const [index, column] of columns.entries()) {
        if (index >= cells.length) break;
        const group = groups[index];
        column.groups.push(group);
        column.cells.push(group === undefined ? undefined : cells[index]);
      }
    }
  return [...found, ...columns.flatMap(findInLine)];
}

function findInLine({ cells, groups }: Line): SplitNumber[] {
  const found: SplitNumber[] = [];
  for (let from = 0; from + 1 < groups.length; from++) {
    let joined = '';
    for (let to = from; groups[to] !== undefined && joined.length < longest; to++) {
      joined += groups[to];
      if (to === from || joined.length < shortest) continue;
      const number = readWhole(joined, groups.slice(from, to + 1) as string[]);
      if (!number) continue;
      const reads = listValues(cells[from]?.children ?? []).flatMap((value) => value.reads);
      found.push({ ...number, reads });
      from = to;
      break;
    }
  }
  return found;
}

/** The digits of a cell that holds nothing else; none of a figure, which is no part of a number. */
function readGroup({ children }: Cell): string | undefined {
  const text = plainText(children);
  if (!beginsAsNumber(text) || !holdsNumber(text)) return undefined;
  const digits = toDigits(text).replace(/[\s-]/g, '');
  if (!/^\d+[xX]?$/.test(digits)) return undefined;
  const isFigure = listValues(children)
    .flatMap(({ reads }) => reads)
    .some((path) => {
      const field = meaningOf(parsePath(path))?.field;
      return (field?.kind === 'list' ? field.item : field)?.meta.leaf !== 'text';
    });
  return isFigure ? undefined : digits;
}

/** Whether a list is numbered 3, 4, 5: the numbers of a table's rows. */
function isNumbering(groups: readonly string[]): boolean {
  return groups.every((group, index) => index === 0 || Number(group) === Number(groups[index - 1]) + 1);
}

/** What groups are together, grouped as such a number is: sums side by side and the numbers of rows are not. */
function readWhole(
  joined: string,
  groups: readonly string[],
): Pick<SplitNumber, 'kind' | 'shown'> | undefined {
  if (isNumbering(groups)) return undefined;
  const [whole] = findPrivateWords(joined).filter(({ length }) => length === joined.length);
  if (whole?.kind === '身份证号') return whole;
  const isGrouped =
    (groups[0]?.length ?? 0) >= 3 ||
    groups.every((group) => group.length === 1) ||
    groups.some((group) => /^0\d/.test(group));
  return whole?.kind === '手机号' && isGrouped ? whole : undefined;
}
