/** A worksheet's part → rows of cells. */
import * as kinds from '../diagnostics/catalogue/workbook.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { walkXml, type XmlAttribute, type XmlHandler } from '../opc/xml-events.ts';
import { displayNumber, type NumberFormat } from './number-format.ts';
import { type Merge, placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** A text that cells share. */
export interface SharedText {
  text: string;
  /** all of it is crossed out */
  struck: boolean;
}

/** How a cell shows what it holds. */
export interface CellStyle {
  format: NumberFormat;
  struck: boolean;
}

/** What the cells of all sheets refer to. */
export interface SharedParts {
  strings: readonly SharedText[];
  /** by their number */
  styles: readonly CellStyle[];
  from1904: boolean;
}

/** Cells of one sheet, with or without a value; a roster of 20,000 rows and 20 columns has 400,000. */
const mostCells = 500_000;
const mostMerges = 50_000;
/** UTF-16 units in all cells of a sheet: a long text that many share is read in each of them. */
const mostText = 32 * 2 ** 20;

/** Reads a sheet; undefined where it is not well-formed. Rows and columns far out cost nothing: only cells are kept. */
export function readWorksheet(
  part: Uint8Array,
  name: { file: string; sheet: string },
  shared: SharedParts,
): { table?: Table; problems: Diagnostic[] } | undefined {
  const reader = new WorksheetReader(name, shared);
  const wellFormed = walkXml(part, reader);
  const { table, problems } = reader;
  if (reader.isTooLarge)
    return { problems: [makeProblem(kinds.tooLarge, undefined, { place: placeOfCell(table, 1, 1) })] };
  return wellFormed ? { table, problems } : undefined;
}

/** Gathers rows while the part is walked. */
class WorksheetReader implements XmlHandler {
  readonly table: Table & { hiddenColumns: [number, number][] };
  readonly problems: Diagnostic[] = [];
  readonly #shared: SharedParts;
  #row: TableRow | undefined;
  #cell: OpenCell | undefined;
  #collects: 'value' | 'inline' | undefined;
  #isPhonetic = false;
  #count = 0;
  #textLength = 0;
  /** in order rows and cells repeat nothing; else, by row and column, the cells that hold something */
  #filled: Set<string> | undefined;

  constructor(name: { file: string; sheet: string }, shared: SharedParts) {
    this.table = { ...name, rows: [], merges: [], hiddenColumns: [] };
    this.#shared = shared;
  }

  get isTooLarge(): boolean {
    const { merges } = this.table;
    return this.#count > mostCells || this.#textLength > mostText || merges.length > mostMerges;
  }

  open(element: string, attribute: XmlAttribute, stop: () => void): void {
    if (this.isTooLarge) stop();
    else if (element === 'c' && this.#row) this.#openCell(this.#row, attribute);
    else if (element === 'v') this.#collects = 'value';
    else if (element === 'row') this.#openRow(attribute);
    else if (element === 'f' && this.#cell) this.#cell.formula = true;
    else if (element === 't' && !this.#isPhonetic) this.#collects = 'inline';
    else if (element === 'rPh') this.#isPhonetic = true;
    else if (element === 'col' && isUnseen(attribute, 'width'))
      this.table.hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
    else if (element === 'mergeCell') this.table.merges.push(...readMerge(attribute('ref')));
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell && this.#collects === 'value') cell.value = (cell.value ?? '') + text;
    else if (cell && this.#collects === 'inline') cell.inline += text;
  }

  close(element: string): void {
    if (element === 'v' || element === 't') this.#collects = undefined;
    else if (element === 'c' && this.#cell) this.#closeCell(this.#cell);
    else if (element === 'rPh') this.#isPhonetic = false;
    else if (element === 'row' && this.#row && this.#row.cells.length > 0) this.table.rows.push(this.#row);
  }

  #openRow(attribute: XmlAttribute): void {
    const number = Number(attribute('r') ?? (this.#row?.number ?? 0) + 1);
    if (!(Number.isInteger(number) && number > 0)) this.#reportMisplaced(attribute('r') ?? '');
    // a number that is none comes behind no other
    if (!(number > (this.#row?.number ?? 0))) this.#filled ??= this.#listFilled();
    this.#row = { number, hidden: isUnseen(attribute, 'ht'), cells: [] };
  }

  /** A cell without a reference, or with one that is none, follows the one before it. */
  #openCell(row: TableRow, attribute: XmlAttribute): void {
    const reference = attribute('r');
    const before = this.#cell?.row === row ? this.#cell.column : 0;
    const referred = reference ? readReference(reference).column : undefined;
    if (reference && referred === 0) this.#reportMisplaced(reference);
    this.#cell = {
      row,
      column: referred || before + 1,
      type: attribute('t') ?? 'n',
      style: Number(attribute('s') ?? 0),
      value: undefined,
      inline: '',
      formula: false,
    };
  }

  #reportMisplaced(reference: string): void {
    const place = placeOfCell(this.table, 1, 1);
    this.problems.push(makeProblem(kinds.misplaced, { reference }, { place }));
  }

  #closeCell(cell: OpenCell): void {
    const read = readCell(cell, this.#shared);
    if (typeof read === 'string') this.#reportCell(cell, read);
    else {
      this.#textLength += read.text.length;
      if (read.text.trim() !== '') this.#keep(read, cell);
    }
    this.#count++;
  }

  #keep(read: TableCell, { row, column }: OpenCell): void {
    if (column <= (row.cells.at(-1)?.column ?? 0)) this.#filled ??= this.#listFilled();
    if (this.#filled) {
      const key = nameCell(row, column);
      const at = { place: placeOfCell(this.table, row.number, column) };
      if (this.#filled.has(key)) this.problems.push(makeProblem(kinds.repeatedCell, undefined, at));
      this.#filled.add(key);
    }
    row.cells.push(read);
  }

  #listFilled(): Set<string> {
    const rows = this.#row ? [...this.table.rows, this.#row] : this.table.rows;
    return new Set(rows.flatMap((row) => row.cells.map(({ column }) => nameCell(row, column))));
  }

  #reportCell({ row, column, value = '', type }: OpenCell, fault: Fault): void {
    const at = { place: placeOfCell(this.table, row.number, column) };
    const problem = {
      'no-value': () => makeProblem(kinds.noCachedValue, undefined, at),
      'no-string': () => makeProblem(kinds.lostText, { index: value }, at),
      error: () => makeProblem(kinds.errorCell, { text: value }, at),
      'unknown-type': () => makeProblem(kinds.unknownCell, { type }, at),
    };
    this.problems.push(problem[fault]());
  }
}

const nameCell = ({ number }: TableRow, column: number) => `${number}:${column}`;

/** Why a cell tells nothing. */
type Fault = 'no-value' | 'no-string' | 'error' | 'unknown-type';

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
function readCell(cell: OpenCell, shared: SharedParts): TableCell | Fault {
  const { column, type, style, inline } = cell;
  const stored = cell.value ?? '';
  const look = shared.styles[style] ?? shared.styles[0];
  const hold = (text: string, struck = look?.struck, numeric = false): TableCell =>
    struck ? { column, text, numeric, struck } : { column, text, numeric };
  if (cell.formula && stored === '' && type !== 'str') return 'no-value';
  if (type === 'inlineStr') return hold(decodeEscapes(inline));
  if (stored === '') return hold('');
  if (type === 's') {
    const found = /^\d+$/.test(stored) ? shared.strings[Number(stored)] : undefined;
    return found === undefined ? 'no-string' : hold(found.text, found.struck || look?.struck);
  }
  if (type === 'b') return hold(isTrue(stored) ? '是' : '否');
  if (type === 'd') return hold(stored.slice(0, 10));
  if (type === 'str') return hold(decodeEscapes(stored));
  // what it says is no value of the field: told once, here
  if (type === 'e') return 'error';
  if (type !== 'n') return 'unknown-type';
  return hold(look ? displayNumber(stored, look.format, shared.from1904) : stored, look?.struck, true);
}

/** `_x000D_` stands for a character that XML cannot hold (22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Hidden, or of no width or height. */
function isUnseen(attribute: XmlAttribute, size: 'width' | 'ht'): boolean {
  return isTrue(attribute('hidden')) || /^0(?:\.0*)?$/.test(attribute(size) ?? '');
}

function readMerge(range: string | undefined): Merge[] {
  const [from, to] = (range ?? '').split(':');
  if (!from || !to) return [];
  const first = readReference(from);
  const last = readReference(to);
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

const isLetter = (code: number) => code >= 0x41 && code <= 0x5a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** `C5` → column 3, row 5. */
function readReference(reference: string): { row: number; column: number } {
  let column = 0;
  let at = reference.startsWith('$') ? 1 : 0;
  const start = at;
  for (; isLetter(reference.charCodeAt(at)); at++) column = column * 26 + reference.charCodeAt(at) - 64;
  const letters = at - start;
  if (reference.charAt(at) === '$') at++;
  const digits = at;
  let row = 0;
  for (; isDigit(reference.charCodeAt(at)); at++) row = row * 10 + reference.charCodeAt(at) - 48;
  const isWhole = letters > 0 && letters < 4 && at > digits && at === reference.length;
  return isWhole ? { row, column } : { row: 0, column: 0 };
}
