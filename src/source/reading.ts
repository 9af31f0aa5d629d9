/** Files → text and values with places: bytes, encoding and syntax in one step, problems of each told. */
import { emptyFile } from '../diagnostics/catalogue/files.ts';
import { type Diagnostic, hasErrors, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { decodeText } from './encoding.ts';
import { findFile, readBytes, type SourceFile } from './files.ts';
import type { Folder } from './folder.ts';
import type { PlacedValue, Places, PlainValue } from './places.ts';
import type { Roster } from './roster.ts';
import type { RosterColumn } from './roster-columns.ts';
import { readRosterFile } from './roster-file.ts';
import { readYaml } from './yaml.ts';

/** The text of a file in whatever encoding it was saved. */
export function readText(file: SourceFile): { text: string | undefined; problems: Diagnostic[] } {
  const { bytes, problems } = readBytes(file);
  if (!bytes) return { text: undefined, problems };
  const decoded = decodeText(bytes, file.name);
  return { text: decoded.text, problems: [...problems, ...decoded.problems] };
}

/**
 * A YAML file's value with places.
 * @param replacement read in place of what the file holds
 */
export function readYamlFile(
  file: SourceFile,
  replacement?: string,
): { value: PlacedValue | undefined; problems: Diagnostic[] } {
  const { text, problems } = replacement === undefined ? readText(file) : { text: replacement, problems: [] };
  if (text === undefined || problems.some(({ severity }) => severity === 'error'))
    return { value: undefined, problems };
  if (text.trim() === '') {
    const place = startOf(file.name);
    return {
      value: undefined,
      problems: [...problems, makeProblem(emptyFile, { name: file.name }, { place })],
    };
  }
  const yaml = readYaml(text, file.name);
  return { value: yaml.value, problems: [...problems, ...yaml.problems] };
}

/** A file of a template or style folder, read. */
export interface ReadFile {
  /** below its folder */
  name: string;
  /** what problems show */
  file: string;
  text: string;
  /** it could not be read as text or as YAML, which was told */
  unreadable?: true;
  /** of a YAML file */
  value?: PlainValue;
  places?: Places;
}

/** Reads all files of a folder of templates or styles. `prefix`, with which all names begin, is cut off. */
export function readFolder(
  files: readonly SourceFile[],
  prefix = '',
): { files: ReadFile[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const read = files.flatMap((file): ReadFile[] => {
    const { text, problems: found } = readText(file);
    problems.push(...found);
    if (text === undefined) return [];
    const name = file.name.slice(prefix.length);
    const tell = (isLost: boolean) => isLost && ({ unreadable: true } as const);
    if (!/\.ya?ml$/i.test(name)) return [{ name, file: file.name, text, ...tell(hasErrors(found)) }];
    const yaml = readYaml(text, file.name);
    problems.push(...yaml.problems);
    const isLost = hasErrors(found) || (yaml.value === undefined && hasErrors(yaml.problems));
    return [{ name, file: file.name, text, ...yaml.value, ...tell(isLost) }];
  });
  return { files: read, problems };
}

/** How data name a roster: its file, and the sheet where it is not the first. */
export interface RosterName {
  文件: string;
  工作表?: string | undefined;
}

/** The roster that the data name, from a file in the campaign's folder or below. */
export function readRoster(
  folder: Folder,
  { 文件: name, 工作表: sheet }: RosterName,
  columns: readonly RosterColumn[],
): Roster {
  const nothing = { rows: [], stated: [] };
  const found = findFile(folder, name);
  if (!found.file) return { ...nothing, problems: found.problems };
  const { bytes, problems } = readBytes(found.file);
  if (!bytes) return { ...nothing, problems: [...found.problems, ...problems] };
  return readRosterFile(bytes, found.file.name, columns, sheet);
}
