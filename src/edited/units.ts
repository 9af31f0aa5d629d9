/** Whose report of a batch a Word file is, as its name, its title or who signs it says. */

import { OWN } from '../batch/open-report.ts';
import { planBatch } from '../batch/plan.ts';
import type { WordPassage } from '../word/paragraphs.ts';

/** Where a report says whose it is: its title and who signs it stand near its ends. */
const near = 6;

/**
 * The `--department`s that a file may be of, the likelier first; undefined stands for the campaign by itself.
 * @param name the file's, as it is called
 */
export function guessDepartments(
  path: string,
  name: string,
  passages: readonly WordPassage[],
): (string | undefined)[] {
  const { plan } = planBatch(path);
  if (!plan) return [undefined];
  if (isCalled(name, plan.consolidated)) return [OWN];
  const called = plan.reports.find(({ file }) => isCalled(name, file));
  if (called) return [called.unit.简称];
  const words = passages.map(({ text }) => text.replace(/\s/g, ''));
  const [head, foot] = [words.slice(0, near), words.slice(-near)];
  const names = ({ unit: { 名称, 简称 } }: (typeof plan.reports)[number]) => [名称, 简称];
  const titled = plan.reports.filter((report) =>
    names(report).some((one) =>
      head.some((text) => /总结|公示|简讯|报告/.test(text) && text.startsWith(one)),
    ),
  );
  const signed = plan.reports.filter((report) => names(report).some((one) => foot.includes(one)));
  const [only, ...others] = signed.length > 0 ? signed : titled;
  return only && others.length === 0 ? [only.unit.简称] : [undefined, OWN];
}

/** A file that was copied or edited keeps its name, with more after it. */
function isCalled(name: string, file: string): boolean {
  return name.startsWith(file.replace(/（草稿）$/, ''));
}
