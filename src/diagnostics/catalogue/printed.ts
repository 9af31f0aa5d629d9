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

export const sharesMismatch = defineProblem<{ shares: string; sum: string }>({
  code: 'printed.shares',
  severity: 'error',
  nature: 'echo',
  title: '一组百分比加起来不是 100%',
  why: '互不重叠、合起来就是全部的各组，印出的百分比相加应当正好是 100%。',
  message: ({ shares, sum }) => `${shares}，相加是${sum}`,
  hint: () => '模板里请用推算好的“占比”，不要自己计算',
});
