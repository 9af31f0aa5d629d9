/** A Word file (.docx) read back: bounded, with nothing fetched and nothing run. */
import { isCompound, isEncrypted } from '../opc/compound.ts';
import { readRelationships } from '../opc/relationships.ts';
import { isZip, ZipArchive } from '../opc/unzip.ts';
import { ZipError } from '../opc/zip-error.ts';
import { readCharts, type WordChart } from './charts.ts';
import type { Section, TableGrid } from './format.ts';
import { readPart, type WordPassage } from './paragraphs.ts';
import { StyleSheet } from './styles.ts';

/** Why a file could not be read. */
export type WordFailure = 'old' | 'not-word' | 'damaged' | 'protected' | 'too-large';

/** Of all parts that are read, inflated: a report of a thousand pages has less. */
export const mostBytes = 64 * 2 ** 20;

/** A Word file as it is read on its pages. */
export interface WordText {
  /** those of the body, then of notes, then of headers and footers */
  passages: WordPassage[];
  /** absent, as the setting is, where words come from elsewhere */
  charts?: WordChart[];
  setting?: WordSetting;
}

/** How a file is set. */
export interface WordSetting {
  sections: readonly Section[];
  tables: readonly TableGrid[];
  styles: StyleSheet;
  /** its pages show their number */
  isNumbered: boolean;
}

/** The words of a Word file and how they are set; or why they can't be read. */
export function readWord(bytes: Uint8Array): WordText | { failure: WordFailure } {
  if (isCompound(bytes)) return { failure: isEncrypted(bytes) ? 'protected' : 'old' };
  if (!isZip(bytes)) return { failure: 'not-word' };
  try {
    const archive = new ZipArchive(bytes, mostBytes);
    const main = readRelationships(archive, '').find(({ type }) => type === 'officeDocument')?.target;
    const body = main === undefined || !/\.xml$/i.test(main) ? undefined : archive.read(main);
    if (main === undefined || !body || !isWord(archive)) return { failure: 'not-word' };
    return readParts(archive, main, body);
  } catch (error) {
    if (error instanceof ZipError) return { failure: error.failure };
    throw error;
  }
}

/** What stands around the body, by the kind of its part, in reading order. */
export const around: Readonly<Record<string, string>> = {
  footnotes: '脚注',
  endnotes: '尾注',
  header: '页眉',
  footer: '页脚',
};

function readParts(archive: ZipArchive, main: string, body: Uint8Array): WordText {
  const { passages, sections, tables, isNumbered } = readPart(body);
  const relationships = readRelationships(archive, main);
  const used = new Set(sections.flatMap(({ references }) => references));
  let hasNumber = isNumbered;
  for (const [kind, word] of Object.entries(around)) {
    const said = new Set<string>();
    for (const { id, type, target } of relationships) {
      const isUsed = type === kind && (kind.endsWith('notes') || used.has(id));
      const part = isUsed ? archive.read(target) : undefined;
      if (!part) continue;
      const read = readPart(part);
      hasNumber ||= read.isNumbered;
      for (const { text, name } of read.passages) {
        // first, odd and even pages have a header each
        if (kind.endsWith('er') && said.has(text)) continue;
        said.add(text);
        passages.push({ text, name: `${word}${name}`, number: passages.length + 1 });
      }
    }
  }
  const partOf = (kind: string) => {
    const target = relationships.find(({ type }) => type === kind)?.target;
    return target === undefined ? undefined : archive.read(target);
  };
  const styles = new StyleSheet(partOf('styles'), partOf('theme'));
  const charts = readCharts(archive, body, relationships);
  return { passages, charts, setting: { sections, tables, styles, isNumbered: hasNumber } };
}

/** Workbooks and slides are packages too. */
function isWord(archive: ZipArchive): boolean {
  return archive.list().some((name) => /^word\//i.test(name));
}
