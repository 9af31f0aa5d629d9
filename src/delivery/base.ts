/** What a report said when it was written, kept beside its file for when that comes back edited. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, readBase, type WrittenBase } from '../anchors/base.ts';
import type { Report } from '../produce.ts';
import { writeAtomically } from '../source/atomic.ts';
import { makeFolder } from '../source/disk-folder.ts';
import type { AnchorOptions } from '../writers/docx/anchors.ts';
import { editionFolder } from './editions.ts';

/** Takes what a later comparison needs of a Word file. */
export type KeepBase = (base: WrittenBase) => void;

/**
 * How a report's Word file is to be known again. One that leaves the house holds no more than by what its base is
 * found, and not even that where nobody keeps the base.
 */
export function anchorsFor(
  { facts: { people, values }, typed }: Report,
  keep: KeepBase | undefined,
): AnchorOptions | undefined {
  const isOutward = values.报告.版本 !== '内部';
  if (isOutward && !keep) return undefined;
  return { isNaming: (text) => people.find(text).length > 0, typed, isOutward, keep };
}

const pathOf = (folder: string, id: string) => join(folder, editionFolder, `${id}.xml`);

/** Keeps a base beside the file, in a folder of reports. */
export function keepBase(folder: string, { id, xml }: WrittenBase): void {
  const path = pathOf(folder, id);
  try {
    makeFolder(join(folder, editionFolder));
    // a link to a folder elsewhere is not followed
    if (lstatSync(join(folder, editionFolder)).isDirectory()) writeAtomically(path, Buffer.from(xml));
  } catch {
    // the report is written; that less is known of it later is no reason to fail
  }
}

/** The base that is kept under an id; undefined where there is none that can be read. */
export function findBase(folder: string, id: string): Base | undefined {
  if (!/^[a-p]{32}$/.test(id)) return undefined;
  try {
    return readBase(readFileSync(pathOf(folder, id)));
  } catch {
    return undefined;
  }
}
