import type { Attachment, Block, Document } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import { endSection, writeParagraph } from './paragraph.ts';
import { type RunContext, writeInlines, writeWords } from './run.ts';
import type { SectionKind, Shell } from './shell.ts';
import { writeSignOff } from './sign-off.ts';
import { writeSeparator, writeTable } from './table.ts';
import {
  type Neighbours,
  writeAttachmentNote,
  writeBodyParagraph,
  writeHeading,
  writeRemark,
  writeSalutation,
  writeSubtitle,
  writeTitle,
} from './text-block.ts';

/** Block-level XML, or the kind of section that begins here. */
type Piece = string | { section: SectionKind };

/** The children of `w:body`, piece by piece. */
export function* writeBody(
  document: Document,
  sections: Shell['sections'],
  context: RunContext,
): Iterable<string> {
  yield* placeSections(writeBlocks(document.children, 'portrait', context), sections);
}

/**
 * Ends each section in its last paragraph, where Word wants it; the last section ends the body.
 * One piece is held back until it is known whether a section ends with it.
 */
function* placeSections(pieces: Iterable<Piece>, sections: Shell['sections']): Iterable<string> {
  let kind: SectionKind = 'portrait';
  let held: string | undefined;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      if (held !== undefined) yield held;
      held = piece;
      continue;
    }
    if (held !== undefined) yield endSection(held, sections[kind]);
    held = undefined;
    kind = piece.section;
  }
  yield held ?? writeSeparator();
  yield sections[kind];
}

function* writeBlocks(blocks: readonly Block[], kind: SectionKind, context: RunContext): Iterable<Piece> {
  for (const [index, block] of blocks.entries()) {
    yield* writeBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, kind, context);
  }
}

function* writeBlock(
  block: Block,
  near: Neighbours,
  kind: SectionKind,
  context: RunContext,
): Iterable<Piece> {
  switch (block.type) {
    case 'title':
      return yield writeTitle(block, near, context);
    case 'subtitle':
      return yield writeSubtitle(block, near, context);
    case 'salutation':
      return yield writeSalutation(block, context);
    case 'heading':
      return yield writeHeading(block, near, context);
    case 'paragraph':
      return yield writeBodyParagraph(block, near, context);
    case 'table':
      return yield* writeTable(block, textWidth(context.style, kind), context);
    case 'attachment-note':
      return yield* writeAttachmentNote(block, near, context);
    case 'sign-off':
      return yield* writeSignOff(block, context);
    case 'remark':
      return yield writeRemark(block, context);
    case 'attachment':
      return yield* writeAttachment(block, near, context);
  }
}

/** 附件 (GB/T 9704—2012, 7.3.8): a new page, label on its first line, title on the third. */
function* writeAttachment(block: Attachment, { previous }: Neighbours, context: RunContext): Iterable<Piece> {
  const { label, title, orientation, children } = block;
  const before = sectionOf(previous);
  if (orientation !== before) yield { section: orientation };
  yield writeParagraph(
    'attachmentLabel',
    writeWords(label ?? '附件', 'attachmentLabel', context),
    orientation === before ? { pageBreakBefore: true } : {},
  );
  yield writeParagraph('attachmentTitle', writeInlines(title, 'attachmentTitle', context));
  yield* writeBlocks(children, orientation, context);
}

function sectionOf(block: Block | undefined): 'portrait' | 'landscape' {
  return block?.type === 'attachment' ? block.orientation : 'portrait';
}

/** Width of the text area; a landscape page is the upright one turned a quarter. */
function textWidth({ page }: Style, kind: SectionKind): number {
  return kind === 'landscape' ? page.height - page.top - page.bottom : page.width - page.left - page.right;
}
