/** One row of the roster that is why several figures differ from it. */
import { defineProblem } from '../diagnostic.ts';

/** A slip in a row: what stands in its cells and what would have to; no `rows` where one is missing, no `meant` where it is too much. */
export interface RowSlip {
  rows: string | undefined;
  typed: readonly [column: string, value: string][];
  meant: readonly [column: string, value: string][];
  /** any of the rows could be it */
  isAny: boolean;
  /** the figures that would then hold */
  explained: readonly string[];
}

const sayCells = (cells: RowSlip['typed']) =>
  cells.map(([column, value]) => `“${column}”是“${value}”`).join('、');

const sayColumns = (cells: RowSlip['typed']) => cells.map(([column]) => `“${column}”`).join('、');

const sayExplained = ([first = '', ...others]: RowSlip['explained']) =>
  others.length > 0 ? `${first} 等${others.length + 1}处就都对得上` : `${first} 就对得上`;

export const rosterRowMismatch = defineProblem<RowSlip>({
  code: 'consistency.roster-row',
  severity: 'error',
  title: '名册里的一行同手填的几处数对不上',
  why: '名册里一格写错、多一行、少一行，分组、合计、资金来源会一起对不上。改正这一行就都对得上的，只报一次，指着这一行；几行都说得通的，不猜是哪一行，都列出；别的原因的，照样一条一条地报。',
  wrong:
    '名册:\n  - {学生: 甲一, 学段: 大专, 金额: 5000元}\n  - {学生: 乙一, 学段: 本科, 金额: 5000元}\n  - {学生: 丙一, 学段: 大专, 金额: 3000元}\n分组:\n  - {名称: 本科, 维度: 学段, 人数: 2名, 金额: 1万元}\n  - {名称: 大专, 维度: 学段, 人数: 1名, 金额: 3000元}\n合计: {人数: 3名}',
  right:
    '名册:\n  - {学生: 甲一, 学段: 本科, 金额: 5000元}\n  - {学生: 乙一, 学段: 本科, 金额: 5000元}\n  - {学生: 丙一, 学段: 大专, 金额: 3000元}\n分组:\n  - {名称: 本科, 维度: 学段, 人数: 2名, 金额: 1万元}\n  - {名称: 大专, 维度: 学段, 人数: 1名, 金额: 3000元}\n合计: {人数: 3名}',
  message: ({ rows, typed, meant, isAny, explained }) => {
    const cells = meant.length > 0 ? `（${meant.map(([, own]) => own).join('、')}）` : '';
    const value = meant.map(([, own]) => `“${own}”`).join('');
    const slip =
      rows === undefined
        ? `名册若再有一行${cells}`
        : meant.length === 0
          ? `${rows}${isAny ? '，有一行' : ''}若不计`
          : isAny
            ? `${rows}，有一行的${sayColumns(meant)}若是${value}`
            : `${rows}的${sayCells(typed)}，若是${value}`;
    return `${slip}，${sayExplained(explained)}`;
  },
  hint: ({ rows, isAny }) =>
    rows === undefined
      ? '请先看名册是不是漏了一行；没有漏的，再看下面各处手填的数'
      : `请先核对${isAny ? '这几行' : '这一行'}；没有写错的，再看下面各处手填的数`,
});
