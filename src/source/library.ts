/** What comes with the program: the built-in templates and styles. */
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiskFolder } from './disk-folder.ts';
import { listTemplateFiles, type SourceFile } from './files.ts';
import type { Folder } from './folder.ts';
import { type ReadFile, readFolder } from './reading.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const builtIn = new DiskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));

/** Files below `templates/`, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return listTemplateFiles(builtIn);
}

let library: { files: ReadFile[]; problems: Diagnostic[] } | undefined;

/**
 * The same files, read. Once a process: they change only with the program, and a preview is redrawn often.
 * @param folder that holds them, for a program without the disk
 */
export function readLibrary(folder?: Folder): { files: ReadFile[]; problems: Diagnostic[] } {
  if (folder) return readFolder(listTemplateFiles(folder));
  library ??= readFolder(listLibrary());
  return library;
}
