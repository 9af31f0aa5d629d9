/** A Word file that was named on the command line: its bytes as .docx, whichever kind it is. */
import { basename, dirname, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { takeDocx } from '../edited/file.ts';
import { DiskFolder } from '../source/disk-folder.ts';
import { readBytes } from '../source/files.ts';

/** Reads a file; a .doc is converted first, where LibreOffice is there to do so. */
export function readWordFile(path: string): { bytes?: Uint8Array; problems: Diagnostic[] } {
  const name = basename(path);
  const { bytes, problems } = readBytes({ name, folder: new DiskFolder(dirname(resolve(path))) });
  return bytes ? takeDocx(bytes, name) : { problems };
}
