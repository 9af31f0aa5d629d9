import type { Composition } from '../../layout/compose/compose.ts';
import { readParagraph } from '../../layout/compose/passages.ts';
import type { FigurePiece, ParagraphPiece, Piece } from '../../layout/compose/pieces.ts';
import type { PageTops } from '../../layout/page-tops.ts';
import type { Orientation } from '../../layout/text-area.ts';
import type { Drawings } from './drawings.ts';
import { writeImprint } from './imprint.ts';
import { endSection, wrapParagraph, writeParagraph } from './paragraph.ts';
import type { RunContext } from './run.ts';
import type { SectionKind } from './section-frame.ts';
import type { Shell } from './shell.ts';
import { writeSeparator, writeTable } from './table.ts';

/** What pieces need to know of the document they stand in. */
export interface BodyContext extends RunContext {
  drawings: Drawings;
  /** where cells over several rows are ended */
  tops: PageTops;
}

/** Block-level XML, or the kind of section that begins here. */
type Part = string | { section: SectionKind };

/** The children of `w:body`, one by one. */
export function* writeBody(
  { pieces, isLetter }: Composition,
  sections: Shell['sections'],
  context: BodyContext,
): Iterable<string> {
  yield* placeSections(writePieces(pieces, context), sections, isLetter ? 'letter' : 'portrait');
}

/**
 * Ends each section in its last paragraph, where Word wants it; the last section ends the body.
 * One part is held back until it is known whether a section ends with it.
 */
function* placeSections(
  parts: Iterable<Part>,
  sections: Shell['sections'],
  first: SectionKind,
): Iterable<string> {
  let kind = first;
  let held: string | undefined;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (held !== undefined) yield held;
      held = part;
      continue;
    }
    if (held !== undefined) yield endSection(held, sections[kind]);
    held = undefined;
    kind = part.section;
  }
  yield held ?? writeSeparator();
  yield sections[kind];
}

/** Where the orientation changes a section begins, and with it a page. */
function* writePieces(pieces: Iterable<Piece>, context: BodyContext): Iterable<Part> {
  let orientation: Orientation = 'portrait';
  for (const piece of pieces) {
    const newPage: Orientation = piece.newPage ?? orientation;
    if (newPage !== orientation) yield { section: newPage };
    const pageBreak = piece.newPage === orientation || undefined;
    orientation = newPage;
    yield* writePiece(piece, pageBreak, context);
  }
}

function writePiece(piece: Piece, pageBreak: true | undefined, context: BodyContext): Iterable<string> {
  switch (piece.kind) {
    case 'paragraph':
      return [writeParagraph(piece, context, pageBreak, markParagraph(piece, context))];
    case 'table':
      return writeTable(piece, context.tops.get(piece.block), context);
    case 'figure':
      return [writeFigure(piece, context)];
    case 'foot':
      return writeImprint(piece, context);
  }
}

const markParagraph = (piece: ParagraphPiece, { anchors, style }: BodyContext) =>
  anchors?.markParagraph(readParagraph(piece, style));

/** A chart or a picture stands in a paragraph of its own, whose line is as high as it. */
function writeFigure(piece: FigurePiece, { drawings, anchors }: BodyContext): string {
  if (piece.block.type === 'chart') anchors?.addChart(piece.block);
  const { before, after, keepNext } = piece;
  return wrapParagraph('tableCell', drawings.add(piece), { before, after, line: 'auto', keepNext });
}
