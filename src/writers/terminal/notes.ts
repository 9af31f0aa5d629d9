import type { Value } from '../../document/tree.ts';
import { linesOf, type Page } from '../../layout/page.ts';
import { UNVERIFIED } from '../../layout/runs.ts';
import type { Colors } from './look.ts';
import { type Piece, unpainted } from './row.ts';

/** What is to be said about the doubtful figures of a page: one line a problem, each told once. */
export function writeNotes(page: Page, colors: Colors): Piece[][] {
  const values = new Set<Value>();
  for (const line of linesOf(page)) {
    for (const { value } of line.runs) if (value?.flags?.length) values.add(value);
  }
  const notes = [...values].flatMap(({ text, flags = [] }) =>
    flags.map(({ message }) => `${text}：${message}`),
  );
  return [...new Set(notes)].map((note) => [
    { text: UNVERIFIED, paint: (text) => colors.bold(colors.red(text)) },
    { text: note, paint: unpainted },
  ]);
}
