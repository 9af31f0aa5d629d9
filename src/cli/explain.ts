/** `jinqiu explain`: for each place where the report prints a figure, the fields and the derivation behind it. */

import { loadInputs } from '../batch/open-report.ts';
import { explainFigures, printExplanations } from '../check/explain.ts';
import { suggestFigures } from '../check/query.ts';
import { makeReport, type Report } from '../produce.ts';
import { traceSentence } from '../template/bank/chooser.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal } from './terminal.ts';

export interface ExplainOptions {
  all?: boolean;
  template?: string;
  department?: string;
}

export function explain(
  terminal: Terminal,
  path: string,
  query: string | undefined,
  options: ExplainOptions,
): ExitCode {
  if ((query === undefined) !== (options.all ?? false)) {
    terminal.say(
      '错误：请写出要查的数字或字段，或者用 --all 列出全部\n例：jinqiu explain 2025-金秋助学 28.58万元',
    );
    return exitCodes.usage;
  }
  const { inputs, problems } = loadInputs(path, options.department);
  const made = inputs && makeReport(inputs, { template: options.template, draft: true });
  if (!inputs || !made?.report) {
    reportProblems(terminal, [...problems, ...(made?.problems ?? [])], path);
    return exitCodes.problems;
  }
  const { document, facts, said } = made.report;
  const explanations = explainFigures(document, facts, inputs.places, query);
  const sentences = said.filter(({ id, text }) => query === id || (query && text.includes(query)));
  if (explanations.length === 0 && sentences.length > 0) {
    terminal.print(sentences.map((one) => `${one.text}\n  ${traceSentence(one).origin}\n`).join('\n'));
    return exitCodes.done;
  }
  if (explanations.length === 0) {
    terminal.say(query === undefined ? '报告里没有印出数字' : printMissing(query, made.report));
    return exitCodes.problems;
  }
  terminal.print(`${printExplanations(explanations)}\n`);
  return exitCodes.done;
}

function printMissing(query: string, { document, facts }: Report): string {
  const nearest = suggestFigures(document, query, facts);
  return `报告里没有印出“${query}”${nearest.length > 0 ? `，相近的有${nearest.join('、')}` : ''}`;
}
