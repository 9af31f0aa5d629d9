/**
 * Whom a roster's tables name where nothing is read: in rows that are nobody's, the foot, an example, a total, a second
 * sheet; and in columns that no field takes, 户名, 配偶姓名.
 */
import { findHeadings, type RosterColumn } from './roster-columns.ts';
import { isFooter, namesNobody, saysNobody } from './roster-footers.ts';
import type { FoundColumn } from './roster-found.ts';
import { readTitleRow } from './roster-titles.ts';
import { findTotal } from './roster-totals.ts';
import type { Table } from './table.ts';

/** Headings of columns that name those helped, their families, and who takes the money for them. */
const ofFamily =
  /姓名|名字|户名|[用原别小乳]名|配偶|爱人|丈夫|妻子|[父母]亲|家长|监护|兄弟|姐妹|家庭(?:主要)?成员|共同生活|亲属|家属|双胞胎|卡主|代理人|抚养人|爸爸|妈妈|爷爷|奶奶|外[公婆]|祖[父母]|[养继][父母]|哥哥|弟弟|姐姐|妹妹|紧急联系|担保人|委托人|困难户|户主|子女|孩子|学生|英文名|name|student|parent|(?:领|收|签收|持卡|开户)[^单位]*人|签[字名]$/i;
/** 2人, below the names in a row of totals. */
const counted = /^\s*共?\d+\s*[人名户个]?\s*$/;
/** Those who have an office in it, and what else is told of a person. */
const ofOthers =
  /经办|审[核批查]|填[表报]|班主任|老师|校长|负责|主[席管任]|(?<!紧急)联系|单位|学校|院校|行名|号|电话|手机|地址|住址|关系|职[业务称]|工作|身份|年龄|性别|民族|收入|情况|人[数口]|时间|日期|银行/;

/**
 * The texts that stand where a name does, in its columns or alone in a row, and in columns of relatives, as typed: some
 * name nobody.
 * @param isRead whether a row, by its number in the spreadsheet, was read as somebody's
 */
export function listUnreadNames(
  table: Table,
  columns: readonly RosterColumn[],
  isRead: (row: number) => boolean = () => false,
): string[] {
  const keys = new Set(columns.filter(({ isName }) => isName).map(({ key }) => key));
  const { columns: found, lastRow } = findHeadings(table, columns);
  const columnsOf = (isOf: (column: FoundColumn) => boolean) =>
    new Set(found.filter(isOf).map(({ column }) => column));
  const named = columnsOf(({ use }) => use.kind === 'field' && keys.has(use.key));
  if (named.size === 0) return [];
  const family = columnsOf(namesFamily);
  return (
    table.rows
      // 一、高中 names nobody, though 高 is a surname
      .filter((row) => row.number > lastRow && !readTitleRow(row, columns))
      .flatMap(({ number, cells }) => {
        const written = cells.filter(({ text }) => text.trim() !== '');
        const isUnread = !isRead(number);
        return written.filter(
          ({ column }) => family.has(column) || (isUnread && (named.has(column) || written.length === 1)),
        );
      })
      .map(({ text }) => text)
      .filter((text) => !counted.test(text))
  );
}

/** The names of people in a table's columns of names: not those in its foot and totals, nor 3人 and 无. */
export function listNamed(table: Table, columns: readonly RosterColumn[]): string[] {
  const keys = new Set(columns.filter(({ isName }) => isName).map(({ key }) => key));
  const subject = columns.find(({ isSubject }) => isSubject)?.key;
  const { columns: found, lastRow } = findHeadings(table, columns);
  const named = new Set(
    found.flatMap(({ use, column }) => (use.kind === 'field' && keys.has(use.key) ? column : [])),
  );
  return table.rows
    .filter((row) => row.number > lastRow && !readTitleRow(row, columns))
    .filter((row) => !findTotal(row, found) && !isFooter(row, found, subject))
    .flatMap(({ cells }) => cells.filter(({ column }) => named.has(column)))
    .map(({ text }) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '' && !counted.test(text) && !saysNobody(text) && !namesNobody(text));
}

/** Whether a column that no field takes names somebody of a recipient's family. */
function namesFamily({ use, heading }: FoundColumn): boolean {
  const bare = heading.replace(/[（(][^（(）)]*[）)]/g, '');
  return use.kind !== 'field' && ofFamily.test(bare) && !ofOthers.test(bare);
}
