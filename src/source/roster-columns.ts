/** The heading of a roster: which row it is, and what each column holds. */
import { remember } from '../chinese/remembered.ts';
import { noHeading } from '../diagnostics/catalogue/roster-headings.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import {
  dropChildNumber,
  dropSide,
  meansMoney,
  ofMoneyUnit,
  ordinal,
  personal,
  readSide,
  saidUnit,
  sensitive,
  simplifyHeading,
  unitOfMoney,
} from './heading-words.ts';
import type { FoundColumn } from './roster-found.ts';
import { settleUses } from './roster-uses.ts';
import { type Merge, placeOfCell, type Table, type TableRow } from './table.ts';

/** A field of the roster's rows, as the schema declares it. */
export interface RosterColumn {
  /** the field's name, which is also a heading */
  key: string;
  /** other headings that mean it */
  synonyms: readonly string[];
  /** headings that it is recognised by where no other column is of it */
  lesser?: readonly string[];
  /** whether a unit in the heading, 金额（万元）, belongs to the column's figures */
  isMoney?: boolean;
  /** whether it names people: each may stand on a line of the cell */
  isName?: boolean;
  /** what a title above rows, 一、高中, says in place of the column; `isHead` where it stands above their heading */
  titled?: (title: string, isHead?: boolean) => string | undefined;
  /** whether it names whom the row is of */
  isSubject?: boolean;
  /** what the blank form's example holds */
  sample?: unknown;
}

export interface Headings {
  columns: FoundColumn[];
  /** the last row of the heading */
  lastRow: number;
  problems: Diagnostic[];
}

/** The field in which anything may be noted: a 合计 or a figure there is no total. */
export const remarkField = '备注';

/** Rows in which a heading is looked for: titles, units and dates of making stand above it. */
const headRows = 20;
/** Columns in which one is looked for. */
const headColumns = 200;

/** Finds the heading: the row that names most fields, or two rows where together they name more. */
export function findHeadings(table: Table, columns: readonly RosterColumn[]): Headings {
  const rows = table.rows.slice(0, headRows);
  const alone = rows.map((row) => ({ row, lower: undefined }));
  const paired = rows.slice(1).flatMap((lower, index) => {
    const row = rows[index];
    return row && !holdsFigures(lower) ? [{ row, lower }] : [];
  });
  let best: { head: FoundColumn[]; row: number; lastRow: number; known: number } | undefined;
  for (const { row, lower } of [...alone, ...paired]) {
    const head = classify(table, row, lower, columns);
    const known = new Set(head.flatMap(({ use }) => (use.kind === 'field' ? use.key : []))).size;
    const parts = lower !== undefined && best?.row === row.number && partsMerged(table, row, lower);
    if (known > (best?.known ?? 0) || (parts && known === best?.known))
      best = { head, known, row: row.number, lastRow: (lower ?? row).number };
  }
  if (!best || best.known < Math.min(2, columns.length)) {
    const known = columns.map(({ key }) => key);
    const problems = [makeProblem(noHeading, { known }, { place: placeOfCell(table, 1, 1) })];
    return { columns: [], lastRow: 0, problems };
  }
  const { head, row, lastRow } = best;
  settleUses(table, head);
  setUnit(table, head, row);
  return { columns: head, lastRow, problems: [] };
}

/** Whether a row names fields, among them whom a row is of, and little else: the heading of a further table. */
export function isHeading(row: TableRow, columns: readonly RosterColumn[]): boolean {
  const cells = row.cells.filter(({ text }) => text.trim() !== '');
  // 3名学生, 3户 in a row of totals are figures, not headings
  if (cells.length < 2 || cells.some(({ text }) => /^\s*[\d¥￥]/.test(text))) return false;
  const keys = cells.flatMap(({ text }) => {
    const use = identifyHeading(text, columns);
    return use.kind === 'field' ? use.key : [];
  });
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  return new Set(keys).size >= 2 && keys.includes(subject ?? '') && keys.length * 2 >= cells.length;
}

/** Whether a row has a bare number or sum, as a person's row has and a second row of headings has not. */
function holdsFigures({ cells }: TableRow): boolean {
  return cells.some(({ text }) => /^\d[\d,，.]*(?:[万千百]?元|岁)?$/.test(text.trim()));
}

/** Whether the lower row says what the parts of a heading over several columns are: 资助金额 over 省级, 市级, 合计. */
function partsMerged({ merges }: Table, row: TableRow, lower: TableRow): boolean {
  const spans = merges.filter(
    ({ top, bottom, left, right }) => top === row.number && bottom === top && right > left,
  );
  return spans.some(
    ({ left, right }) =>
      lower.cells.filter(({ column, text }) => column >= left && column <= right && text.trim() !== '')
        .length > 1,
  );
}

/** A unit said above the heading, 单位：万元, holds for the money columns that name none. */
function setUnit(table: Table, head: readonly FoundColumn[], row: number): void {
  const titles = table.rows.filter(({ number }) => number < row).flatMap(({ cells }) => cells);
  const said = titles.flatMap(({ text }) => saidUnit.exec(text)?.[1] ?? [])[0];
  if (said === undefined) return;
  for (const { use } of head) if (use.kind === 'field' && use.isMoney) use.unit ||= said;
}

/** What each column of a heading holds; below 家长, a second row's 姓名 reads as 家长姓名. */
function classify(
  table: Table,
  row: TableRow,
  lower: TableRow | undefined,
  columns: readonly RosterColumn[],
): FoundColumn[] {
  const near = ({ cells }: TableRow) => cells.filter(({ column }) => column <= headColumns);
  const heads = new Map(near(row).map((cell) => [cell.column, { text: cell.text, row: row.number, cell }]));
  for (const { cell, number } of lower ? near(lower).map((cell) => ({ cell, number: lower.number })) : []) {
    const above = findAbove(table.merges, row, cell.column);
    const isKnown = (text: string) => identifyHeading(text, columns).kind !== 'ignored';
    const joined = `${above}${cell.text}`;
    const text = isKnown(joined) || !isKnown(cell.text) ? joined : cell.text;
    heads.set(cell.column, { text, row: number, cell });
  }
  const head = [...heads]
    .map(([column, { text, row: headRow, cell }]) => ({
      column,
      heading: text.replace(/\s+/g, ''),
      row: headRow,
      cell,
      use: identifyHeading(text, columns),
    }))
    .sort((a, b) => a.column - b.column);
  takeLesser(head, columns);
  return head;
}

/** 所在村 tells the unit where no column of units stands beside it; of several such columns the one listed first. */
function takeLesser(head: readonly FoundColumn[], columns: readonly RosterColumn[]): void {
  const ignored = head.filter(({ use }) => use.kind === 'ignored');
  if (ignored.length === 0) return;
  for (const { key, lesser = [] } of columns) {
    if (lesser.length === 0 || head.some(({ use }) => use.kind === 'field' && use.key === key)) continue;
    const name = lesser.find((one) => ignored.some(({ heading }) => heading === one));
    const found = ignored.find(({ heading }) => heading === name);
    if (found) found.use = { kind: 'field', key, isMoney: false, unit: '' };
  }
}

/** The text of the upper row that spans a column. */
function findAbove(merges: readonly Merge[], row: TableRow, column: number): string {
  const span = merges.find(
    ({ top, bottom, left, right }) =>
      top <= row.number && row.number <= bottom && left <= column && column <= right,
  );
  return row.cells.find((cell) => cell.column === (span?.left ?? column))?.text ?? '';
}

type Use = FoundColumn['use'];

/** By the columns that may be meant, and by the text: the rosters of many units have the same headings. */
const identified = new WeakMap<readonly RosterColumn[], (text: string) => Use>();

/** What a heading says that its column holds; its own, to be settled. */
export function identifyHeading(text: string, columns: readonly RosterColumn[]): Use {
  const identify = identified.get(columns) ?? remember((heading) => identifyAnew(heading, columns));
  identified.set(columns, identify);
  return { ...identify(text) };
}

function identifyAnew(text: string, columns: readonly RosterColumn[]): Use {
  const heading = dropChildNumber(text.replace(/\s+/g, '').replace(/^[*＊]|[*＊:：]$/g, ''));
  if (ordinal.test(heading)) return { kind: 'ignored' };
  const matches = (name: string) =>
    columns.find(({ key, synonyms }) => key === name || synonyms.includes(name));
  const bare = heading.replace(/[（(【[][^）)】\]]*[）)】\]]?$/, '');
  const exact = matches(heading) ?? matches(bare) ?? matches(simplifyHeading(bare));
  if (exact && !exact.isMoney) return { kind: 'field', key: exact.key, isMoney: false, unit: '' };
  const money = exact ?? matches(heading.replace(ofMoneyUnit, ''));
  if (money?.isMoney) return { kind: 'field', key: money.key, isMoney: true, unit: unitOfMoney(heading) };
  if (sensitive.test(heading)) return { kind: 'sensitive' };
  const amount = meansMoney(heading) ? columns.find(({ isMoney }) => isMoney) : undefined;
  if (amount) return { kind: 'field', key: amount.key, isMoney: true, unit: unitOfMoney(heading) };
  return identifyBySide(heading, matches);
}

/** 困难职工子女姓名, 子女情况性别, 户主单位: what a column holds of whom. */
function identifyBySide(heading: string, matches: (name: string) => RosterColumn | undefined): Use {
  const side = readSide(heading);
  // 是否困难职工 asks, and names nobody
  if (side === undefined || /^是否|^有无/.test(heading)) return { kind: 'ignored' };
  const rest = dropSide(heading);
  if (/^(?:姓名|名字|名单)?$/.test(rest)) {
    const named = matches(side === 'parent' ? '家长' : '学生');
    return named ? { kind: 'field', key: named.key, isMoney: false, unit: '' } : { kind: 'ignored' };
  }
  if (side === 'parent' && personal.has(rest)) return { kind: 'ignored', quiet: true };
  const found = matches(rest) ?? matches(simplifyHeading(rest));
  return found && !found.isMoney
    ? { kind: 'field', key: found.key, isMoney: false, unit: '' }
    : { kind: 'ignored' };
}
