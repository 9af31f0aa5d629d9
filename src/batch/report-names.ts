/** The files of a batch, named by a Handlebars pattern: safe on every system, and never two units to one. */

import { foldFileName, safeFileName } from '../delivery/file-names.ts';
import * as kinds from '../diagnostics/catalogue/batch-files.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { renderName } from '../template/render.ts';

export const defaultPattern = '{{单位.简称}}{{报告.年度}}年{{活动.名称}}总结';

/** What a pattern may print. */
export interface NameData {
  /** among the units, from 1; 0 for the consolidated report */
  序号: number;
  单位: { 全称: string; 简称: string };
  报告: { 年度: string };
  活动: { 名称: string };
  /** said after the name: `（草稿）` */
  mark: string;
}

/**
 * Names the reports, without extension. Names that a file system might take for one get a number.
 * @returns without `files` where the pattern prints no name
 */
export function nameReports(
  pattern: string,
  reports: readonly NameData[],
): { files?: string[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const owners = new Map<string, string>();
  /** the number that the next of a name gets */
  const next = new Map<string, number>();
  const files: string[] = [];
  for (const { mark, ...values } of reports) {
    const { name, problems: wrong } = renderName(pattern, { values });
    if (name === '' || wrong.length > 0)
      return { problems: [...wrong, makeProblem(kinds.unreadablePattern, { pattern })] };
    const { 全称: unit } = values.单位;
    const base = safeFileName(name, mark);
    let file = base;
    // kept out of the name's own length, so that a long one is cut before its number
    let count = next.get(foldFileName(base)) ?? 2;
    for (; owners.has(foldFileName(file)); count++) file = safeFileName(name, `${mark}（${count}）`);
    next.set(foldFileName(base), count);
    if (file !== base)
      problems.push(
        makeProblem(kinds.renamedFile, { name: unit, used: file, other: owners.get(foldFileName(base))! }),
      );
    owners.set(foldFileName(file), unit);
    files.push(file);
  }
  return { files, problems };
}
