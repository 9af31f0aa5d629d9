/** `jinqiu help 代码`: what a kind of problem is, why it is told, and how it is put right. */
import { createColors } from 'picocolors';
import { rules } from '../check/rules.ts';
import { listProblemKinds } from '../diagnostics/catalogue/index.ts';
import { type ProblemKind, severityNames } from '../diagnostics/diagnostic.ts';
import { countSlips } from '../diagnostics/nearest.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

type Kind = ProblemKind<never>;

/** Prints the explanation of the one kind that the words name; else says which kinds they may mean. */
export function explainProblem(terminal: Terminal, words: string, nearestCommand?: string): ExitCode {
  const kinds = listProblemKinds();
  const asked = words.replace(/^[[【]|[\]】]$/g, '').trim();
  const found = findKinds(asked, kinds);
  const [only] = found;
  if (only && found.length === 1) {
    terminal.print(printKind(only, terminal));
    return exitCodes.done;
  }
  const near = only ? found : findNear(asked, kinds);
  const head = only ? `“${asked}”可以是下面几个代码之一：` : `没有“${asked}”这个命令，也没有这个问题代码。`;
  const command = nearestCommand === undefined ? [] : [`是否为命令 ${nearestCommand}？`];
  const guess = only || near.length === 0 ? [] : ['相近的代码：'];
  const listed = near.map(({ code, title }) => `  ${code}　${title}`);
  const lines = [`错误：${head}`, ...command, ...guess, ...listed, '全部代码：jinqiu reference 问题'];
  terminal.say(lines.join('\n'));
  return exitCodes.usage;
}

/** The kinds that a code, or a part of one, names: a whole word between the dots before a part of one or of a title. */
function findKinds(asked: string, kinds: readonly Kind[]): Kind[] {
  if (asked === '') return [];
  const tests: ((kind: Kind) => boolean)[] = [
    ({ code }) => code === asked,
    ({ code }) => code.split('.').includes(asked),
    ({ code, title }) => code.includes(asked) || title.includes(asked),
  ];
  return tests.map((holds) => kinds.filter(holds)).find((found) => found.length > 0) ?? [];
}

/** Codes told where the words name none. */
const mostNear = 3;

/** The kinds whose code, or its last part, is few slips of the pen away; the nearest first. */
function findNear(asked: string, kinds: readonly Kind[]): Kind[] {
  return kinds
    .map((kind) => {
      const names = [kind.code, kind.code.split('.').at(-1)!, kind.title];
      const slips = names.map(
        (name) => countSlips(asked, name) / Math.max([...asked].length, [...name].length),
      );
      return { kind, share: Math.min(...slips) };
    })
    .filter(({ share }) => share < 0.5)
    .sort((a, b) => a.share - b.share)
    .slice(0, mostNear)
    .map(({ kind }) => kind);
}

function printKind(kind: Kind, { color }: Terminal): string {
  const { code, severity, title, why, basis, wrong, right, hint } = kind;
  const colors = createColors(color);
  const paint = { error: colors.red, warning: colors.yellow, notice: colors.cyan }[severity];
  const parts = [
    `${colors.bold(title)}\n${paint(severityNames[severity])} ${colors.dim(`[${code}]`)}${basis ? `，依据：${basis}` : ''}`,
    `为什么：${why}`,
    ...(wrong === undefined ? [] : [`${colors.red('错')}：\n${indent(wrong)}`]),
    ...(right === undefined ? [] : [`${colors.green('对')}：\n${indent(right)}`]),
    ...(right === undefined && hint ? ['怎样改：写在这个问题下面的“建议”里。'] : []),
    ...(canBeSilenced(kind)
      ? [`核对过、确实没有错的，在 活动.yaml 里写明理由，就不再报告：\n${indent(silence(code))}`]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function canBeSilenced({ code, severity }: Kind): boolean {
  return severity !== 'error' && rules.some(({ kinds }) => kinds.some((kind) => kind.code === code));
}

function silence(code: string): string {
  return `规则:\n  - 规则: ${code}\n    处理: 忽略\n    理由: 为什么这不是错`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, '    ');
}
