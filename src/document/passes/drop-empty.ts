import { isEmpty, plainText } from '../text.ts';
import type { Block, Heading } from '../tree.ts';

/**
 * Takes away what conditions have left empty: paragraphs without words, and headings whose section,
 * down to the next heading of their level or a higher one, has nothing left in it.
 */
export function dropEmpty(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  // from the end, so that of a section everything is known when its heading comes
  for (const block of [...blocks].reverse()) {
    if (block.type === 'attachment') kept.push({ ...block, children: dropEmpty(block.children) });
    else if (block.type === 'heading' ? hasSection(block, kept.at(-1)) : !isEmptyParagraph(block))
      kept.push(block);
  }
  return kept.reverse();
}

function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && isEmpty(block.children);
}

/** Text of its own kind ends a section: what stands at the end of a document belongs to no section. */
const afterText = new Set<Block['type']>(['attachment-note', 'sign-off', 'remark', 'attachment', 'imprint']);

/** Whether something is said below a heading, or by the heading itself: one that is a sentence needs no more. */
function hasSection(heading: Heading, next: Block | undefined): boolean {
  if (heading.runIn || /[。！？]$/.test(plainText(heading.children))) return true;
  if (next === undefined || afterText.has(next.type)) return false;
  return next.type !== 'heading' || next.level > heading.level;
}
