import type { Attachment, Block, Chart, Document, Imprint } from '../document/tree.ts';
import { ATTACHMENT_LABEL } from '../document/wording.ts';
import type { Style } from '../style/style.ts';
import type { Box, BoxContext } from './boxes.ts';
import { makeImprint } from './imprint.ts';
import { makeLetterhead, makeMasthead } from './masthead.ts';
import {
  makeAttachmentNote,
  makeAttachmentTitle,
  makeBodyParagraph,
  makeHeading,
  makeParagraph,
  makeRemark,
  makeSalutation,
  makeSignOff,
  makeSubtitle,
  makeTitle,
  type Neighbours,
  wordsOf,
} from './paragraphs.ts';
import { makeRuns } from './runs.ts';
import { heightOfChart, spaceBelowChart } from './spacing.ts';
import { makeTable } from './tables.ts';
import { textAreaOf } from './text-area.ts';

/** The boxes of a document in order. */
export function makeBoxes({ children, meta }: Document, style: Style): Iterable<Box> {
  const [first] = children;
  return makeAll(children, {
    style,
    area: textAreaOf(style, 'portrait'),
    draft: meta.draft,
    isLetter: first?.type === 'masthead' && first.form === '信函',
  });
}

function* makeAll(blocks: readonly Block[], context: BoxContext): Iterable<Box> {
  for (const [index, block] of blocks.entries()) {
    yield* makeBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, context);
  }
}

function* makeBlock(block: Block, near: Neighbours, context: BoxContext): Iterable<Box> {
  switch (block.type) {
    case 'title':
      return yield makeTitle(block, near, context);
    case 'subtitle':
      return yield makeSubtitle(block, near, context);
    case 'salutation':
      return yield makeSalutation(block, context);
    case 'heading':
      return yield makeHeading(block, near, context);
    case 'paragraph':
      return yield makeBodyParagraph(block, near, context);
    case 'table':
      return yield* makeCaptionedTable(block, context);
    case 'chart':
      return yield makeFigure(block, context);
    case 'attachment-note':
      return yield* makeAttachmentNote(block, near, context);
    case 'sign-off':
      return yield* makeSignOff(block, context);
    case 'remark':
      return yield makeRemark(block, context);
    case 'attachment':
      return yield* makeAttachment(block, context);
    case 'masthead':
      return yield* block.form === '信函' ? makeLetterhead(block, context) : makeMasthead(block, context);
    case 'imprint':
      return yield* makeClosing(block, near, context);
  }
}

function* makeCaptionedTable(block: Extract<Block, { type: 'table' }>, context: BoxContext): Iterable<Box> {
  const { font, bold } = context.style.roles.tableCaption;
  if (block.caption) {
    const runs = makeRuns(block.caption, font, context.draft, bold);
    yield makeParagraph(block, 'tableCaption', runs, context, { keepNext: true });
  }
  yield makeTable(block, context);
}

function makeFigure(block: Chart, { area: { width }, style }: BoxContext): Box {
  const height = heightOfChart(block, width);
  return { kind: 'figure', block, width, height, before: 0, after: spaceBelowChart(style), keepNext: false };
}

/** 附件 (GB/T 9704—2012, 7.3.7): a new page, label on its first line, title on the third. */
function* makeAttachment(block: Attachment, context: BoxContext): Iterable<Box> {
  const { label = ATTACHMENT_LABEL, title, orientation, children } = block;
  const own = { ...context, area: textAreaOf(context.style, orientation) };
  yield makeParagraph(block, 'attachmentLabel', wordsOf(label, 'attachmentLabel', own), own, {
    keepNext: true,
    newPage: orientation,
  });
  yield makeAttachmentTitle(block, title, own);
  yield* makeAll(children, own);
}

/** 版记 stands on the last upright page, or on one of its own behind landscape ones. */
function* makeClosing(block: Imprint, { previous }: Neighbours, context: BoxContext): Iterable<Box> {
  const isTurned = previous?.type === 'attachment' && previous.orientation === 'landscape';
  for (const box of makeImprint(block, context)) yield isTurned ? { ...box, newPage: 'portrait' } : box;
}
