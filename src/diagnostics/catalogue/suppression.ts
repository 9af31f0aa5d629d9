/** Problems of the campaign's own list of rules to lower or leave out. */
import { defineProblem } from '../diagnostic.ts';

export const unknownRule = defineProblem<{ code: string; nearest?: string | undefined }>({
  code: 'silencing.unknown',
  severity: 'warning',
  title: '“规则”里的代码不存在',
  why: '写错的代码不起作用，要忽略的警告还会报告。',
  wrong: '规则: [{规则: history.bost, 处理: 忽略, 理由: 已经核对}]',
  right: '规则: [{规则: history.boast, 处理: 忽略, 理由: 已经核对}]',
  message: ({ code, nearest }) => `没有代码为“${code}”的规则${nearest ? `，是否为“${nearest}”？` : ''}`,
  hint: () => '代码印在每条警告的后面，照抄即可',
});

export const errorSuppressed = defineProblem<{ code: string; title: string }>({
  code: 'silencing.error',
  severity: 'warning',
  title: '错误不能忽略',
  why: '只有警告可以降低或忽略；错误说明数字互相矛盾，要改数据或写明口径。',
  wrong: '规则: [{规则: consistency.groups, 处理: 忽略, 理由: 以合计为准}]',
  right: '规则: [{规则: history.boast, 处理: 忽略, 理由: 已经核对}]',
  message: ({ code, title }) => `“${code}”（${title}）是错误，不能降低或忽略，仍照常报告`,
  hint: () => '请改正数据，或在数字旁写明“口径”；然后删去这一条',
});
