/** What comes with the program: the built-in templates and styles. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiskFolder } from './disk-folder.ts';
import { listTemplateFiles, type SourceFile } from './files.ts';
import type { Folder } from './folder.ts';
import { type ReadFile, readFolder, readText } from './reading.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const builtIn = new DiskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));

/** Files below `templates/`, 语料 among them, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return listTemplateFiles(builtIn);
}

/** What `npm run build` makes of the files of 语料. */
const compiledFile = fileURLToPath(new URL('../../dist/bank.json', import.meta.url));

const isOfBank = ({ name }: SourceFile) => name.startsWith('语料/');

let compiled: unknown;

/** The built-in bank: its files, read when they are asked for, and what was compiled of them. */
export function readBuiltInBank(folder?: Folder): {
  texts: Record<string, string>;
  compiled: unknown;
  /** their values, with places */
  read(): ReadFile[];
} {
  const files = (folder ? listTemplateFiles(folder) : listLibrary()).filter(isOfBank);
  if (!folder && existsSync(compiledFile)) compiled ??= JSON.parse(readFileSync(compiledFile, 'utf8'));
  return {
    texts: Object.fromEntries(files.map((file) => [file.name, readText(file).text ?? ''])),
    compiled: folder ? undefined : compiled,
    read: () => readFolder(files).files,
  };
}

let library: { files: ReadFile[]; problems: Diagnostic[] } | undefined;

/**
 * The same files but 语料, read. Once a process: they change only with the program, and a preview is redrawn often.
 * @param folder that holds them, for a program without the disk
 */
export function readLibrary(folder?: Folder): { files: ReadFile[]; problems: Diagnostic[] } {
  if (folder) return readFolder(listTemplateFiles(folder).filter((file) => !isOfBank(file)));
  library ??= readFolder(listLibrary().filter((file) => !isOfBank(file)));
  return library;
}
