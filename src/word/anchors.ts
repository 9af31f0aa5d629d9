/** By what a Word file of ours is known again, read back from it. */
import { type Base, readBase } from '../anchors/base.ts';
import { NAMESPACE, PROPERTY } from '../anchors/names.ts';
import { readRelationships } from '../opc/relationships.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import { walkXml } from '../opc/xml-events.ts';

export interface FoundAnchors {
  /** the id of its base, and the part that says it */
  id?: { value: string; part: string } | undefined;
  /** the part that holds the base: programs rename it, so that it is told by its namespace; read when it is asked for */
  base?: { part: string; read: () => Base | undefined } | undefined;
}

/** @param main name of the main part */
export function findAnchors(archive: ZipArchive, main: string): FoundAnchors {
  return { id: findId(archive), base: findBasePart(archive, main) };
}

function findId(archive: ZipArchive): FoundAnchors['id'] {
  const part = readRelationships(archive, '').find(({ type }) => type === 'custom-properties')?.target;
  const bytes = part === undefined ? undefined : archive.read(part);
  if (part === undefined || !bytes) return undefined;
  let isOurs = false;
  let value = '';
  walkXml(bytes, {
    open(name, attribute) {
      if (name.endsWith('property')) isOurs = attribute('name') === PROPERTY;
    },
    text(text) {
      if (isOurs) value += text.trim();
    },
  });
  return value === '' ? undefined : { value, part };
}

function findBasePart(archive: ZipArchive, main: string): FoundAnchors['base'] {
  for (const { type, target: part } of readRelationships(archive, main)) {
    if (type !== 'customXml') continue;
    const bytes = archive.read(part);
    if (!bytes || !Buffer.from(bytes.subarray(0, 1000)).includes(NAMESPACE)) continue;
    return { part, read: () => readBase(bytes) };
  }
  return undefined;
}
