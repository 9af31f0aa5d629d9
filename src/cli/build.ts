/** `jinqiu build`: a campaign → its report, in one or more formats. */
import { relative } from 'node:path';
import { makeOwnReport, writeOwnReport } from '../batch/own-report.ts';
import { type BuildOptions, readDraft } from './build-options.ts';
import { explainDestination, nameFiles } from './destination.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal, talkColors } from './terminal.ts';

export async function build(terminal: Terminal, path: string, options: BuildOptions): Promise<ExitCode> {
  const mistake = explainDestination(options.output, options.to, terminal.screen);
  if (mistake !== undefined) {
    terminal.say(`错误：${mistake}`);
    return exitCodes.usage;
  }
  const { template, for: audience, style, fonts, detail } = options;
  const made = await makeOwnReport(path, {
    ...{ formats: options.to, template, audience, style, fonts, detail },
    draft: readDraft(options),
  });
  reportProblems(terminal, made.problems, path);
  if (made.withheld)
    terminal.say(
      talkColors(terminal).red('没有写出文件：终稿不能带着错误。请先改正；要先看样子，用 --draft 生成草稿。'),
    );
  reportProblems(terminal, made.exposed, path);
  const { finished } = made;
  if (!finished) return exitCodes.problems;
  if (options.output === '-') {
    for (const { bytes } of finished.files) terminal.print(bytes);
    return exitCodes.done;
  }
  const paths = nameFiles(options.output, options.to, finished);
  const { written, problems: refused } = await writeOwnReport(finished, { paths, force: options.force });
  reportProblems(terminal, refused, path);
  for (const file of written) terminal.print(`${relative(process.cwd(), file) || file}\n`);
  if (made.hasUnits && written.length > 0)
    terminal.say('这一份由本级的资料写成；各单位的报告和汇总（附各单位一行的表）用 jinqiu 批量 生成。');
  return refused.length > 0 ? exitCodes.unwritable : exitCodes.done;
}
