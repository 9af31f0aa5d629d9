/** The rows of a roster that are no people's: its foot, its example, and those with nothing in any column that is read. */

import { parseMoney } from '../chinese/money.ts';
import { hasSurname } from '../chinese/surnames.ts';
import * as kinds from '../diagnostics/catalogue/roster-file.ts';
import { type Diagnostic, makeProblem, type Place } from '../diagnostics/diagnostic.ts';
import { remarkField } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { bareFigure, placeOfCell, type Table, type TableCell, type TableRow } from './table.ts';

/** What stands where a name would and is none: （以下空白）, 第二批, 补报：, 工会主席签字：. */
const noPerson =
  /^[（(]?(?:以下|此处)?(?:空白|无正文|无内容)[）)]?$|^(?:补报|补录|新增|续)[:：]?$|^第[一二三四五六七八九十\d]+(?:批次?|组|页)[:：]?$|(?:签[字名章]|盖章|公章)[:：]?$|^(?:经办|制表|填表|填报|审核|负责|联系)人?[:：]?$|^[（(]?(?:END|完|全文完)[）)]?$|^单位[:：](?:万|千)?元$/i;

/** The field and the first words by which the blank form marks its example: not a person. */
export const sampleMark = { field: remarkField, words: '示例行' } as const;

const footerLabel =
  /^(?:单位|工会|部门)?(?:填表|制表|填报|审核|审批|负责|经办|联系|分管|主管|主席|领导|盖章|日期|说明|备注|注)[^：:]{0,8}[:：]/;
const sampleNote = new RegExp(String.raw`^(?:${sampleMark.words}|示例|样例)(?![\p{L}\p{N}])`, 'u');
/** A note in sentences: 2.金额单位为元。 */
const sentence = /^(?:[（(]?\d{1,2}[）)]?[.、．:：])?[^。]{4,}。/;
/** 示例：张三, where a name would stand. */
const sampleName = /^(?:示例|样例|例)[:：]/;
/** A row that says the mean of the others. */
const mean = /^(?:平均(?:值|数|金额)?|人均(?:金额)?|均值)[:：]?$/;
/** 3人 below the names, with or without 合计 before it. */
const counted = /^共?计?\d+[人名](?:学生)?$/;
/** What stands for a name where a unit has nobody: 无, /, 没有. */
const nothingThere = /^[（(]?(?:[-—–－/／\\]+|[无空]|没有|暂无|本单位无|无人|无学生)[）)]?$/;
/** What stands in the other columns of such a row. */
const noFigure = /^0?(?:人|名|元)?$/;
/** How many fields beside its first cell a row of the foot, 制表人：|马春梅|审核人：|何志远, may seem to hold. */
const strayFields = 2;

/**
 * Whether a row begins as the foot does, 填表人：, and is no person's: 备注：低保 may stand in the first column before
 * a student's name, unit and sum.
 */
export function isFooter(row: TableRow, columns: readonly FoundColumn[], subject?: string): boolean {
  const { cells } = row;
  const [first, ...others] = cells;
  if (!first) return false;
  if (mean.test(squeeze(first.text)) || isCount(row, columns, subject)) return true;
  if (others.length === 0 && sentence.test(squeeze(first.text))) return true;
  if (!footerLabel.test(squeeze(first.text))) return false;
  const uses = new Map(columns.map(({ column, use }) => [column, use]));
  const fields = others.flatMap(({ column, text }) => {
    const use = uses.get(column);
    const plain = squeeze(text);
    return use?.kind === 'field' && plain !== '' && !footerLabel.test(plain) ? [{ use, plain }] : [];
  });
  const isPaid = fields.some(
    ({ use, plain }) => use.isMoney && (bareFigure.test(plain) || parseMoney(plain) !== undefined),
  );
  const isNamed = fields.some(({ use }) => use.key === subject);
  if (isPaid) return fields.length < strayFields;
  return !isNamed || fields.length <= strayFields;
}

/** Whether what stands where a name would only counts people, in a row that says nothing of a student: 3人 | | 9000. */
function isCount(row: TableRow, columns: readonly FoundColumn[], subject?: string): boolean {
  const name = findCell(row, columns, subject);
  if (!name || !counted.test(squeeze(name.text))) return false;
  const uses = new Map(columns.map(({ column, use }) => [column, use]));
  return row.cells.every((cell) => {
    const use = uses.get(cell.column);
    const isOfPerson = use?.kind === 'field' && !use.isMoney && !asides.has(use.key) && cell !== name;
    return !isOfPerson || !/\p{Script=Han}{2}/u.test(squeeze(cell.text));
  });
}

/** Whether what stands where a name would says that there is nobody. */
export function saysNobody(text = ''): boolean {
  return nothingThere.test(squeeze(text));
}

/** Whether a row says of a unit that it has nobody, and tells nothing of a student: 石桥乡总工会 | 无. */
function isNobody(row: TableRow, columns: readonly FoundColumn[], subject?: string): boolean {
  if (!saysNobody(findCell(row, columns, subject)?.text)) return false;
  const uses = new Map(columns.map(({ column, use }) => [column, use]));
  return row.cells.every(({ column, text }) => {
    const use = uses.get(column);
    const isAside = use?.kind !== 'field' || use.key === subject || asides.has(use.key);
    return isAside || noFigure.test(squeeze(text)) || saysNobody(text);
  });
}

/** Tells that a row of a unit without students is no person's; undefined of any other row. */
export function tellNobody(
  table: Table,
  row: TableRow,
  columns: readonly FoundColumn[],
  subject?: string,
): Diagnostic | undefined {
  if (!isNobody(row, columns, subject)) return undefined;
  // 序号 stands before the unit
  const cell = row.cells.find(({ text }) => /\p{Script=Han}{2}/u.test(text)) ?? row.cells[0];
  const place = placeOfCell(table, row.number, cell?.column ?? 1, cell);
  return makeProblem(kinds.nobodyRow, { text: (cell?.text ?? '').trim().slice(0, 24) }, { place });
}

/** Tells that a row gives no more of a unit than how many it has; undefined of any other row. */
export function tellUnitTotals(
  table: Table,
  row: TableRow,
  columns: readonly FoundColumn[],
  subject?: string,
): Diagnostic | undefined {
  const unit = isCount(row, columns, subject) ? findCell(row, columns, '单位') : undefined;
  const name = unit?.text.trim() ?? '';
  if (!unit || name === '') return undefined;
  const place = placeOfCell(table, row.number, unit.column, unit);
  return makeProblem(kinds.unitTotals, { unit: name.slice(0, 24) }, { place });
}

/** What a row may say of a unit without students. */
const asides: ReadonlySet<string> = new Set(['单位', remarkField]);

function findCell({ cells }: TableRow, columns: readonly FoundColumn[], key?: string): TableCell | undefined {
  const found = columns.find(({ use }) => use.kind === 'field' && use.key === key);
  return cells.find(({ column }) => column === found?.column);
}

/** Whether what stands in the column of names, with nothing else in the row, is plainly no person's. */
export function namesNobody(text: string): boolean {
  return noPerson.test(squeeze(text));
}

/** Whether what stands where a name would is an example's. */
export function isSampleName(name: unknown): boolean {
  return typeof name === 'string' && sampleName.test(squeeze(name));
}

/** Whether a remark marks the blank form's example; 示例行小学 is a school. */
export function isSampleNote(note: unknown): boolean {
  return typeof note === 'string' && sampleNote.test(note);
}

/** Tells that a row is left out: louder where a name stands in it that may be a student's. */
export function tellLeftOut(text: string, isNamed: boolean, place: Place): Diagnostic {
  const shown = { text: text.trim().slice(0, 24) };
  return makeProblem(isNamed ? kinds.rowLeftOut : kinds.footerRow, shown, { place });
}

/** Whether a cell holds a name and nothing else, as far as that can be told. */
export function mayBeName(text: string): boolean {
  const plain = squeeze(text);
  return /^\p{Script=Han}{2,4}$/u.test(plain) && hasSurname(plain) && !noPerson.test(plain);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
