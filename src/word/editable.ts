/** A Word file opened to be changed: its words, its main part, its anchors; and how it is put together again. */
import type { WrittenBase } from '../anchors/base.ts';
import { escapeXml } from '../opc/escape.ts';
import { readRelationships } from '../opc/relationships.ts';
import { ZipArchive } from '../opc/unzip.ts';
import { type FoundAnchors, findAnchors } from './anchors.ts';
import type { WordChart } from './charts.ts';
import { type PackageChanges, rewritePackage } from './package.ts';
import type { WordPassage } from './paragraphs.ts';
import { around, mostBytes, readWord, type WordFailure, type WordSetting } from './read.ts';

/** A Word file taken apart, to be put together again with changes. */
export interface EditableWord {
  archive: ZipArchive;
  passages: WordPassage[];
  setting?: WordSetting | undefined;
  charts: readonly WordChart[];
  /** the main part, and its name */
  xml: string;
  main: string;
  /** notes, headers and footers, by the names of their parts */
  around: ReadonlyMap<string, string>;
  anchors: FoundAnchors;
  /** The file with another main part, changes to other parts, and a base in place of the one that it has. */
  rewrite(xml: string, changes: PackageChanges, base?: WrittenBase): Uint8Array;
}

/** Opens a Word file for changes; the failure says why it is none, or can't be read. */
export function openWord(bytes: Uint8Array): EditableWord | { failure: WordFailure } {
  const read = readWord(bytes);
  if ('failure' in read) return read;
  // everything is read once more: to look at, and to be put back
  const archive = new ZipArchive(bytes, 3 * mostBytes);
  const main = readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const xml = decode(archive.read(main));
  if (xml === undefined) return { failure: 'damaged' };
  const anchors = findAnchors(archive, main);
  return {
    ...{ archive, passages: read.passages, setting: read.setting, charts: read.charts ?? [] },
    ...{ xml, main, anchors, around: readAround(archive, main) },
    rewrite: (written, { changed, added }, base) =>
      rewritePackage(archive, main, {
        changed: new Map([
          ...changed,
          ...(base ? renewAnchors(archive, anchors, base) : []),
          [main, written],
        ]),
        added,
      }),
  };
}

function readAround(archive: ZipArchive, main: string): ReadonlyMap<string, string> {
  const parts = readRelationships(archive, main).filter(({ type }) => type in around);
  return new Map(
    parts.flatMap(({ target }): [string, string][] => {
      const xml = decode(archive.read(target));
      return xml === undefined ? [] : [[target, xml]];
    }),
  );
}

/** The parts that hold the base and its id, with others in them. */
function renewAnchors(
  archive: ZipArchive,
  { id, base }: FoundAnchors,
  written: WrittenBase,
): [string, string][] {
  const property = id && decode(archive.read(id.part));
  return [
    ...(base ? [[base.part, written.xml] as [string, string]] : []),
    ...(id && property !== undefined
      ? [[id.part, property.replace(escapeXml(id.value), () => written.id)] as [string, string]]
      : []),
  ];
}

/** What every program writes; a part in another encoding is left alone. */
function decode(bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
