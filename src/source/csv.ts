/** CSV → a table (RFC 4180), also with semicolons, tabs or bars, or the full-width signs that an input method types. */
import * as kinds from '../diagnostics/catalogue/csv.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { countPoints } from './repair.ts';
import type { Table, TableRow } from './table.ts';

const longestText = 20_000_000;
const mostCells = 500_000;
const delimiters = [',', ';', '\t', '|', '，', '；', '｜'];

/**
 * Reads a CSV text. Rows count as records, as a spreadsheet would show them; places are those of the text.
 *
 * @param given as `decodeText` gives it
 */
export function readCsv(given: string, file: string): { table: Table; problems: Diagnostic[] } {
  const table: Table = { file, rows: [], merges: [] };
  const problems: Diagnostic[] = [];
  const refuse = () => problems.push(makeProblem(kinds.tooLarge, undefined, { place: startOf(file) }));
  if (given.length > longestText) {
    refuse();
    return { table, problems };
  }
  const delimiter = detectDelimiter(given);
  if (/[，；｜]/.test(delimiter) && given.includes(delimiter))
    problems.push(makeProblem(kinds.fullWidthDelimiter, { mark: delimiter }, { place: startOf(file) }));
  const text = splitFullLines(given, delimiter);
  let row: TableRow = { number: 1, hidden: false, cells: [] };
  let count = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let column = 1;
  let place = startOf(file);
  for (let at = 0; at <= text.length && count < mostCells; ) {
    const field = readField(text, at, delimiter);
    const typed = text.slice(at, field.end);
    const lines = typed.includes('\n') ? typed.split('\n') : [typed];
    const length = Math.max(1, countPoints(lines[0] ?? ''));
    if (field.problem) problems.push(makeProblem(field.problem, undefined, { place }));
    else if (lines.length > 1 && holdsRows(field.text, delimiter, fewest))
      problems.push(makeProblem(kinds.rowsInCell, { lines: lines.length }, { place: { ...place, length } }));
    if (field.text.trim() !== '') {
      row.cells.push({ column, text: field.text, numeric: false, place: { ...place, length } });
      count++;
    }
    const endsRow = text[field.end] !== delimiter;
    if (endsRow) {
      if (field.end === text.length && looksCut(row, column, fewest))
        problems.push(
          makeProblem(kinds.cutShort, { cells: column, others: fewest }, { place: row.cells[0]!.place }),
        );
      if (row.cells.length > 0) {
        table.rows.push(row);
        fewest = Math.min(fewest, column);
      }
      row = { number: row.number + 1, hidden: false, cells: [] };
      place = { file, line: place.line + lines.length, column: 1 };
    } else {
      const passed = countPoints(lines.at(-1) ?? '') + 1;
      const line = place.line + lines.length - 1;
      place = { file, line, column: lines.length > 1 ? passed + 1 : place.column + passed };
    }
    column = endsRow ? 1 : column + 1;
    at = field.end + 1;
  }
  if (count >= mostCells) {
    refuse();
    table.rows = [];
  }
  return { table, problems };
}

const oddEnd = /[\v\f\u0085\u2028\u2029]/g;

/**
 * A text whose rows all end alike. What some programs end a line with, and others put into a cell, ends a row where
 * what stands on each side of it has as many cells as the lines above.
 */
function splitFullLines(text: string, delimiter: string): string {
  if (text.search(oddEnd) < 0) return text;
  let usual = 0;
  return text
    .split('\n')
    .map((line) => {
      const pieces = line
        .split(oddEnd)
        .filter((piece) => piece !== '')
        .map((piece) => piece.split(delimiter).length);
      const isFull =
        pieces.length > 1 && pieces.every((cells) => cells === (usual || pieces[0]) && cells > 1);
      usual ||= pieces.length === 1 || isFull ? (pieces[0] ?? 0) : 0;
      if (usual === 1) usual = 0;
      return isFull ? line.replace(oddEnd, '\n') : line;
    })
    .join('\n');
}

/** A last row without a line end that ends before the others do; a line below the table is a note, not a row. */
function looksCut({ cells }: TableRow, columns: number, fewest: number): boolean {
  const [first] = cells;
  const isNote = columns === 1 && /[：:]|.{8}/.test(first?.text ?? '');
  return first !== undefined && Number.isFinite(fewest) && columns < fewest && !isNote;
}

/** Whether a cell of several lines has about as many delimiters as a row: rows between two stray quotes. */
function holdsRows(cell: string, delimiter: string, columns: number): boolean {
  const marks = cell.split(delimiter).length - 1;
  return Number.isFinite(columns) && columns > 2 && marks >= columns - 2;
}

/** The delimiter that the first lines hold most of, outside quotes. */
function detectDelimiter(text: string): string {
  const head = text.slice(0, 10_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return delimiters.reduce((most, mark) => (count(mark) > count(most) ? mark : most));
}

interface Field {
  text: string;
  /** offset of the delimiter or line end behind it, or the text's length */
  end: number;
  problem?: typeof kinds.unclosedQuote;
}

function readField(text: string, start: number, delimiter: string): Field {
  if (text[start] !== '"') {
    const end = findEnd(text, start, delimiter);
    return { text: readForced(text.slice(start, end)), end };
  }
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return { text: text.slice(start + 1), end: text.length, problem: kinds.unclosedQuote };
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  const end = findEnd(text, close + 1, delimiter);
  const rest = text.slice(close + 1, end);
  if (rest.trim() === '') return { text: quoted.startsWith('=') ? readForced(quoted) : quoted, end };
  return { text: quoted + rest, end, problem: kinds.textAfterQuote };
}

/** `="00123"` and `'00123` make a spreadsheet keep a text as typed: the text is what they hold. */
function readForced(cell: string): string {
  if (!/^[\s='’]/.test(cell)) return cell;
  return /^\s*="(.*)"\s*$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell.replace(/^['’](?=[^'’]*$)/, '');
}

const lineEnd = 0x0a;

function findEnd(text: string, from: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === lineEnd) return end;
  }
  return text.length;
}
