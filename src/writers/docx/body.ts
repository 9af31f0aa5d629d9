import type { Attachment, Block, Chart, Document, Imprint } from '../../document/tree.ts';
import { ATTACHMENT_LABEL } from '../../document/wording.ts';
import type { Neighbours } from '../../layout/paragraphs.ts';
import { spaceBelowChart } from '../../layout/spacing.ts';
import { type Orientation, textAreaOf } from '../../layout/text-area.ts';
import type { Charts } from './charts.ts';
import { writeImprint } from './imprint.ts';
import { writeLetterhead } from './letterhead.ts';
import { writeMasthead } from './masthead.ts';
import { endSection, writeParagraph } from './paragraph.ts';
import { type RunContext, writeWords } from './run.ts';
import type { Shell } from './shell.ts';
import type { SectionKind } from './shell-sections.ts';
import { writeSignOff } from './sign-off.ts';
import { writeSeparator, writeTable } from './table.ts';
import {
  writeAttachmentNote,
  writeAttachmentTitle,
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

function* writeBlocks(
  blocks: readonly Block[],
  orientation: Orientation,
  context: BodyContext,
): Iterable<Piece> {
  const { width } = textAreaOf(context.style, orientation);
  for (const [index, block] of blocks.entries()) {
    const near = { previous: blocks[index - 1], next: blocks[index + 1] };
    // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
    yield* (WRITERS[block.type] as BlockWriter<Block>)(block, { near, width, context });
  }
}

/** Where a block stands. */
interface Place {
  near: Neighbours;
  /** of the text area, in twips */
  width: number;
  context: BodyContext;
}

type BlockWriter<B> = (block: B, place: Place) => Iterable<Piece>;

const WRITERS: { [K in Block['type']]: BlockWriter<Extract<Block, { type: K }>> } = {
  title: (block, { near, context }) => [writeTitle(block, near, context)],
  subtitle: (block, { near, context }) => [writeSubtitle(block, near, context)],
  salutation: (block, { context }) => [writeSalutation(block, context)],
  heading: (block, { near, context }) => [writeHeading(block, near, context)],
  paragraph: (block, { near, context }) => [writeBodyParagraph(block, near, context)],
  table: (block, { width, context }) => writeTable(block, width, context),
  chart: (block, { width, context }) => [writeChart(block, width, context)],
  'attachment-note': (block, { near, context }) => writeAttachmentNote(block, near, context),
  'sign-off': (block, { context }) => writeSignOff(block, context),
  remark: (block, { context }) => [writeRemark(block, context)],
  attachment: writeAttachment,
  masthead: (block, { context }) =>
    block.form === '信函' ? writeLetterhead(block, context) : writeMasthead(block, context),
  imprint: writeClosing,
};

/** A chart stands in a paragraph of its own, whose line is as high as it. */
function writeChart(block: Chart, width: number, { charts, style }: BodyContext): string {
  return writeParagraph('tableCell', charts.add(block, width), { after: spaceBelowChart(style) });
}

/** 附件 (GB/T 9704—2012, 7.3.7): a new page, label on its first line, title on the third. */
function* writeAttachment(block: Attachment, { near, context }: Place): Iterable<Piece> {
  const { label = ATTACHMENT_LABEL, title, orientation, children } = block;
  const before = orientationOf(near.previous);
  if (orientation !== before) yield { section: orientation };
  yield writeParagraph(
    'attachmentLabel',
    writeWords(label, 'attachmentLabel', context),
    orientation === before ? { pageBreakBefore: true } : {},
  );
  yield writeAttachmentTitle(title, orientation, context);
  yield* writeBlocks(children, orientation, context);
}

/** 版记 stands on the last upright page, or on one of its own behind landscape ones. */
function* writeClosing(block: Imprint, { near, context }: Place): Iterable<Piece> {
  if (orientationOf(near.previous) === 'landscape') yield { section: 'portrait' };
  yield* writeImprint(block, context.letter, textAreaOf(context.style, 'portrait').width, context);
}

function orientationOf(block: Block | undefined): Orientation {
  return block?.type === 'attachment' ? block.orientation : 'portrait';
}
