/** `jinqiu reference 模板拒绝`: why templates are refused, as Markdown read from the code itself. */
import { listProblemKinds } from '../diagnostics/catalogue/index.ts';
import type { ProblemKind } from '../diagnostics/diagnostic.ts';
import { refusedCalls } from '../template/refused.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Every kind of error that a template alone may have, and every function of the languages that is not there. */
export function writeRefusals(generated: string): string {
  const kinds = listProblemKinds().filter(isRefusal);
  const reasons = kinds.map(
    ({ code, title, why, severity }) =>
      `| \`${code}\` | ${cell(title)}${severity === 'warning' ? '（警告）' : ''} | ${cell(why)} |`,
  );
  const calls = [...refusedCalls].map(([name, instead]) => `| \`${name}\` | ${cell(instead)} |`);
  const parts = [
    '# 模板为什么被拒绝',
    generated,
    '模板写得不对，代码是下面之一，在生成报告之前报，指明文件和行，除警告外都不生成；文件本身读不了的（编码、太大），印出的话不合规矩的（占位符、公示里的姓名），见[问题](问题.md)。写法和例子见[模板](../模板.md)和[问题](问题.md)。',
    ['| 代码 | 情形 | 为什么 |', '|---|---|---|', ...reasons].join('\n'),
    '## 不收的函数和过滤器',
    ['| 名称 | 该怎样写 |', '|---|---|', ...calls].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Whether a kind is an error of templates, or a warning that something is not printed as it is written. */
function isRefusal({ code, severity }: ProblemKind<never>): boolean {
  return code.startsWith('template.') && severity !== 'notice';
}
