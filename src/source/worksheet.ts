/** A worksheet's part → rows of cells. */
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { walkXml } from '../opc/xml-events.ts';
import { displayNumber, type NumberFormat } from './number-format.ts';
import { type Merge, placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** What the cells of all sheets refer to. */
export interface SharedParts {
  strings: readonly string[];
  /** by cell style */
  formats: readonly NumberFormat[];
  from1904: boolean;
}

/** Cells of one sheet, with or without a value; a roster of 20,000 rows and 20 columns has 400,000. */
const mostCells = 500_000;
const mostMerges = 50_000;

/** Reads a sheet; undefined where it is not well-formed. Rows and columns far out cost nothing: only cells are kept. */
export function readWorksheet(
  part: Uint8Array,
  name: { file: string; sheet: string },
  shared: SharedParts,
): { table?: Table; problems: Diagnostic[] } | undefined {
  const table: Table = { ...name, rows: [], merges: [] };
  const problems: Diagnostic[] = [];
  let row: TableRow | undefined;
  let cell: OpenCell | undefined;
  let collects: 'value' | 'inline' | undefined;
  let isPhonetic = false;
  let count = 0;

  const wellFormed = walkXml(part, {
    open(element, attribute, stop) {
      if (count > mostCells || table.merges.length > mostMerges) stop();
      else if (element === 'row') {
        const number = Number(attribute('r') ?? (row?.number ?? 0) + 1);
        row = { number, hidden: isTrue(attribute('hidden')), cells: [] };
      } else if (element === 'c' && row) {
        const reference = attribute('r');
        const column = reference
          ? readReference(reference).column
          : (cell?.row === row ? cell.column : 0) + 1;
        const style = Number(attribute('s') ?? 0);
        cell = {
          row,
          column,
          type: attribute('t') ?? 'n',
          style,
          value: undefined,
          inline: '',
          formula: false,
        };
      } else if (element === 'f' && cell) cell.formula = true;
      else if (element === 'v') collects = 'value';
      else if (element === 't' && !isPhonetic) collects = 'inline';
      else if (element === 'rPh') isPhonetic = true;
      else if (element === 'mergeCell') table.merges.push(...readMerge(attribute('ref')));
    },
    text(text) {
      if (!cell) return;
      if (collects === 'value') cell.value = (cell.value ?? '') + text;
      else if (collects === 'inline') cell.inline += text;
    },
    close(element) {
      if (element === 'v' || element === 't') collects = undefined;
      else if (element === 'rPh') isPhonetic = false;
      else if (element === 'c' && cell) {
        const { row, column, value, type } = cell;
        const at = { place: placeOfCell(table, row.number, column) };
        const read = readCell(cell, shared);
        if (read === 'no-value') problems.push(makeProblem(kinds.noCachedValue, undefined, at));
        else if (read === 'no-string') problems.push(makeProblem(kinds.lostText, { index: value ?? '' }, at));
        else if (read === 'unknown-type') problems.push(makeProblem(kinds.unknownCell, { type }, at));
        else if (read.text.trim() !== '') row.cells.push(read);
        count++;
        if (type === 'e') problems.push(makeProblem(kinds.errorCell, { text: value ?? '' }, at));
      } else if (element === 'row' && row && row.cells.length > 0) table.rows.push(row);
    },
  });
  if (count > mostCells || table.merges.length > mostMerges) {
    return { problems: [makeProblem(kinds.tooLarge, undefined, { place: placeOfCell(table, 1, 1) })] };
  }
  return wellFormed ? { table, problems } : undefined;
}

interface OpenCell {
  row: TableRow;
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  inline: string;
  formula: boolean;
}

/** Cell types: ISO/IEC 29500-1, 18.18.11. A cell without a value is empty, of whatever type it is. */
function readCell(
  cell: OpenCell,
  shared: SharedParts,
): TableCell | 'no-value' | 'no-string' | 'unknown-type' {
  const { column, type, style, inline } = cell;
  const stored = cell.value ?? '';
  const hold = (text: string): TableCell => ({ column, text, numeric: false });
  if (cell.formula && stored === '' && type !== 'str') return 'no-value';
  if (type === 'inlineStr') return hold(decodeEscapes(inline));
  if (stored === '') return hold('');
  if (type === 's') {
    const text = /^\d+$/.test(stored) ? shared.strings[Number(stored)] : undefined;
    return text === undefined ? 'no-string' : hold(text);
  }
  if (type === 'b') return hold(isTrue(stored) ? '是' : '否');
  if (type === 'd') return hold(stored.slice(0, 10));
  if (type === 'str' || type === 'e') return hold(decodeEscapes(stored));
  if (type !== 'n') return 'unknown-type';
  const format = shared.formats[style] ?? shared.formats[0];
  return { column, text: format ? displayNumber(stored, format, shared.from1904) : stored, numeric: true };
}

/** `_x000D_` stands for a character that XML cannot hold (22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readMerge(range: string | undefined): Merge[] {
  const [from, to] = (range ?? '').split(':');
  if (!from || !to) return [];
  const first = readReference(from);
  const last = readReference(to);
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

/** `C5` → column 3, row 5. */
function readReference(reference: string): { row: number; column: number } {
  const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference) ?? [];
  if (!letters) return { row: 0, column: 0 };
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
