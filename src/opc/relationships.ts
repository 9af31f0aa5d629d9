/** The relationships of a package: how its parts are found, whatever they are named (ISO/IEC 29500-2, 6.5). */
import type { ZipArchive } from './unzip.ts';
import { walkXml } from './xml-events.ts';
import { ZipError } from './zip-error.ts';

/** One part's way to another. */
export interface Relationship {
  id: string;
  /** the last word of its type, which the strict and the transitional form share: `officeDocument`, `worksheet` */
  type: string;
  /** the name of the part that it leads to */
  target: string;
}

/**
 * The relationships of a part, or of the whole package; those that lead out of it left out.
 * @param source the part's name; empty for the package
 * @throws ZipError where they are damaged
 */
export function readRelationships(archive: ZipArchive, source: string): Relationship[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const part = archive.read(`${folder}_rels/${source.slice(slash)}.rels`);
  if (!part) return [];
  const found: Relationship[] = [];
  const wellFormed = walkXml(part, {
    open(element, attribute) {
      const target = attribute('Target');
      if (element !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External')
        return;
      const type = attribute('Type') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(folder, target),
      });
    },
  });
  if (!wellFormed) throw new ZipError('damaged');
  return found;
}

/** `../styles.xml` seen from `xl/sheets/`, or `/xl/styles.xml` from anywhere: `xl/styles.xml`. */
function resolveTarget(folder: string, target: string): string {
  try {
    // a URL of a scheme that knows folders does the walking
    const { pathname } = new URL(target.replaceAll('\\', '/'), `file:///${folder}`);
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return target;
  }
}
