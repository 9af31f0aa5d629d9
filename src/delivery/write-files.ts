/** The files of one report, wherever they are to go. */
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OutputFile, OutputOptions } from './output.ts';
import { OutputFolder } from './output-folder.ts';
import { tellUnwritable } from './unwritable.ts';

/** Writes files, all or those that may be written. */
export async function writeFiles(
  files: readonly OutputFile[],
  options: OutputOptions,
): Promise<{ written: string[]; problems: Diagnostic[] }> {
  const written: string[] = [];
  const problems: Diagnostic[] = [];
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    const own = files.filter((file) => dirname(file.path) === path);
    let folder: OutputFolder;
    try {
      folder = new OutputFolder(path, options);
    } catch (error) {
      problems.push(...own.map((file) => tellUnwritable(file.path, error)));
      continue;
    }
    const refusals = await folder.write(
      own.map((file) => ({ name: basename(file.path), bytes: file.bytes })),
    );
    const done = own.filter((_, index) => !refusals[index]);
    const unclosed = await folder.close();
    written.push(...done.map((file) => file.path));
    problems.push(...refusals.filter((refusal) => refusal !== undefined));
    // where nothing could be written, that is among the problems already
    if (done.length > 0) problems.push(...unclosed);
  }
  return { written, problems };
}
