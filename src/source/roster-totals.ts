/** The rows of a roster that are totals, 小计 and 合计, and the figures that they say. */

import { parseCount } from '../chinese/count.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import { parseMoney } from '../chinese/money.ts';
import { capitalStarts } from '../chinese/numeral-signs.ts';
import type { Count, Money } from '../chinese/values.ts';
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem, type Place } from '../diagnostics/diagnostic.ts';
import { remarkField } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { bareFigure, placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** What a 合计 or 小计 row says: to be compared, never counted. */
export interface StatedRow {
  /** 合计, 小计, 县纺织厂小计: without the figures that stand in the same cell */
  label: string;
  place: Place;
  said: readonly SaidFigure[];
  /** where the rows of its own table stand, by `namePlace`; absent where the roster is one table */
  table?: ReadonlySet<string>;
}

/** One figure that a row of totals says. */
export interface SaidFigure {
  field: '人数' | '户数' | '金额';
  figure: Count | Money;
  place: Place;
}

/** 合计, 县纺织厂小计, 合计：3人, 合计（大写）：捌仟元整, 共3人. */
const total = new RegExp(
  '^([^：:，。；“”（(\\d]{0,20}?(?:合计|小计|总计|共计|累计|汇总|大写))(?:人数|户数|金额|人民币)*' +
    `(?:[:：（(\\d¥￥共${capitalStarts}].*)?$|^(共)\\d+[人名户].*$|^(?:[Tt]otal|TOTAL|[Ss]um|SUM)[:：]?$`,
);
/** Signs of which every such cell has one. */
const ofTotal = /[计总写共TtSs]/;
/** What may stand around a total's figures, and says no more than they do. */
const around =
  /合计|小计|总计|共计|累计|汇总|total|sum|大写|小写|人民币|人数|户数|金额|学生|家庭|单位|万?元|人|[共计整:：，,、。；（）()\s¥￥]/g;
/** Fields in which a name stands. */
const named: ReadonlySet<string> = new Set(['学生', '家长']);
/** What a roster says of a student, and never of a sum. */
const personal: ReadonlySet<string> = new Set(['院校', '学段', '年级', '专业', '年龄', '性别']);

/** The cell that makes a row a total: 合计 where a name or number would stand, in a row that names neither student nor parent. */
export function findTotal({ cells }: TableRow, columns: readonly FoundColumn[]): TableCell | undefined {
  if (!cells.some(({ text }) => ofTotal.test(text))) return undefined;
  const uses = new Map(columns.map(({ column, use }) => [column, use]));
  const keyOf = (cell: TableCell) => {
    const use = uses.get(cell.column);
    return use?.kind === 'field' ? use.key : undefined;
  };
  return cells.find((cell) => {
    if (!total.test(squeeze(cell.text)) || keyOf(cell) === remarkField) return false;
    // somebody may be called so
    if (keyOf(cell) === '学生' && isOfStudent(cells, keyOf)) return false;
    return cells.every(
      (other) => other === cell || !named.has(keyOf(other) ?? '') || !namesSomebody(squeeze(other.text)),
    );
  });
}

/** Whether other cells say of a row what is said of a student alone: a school, an age. */
function isOfStudent(cells: readonly TableCell[], keyOf: (cell: TableCell) => string | undefined): boolean {
  const said = cells.filter((cell) => {
    const words = squeeze(cell.text);
    return personal.has(keyOf(cell) ?? '') && words !== '' && !/\d[人名户个所]|^[-—/无0]+$|计$/.test(words);
  });
  return said.length > 1;
}

/**
 * What a row of totals says: in the cell of 合计 itself, below the names, below the money, and in any other that holds
 * nothing but a figure with its unit.
 */
export function readTotal(
  table: Table,
  row: TableRow,
  label: TableCell,
  columns: readonly FoundColumn[],
): { stated: StatedRow; problems: Diagnostic[] } {
  const uses = new Map(columns.map(({ column, use }) => [column, use]));
  const said: SaidFigure[] = [];
  const problems: Diagnostic[] = [];
  for (const cell of row.cells) {
    const place = placeOfCell(table, row.number, cell.column, cell);
    const use = uses.get(cell.column);
    const text = squeeze(cell.text);
    if (use?.kind === 'sensitive' || (use?.kind === 'field' && use.key === remarkField)) continue;
    if (use?.kind === 'ignored' && cell !== label) continue;
    const column = use?.kind === 'field' && cell !== label ? use : undefined;
    const found = readCell(text, column, columns);
    if (found) said.push(...found.map((figure) => ({ ...figure, place })));
    else if (cell === label || scanFigures(text).some(({ kind }) => kind === 'count' || kind === 'money'))
      problems.push(makeProblem(kinds.unreadTotal, { text: text.slice(0, 24) }, { place }));
  }
  const text = squeeze(label.text);
  const [, words = text, all = words] = total.exec(text) ?? [];
  const place = placeOfCell(table, row.number, label.column, label);
  return { stated: { label: all, place, said }, problems };
}

/** The figures of a cell; undefined where it says more than can be compared. */
function readCell(
  text: string,
  column: { key: string; isMoney: boolean; unit: string } | undefined,
  columns: readonly FoundColumn[],
): Omit<SaidFigure, 'place'>[] | undefined {
  if (column?.isMoney) {
    const figure = readMoney(text, column.unit);
    if (figure) return [{ field: '金额', figure }];
  }
  if (column?.key === '学生') {
    const figure = readPeople(text);
    if (figure) return [{ field: '人数', figure }];
  }
  return readWords(text) ?? (column ? undefined : readBare(text, columns));
}

/** 合计：2户3人, 捌仟元整（￥8000）; undefined where other words stand around them, 其中女2人. */
function readWords(text: string): Omit<SaidFigure, 'place'>[] | undefined {
  const figures = scanFigures(text);
  let rest = text;
  for (const { text: typed } of figures) rest = rest.replace(typed, '');
  const tail = total.exec(text)?.[1] ?? '';
  if (rest.replace(tail, '').replace(around, '') !== '') return undefined;
  const said = figures.flatMap((found): Omit<SaidFigure, 'place'>[] => {
    if (found.kind === 'money') return [{ field: '金额', figure: found.figure }];
    if (found.kind !== 'count') return [];
    const { figure } = found;
    if (figure.unit === '户') return [{ field: '户数', figure }];
    return figure.unit === '名' || figure.unit === '人' ? [{ field: '人数', figure }] : [];
  });
  return said.length === figures.length ? said : undefined;
}

/** Whether a cell below the names names somebody, and does not count people or say that there is nothing. */
function namesSomebody(text: string): boolean {
  return /\p{L}/u.test(text) && readPeople(text) === undefined && (readWords(text) ?? []).length === 0;
}

/** 合计人数：3, 合计金额：9000; a bare 合计：9000 may be either. */
function readBare(text: string, columns: readonly FoundColumn[]): Omit<SaidFigure, 'place'>[] | undefined {
  const [, what, bare = ''] = /(人数|金额)(?:[（(](?:人|名|万?元)[）)])?[:：]?([\d,，.]+)$/.exec(text) ?? [];
  if (!bareFigure.test(bare)) return undefined;
  const money = columns.find(({ use }) => use.kind === 'field' && use.isMoney)?.use;
  const unit = money?.kind === 'field' ? money.unit : '';
  const figure = what === '人数' ? readPeople(bare) : readMoney(bare, unit);
  return figure && [{ field: what === '人数' ? '人数' : '金额', figure }];
}

function readPeople(text: string): Count | undefined {
  const figure = parseCount(text);
  return figure && (figure.unit === '名' || figure.unit === '人') ? figure : undefined;
}

function readMoney(text: string, unit: string): Money | undefined {
  return parseMoney(bareFigure.test(text) ? text + (unit === '万' ? '万元' : unit) : text);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
