/** What comes with the program: the built-in templates, styles and sentences. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { openParts, type Parts, writeParts } from './compiled.ts';
import { DiskFolder } from './disk-folder.ts';
import { listTemplateFiles, type SourceFile } from './files.ts';
import type { Folder } from './folder.ts';
import type { Places, PlainValue, Spot } from './places.ts';
import { type ReadFile, readFolder } from './reading.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const builtIn = new DiskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));

/** Files below `templates/`, 语料 among them, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return listTemplateFiles(builtIn);
}

/** Where `npm run build` keeps what it makes of those files. */
const compiledFile = fileURLToPath(new URL('../../dist/library.jsonl', import.meta.url));

/** What was made of the files, beside what other rooms make of them. It holds for these very bytes only. */
export interface CompiledFiles {
  stamp: number;
  texts: Record<string, string>;
  /** of YAML files but those of 语料 */
  values: Record<string, { value: PlainValue; spots: [path: string, spot: Spot][] }>;
}

/** The part of the compiled library that is this room's. */
const filesPart = 'files';

/** The built-in files but those of 语料, which are asked for apart. */
export interface Library {
  files: ReadFile[];
  problems: Diagnostic[];
  /** what other rooms made of them when the program was built, by their names; absent where they have changed since */
  made?: Parts;
  /** the files of 语料, read */
  readBank(): ReadFile[];
}

const isOfBank = ({ name }: { name: string }) => name.startsWith('语料/');

let library: Library | undefined;

/**
 * The built-in files. Once a process: they change only with the program, and a preview is redrawn often.
 * @param folder that holds them, for a program without the disk
 */
export function readLibrary(folder?: Folder): Library {
  if (folder) return readFiles(listTemplateFiles(folder));
  if (library) return library;
  const files = listLibrary();
  library = openCompiled(files) ?? readFiles(files);
  return library;
}

/** The same, as it is written: what was made of it is not asked for. */
export function readFiles(files: readonly SourceFile[]): Library {
  return {
    ...readFolder(files.filter((file) => !isOfBank(file))),
    readBank: () => readFolder(files.filter(isOfBank)).files,
  };
}

function openCompiled(files: readonly SourceFile[]): Library | undefined {
  if (!existsSync(compiledFile)) return undefined;
  const made = openParts(readFileSync(compiledFile));
  const compiled = made.get(filesPart)?.() as CompiledFiles | undefined;
  if (compiled?.stamp !== stampFiles(files)) return undefined;
  return {
    files: files.filter((file) => !isOfBank(file)).map(({ name }) => placeFile(name, compiled)),
    problems: [],
    made,
    readBank: () => readFolder(files.filter(isOfBank)).files,
  };
}

/** Of the names and bytes of the built-in files: they lie in the package itself, where no link leads out. */
function stampFiles(files: readonly SourceFile[]): number {
  return files.reduce(
    (stamp, { name }) => crc32(readFileSync(join(builtIn.path, name)), crc32(`${name}\0`, stamp)),
    0,
  );
}

function placeFile(name: string, { texts, values }: CompiledFiles): ReadFile {
  const file = { name, file: name, text: texts[name] ?? '' };
  const read = values[name];
  return read ? { ...file, value: read.value, places: new Map(read.spots) } : file;
}

/**
 * Compiles the built-in files: the bytes of the file that keeps them.
 * @param made what the other rooms made of them
 */
export function compileLibrary(
  files: readonly ReadFile[],
  bank: readonly ReadFile[],
  made: Readonly<Record<string, unknown>>,
): Uint8Array {
  const compiled: CompiledFiles = {
    stamp: stampFiles(listLibrary()),
    texts: Object.fromEntries([...files, ...bank].map(({ name, text }) => [name, text])),
    values: Object.fromEntries(
      files.flatMap(({ name, value, places }) =>
        value === undefined || !places ? [] : [[name, { value, spots: listSpots(value, places) }]],
      ),
    ),
  };
  return writeParts({ [filesPart]: compiled, ...made });
}

/** Where a value and all that is in it were typed. */
function listSpots(value: PlainValue, places: Places, path: readonly Step[] = []): [string, Spot][] {
  const written = formatPath(path);
  const spot = places.get(written);
  const own: [string, Spot][] = spot ? [[written, spot]] : [];
  if (typeof value !== 'object' || value === null) return own;
  const parts: [Step, PlainValue][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...own, ...parts.flatMap(([step, part]) => listSpots(part, places, [...path, step]))];
}
