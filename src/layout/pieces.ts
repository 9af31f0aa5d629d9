import type { Style } from '../style/style.ts';
import type { Box, MeasureContext } from './boxes.ts';
import type { Piece } from './compose/pieces.ts';
import { measureParagraph } from './paragraphs.ts';
import { measureTable } from './tables.ts';
import { textAreaOf } from './text-area.ts';

/** The boxes of pieces, in order; each as wide as the page that it comes to stand on. */
export function* measurePieces(pieces: Iterable<Piece>, style: Style, draft: boolean): Iterable<Box> {
  let area = textAreaOf(style, 'portrait');
  for (const piece of pieces) {
    if (piece.newPage) area = textAreaOf(style, piece.newPage);
    if (piece.kind === 'paragraph' && piece.outside) continue;
    yield measurePiece(piece, { style, area, draft });
  }
}

function measurePiece(piece: Piece, context: MeasureContext): Box {
  switch (piece.kind) {
    case 'paragraph':
      return measureParagraph(piece, context);
    case 'table':
      return measureTable(piece, context);
    case 'figure':
      return piece;
    case 'foot': {
      const { kind, block, newPage, rules } = piece;
      const parts = piece.parts.map((part) => measureParagraph(part, context));
      return { kind, block, parts, newPage, ruleColor: rules?.color, before: 0, after: 0, keepNext: false };
    }
  }
}
