/** A Word file that was named on the command line: its bytes as .docx, whichever kind it is. */
import { basename, dirname, resolve } from 'node:path';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { DiskFolder } from '../source/disk-folder.ts';
import { readBytes } from '../source/files.ts';
import { convertOldWord, isOldWord } from '../source/old-word.ts';

/** Reads a file; a .doc is converted first, where LibreOffice is there to do so. */
export function readWordFile(path: string): { bytes?: Uint8Array; problems: Diagnostic[] } {
  const name = basename(path);
  const { bytes, problems } = readBytes({ name, folder: new DiskFolder(dirname(resolve(path))) });
  if (!bytes || !isOldWord(bytes)) return { ...(bytes && { bytes }), problems };
  const converted = convertOldWord(bytes);
  if (typeof converted !== 'string') return { bytes: converted, problems };
  const reason = converted === 'missing' ? 'old' : 'unconverted';
  return { problems: [makeProblem(unreadable, { reason }, { place: startOf(name) })] };
}
