/** What comes with the program: the built-in templates and styles. */
import { fileURLToPath } from 'node:url';
import { readTemplateFolder, type SourceFile } from './files.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** Files below `templates/`, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return readTemplateFolder(folder).files;
}
