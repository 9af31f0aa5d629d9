/** A Word file that was edited, as it came: its name and bytes, and which report it is taken to be. */
import { extname } from 'node:path';
import { type Audience, audiences } from '../campaign/audiences.ts';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem, startOf } from '../diagnostics/diagnostic.ts';
import { convertOldWord, isOldWord } from '../source/old-word.ts';

export interface EditedFile {
  /** without its folders */
  name: string;
  /** of a .docx */
  bytes: Uint8Array;
}

/** Which report a file is of; what is not said is found out. */
export interface EditedAs {
  /** full or short name of a unit, or 本级 */
  department?: string | undefined;
  template?: string | undefined;
  audience?: Audience | undefined;
}

/** The bytes as .docx: a .doc is converted first, where LibreOffice is there to do so. */
export function takeDocx(bytes: Uint8Array, name: string): { bytes?: Uint8Array; problems: Diagnostic[] } {
  if (!isOldWord(bytes)) return { bytes, problems: [] };
  const converted = convertOldWord(bytes);
  if (typeof converted !== 'string') return { bytes: converted, problems: [] };
  const reason = converted === 'missing' ? 'old' : 'unconverted';
  return { problems: [makeProblem(unreadable, { reason }, { place: startOf(name) })] };
}

/** Files of a version that was asked for say so: …活动总结（公示）.docx. */
export function readAudience(name: string): Audience | undefined {
  return audiences.find((audience) => name.includes(`（${audience}）`));
}

/** 总结（更新）.docx, of a .doc too; with a number where that is taken. @param word 更新 */
export function nameAfter(name: string, word: string, isTaken: (name: string) => boolean): string {
  const stem = name.slice(0, name.length - extname(name).length).replace(new RegExp(`（${word}\\d*）$`), '');
  for (let number = 1; ; number++) {
    const next = `${stem}（${word}${number > 1 ? number : ''}）.docx`;
    if (!isTaken(next)) return next;
  }
}
