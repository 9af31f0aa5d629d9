import { walkBlocks } from '../document/text.ts';
import type { Document, SignOff, Table, Title } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import type { Page } from './page.ts';
import { fitTable } from './table-fit.ts';
import { textAreaOf } from './text-area.ts';
import { shapeTitle, titleCapacity } from './title.ts';

/** The lines that each title of the text takes, for those who ask whether it is too long. */
export function findTitleLines({ children }: Document, style: Style): { block: Title; lines: string[] }[] {
  const capacity = titleCapacity('title', textAreaOf(style, 'portrait').width, style);
  return children
    .filter((block) => block.type === 'title')
    .map((block) => ({ block, lines: shapeTitle(block.children, capacity) }));
}

/** 落款 that begin a page, with no line of the text above them on it. */
export function findLoneSignOffs(pages: Iterable<Page>): { block: SignOff; page: number }[] {
  const found: { block: SignOff; page: number }[] = [];
  let previous: unknown;
  for (const { number, items } of pages) {
    const block = items[0]?.block;
    if (number > 1 && block?.type === 'sign-off' && block !== previous) found.push({ block, page: number });
    previous = items.at(-1)?.block;
  }
  return found;
}

/** A table that asks for more than its page is wide. Lengths in twips. */
export interface WideTable {
  block: Table;
  wanted: number;
  available: number;
}

/** Tables whose columns need more than the text area even in the dense setting; in print they are squeezed into it. */
export function findWideTables({ children }: Document, style: Style): WideTable[] {
  const found: WideTable[] = [];
  let available = textAreaOf(style, 'portrait').width;
  for (const block of walkBlocks(children)) {
    if (block.type === 'attachment') available = textAreaOf(style, block.orientation).width;
    if (block.type !== 'table') continue;
    const { needed: wanted } = fitTable(block.columns, available, style);
    if (wanted > available) found.push({ block, wanted, available });
  }
  return found;
}
