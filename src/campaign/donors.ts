/** Who gives: enterprises, other bodies or people; those of the unit's own workforce are no donors from outside. */
import { lexicon } from './lexicon.ts';

/** A source of money as far as it tells who gives. */
interface Donor {
  名称?: unknown;
  级别?: unknown;
}

const enterprise =
  /(?:公司|企业|集团|银行|信用社|合作社|工厂|商场|超市|酒店|药店|商店|商行|门店|[厂矿店])(?:工会|捐[款赠助资])?$/;

const body =
  /(?:协会|商会|学会|联合会|基金会?|慈善总?会|红十字会|促进会|同学会|校友会|志愿者?(?:服务)?队|工会|委员会|公益组织|社会组织|学校|大学|学院|中学|小学|医院|中心|机关|单位|部队|机构|[局厅委办所院社])(?:捐[款赠助资])?$/;

/** What a donor who wants no name is called. */
export function nameAnonymously({ 名称: name, 级别: level }: Donor): string {
  const { 个人: person, 企业: company, 单位: unit } = lexicon.匿名资助方;
  const words = typeof name === 'string' ? name : '';
  if (level === '个人') return person;
  if (level === '企业' || enterprise.test(words)) return company;
  return level === '基金' || body.test(words) ? unit : person;
}

const staff = /(?:职工|员工|会员|工友|教师|医护人员|干部|干警|党员|团员|机关)/;
const given = /捐|募|一日捐|爱心款|互助/;

/** Whether it is the workforce that gives, 职工捐款: whoever else a 级别 names is not. */
export function isOfStaff({ 名称: name, 级别: level }: Donor): boolean {
  if (typeof name !== 'string' || (level !== undefined && level !== '个人')) return false;
  return staff.test(name) && given.test(name);
}
