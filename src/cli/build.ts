/** `jinqiu build`: a campaign → its report, in one or more formats. */
import { basename, dirname, relative } from 'node:path';
import type { WrittenBase } from '../anchors/base.ts';
import { inspectBatch, joinProblems } from '../batch/inspect.ts';
import { addUnitTotals } from '../batch/own-totals.ts';
import type { Audience } from '../campaign/audiences.ts';
import { keepBase } from '../delivery/base.ts';
import { deliver } from '../delivery/deliver.ts';
import { keepEdition } from '../delivery/editions.ts';
import { sayAnonymously } from '../delivery/make.ts';
import { writeFiles } from '../delivery/output.ts';
import { inspectPublicFile } from '../delivery/public-file.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Meta } from '../document/tree.ts';
import { readCampaign } from '../inputs.ts';
import { makeReport } from '../produce.ts';
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
  const { inputs: read, problems: unreadable } = readCampaign(path);
  const inputs = read && addUnitTotals(read, path);
  const draft = readDraft(options);
  const made =
    inputs &&
    makeReport(inputs, {
      template: options.template,
      audience: options.for,
      style: options.style,
      fonts: options.fonts,
      detail: options.detail,
      draft,
    });
  const own = [...unreadable, ...(made?.problems ?? [])];
  // what its units handed in is part of what a final report says
  const hasUnits = (inputs?.campaign.单位.下属?.length ?? 0) > 0;
  const isFinal = made?.report !== undefined && !made.report.document.meta.draft;
  const below =
    made?.report !== undefined && hasUnits
      ? inspectBatch(path, { audience: options.for, final: draft === false })
      : undefined;
  const problems = below ? joinProblems(own, below) : own;
  reportProblems(terminal, problems, path);
  const contradicts = isFinal && below !== undefined && hasErrors(problems);
  if (made?.withheld || contradicts)
    terminal.say(
      talkColors(terminal).red('没有写出文件：终稿不能带着错误。请先改正；要先看样子，用 --draft 生成草稿。'),
    );
  const report = made?.report;
  if (!report || !inputs || contradicts) return exitCodes.problems;
  const bases: WrittenBase[] = [];
  const delivered = await Promise.all(
    options.to.map((format) => deliver(report, format, (base) => bases.push(base))),
  );
  const name = nameReport(report.document.meta, options.for);
  const paths = nameFiles(options.output, options.to, { folder: dirname(inputs.path), name });
  const files = delivered.map((bytes, index) => ({ path: paths[index] ?? '', bytes }));
  const exposed = files.flatMap((file) => inspectPublicFile({ ...file, name: basename(file.path) }, report));
  reportProblems(terminal, exposed, path);
  if (exposed.length > 0) return exitCodes.problems;
  if (options.output === '-') {
    for (const bytes of delivered) terminal.print(bytes);
    return exitCodes.done;
  }
  const { written, problems: refused } = writeFiles(files, {
    campaign: inputs.path,
    force: options.force ?? false,
  });
  reportProblems(terminal, refused, path);
  // one edition a folder, whatever the formats
  const said = sayAnonymously(name, report);
  for (const folder of new Set(written.map((file) => dirname(file)))) {
    keepEdition(folder, said.name, said.edition);
    for (const base of bases) keepBase(folder, base);
  }
  for (const file of written) terminal.print(`${relative(process.cwd(), file) || file}\n`);
  if (hasUnits && written.length > 0)
    terminal.say('这一份由本级的资料写成；各单位的报告和汇总（附各单位一行的表）用 jinqiu 批量 生成。');
  if (refused.length > 0) return exitCodes.unwritable;
  return exitCodes.done;
}

/** The title; a version that was asked for, and a draft, say so. */
export function nameReport({ title, draft }: Meta, audience: Audience | undefined): string {
  const asked = audience && !title.includes(audience) ? `（${audience}）` : '';
  return title + asked + (draft ? '（草稿）' : '');
}
