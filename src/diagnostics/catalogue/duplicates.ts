/** Problems of the same person listed twice. */
import { defineProblem } from '../diagnostic.ts';

export const doubleAid = defineProblem<{ student: string; parent: string; first: number; second: number }>({
  code: 'duplicates.aid',
  severity: 'error',
  title: '同一学生在名册里出现两次',
  why: '学生、家长和单位都相同，可能重复发放。只是同名的（家长或单位不同）不算重复。',
  wrong: '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元}',
  right:
    '名册:\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元, 批次: 第一批}\n  - {学生: 甲一, 家长: 赵大, 金额: 3000元, 批次: 第二批}\n合计: {人数: 1名}',
  message: ({ student, parent, first, second }) =>
    `名册第${second}行的${student}（家长${parent}）与第${first}行重复`,
  hint: () => '请删去重复的一行；确是分批发放的，请分别写“批次”',
});
