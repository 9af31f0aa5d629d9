/** The editions of reports that were built, kept beside the files: what a later preview compares with. */
import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../document/edition.ts';
import { writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import { safeFileName } from './file-names.ts';

/** What a report said when it was last written. */
export interface KeptEdition {
  edition: Edition;
  /** when it was built */
  built: Date;
}

/** Where they lie, in the folder of the reports. */
export const editionFolder = '.jinqiu';

/** Drafts and final reports of one name are editions of one report. */
const pathOf = (folder: string, name: string) =>
  join(folder, editionFolder, safeFileName(name.replace(/（草稿）$/, ''), '.json'));

/**
 * The edition of a report as a file beside those of a folder, in place of the one before. Undefined where it cannot be
 * kept: that reports cannot be compared later is no reason not to write them.
 * @param name of the report's file, without extension
 */
export function makeEditionFile(
  folder: string,
  name: string,
  edition: Edition,
): { path: string; bytes: Uint8Array } | undefined {
  const path = pathOf(folder, name);
  try {
    makeFolder(dirname(path));
    // a link to a folder elsewhere is not followed
    if (!lstatSync(dirname(path)).isDirectory()) return undefined;
    return { path, bytes: Buffer.from(JSON.stringify(edition)) };
  } catch {
    return undefined;
  }
}

/** Keeps the edition of a report that was written to a folder, where that can be. */
export function keepEdition(folder: string, name: string, edition: Edition): void {
  const file = makeEditionFile(folder, name, edition);
  try {
    if (file) writeAtomically(file.path, file.bytes);
  } catch {
    // as above
  }
}

/** The edition that was built last; undefined where there is none that can be read. */
export function findEdition(folder: string, name: string): KeptEdition | undefined {
  const path = pathOf(folder, name);
  try {
    const edition = JSON.parse(readFileSync(path, 'utf8')) as Partial<Edition>;
    if (!Array.isArray(edition.figures) || !Array.isArray(edition.sentences)) return undefined;
    return { edition: edition as Edition, built: statSync(path).mtime };
  } catch {
    return undefined;
  }
}
