/** What comes with the program: the built-in templates, styles and sentences. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { DiskFolder } from './disk-folder.ts';
import { listTemplateFiles, type SourceFile } from './files.ts';
import type { Folder } from './folder.ts';
import type { Places, PlainValue, Spot } from './places.ts';
import { type ReadFile, readFolder, readText } from './reading.ts';

/** The package's own `templates/`, beside `src/` and `dist/`. */
const builtIn = new DiskFolder(fileURLToPath(new URL('../../templates/', import.meta.url)));

/** Files below `templates/`, 语料 among them, by name: `叙述总结/template.yaml`, `partials/…`, `styles/gbt9704.yaml`. */
export function listLibrary(): SourceFile[] {
  return listTemplateFiles(builtIn);
}

/** What `npm run build` makes of those files: dist/library.json. It holds for these very texts only. */
export interface CompiledLibrary {
  /** of all files, by name */
  texts: Record<string, string>;
  /** of YAML files but those of 语料 */
  values: Record<string, { value: PlainValue; spots: [path: string, spot: Spot][] }>;
  /** what other rooms made of them, by their names */
  made: Made;
}

type Made = Readonly<Record<string, unknown>>;

const compiledFile = fileURLToPath(new URL('../../dist/library.json', import.meta.url));

/** The built-in files but those of 语料, which are asked for apart. */
export interface Library {
  files: ReadFile[];
  problems: Diagnostic[];
  /** what was made of them when the program was built; absent where they have changed since */
  made?: Made;
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
  const { texts, values, made }: CompiledLibrary = JSON.parse(readFileSync(compiledFile, 'utf8'));
  const isSame = files.every((file) => texts[file.name] === readText(file).text);
  if (!isSame || Object.keys(texts).length !== files.length) return undefined;
  return {
    files: files.filter((file) => !isOfBank(file)).map(({ name }) => placeFile(name, texts, values)),
    problems: [],
    made,
    readBank: () => readFolder(files.filter(isOfBank)).files,
  };
}

function placeFile(
  name: string,
  texts: CompiledLibrary['texts'],
  values: CompiledLibrary['values'],
): ReadFile {
  const file = { name, file: name, text: texts[name] ?? '' };
  const read = values[name];
  return read ? { ...file, value: read.value, places: new Map(read.spots) } : file;
}

/**
 * Compiles the built-in files.
 * @param made what the other rooms made of them
 */
export function compileLibrary(
  files: readonly ReadFile[],
  bank: readonly ReadFile[],
  made: Made,
): CompiledLibrary {
  return {
    texts: Object.fromEntries([...files, ...bank].map(({ name, text }) => [name, text])),
    values: Object.fromEntries(
      files.flatMap(({ name, value, places }) =>
        value === undefined || !places ? [] : [[name, { value, spots: listSpots(value, places) }]],
      ),
    ),
    made,
  };
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
