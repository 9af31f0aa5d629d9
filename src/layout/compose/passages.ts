import type { Value } from '../../document/tree.ts';
import type { Role, Style } from '../../style/style.ts';
import { makeRuns } from '../runs.ts';
import type { Orientation } from '../text-area.ts';
import type { CellPiece, ParagraphPiece, Piece, RowPiece, Span } from './pieces.ts';

/** What is printed as a paragraph, or as a row of a table. */
export interface Passage {
  role: Role;
  /** of a row: which table, from 1 */
  table?: number;
  /** begins a page, of this orientation */
  newPage?: Orientation | undefined;
  /** of a row; a paragraph has its words in one */
  cells: PrintedWords[];
}

/** Words as they are printed, with the values among them. */
export interface PrintedWords {
  text: string;
  values: PlacedValue[];
}

/** What a fact gave to some words. */
export interface PlacedValue {
  value: Value;
  text: string;
  /** in UTF-16 units */
  index: number;
}

/** The words of a composition in the order in which they are printed, one passage by one: a roster may be long. */
export function* listPassages(pieces: readonly Piece[], style: Style): Iterable<Passage> {
  let table = 0;
  for (const piece of pieces) {
    if (piece.kind === 'paragraph')
      yield { role: piece.role, newPage: piece.newPage, cells: [readParagraph(piece, style)] };
    // 版记 stands in a table of one column
    if (piece.kind === 'foot') {
      table += 1;
      for (const part of piece.parts) yield { role: part.role, table, cells: [readParagraph(part, style)] };
    }
    if (piece.kind === 'table') {
      table += 1;
      for (const rows of [piece.head, piece.rows]) for (const row of rows) yield readRow(row, table, style);
    }
  }
}

/** The words of a paragraph. */
export function readParagraph({ stretches }: ParagraphPiece, style: Style): PrintedWords {
  return readWords(
    stretches.flatMap(({ spans }) => spans),
    style,
  );
}

function readRow({ role, cells }: RowPiece, table: number, style: Style): Passage {
  const inlinesOf = ({ merge, inlines }: CellPiece) => (merge === 'continue' ? [] : inlines);
  return { role, table, cells: cells.map((cell) => readWords([{ role, inlines: inlinesOf(cell) }], style)) };
}

function readWords(spans: readonly Span[], style: Style): PrintedWords {
  const words: PrintedWords = { text: '', values: [] };
  for (const { role, inlines } of spans) {
    for (const { text, value } of makeRuns(inlines, role, style, false)) {
      if (value) words.values.push({ value, text, index: words.text.length });
      words.text += text;
    }
  }
  return words;
}
