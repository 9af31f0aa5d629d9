/** A Word file (.docx) read back: bounded, with nothing fetched and nothing run. */
import { isCompound, isEncrypted } from '../opc/compound.ts';
import { readRelationships } from '../opc/relationships.ts';
import { ZipArchive } from '../opc/unzip.ts';
import { ZipError } from '../opc/zip-error.ts';
import { readPassages, type WordPassage } from './paragraphs.ts';

/** Why a file could not be read. */
export type WordFailure = 'old' | 'not-word' | 'damaged' | 'protected' | 'too-large';

/** Of all parts that are read, inflated: a report of a thousand pages has less. */
export const mostBytes = 64 * 2 ** 20;

/** The words of a Word file, those of its notes last; or why they can't be read. */
export function readWord(bytes: Uint8Array): { passages: WordPassage[] } | { failure: WordFailure } {
  if (isCompound(bytes)) return { failure: isEncrypted(bytes) ? 'protected' : 'old' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { failure: 'not-word' };
  try {
    const archive = new ZipArchive(bytes, mostBytes);
    const main = readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target;
    const body = main === undefined || !/\.xml$/i.test(main) ? undefined : archive.read(main);
    if (main === undefined || !body || !isWord(archive)) return { failure: 'not-word' };
    const passages = readPassages(body);
    for (const { type, target } of readRelationships(archive, main)) {
      const notes = type === 'footnotes' || type === 'endnotes' ? archive.read(target) : undefined;
      const word = type === 'footnotes' ? '脚注' : '尾注';
      for (const { text, name } of notes ? readPassages(notes) : [])
        passages.push({ text, name: `${word}${name}`, number: passages.length + 1 });
    }
    return { passages };
  } catch (error) {
    if (error instanceof ZipError) return { failure: error.failure };
    throw error;
  }
}

/** Workbooks and slides are packages too. */
function isWord(archive: ZipArchive): boolean {
  return archive.list().some((name) => /^word\//i.test(name));
}
