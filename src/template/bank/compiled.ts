/**
 * The bank that comes with the program, compiled when the program is built: parsing its sentences takes longer than
 * a whole report. It holds the texts that it was made of; where they have changed since, the files are read anew.
 */
import type { BankFile } from './sentences.ts';

/** What dist/bank.json holds. */
export interface CompiledBank {
  /** of the files of 语料, by name */
  texts: Record<string, string>;
  files: BankFile[];
}

/** The compiled files, where they are of these very texts. */
export function takeCompiled(
  compiled: CompiledBank | undefined,
  texts: Readonly<Record<string, string>>,
): BankFile[] | undefined {
  if (!compiled) return undefined;
  const names = Object.keys(texts);
  const isSame =
    names.length === Object.keys(compiled.texts).length &&
    names.every((name) => compiled.texts[name] === texts[name]);
  return isSame ? compiled.files : undefined;
}
