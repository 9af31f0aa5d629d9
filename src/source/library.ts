/** What comes with the program: the built-in templates and styles. */
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readTemplateFolder, type SourceFile } from './files.ts';
import { type ReadFile, readFolder } from './reading.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Files below `templates/`, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return readTemplateFolder(folder).files;
}

let library: { files: ReadFile[]; problems: Diagnostic[] } | undefined;

/** The same files, read. Once a process: they change only with the program, and a preview is redrawn often. */
export function readLibrary(): { files: ReadFile[]; problems: Diagnostic[] } {
  library ??= readFolder(listLibrary());
  return library;
}
