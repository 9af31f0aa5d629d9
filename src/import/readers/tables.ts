/** Tables with a head that says what their columns are: 资金来源, 分组, 历年. A table of people is counted, never copied. */
import { type Found, item, record } from '../found.ts';
import type { Manuscript, Table } from '../manuscript.ts';
import { dimensionOf } from './groups.ts';

/** A table in columns by their heads. */
interface Sheet {
  heads: readonly string[];
  rows: Table['rows'];
}

const people = /姓名|学生|家长/;
const totalRow = /^(?:合计|总计|小计)/;

/** What the tables say, and what is told of those that are not read. */
export function readTables({ tables }: Manuscript): { found: Found[]; notes: string[]; read: Table['rows'] } {
  const found: Found[] = [];
  const notes: string[] = [];
  const read: Table['rows'] = [];
  for (const table of tables) {
    const [head, ...rows] = table.rows;
    if (!head) continue;
    const sheet = { heads: head.cells, rows: rows.filter(({ cells }) => !totalRow.test(cells.join(''))) };
    const own = readSheet(sheet, table.title);
    if (own) {
      found.push(...own);
      read.push(...table.rows);
    } else if (head.cells.some((cell) => people.test(cell))) {
      notes.push(tellPeople(head.cells, sheet.rows.length, head.place));
      read.push(...table.rows);
    }
  }
  return { found, notes, read };
}

/** That a list of people stays where it is: this year's is another, and copies of names are one more thing to guard. */
function tellPeople(heads: readonly string[], rows: number, place: string): string {
  return `${place}起是名单，${rows}行，列有 ${heads.join('、')}。名单里有姓名，没有抄出来；今年的请填在 名册.xlsx`;
}

function readSheet(sheet: Sheet, title: string): Found[] | undefined {
  const find = (pattern: RegExp) => sheet.heads.findIndex((cell) => pattern.test(cell));
  const [name, count, money] = [find(/^(?:资金来源|来源|捐赠单位)$/), find(/^(?:受助)?人数/), find(/金额/)];
  const moneyOf = (text: string | undefined) => withUnit(text, sheet.heads[money]);
  if (name >= 0 && money >= 0)
    return sheet.rows.flatMap((row) => {
      const value = {
        名称: row.cells[name],
        级别: cellOf(row.cells, find(/^级别$/)),
        金额: moneyOf(row.cells[money]),
      };
      return [item(['资金来源'], record(value), row)];
    });
  const year = find(/^年[度份]?$/);
  if (year >= 0 && (count >= 0 || money >= 0))
    return sheet.rows.flatMap((row) => {
      const of = Number(/^((?:19|20)\d\d)年?$/.exec(row.cells[year] ?? '')?.[1]);
      const value = { 人数: countOf(row.cells[count]), 金额: moneyOf(row.cells[money]) };
      return Number.isNaN(of) ? [] : [item(['历史', '逐年'], record({ 年: of, ...value }), row)];
    });
  return count >= 0 ? readGroups(sheet, title, count, moneyOf, money) : undefined;
}

function readGroups(
  { heads, rows }: Sheet,
  title: string,
  count: number,
  moneyOf: (text: string | undefined) => string | undefined,
  money: number,
): Found[] | undefined {
  const name = heads.findIndex((cell, at) => at < count && !/序号|编号/.test(cell));
  if (name < 0 || people.test(heads.join(''))) return undefined;
  const dimension = dimensionOf(
    `${heads[name]}${title}`,
    rows.map(({ cells }) => ({ name: cells[name] ?? '' })),
  );
  return rows.map((row) =>
    item(
      ['分组'],
      record({
        ...{ 名称: row.cells[name], 维度: dimension },
        ...{ 人数: countOf(row.cells[count]), 金额: moneyOf(row.cells[money]) },
      }),
      row,
    ),
  );
}

const cellOf = (cells: readonly string[], at: number) => (at < 0 ? undefined : cells[at]);

const countOf = (text: string | undefined) =>
  text !== undefined && /^\d+[名人]?$/.test(text) ? text.replace(/(?<=\d)$/, '名') : undefined;

/** 8.0 under 金额（万元） is 8万元. */
function withUnit(text: string | undefined, head = ''): string | undefined {
  if (text === undefined || !/^[\d,.]+(?:万?元)?$/.test(text)) return undefined;
  if (text.endsWith('元')) return text;
  const unit = /（(万?元)）/.exec(head)?.[1];
  return unit && `${Number(text.replaceAll(',', ''))}${unit}`;
}
