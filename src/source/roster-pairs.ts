/** Columns that hold two fields in one, 家长姓名及单位: parted into two, so that neither is lost. */
import { findCompoundSurname, hasSurname } from '../chinese/surnames.ts';
import { unpartedCell } from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { findHeadings, identifyHeading, type RosterColumn } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** Between the two in a heading, and in a cell. */
const inHeading = /[及和与、/／]/;
const inCell = /[\s、，,；;/／（(）)]+|(?<=\p{L})[-—]+(?=\p{L})/u;

interface Pair {
  found: FoundColumn;
  /** as two headings */
  headings: readonly [string, string];
  /** the fields, as keys */
  keys: readonly [string, string];
}

/** The table with each such column as two, the second right behind the first, and the cells in which the two are not told apart. */
export function partPairs(
  table: Table,
  columns: readonly RosterColumn[],
): { table: Table; problems: Diagnostic[] } {
  const { columns: head } = findHeadings(table, columns);
  const pairs = head.flatMap((found) => readPair(found, head, columns) ?? []);
  if (pairs.length === 0) return { table, problems: [] };
  const names = new Set(columns.filter(({ isName }) => isName).map(({ key }) => key));
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  const subjects = new Set(
    head.flatMap(({ use, column }) => (use.kind === 'field' && use.key === subject ? column : [])),
  );
  const problems: Diagnostic[] = [];
  const partRow = (row: TableRow): TableRow => {
    const isPerson = row.cells.some(
      ({ column, text }) => subjects.has(column) && /\p{L}/u.test(text) && !/计$/.test(text.trim()),
    );
    const cells = row.cells.flatMap((cell): TableCell[] => {
      const pair = pairs.find(({ found }) => found.column === cell.column);
      if (!pair || row.number < pair.found.row) return [cell];
      const texts = row.number === pair.found.row ? pair.headings : partCell(cell.text, pair, names);
      if (texts) return [cell, { ...cell, column: cell.column + 0.5 }].map(giveText(texts));
      if (isPerson && cell.text.trim() !== '')
        problems.push(
          makeProblem(
            unpartedCell,
            { headings: pair.headings },
            { place: placeOfCell(table, row.number, cell.column, cell) },
          ),
        );
      return [cell];
    });
    return { ...row, cells };
  };
  return { table: { ...table, rows: table.rows.map(partRow) }, problems };
}

const giveText =
  (texts: readonly [string, string]) =>
  (cell: TableCell, index: number): TableCell => ({ ...cell, text: texts[index] ?? '' });

/** A heading that names two fields, neither of which has a column of its own. */
function readPair(
  found: FoundColumn,
  head: readonly FoundColumn[],
  columns: readonly RosterColumn[],
): Pair | undefined {
  if (found.use.kind !== 'ignored' || found.heading !== found.cell.text.replace(/\s+/g, '')) return undefined;
  const [first, second, ...others] = found.heading.split(inHeading);
  if (!first || !second || others.length > 0) return undefined;
  const keys = [first, second].map((heading) => {
    const use = identifyHeading(heading, columns);
    return use.kind === 'field' && !use.isMoney ? use.key : undefined;
  });
  const [one, other] = keys;
  const taken = new Set(head.flatMap(({ use }) => (use.kind === 'field' ? use.key : [])));
  if (!one || !other || one === other || taken.has(one) || taken.has(other)) return undefined;
  return { found, headings: [first, second], keys: [one, other] };
}

/** Both texts of a cell, in the order of the heading; a name alone leaves the other empty. Undefined where it is not plain. */
function partCell(
  text: string,
  { keys }: Pair,
  names: ReadonlySet<string>,
): readonly [string, string] | undefined {
  const parts = text
    .trim()
    .split(inCell)
    .filter((part) => part !== '');
  const [one = '', other] = parts;
  const nameAt = keys.findIndex((key) => names.has(key));
  if (parts.length > 2) return undefined;
  // 本科大一 is a grade, which tells the 学段
  if (nameAt < 0 && other === undefined && keys.includes('学段') && keys.includes('年级'))
    return keys[0] === '年级' ? [one, ''] : ['', one];
  if (nameAt < 0) return other === undefined ? undefined : [one, other];
  const found = parts.find(isName) ?? (other === undefined ? undefined : parts[nameAt]);
  if (found === undefined) return undefined;
  const rest = parts.find((part) => part !== found) ?? '';
  return nameAt === 0 ? [found, rest] : [rest, found];
}

/** 王建国, 阿依古丽·买买提; no unit of four 汉字 that begins as a name does. */
function isName(text: string): boolean {
  const longest = findCompoundSurname(text) === '' ? 3 : 4;
  const isHan = /^\p{Script=Han}{2,4}$/u.test(text) && [...text].length <= longest;
  return /^\S+·\S+$/.test(text) || (isHan && hasSurname(text));
}
