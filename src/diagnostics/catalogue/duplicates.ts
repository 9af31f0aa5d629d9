/** Problems of the same person listed twice. */
import { defineProblem } from '../diagnostic.ts';

export const doubleAid = defineProblem<{ student: string; parent: string; first: string; second: string }>({
  code: 'duplicates.aid',
  severity: 'error',
  title: '同一学生在名册里出现两次',
  why: '学生、家长和单位都相同，可能重复发放。只是同名的（家长或单位不同）不算重复。',
  wrong: '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}',
  right:
    '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元, 批次: 第一批}\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元, 批次: 第二批}\n合计: {人数: 1名}',
  message: ({ student, parent, first, second }) => `${second}的${student}（家长${parent}）与${first}重复`,
  hint: () => '请删去重复的一行；确是分批发放的，请分别写“批次”',
});

export const sameRow = defineProblem<{ student: string; first: string; second: string }>({
  code: 'duplicates.row',
  severity: 'warning',
  title: '名册里有两行完全相同',
  why: '没有写家长的，分不出是重名还是重复；一行里样样都相同，多半是复制时多贴了一遍。',
  wrong: '名册:\n  - {学生: 甲一, 学段: 本科, 金额: 3000元}\n  - {学生: 甲一, 学段: 本科, 金额: 3000元}',
  right: '名册:\n  - {学生: 甲一, 学段: 本科, 金额: 3000元}\n  - {学生: 甲一, 学段: 高中, 金额: 3000元}',
  message: ({ student, first, second }) => `${second}的${student}与${first}完全相同`,
  hint: () => '请删去多贴的一行；确是两个人的，请写上各自的家长',
});

export const sameInTwoUnits = defineProblem<{
  student: string;
  parent: string;
  first: string;
  second: string;
  units: readonly string[];
}>({
  code: 'duplicates.units',
  severity: 'warning',
  title: '同一学生、同一家长在两个单位',
  why: '学生和家长都同名，只有单位不同：可能是两个单位都报了同一人，也可能只是重名。',
  wrong:
    '名册:\n  - {学生: 丙一, 家长: 赵大, 单位: 甲公司, 金额: 3000元}\n  - {学生: 丙一, 家长: 赵大, 单位: 乙公司, 金额: 3000元}',
  right:
    '名册:\n  - {学生: 丙一, 家长: 赵大, 单位: 甲公司, 金额: 3000元}\n  - {学生: 丙一, 家长: 钱二, 单位: 乙公司, 金额: 3000元}',
  message: ({ student, parent, first, second, units }) =>
    `${second}的${student}（家长${parent}）与${first}同名，单位分别是${units.map((unit) => `“${unit}”`).join('和')}`,
  hint: () => '请问一问两个单位；确是两个人的，可以在“规则”里说明理由',
});

export const sameUnderParents = defineProblem<{
  student: string;
  parents: readonly string[];
  school: string;
  first: string;
  second: string;
}>({
  code: 'duplicates.parents',
  severity: 'warning',
  title: '同一学生分别写在两位家长名下',
  why: '学生同名、学校和学段相同，一行写的是父亲，一行写的是母亲：多半是父母的单位都报了同一个孩子。',
  wrong:
    '名册:\n  - {学生: 赵丙, 家长: 赵大, 单位: 甲公司, 学段: 本科, 院校: 云岭大学, 金额: 3000元}\n  - {学生: 赵丙, 家长: 钱二, 单位: 乙公司, 学段: 本科, 院校: 云岭大学, 金额: 3000元}',
  right: '名册:\n  - {学生: 赵丙, 家长: 赵大、钱二, 单位: 甲公司, 学段: 本科, 院校: 云岭大学, 金额: 3000元}',
  message: ({ student, parents, school, first, second }) =>
    `${second}的${student}（家长${parents[1]}）与${first}（家长${parents[0]}）同名，都是${school}的学生`,
  hint: () => '请问一问两位家长；是一个人的，只留一行，确是两个人的，可以在“规则”里说明理由',
});
