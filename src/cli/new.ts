/** `jinqiu new`: a folder with a commented 活动.yaml to fill in. */
import { join } from 'node:path';
import { readLibrary } from '../source/library.ts';
import { renderName } from '../template/render.ts';
import { writeBlankFile } from './blank-file.ts';
import type { ExitCode } from './exit-codes.ts';
import { quoteArgument, type Terminal } from './terminal.ts';

/** @param year of the campaign */
export function startCampaign(terminal: Terminal, folder: string, year: number, force: boolean): ExitCode {
  const starter = readLibrary().files.find(({ name }) => name === '起步/活动.yaml.hbs')!;
  const { name: text } = renderName(starter.text, { values: { 年度: String(year), 上年: String(year - 1) } });
  const result = writeBlankFile(terminal, join(folder, '活动.yaml'), Buffer.from(`${text}\n`), force);
  if (result === 0)
    terminal.say(
      `接下来：填好“${join(folder, '活动.yaml')}”，再用 jinqiu 预览 ${quoteArgument(folder)} 看样子。`,
    );
  return result;
}
