/** What is told of a roster's heading: columns that are not read, or that stand for one field. */
import * as kinds from '../diagnostics/catalogue/roster-headings.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { countsMoney, mayBePartOfMoney, ordinal, readSide } from './heading-words.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { FoundColumn } from './roster-found.ts';
import { placeOfCell, type Table } from './table.ts';

/** What a heading ends in, or begins with, that is no field of a roster, however like one it is spelt. */
const otherThing =
  /姓名|毕业|等级|等次|时间|日期|批次|[发资][放助]单位|[上填]报单位|签[字名收领]|大写|小写|意见|人数|次数|号码?$|性质|所在地|电话|盖章|^是否/;

/** The nearest known heading; none where it would be another person's, or another thing that is spelt alike. */
function suggestHeading(heading: string, columns: readonly RosterColumn[]): string | undefined {
  // two signs that differ in one are other words: 签名 is no 姓名, 分数 no 分会
  if (heading.length < 3 || otherThing.test(heading)) return undefined;
  const nearest = suggestNearest(
    heading,
    columns.flatMap(({ key, synonyms }) => [key, ...synonyms]),
  );
  return nearest !== undefined && readSide(nearest) === readSide(heading) ? nearest : undefined;
}

/** What is wrong with a heading: columns that were not read, two of one field, money that was not recognised. */
export function reportHeadings(
  table: Table,
  head: readonly FoundColumn[],
  columns: readonly RosterColumn[],
): Diagnostic[] {
  const problems: Diagnostic[] = reportSubject(table, head, columns);
  const seen = new Map<string, FoundColumn>();
  const unread = listUnreadMoney(table, head);
  const [first] = unread;
  if (first) {
    const args = { headings: unread.map(({ heading }) => heading) };
    const at = { place: placeOfCell(table, first.row, first.column, first.cell) };
    problems.push(makeProblem(kinds.unknownMoney, args, at));
  }
  for (const found of head) {
    const { use, heading } = found;
    const at = { place: placeOfCell(table, found.row, found.column, found.cell) };
    if (unread.includes(found)) continue;
    if (use.kind === 'ignored' && use.admission)
      problems.push(makeProblem(kinds.admissionBatch, undefined, at));
    else if (use.kind === 'ignored' && use.parents)
      problems.push(makeProblem(kinds.parentsColumn, { heading }, at));
    else if (use.kind === 'ignored' && use.chosen !== undefined)
      problems.push(makeProblem(kinds.otherMoney, { heading, chosen: use.chosen }, at));
    else if (use.kind === 'ignored' && !use.quiet && !ordinal.test(heading)) {
      const nearest = suggestHeading(heading, columns);
      problems.push(makeProblem(kinds.unknownHeading, { heading, nearest }, at));
    } else if (use.kind === 'field' && !use.joins) {
      const first = seen.get(use.key);
      if (first) {
        const related = [
          { message: '前面的一列', place: placeOfCell(table, first.row, first.column, first.cell) },
        ];
        problems.push(makeProblem(kinds.repeatedHeading, { heading, key: use.key }, { ...at, related }));
      } else seen.set(use.key, found);
    }
  }
  return problems;
}

/** Where no column names whom a row is of, once: which may be meant. */
function reportSubject(
  table: Table,
  head: readonly FoundColumn[],
  columns: readonly RosterColumn[],
): Diagnostic[] {
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  const [first] = head;
  if (!subject || !first || head.some(({ use }) => use.kind === 'field' && use.key === subject)) return [];
  const unread = head.filter(
    ({ use, heading }) => use.kind === 'ignored' && !use.quiet && NAMING.test(heading),
  );
  const likely = unread.map(({ heading }) => heading);
  const { row, column, cell } = unread[0] ?? first;
  return [makeProblem(kinds.noStudent, { likely }, { place: placeOfCell(table, row, column, cell) })];
}

/** Headings that may name people. */
const NAMING = /(?:姓名|名字|成员|子|女|[学考]?生|人员?|孩|娃)$/;

/** Where not one column of money was recognised, those that may hold it: several, or by a unit, by words and figures. */
function listUnreadMoney(table: Table, head: readonly FoundColumn[]): FoundColumn[] {
  const read = head.filter(({ use }) => use.kind === 'field' && use.isMoney);
  if (read.length > 0) return read.length > 1 ? read : [];
  return head.filter(
    ({ use, heading, column, row }) =>
      use.kind === 'ignored' &&
      !use.quiet &&
      (countsMoney(heading) || (mayBePartOfMoney(heading) && holdsSums(table, column, row))),
  );
}

function holdsSums({ rows }: Table, column: number, head: number): boolean {
  const texts = rows
    .filter(({ number }) => number > head)
    .flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text.trim() ?? []);
  return (
    texts.length > 0 &&
    texts.every((text) => /^[¥￥]?[\d,，]{2,}(?:\.\d+)?(?:万?元)?$|^[0\-—–－/]$/.test(text))
  );
}
