import { UNVERIFIED } from '../../document/wording.ts';
import { linesOf, type Page } from '../../layout/page.ts';
import type { Colors } from './look.ts';
import { type Piece, unpainted } from './row.ts';

/** What is to be said about the doubtful figures of a page: each problem once, with the figures that it concerns. */
export function writeNotes(page: Page, colors: Colors): Piece[][] {
  const figures = new Map<string, Set<string>>();
  for (const line of linesOf(page)) {
    for (const { value } of line.runs) {
      if (!value) continue;
      for (const { message } of value.flags ?? []) {
        const texts = figures.get(message) ?? new Set();
        figures.set(message, texts.add(value.text));
      }
    }
  }
  return Array.from(figures, ([message, texts]) => [
    { text: UNVERIFIED, paint: (text) => colors.bold(colors.red(text)) },
    { text: `${[...texts].join('、')}：${message}`, paint: unpainted },
  ]);
}
