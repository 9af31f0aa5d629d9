/** What the words of a heading say beside the names of fields: whose a column is, and whether it holds money. */

/** Of the two that a row of a roster joins. */
export type Side = 'child' | 'parent';

const sides: Record<Side, string> = {
  child: '子女|学生|孩子|受助人|受助对象|被资助人',
  parent: '职工|家长|户主|父母|父亲|母亲|监护人|会员',
};
const throughSide = new RegExp(`^.*(?:${sides.child}|${sides.parent})(?:基本)?(?:情况|信息|资料)?`);

/** Whose a heading is by its last such word: 困难职工子女姓名 is the child's, 子女情况 too; undefined where it does not say. */
export function readSide(heading: string): Side | undefined {
  const last = (side: Side) => [...heading.matchAll(new RegExp(sides[side], 'g'))].at(-1)?.index ?? -1;
  const [child, parent] = [last('child'), last('parent')];
  if (child < 0 && parent < 0) return undefined;
  return child > parent ? 'child' : 'parent';
}

/** A heading without the words that say whose it is: 子女情况性别 → 性别. */
export function dropSide(heading: string): string {
  return openBrackets(heading).replace(throughSide, '');
}

/** 职工（家长）情况单位, of a heading in two rows, reads on behind its brackets. */
function openBrackets(heading: string): string {
  return heading.replace(/[（(]([^（(）)]*)[）)](?=.)/g, '$1');
}

/** The number of a row: no field, and nothing to tell. */
export const ordinal = /^(?:序号|序|编号|行号|No\.?)$/i;

/** Columns that each of the two has. */
export const personal: ReadonlySet<string> = new Set(['性别', '年龄', '民族']);

const money =
  /(?:^|发放|资助|补助|救助|助学|帮扶|金额|资金|全年|年度|本年|今年|实发|应发)(?:合计|总计|总额)(?:[（(【[/／].*)?$|(?:金额|助学金|慰问金|救助金|补助金|帮扶金|奖学金|资助额|发放额|补助额|(?:资助|补助|救助|助学|帮扶|发放)(?:标准|款))(?:[（(【[/／].*)?$/;
/** Sums that are no aid. */
const otherMoney = /收入|支出|学费|费用|缺口|债|存款|欠|累计|历年|往年|去年|上年|上一年/;
/** Parts of what a student got, by who paid or when. */
const partOfMoney =
  /资金|经费|拨款|配套|财政|补贴|补助|救助|资助|帮扶|助学|慰问|捐|奖|款$|(?:^|年)\d{1,2}月份?$|^[一二三四五六七八九十]{1,2}月份?$|学期$|半年$|季度$/;
/** Figures that are no money, though the words beside them speak of it. */
const otherFigures =
  /次数|人数|户数|年限|年度|时间|日期|编号|证号|序号|等[级次]|月数|期数|[文卡]号|名额|比例|年级|年龄/;

/** Whether a heading means what a student got, 实发金额, 每年助学金（元）, 金额/元. */
export function meansMoney(heading: string): boolean {
  return money.test(heading) && !otherMoney.test(heading);
}

/** Of several columns of money the one that was paid in all: 实发 before 合计 before 发放 before what was only asked for. */
export function rankMoney(heading: string): number {
  if (/实发|实际/.test(heading)) return 4;
  if (/申请|申报|应发|拟|标准/.test(heading)) return 1;
  return /合计|总计|总额/.test(heading) ? 3 : 2;
}

/** Sums of money that amounts may be given in, the longer first: a piece of a pattern. */
export const moneyUnits = '百万元|十万元|万元|千元|百元|元';
const inMoney = new RegExp(`[（(/／](?:${moneyUnits})(?:[/／]人)?[)）]?$`);

/** Whether a heading counts money in some unit, though it names no aid. */
export function countsMoney(heading: string): boolean {
  return inMoney.test(heading) && !otherMoney.test(heading);
}

/** Whether a column of figures may be a part of what a student got: 省总资金, 3月. */
export function mayBePartOfMoney(heading: string): boolean {
  return partOfMoney.test(heading) && !otherMoney.test(heading) && !otherFigures.test(heading);
}
