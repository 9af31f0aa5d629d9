/** CSV → a table (RFC 4180), also with semicolons, tabs or bars, or the full-width signs that an input method types. */
import * as kinds from '../diagnostics/catalogue/csv.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { readField } from './csv-fields.ts';
import { CsvPlaces } from './csv-places.ts';
import { placeOfRow, type Table, type TableRow } from './table.ts';

const longestText = 20_000_000;
const mostCells = 1_000_000;
const delimiters = [',', ';', '\t', '|', '，', '；', '｜'];

/**
 * Reads a CSV text. Rows count as records, as a spreadsheet would show them; places are those of the text.
 *
 * @param given as `decodeText` gives it
 */
export function readCsv(given: string, file: string): { table: Table; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const refuse = (): ReturnType<typeof readCsv> => {
    problems.push(makeProblem(kinds.tooLarge, undefined, { place: startOf(file) }));
    return { table: { file, rows: [], merges: [] }, problems };
  };
  if (given.length > longestText) return refuse();
  const delimiter = detectDelimiter(given);
  if (/[，；｜]/.test(delimiter) && given.includes(delimiter))
    problems.push(makeProblem(kinds.fullWidthDelimiter, { mark: delimiter }, { place: startOf(file) }));
  const text = splitFullLines(given, delimiter);
  const places = new CsvPlaces(text, file, delimiter);
  const table: Table = {
    ...{ file, rows: [], merges: [] },
    placeOf: (at) => places.of(at),
    placeOfColumn: (at, column) => places.ofColumn(at, column),
  };
  const share = shareTexts();
  let row: TableRow = { number: 1, hidden: false, cells: [] };
  let count = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let column = 1;
  for (let at = 0; at <= text.length && count < mostCells; ) {
    const field = readField(text, at, delimiter);
    if (field.problem) problems.push(makeProblem(field.problem, undefined, { place: places.startOf(at) }));
    else if (field.lines > 1 && holdsRows(field.text, delimiter, fewest))
      problems.push(makeProblem(kinds.rowsInCell, { lines: field.lines }, { place: places.of(at) }));
    if (field.text.trim() !== '') {
      row.cells.push({ column, text: share(field.text), numeric: false, at });
      count++;
    }
    const endsRow = text[field.end] !== delimiter;
    if (endsRow) {
      if (field.end === text.length && looksCut(row, column, fewest))
        problems.push(
          makeProblem(kinds.cutShort, { cells: column, others: fewest }, { place: placeOfRow(table, row) }),
        );
      if (row.cells.length > 0) {
        table.rows.push(row);
        fewest = Math.min(fewest, column);
      }
      row = { number: row.number + 1, hidden: false, cells: [] };
    }
    column = endsRow ? 1 : column + 1;
    at = field.end + 1;
  }
  return count >= mostCells ? refuse() : { table, problems };
}

/** Equal cells have one text between them: a roster says the same in most of its rows. */
function shareTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const shared = known.get(text);
    if (shared === undefined) known.set(text, text);
    return shared ?? text;
  };
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
