import type { Attachment, Block, Chart, Document, Imprint, Picture, Table } from '../../document/tree.ts';
import { ATTACHMENT_LABEL } from '../../document/wording.ts';
import type { Style } from '../../style/style.ts';
import { textAreaOf } from '../text-area.ts';
import { composeImprint } from './imprint.ts';
import { composeLetterhead } from './letterhead.ts';
import { composeMasthead } from './masthead.ts';
import type { FigurePiece, Piece } from './pieces.ts';
import { composeSignOff } from './sign-off.ts';
import { heightOfChart, leadsToSignOff, sizeOfPicture, spaceAroundFigure } from './spacing.ts';
import { composeTable } from './table.ts';
import {
  composeAttachmentNote,
  composeAttachmentTitle,
  composeBodyParagraph,
  composeHeading,
  composeParagraph,
  composeRemark,
  composeSubtitle,
  composeTitle,
  type Neighbours,
  words,
} from './text-blocks.ts';

/** A document composed: what it prints, in order. */
export interface Composition {
  /** 信函格式: its first page has no number, its 版记 no rules */
  isLetter: boolean;
  pieces: readonly Piece[];
}

/**
 * Composes a document: every paragraph with its role, words, space and indents, every table with its grid.
 * Whoever prints pages (preview, Word) prints these pieces, and so the same.
 */
export function compose({ children }: Document, style: Style): Composition {
  const [first] = children;
  const isLetter = first?.type === 'masthead' && first.form === '信函';
  const { width } = textAreaOf(style, 'portrait');
  return { isLetter, pieces: [...composeBlocks(children, { style, width, isLetter })] };
}

/** What pieces depend on besides their block. */
interface Context {
  style: Style;
  /** of the text area */
  width: number;
  isLetter: boolean;
}

function* composeBlocks(blocks: readonly Block[], context: Context): Iterable<Piece> {
  for (const [index, block] of blocks.entries()) {
    yield* composeBlock(block, { previous: blocks[index - 1], next: blocks[index + 1] }, context);
  }
}

function* composeBlock(block: Block, near: Neighbours, context: Context): Iterable<Piece> {
  const { style, width } = context;
  switch (block.type) {
    case 'title':
      return yield composeTitle(block, near, width, style);
    case 'subtitle':
      return yield composeSubtitle(block, near);
    case 'salutation':
      return yield composeParagraph(block, 'salutation', block.children);
    case 'heading':
      return yield composeHeading(block, near, style);
    case 'paragraph':
      return yield composeBodyParagraph(block, near, style);
    case 'table':
      return yield* composeCaptionedTable(block, context);
    case 'chart':
      return yield composeChart(block, context);
    case 'picture':
      return yield* composePicture(block, near, context);
    case 'attachment-note':
      return yield* composeAttachmentNote(block, near, style);
    case 'sign-off':
      return yield* composeSignOff(block, style);
    case 'remark':
      return yield composeRemark(block);
    case 'attachment':
      return yield* composeAttachment(block, context);
    case 'masthead':
      return yield* block.form === '信函'
        ? composeLetterhead(block, width, style)
        : composeMasthead(block, width, style);
    case 'imprint':
      return yield* composeClosing(block, near, context);
  }
}

function* composeCaptionedTable(block: Table, { width, style }: Context): Iterable<Piece> {
  if (block.caption) yield composeParagraph(block, 'tableCaption', block.caption);
  yield composeTable(block, width, style);
}

function composeChart(block: Chart, { width, style }: Context): FigurePiece {
  const height = heightOfChart(block, width);
  const after = spaceAroundFigure(style);
  return { kind: 'figure', block, width, height, before: 0, after, keepNext: false };
}

/** A picture and below it its caption, on one page. */
function* composePicture(block: Picture, { next }: Neighbours, { width, style }: Context): Iterable<Piece> {
  const size = sizeOfPicture(block.image, textAreaOf(style, 'portrait'), width);
  yield { kind: 'figure', block, ...size, before: spaceAroundFigure(style), after: 0, keepNext: true };
  yield composeParagraph(block, 'pictureCaption', block.caption, {
    keepLines: true,
    keepNext: leadsToSignOff(next) || undefined,
  });
}

/** 附件 (GB/T 9704—2012, 7.3.7): a new page, label on its first line, title on the third. */
function* composeAttachment(block: Attachment, context: Context): Iterable<Piece> {
  const { label = ATTACHMENT_LABEL, title, orientation, children } = block;
  const { width } = textAreaOf(context.style, orientation);
  yield composeParagraph(block, 'attachmentLabel', words(label), { newPage: orientation });
  yield composeAttachmentTitle(block, title, width, context.style);
  yield* composeBlocks(children, { ...context, width });
}

/** 版记 stands on the last upright page, or on one of its own behind landscape ones. */
function* composeClosing(block: Imprint, { previous }: Neighbours, context: Context): Iterable<Piece> {
  const isTurned = previous?.type === 'attachment' && previous.orientation === 'landscape';
  const foot = composeImprint(block, context.isLetter, context.width, context.style);
  if (foot) yield isTurned ? { ...foot, newPage: 'portrait' } : foot;
}
