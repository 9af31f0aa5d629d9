/** What the words of a heading say beside the names of fields: whose a column is, whether it holds money, or what no report may. */

/** Of the two that a row of a roster joins; `helped` may be either, and is the child where no other column is. */
export type Side = 'child' | 'parent' | 'helped';

const KNOWN = '(?:基本)?(?:情况|信息|资料)';
/** Below 学生信息, 新生 and 是否新生 ask something of the student, and name nobody. */
const ASKING = `(?<=(?:子女|学生|孩子|学子)(?:${KNOWN})?(?:是否为?|当年)*)新生$`;
const sides: Record<Side, string> = {
  child: `子女|学生|孩子|学子|(?!${ASKING})新生|学员|考生`,
  parent: '职工|员工|家长|户主|父母|父亲|母亲|监护人|会员|农民工',
  helped: '(?:受助|资助|受资助|被资助|帮扶|救助|补助|被帮扶|受益)(?:对象|人员|人)|受益人|申请人|申报人',
};
const sidePatterns = (Object.keys(sides) as Side[]).map((side) => ({
  side,
  pattern: new RegExp(sides[side], 'g'),
}));
const throughSide = new RegExp(`^.*(?:${Object.values(sides).join('|')})(?:${KNOWN})?`);

/** Whose a heading is by its last such word: 困难职工子女姓名 is the child's, 子女情况 too; undefined where it does not say. */
export function readSide(heading: string): Side | undefined {
  const found = sidePatterns.map(({ side, pattern }) => {
    const last = [...heading.matchAll(pattern)].at(-1);
    return { side, index: last?.index ?? -1 };
  });
  const last = found.reduce((a, b) => (b.index > a.index ? b : a));
  return last.index < 0 ? undefined : last.side;
}

const AT_SCHOOL =
  '(?:现|目前|拟|被|已|将)?(?:就读|录取|考取|考入|入读|入学|在读|所读|升入|所在|所上|读书|上学)(?:的|后)?';
const SCHOOL = '(?:院校|学校|大学|高校|校名)(?:名称|全称)?';
const WITH_SCHOOL = '[及和与、/／或]?(?:院系|系别|专业|年级|班级|层次|学历)(?:名称)?';
// 录取（就读）学校, 就读/录取院校
const EITHER = `${AT_SCHOOL}[（(/／]${AT_SCHOOL}[）)]?`;
const school = new RegExp(`^(?:${EITHER}|${AT_SCHOOL})?${SCHOOL}(?:${WITH_SCHOOL})*$`);
const ofSchool = new RegExp(`^${AT_SCHOOL}(?=专业|年级|班级|学段|学历|层次|地区)`);
const ofUnit = /^(?:所属|所在|所|直属|下属)(?=.)/;

/** The words of a heading that a column is also known by, without those that its use in a roster adds: 考取学校 → 院校. */
export function simplifyHeading(heading: string): string {
  if (school.test(heading)) return '院校';
  return heading.replace(ofSchool, '').replace(ofUnit, '');
}

/** A heading without the words that say whose it is: 子女情况性别 → 性别. */
export function dropSide(heading: string): string {
  return openBrackets(heading).replace(throughSide, '');
}

/** 职工（家长）情况单位, of a heading in two rows, reads on behind its brackets. */
function openBrackets(heading: string): string {
  return heading.replace(/[（(]([^（(）)]*)[）)](?=.)/g, '$1');
}

const CHILD = '(?:受助|资助|就学)?(?:子女|学生|孩子)';
const NTH = '[（(]?第?([一二三四1-4①②③④])个?[)）]?';
const numbered = new RegExp(
  `^(${CHILD})${NTH}(?![孩胎])|^第([一二三四1-4])个?(${CHILD})|^(${CHILD}?姓名)${NTH}$`,
);

/** 子女1姓名, 第二个孩子学校, 学生姓名（2）: the how manieth child of a row a column is of; undefined where it does not say. */
export function readChildNumber(heading: string): string | undefined {
  const [, , after, before, , , last] = numbered.exec(heading) ?? [];
  const sign = after ?? before ?? last;
  return sign && String('一二三四1234①②③④'.indexOf(sign) % 4);
}

/** A heading without the number of the child: 子女1学校 → 子女学校. */
export function dropChildNumber(heading: string): string {
  return heading.replace(numbered, (_, first, _after, _before, second, name) => first ?? second ?? name);
}

/** What must not enter a report: identity, contact, home, account, birth. */
export const sensitive =
  /身份证|证件号|公民身份|电话|手机|联系方式|住址|地址|住所|银行|卡号|账号|帐号|账户|开户|出生|生日|微信|QQ/i;

/** The number of a row: no field, and nothing to tell. */
export const ordinal = /^(?:序号|序|编号|行号|No\.?)$/i;

/** Columns that each of the two has. */
export const personal: ReadonlySet<string> = new Set(['性别', '年龄', '民族']);

const money =
  /(?:^|发放|(?:资助|补助|救助|助学|帮扶|奖学|慰问)[金款]?|金额|资金|全年|年度|本年|今年|实发|应发)(?:合计|总计|总额|小计)(?:[（(【[/／].*)?$|(?:金额|助学金|慰问金|救助金|补助金|帮扶金|奖学金|资助额|发放额|补助额|(?:资助|补助|救助|助学|帮扶|发放)(?:标准|款|资?金|额)|(?:实[发领收得付]|应发)[数额]?)(?:[（(【[/／].*)?$/;
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
  if (/实[发际领收得付到给]|到手/.test(heading)) return 4;
  if (/申请|申报|应发|拟|标准/.test(heading)) return 1;
  return /合计|总计|总额|小计/.test(heading) ? 3 : 2;
}

/** Sums of money that amounts may be given in, the longer first: a piece of a pattern. */
export const moneyUnits = '百万元|十万元|万元|千元|百元|元';
/** The sum that a heading counts in, at its end. */
export const ofMoneyUnit = new RegExp(`[（(/／]?(?:单位[:：]?)?(${moneyUnits}|万)(?:[/／]人)?[)）]?$`);
const inBrackets = new RegExp(`[（(](?:单位[:：]?)?(${moneyUnits})[)）]`);

/** What a heading counts money in: at its end, or in brackets where a second row of headings follows, 资助金额（元）合计. */
export function unitOfMoney(heading: string): string {
  return (ofMoneyUnit.exec(heading) ?? inBrackets.exec(heading))?.[1] ?? '';
}

/** 单位：万元, above a heading. */
export const saidUnit = new RegExp(`单位[:：]?\\s*(?:人民币)?(${moneyUnits})`);
const inMoney = new RegExp(`[（(/／](?:${moneyUnits})(?:[/／]人)?[)）]?$`);

/** Whether a heading counts money in some unit, though it names no aid. */
export function countsMoney(heading: string): boolean {
  return inMoney.test(heading) && !otherMoney.test(heading);
}

/** Whether a column of figures may be a part of what a student got: 省总资金, 3月. */
export function mayBePartOfMoney(heading: string): boolean {
  return partOfMoney.test(heading) && !otherMoney.test(heading) && !otherFigures.test(heading);
}
