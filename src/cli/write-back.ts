/** Writing a campaign's main file back, as it was written before. */
import { tellUnwritable } from '../delivery/unwritable.ts';
import { encodeLike } from '../source/encoding.ts';
import type { SourceFile } from '../source/files.ts';
import { reportProblems, type Terminal } from './terminal.ts';

/**
 * Writes a text over a file, with that file's line ends.
 * @param original the file's bytes
 * @param path of the campaign, as the user gave it
 * @returns whether it could; else it was told why not
 */
export function writeBack(
  terminal: Terminal,
  main: SourceFile,
  text: string,
  { original, path }: { original: Uint8Array; path: string },
): boolean {
  try {
    main.folder.write(main.name, encodeLike(text, original));
    return true;
  } catch (error) {
    reportProblems(terminal, [tellUnwritable(main.name, error)], path);
    return false;
  }
}
