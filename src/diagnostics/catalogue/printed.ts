/** Problems of what stands on the finished page. */
import { defineProblem } from '../diagnostic.ts';

export const columnMismatch = defineProblem<{ column: string; total: string; sum: string }>({
  code: 'printed.column',
  severity: 'error',
  nature: 'echo',
  title: '表里各行加起来不等于合计行',
  why: '读者会把表里印出来的数字加一遍；四舍五入后的各项也要加得拢。',
  message: ({ column, total, sum }) => `表中“${column}”一列合计印的是${total}，各行相加是${sum}`,
  hint: () => '请核对这一列的数据和合计',
});
