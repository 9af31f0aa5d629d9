/** A new Word file beside one that the user has: nothing is overwritten. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { tryTo } from '../delivery/unwritable.ts';
import { unwritable } from '../diagnostics/catalogue/output.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { nameAfter } from '../edited/file.ts';
import { writeAtomically } from '../source/atomic.ts';

/** 总结（更新）.docx, of a .doc too, or with a number where that is there already. */
export function nameBeside(file: string, word: string): string {
  const folder = dirname(resolve(file));
  return join(
    folder,
    nameAfter(basename(file), word, (name) => existsSync(join(folder, name))),
  );
}

/** Writes it whole or not at all; returns what hinders it. */
export function writeBeside(path: string, bytes: Uint8Array): Diagnostic | undefined {
  if (existsSync(path))
    return makeProblem(unwritable, { path, reason: '那里已经有一个同名的文件', remedy: 'elsewhere' });
  return tryTo(path, () => writeAtomically(path, Buffer.from(bytes)));
}
