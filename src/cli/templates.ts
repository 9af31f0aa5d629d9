/** `jinqiu templates`: the reports that can be made, and whether their templates use only names that exist. */

import { padEnd } from '../chinese/width.ts';
import { dropRepeated, hasErrors } from '../diagnostics/diagnostic.ts';
import { describeFacts } from '../facts/schema.ts';
import { readShelves } from '../inputs.ts';
import { readCampaignFiles } from '../source/files.ts';
import { checkNames } from '../template/check-names.ts';
import { checkNeeds } from '../template/needs.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { reportProblems, type Terminal, talkColors } from './terminal.ts';

export function listTemplates(terminal: Terminal, path?: string): ExitCode {
  const files = path === undefined ? undefined : readCampaignFiles(path);
  const { templates: library, problems: unreadable } = readShelves(files);
  const names = describeFacts();
  const checked = library.templates.map((template) => ({
    template,
    problems: [
      ...checkNeeds(template, names),
      ...checkNames({ template: template.main, sources: library.sources, names }),
    ],
  }));
  const colors = talkColors(terminal);
  for (const { template, problems } of checked) {
    const origin = template.builtIn ? '内置' : '自定';
    const state = hasErrors(problems) ? colors.red('有错误') : '可用';
    terminal.print(`${padEnd(template.名称, 16)}${origin}  ${state}  ${template.用途}\n`);
  }
  const problems = dropRepeated([
    ...(files?.problems ?? []),
    ...unreadable,
    ...checked.flatMap((entry) => entry.problems),
  ]);
  reportProblems(terminal, problems, path ?? '.');
  return hasErrors(problems) ? exitCodes.problems : exitCodes.done;
}
