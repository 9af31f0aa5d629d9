import type { Attachment, Block, Chart, Document, Imprint } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import type { Charts } from './charts.ts';
import { writeImprint } from './imprint.ts';
import { writeLetterhead } from './letterhead.ts';
import { writeMasthead } from './masthead.ts';
import { endSection, writeParagraph } from './paragraph.ts';
import { type RunContext, writeInlines, writeWords } from './run.ts';
import type { Shell } from './shell.ts';
import type { SectionKind } from './shell-sections.ts';
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

/** What blocks need to know of the document they stand in. */
export interface BodyContext extends RunContext {
  charts: Charts;
  /** 信函格式: its first page has no number, its 版记 no rules */
  letter: boolean;
}

/** Block-level XML, or the kind of section that begins here. */
type Piece = string | { section: SectionKind };

/** The children of `w:body`, piece by piece. */
export function* writeBody(
  document: Document,
  sections: Shell['sections'],
  context: BodyContext,
): Iterable<string> {
  yield* placeSections(
    writeBlocks(document.children, 'portrait', context),
    sections,
    context.letter ? 'letter' : 'portrait',
  );
}

/**
 * Ends each section in its last paragraph, where Word wants it; the last section ends the body.
 * One piece is held back until it is known whether a section ends with it.
 */
function* placeSections(
  pieces: Iterable<Piece>,
  sections: Shell['sections'],
  first: SectionKind,
): Iterable<string> {
  let kind = first;
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

function* writeBlocks(blocks: readonly Block[], kind: SectionKind, context: BodyContext): Iterable<Piece> {
  for (const [index, block] of blocks.entries()) {
    yield* writeBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, kind, context);
  }
}

function* writeBlock(
  block: Block,
  near: Neighbours,
  kind: SectionKind,
  context: BodyContext,
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
    case 'chart':
      return yield writeChart(block, textWidth(context.style, kind), context);
    case 'attachment-note':
      return yield* writeAttachmentNote(block, near, context);
    case 'sign-off':
      return yield* writeSignOff(block, context);
    case 'remark':
      return yield writeRemark(block, context);
    case 'attachment':
      return yield* writeAttachment(block, near, context);
    case 'masthead':
      return yield* block.form === '信函' ? writeLetterhead(block, context) : writeMasthead(block, context);
    case 'imprint':
      return yield* writeClosing(block, near, context);
  }
}

/** A chart stands in a paragraph of its own, whose line is as high as it. */
function writeChart(block: Chart, width: number, { charts }: BodyContext): string {
  return writeParagraph('tableCell', charts.add(block, width));
}

/** 附件 (GB/T 9704—2012, 7.3.8): a new page, label on its first line, title on the third. */
function* writeAttachment(
  block: Attachment,
  { previous }: Neighbours,
  context: BodyContext,
): Iterable<Piece> {
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

/** 版记 stands on the last upright page, or on one of its own behind landscape ones. */
function* writeClosing(block: Imprint, { previous }: Neighbours, context: BodyContext): Iterable<Piece> {
  if (sectionOf(previous) === 'landscape') yield { section: 'portrait' };
  yield* writeImprint(block, context.letter, textWidth(context.style, 'portrait'), context);
}

function sectionOf(block: Block | undefined): 'portrait' | 'landscape' {
  return block?.type === 'attachment' ? block.orientation : 'portrait';
}

/** Width of the text area; a landscape page is the upright one turned a quarter. */
function textWidth({ page }: Style, kind: SectionKind): number {
  return kind === 'landscape' ? page.height - page.top - page.bottom : page.width - page.left - page.right;
}
