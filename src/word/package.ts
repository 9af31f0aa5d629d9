/** A Word file taken apart and put together again with some of its parts changed; the others stay as they are. */
import { addContentTypes, addRelationships, type Part } from '../opc/parts.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import { assembleZip, deflateEntry } from '../opc/zip.ts';

/** The parts that are changed, by their names, or new. */
export interface PackageChanges {
  changed: ReadonlyMap<string, string | Uint8Array>;
  added: readonly Part[];
}

const CONTENT_TYPES = '[Content_Types].xml';

/** @param main name of the main part, which refers to what is added */
export function rewritePackage(
  archive: ZipArchive,
  main: string,
  { changed, added }: PackageChanges,
): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(
    archive.list().map((name) => [name, changed.get(name) ?? archive.read(name) ?? new Uint8Array()]),
  );
  if (added.length > 0) {
    const slash = main.lastIndexOf('/') + 1;
    const relationships = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
    parts.set(CONTENT_TYPES, addContentTypes(textOf(parts.get(CONTENT_TYPES)), added));
    parts.set(relationships, addRelationships(textOf(parts.get(relationships)), added));
    for (const { path, content } of added) parts.set(path, content);
  }
  return assembleZip(Array.from(parts, ([name, content]) => deflateEntry(name, content)));
}

const textOf = (content: string | Uint8Array | undefined) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
