/** A Word file taken apart and put together again with some of its parts changed; the others stay as they are. */
import { addContentTypes, addRelationships, type Part } from '../opc/parts.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import { assembleZip, deflateEntry, type Entry } from '../opc/zip.ts';

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
  const written = new Map<string, { path: string; content: string | Uint8Array }>();
  const read = (name: string) => written.get(keyOf(name))?.content ?? archive.read(name);
  const write = (path: string, content: string | Uint8Array) => written.set(keyOf(path), { path, content });
  for (const [name, content] of changed) write(name, content);
  if (added.length > 0) {
    const slash = main.lastIndexOf('/') + 1;
    const relationships = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
    write(CONTENT_TYPES, addContentTypes(decode(read(CONTENT_TYPES)), added));
    write(relationships, addRelationships(decode(read(relationships)), added));
    for (const { path, content } of added) write(path, content);
  }
  const entries = archive.list().map((name): Entry => {
    const own = written.get(keyOf(name));
    written.delete(keyOf(name));
    if (own) return deflateEntry(name, own.content);
    return archive.copy(name) ?? deflateEntry(name, archive.read(name) ?? new Uint8Array());
  });
  const others = Array.from(written.values(), ({ path, content }) => deflateEntry(path, content));
  return assembleZip([...entries, ...others]);
}

/** Names of parts differ in more than case (ISO/IEC 29500-2, 6.2.2.3). */
const keyOf = (name: string) => name.toLowerCase();

const decode = (content: string | Uint8Array | undefined) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
