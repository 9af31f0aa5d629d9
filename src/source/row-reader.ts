/** The rows of a roster's table, one by one: what each cell says, what lends it to the rows below, what is nobody's. */

import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { namesWithoutHeading, valueWithoutHeading } from '../diagnostics/catalogue/roster-headings.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { CellReader } from './cell-reader.ts';
import { once } from './once.ts';
import { type Places, type PlainObject, setField } from './places.ts';
import type { RosterColumn } from './roster-columns.ts';
import {
  isFooter,
  isSampleName,
  mayBeName,
  namesNobody,
  tellLeftOut,
  tellUnitTotals,
} from './roster-footers.ts';
import type { FoundColumn } from './roster-found.ts';
import { PrivacyFilter } from './roster-privacy.ts';
import { RowPlaces } from './row-places.ts';
import { placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** One row: fields by key, as text; an empty cell has no field. */
export interface PlacedRow {
  value: PlainObject;
  places: Places;
  /** the spreadsheet's row, from 1 */
  row: number;
}

/** What people type to say that there is nothing. */
const nothing = /^[-—–－/／\\]+$/;
const ditto = /^(?:同上|[〃″])$/;
/** What begins as a name does and names a school, a place, a household. */
const noName = /^高[一二三]$|[中小大专科班级年校院户困区县镇乡市村街局厂矿段队组通过]$/;

export class RowReader {
  readonly #table: Table;
  readonly #columns: readonly FoundColumn[];
  readonly #privacy: PrivacyFilter;
  readonly #places: RowPlaces;
  readonly #problems: Diagnostic[] = [];
  /** keys of the columns that name people */
  readonly #names: ReadonlySet<string>;
  /** and of that which names whom a row is of */
  readonly #subject: RosterColumn | undefined;
  /** cells of columns without a heading */
  readonly #nameless = new Map<number, { row: number; cell: TableCell }[]>();
  /** first cells of merged ranges, by the key of each row and column that they hold for */
  readonly #spread = new Map<string, TableCell>();
  readonly #cells: CellReader;
  /** by key, what the cell above said */
  readonly #above = new Map<string, string>();

  constructor(table: Table, columns: readonly FoundColumn[], known: readonly RosterColumn[]) {
    this.#table = table;
    this.#columns = columns;
    this.#names = new Set(known.filter(({ isName }) => isName).map(({ key }) => key));
    this.#subject = known.find(({ isSubject }) => isSubject);
    this.#privacy = new PrivacyFilter(table);
    this.#places = new RowPlaces(table, columns);
    this.#cells = new CellReader(table, this.#names, (problem) => this.#problems.push(problem));
    this.#spreadMerges();
  }

  /** Lets each vertically merged cell hold for the rows below it that hold anything. */
  #spreadMerges(): void {
    const rows = this.#table.rows;
    const merges = this.#table.merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
    for (const found of this.#columns) {
      if (found.use.kind !== 'field') continue;
      let index = 0;
      const numberOf = (at: number) => rows[at]?.number ?? Number.POSITIVE_INFINITY;
      for (const { top, bottom } of merges.filter(({ left }) => left === found.column)) {
        while (numberOf(index) < top) index++;
        if (top <= found.row || numberOf(index) !== top) continue;
        const cell = rows[index]?.cells.find(({ column }) => column === found.column);
        const at = { place: placeOfCell(this.#table, top, found.column), field: found.use.key };
        if (cell && found.use.isMoney)
          this.#problems.push(makeProblem(kinds.mergedMoney, { rows: bottom - top + 1 }, at));
        const first = index;
        for (index++; numberOf(index) <= bottom; index++) {
          if (cell && !found.use.isMoney) this.#spread.set(`${numberOf(index)}:${found.column}`, cell);
        }
        if (cell && found.use.key === this.#subject?.key && index - first > 1)
          this.#problems.push(makeProblem(kinds.mergedName, { rows: index - first }, at));
      }
    }
  }

  /** A row's fields; undefined where it has none but what a merged cell above lends it. */
  read(row: TableRow): PlacedRow | undefined {
    const value: PlainObject = {};
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    let isLent = true;
    const read: FoundColumn[] = [];
    for (const found of this.#columns) {
      const own = cells.get(found.column);
      const cell = own ?? this.#lent(row, found);
      cells.delete(found.column);
      if (!cell || !this.#privacy.admits(cell, row.number, found) || found.use.kind !== 'field') continue;
      const { key, joins } = found.use;
      const text = this.#repeatAbove(key, this.#cells.read(cell, row.number, found.use));
      const before = value[key];
      if (text === '' || nothing.test(text) || (before !== undefined && !joins)) continue;
      setField(value, key, typeof before === 'string' ? `${before}、${text}` : text);
      if (before === undefined) read.push(found);
      if (own) isLent = false;
    }
    for (const cell of cells.values()) this.#noteNameless(row.number, cell);
    if (isLent) {
      this.#reportUnread(row);
      return undefined;
    }
    return { value, places: this.#places.of(row, read), row: row.number };
  }

  #lent({ number }: TableRow, { column }: FoundColumn): TableCell | undefined {
    return this.#spread.size > 0 ? this.#spread.get(`${number}:${column}`) : undefined;
  }

  /** 同上 and 〃 say what the cell above says; of whom a row is, nothing can stand for. */
  #repeatAbove(key: string, text: string): string {
    const above = this.#above.get(key);
    const said = ditto.test(text) && above !== undefined && key !== this.#subject?.key ? above : text;
    if (said !== '') this.#above.set(key, said);
    return said;
  }

  /** Takes out rows with nothing but what is plainly no name; tells those with a name alone where others have more. */
  dropNobody(rows: PlacedRow[], people: TableRow[]): Diagnostic[] {
    const key = this.#subject?.key;
    const isBare = ({ value }: PlacedRow) => key !== undefined && Object.keys(value).join() === key;
    const bare = rows.filter(isBare);
    if (key === undefined || bare.length * 2 >= rows.length) return [];
    const nobody = new Set<PlacedRow>();
    const problems = bare.map((row) => {
      const text = String(row.value[key]);
      const place = row.places.get(key)?.value;
      const at = place && { place };
      if (!namesNobody(text)) return makeProblem(kinds.nameAlone, { text }, at);
      nobody.add(row);
      return makeProblem(kinds.footerRow, { text }, at);
    });
    let kept = 0;
    for (const [index, row] of rows.entries()) {
      if (nobody.has(row)) continue;
      rows[kept] = row;
      people[kept] = people[index]!;
      kept++;
    }
    rows.length = people.length = kept;
    return problems;
  }

  isFooter(row: TableRow): boolean {
    return isFooter(row, this.#columns, this.#subject?.key);
  }

  reportFooter(row: TableRow): void {
    const [cell] = row.cells;
    if (!cell) return;
    const totals = tellUnitTotals(this.#table, row, this.#columns, this.#subject?.key);
    if (totals) {
      this.#problems.push(totals);
      return;
    }
    const column = this.#columns.find(({ use }) => use.kind === 'field' && use.key === this.#subject?.key);
    const name = row.cells.find((other) => other !== cell && other.column === column?.column);
    const place = placeOfCell(this.#table, row.number, cell.column, cell);
    this.#problems.push(tellLeftOut(cell.text, mayBeName(name?.text ?? ''), place));
  }

  /** A row without any field, but with words in a column that is not read: 小计 of a group, or a name in a merged row. */
  #reportUnread(row: TableRow): void {
    const read = new Set(this.#columns.flatMap(({ column, use }) => (use.kind === 'ignored' ? [] : column)));
    const cell = row.cells.find(({ column, text }) => !read.has(column) && /\p{Script=Han}{2}/u.test(text));
    if (!cell) return;
    const place = placeOfCell(this.#table, row.number, cell.column, cell);
    this.#problems.push(tellLeftOut(cell.text, mayBeName(cell.text), place));
  }

  /** Whether a row says where its name stands that it is an example: 示例：张三. */
  isSample({ value }: PlacedRow): boolean {
    return isSampleName(value[this.#subject?.key ?? '']);
  }

  /** The blank form's own example needs no more than a notice; another name below it may be a student's. */
  tellSample({ value, places }: PlacedRow): Diagnostic {
    const isOwn = value[this.#subject?.key ?? ''] === this.#subject?.sample;
    return makeProblem(isOwn ? kinds.sampleRow : kinds.filledSample, undefined, {
      place: places.get('')?.value,
    });
  }

  #noteNameless(row: number, cell: TableCell): void {
    const cells = this.#nameless.get(cell.column) ?? [];
    this.#nameless.set(cell.column, cells);
    cells.push({ row, cell });
  }

  /** Columns without a heading: louder where names stand in one that no other column has, as in a right half. */
  #reportNameless(): Diagnostic[] {
    const named = new Set(
      this.#columns.flatMap(({ column, use }) =>
        use.kind === 'field' && this.#names.has(use.key) ? column : [],
      ),
    );
    const known = once(
      () =>
        new Set(
          this.#table.rows.flatMap(({ cells }) =>
            cells.filter(({ column }) => named.has(column)).map(({ text }) => text.replace(/\s+/g, '')),
          ),
        ),
    );
    return [...this.#nameless.values()].flatMap((cells) => {
      const [first] = cells;
      if (!first) return [];
      const at = { place: placeOfCell(this.#table, first.row, first.cell.column, first.cell) };
      const texts = cells.map(({ cell }) => cell.text.replace(/\s+/g, ''));
      const names = texts.filter((text) => mayBeName(text) && !noName.test(text) && !known().has(text));
      // one below another they are other people; 高中, 高二 are not
      const isList =
        names.length > 1 && new Set(names).size === names.length && names.length * 2 >= texts.length;
      return isList
        ? [makeProblem(namesWithoutHeading, { names: names.length }, at)]
        : [makeProblem(valueWithoutHeading, undefined, at)];
    });
  }

  report(): Diagnostic[] {
    return [...this.#problems, ...this.#reportNameless(), ...this.#privacy.report()];
  }
}
