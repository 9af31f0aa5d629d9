/** Both sides of a comparison in the same form: sentences without spaces, rows of tables whole. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import type { Document, Value } from '../document/tree.ts';
import { UNVERIFIED } from '../document/wording.ts';
import { compose } from '../layout/compose/compose.ts';
import type { ParagraphPiece, Piece, RowPiece } from '../layout/compose/pieces.ts';
import { makeRuns } from '../layout/runs.ts';
import type { Role, Style } from '../style/style.ts';
import { CELL_END, type WordPassage } from '../word/paragraphs.ts';

/** What is compared: a sentence with its end marks, or a row of a table. */
export interface Sentence {
  /** without spaces; cells of a row parted by a mark */
  text: string;
  /** the figures in it, in order */
  figures: readonly FoundFigure[];
  /** the text with every number as one sign: what is left when numbers alone are changed */
  masked: string;
}

/** A sentence that the report prints now. */
export interface OurSentence extends Sentence {
  values: readonly PlacedValue[];
}

/** What a fact gave to a sentence. */
export interface PlacedValue {
  value: Value;
  text: string;
  /** in UTF-16 units of the sentence */
  index: number;
}

/** A sentence of the file that is compared. */
export interface TheirSentence extends Sentence {
  passage: WordPassage;
}

const CELL_MARK = '｜';

/** Whether words are a row of a table, and no sentence. */
export const isRow = (text: string): boolean => text.includes(CELL_MARK);

const NUMBER_MARK = '#';
/** A number as it is typed in digits. */
export const NUMBER = /\d+(?:[.,]\d+)*/g;

/** Whether a figure is of the words at a place. */
export const covers = ({ index, text }: Pick<FoundFigure, 'index' | 'text'>, at: number): boolean =>
  index <= at && at < index + text.length;

/** The sentences of a Word file. */
export function listTheirs(passages: readonly WordPassage[]): TheirSentence[] {
  return passages.flatMap((passage) => {
    const text = tighten(passage.text.replaceAll(CELL_END, CELL_MARK)).replaceAll(UNVERIFIED, '');
    return cut(text).map(({ text: words }) => ({ ...readSentence(words), passage }));
  });
}

/** The sentences of a report as it is made now, with the values that facts gave. */
export function listOurs(document: Document, style: Style): OurSentence[] {
  return [...listPassages(compose(document, style).pieces, style)].flatMap(({ text, values }) =>
    cut(text).map(({ text: words, index }) => ({
      ...readSentence(words),
      values: values
        .filter((value) => value.index >= index && value.index < index + words.length)
        .map((value) => ({ ...value, index: value.index - index })),
    })),
  );
}

function readSentence(text: string): Sentence {
  return { text, figures: listFigures(text), masked: text.replace(NUMBER, NUMBER_MARK) };
}

/** Figures in running text, and the bare numbers of tables, which have their unit in the head. */
function listFigures(text: string): FoundFigure[] {
  const found = scanFigures(text);
  const bare = Array.from(text.matchAll(NUMBER), ({ 0: words, index }) => ({
    ...{ kind: 'code' as const, text: words, index },
  })).filter((number) => !found.some((figure) => covers(figure, number.index)));
  return bare.length === 0 ? found : [...found, ...bare].sort((a, b) => a.index - b.index);
}

/** Space is no word; nor are the signs of no width that other programs leave. */
const tighten = (text: string) => text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, '');

function cut(text: string): { text: string; index: number }[] {
  if (isRow(text)) return [{ text, index: 0 }];
  return Array.from(text.matchAll(/[^。；！？]+[。；！？]*[”’）]*/g), ({ 0: words, index }) => ({
    text: words,
    index,
  }));
}

interface Passage {
  text: string;
  values: PlacedValue[];
}

function* listPassages(pieces: readonly Piece[], style: Style): Iterable<Passage> {
  for (const piece of pieces) {
    if (piece.kind === 'paragraph') yield readParagraph(piece, style);
    if (piece.kind === 'foot') for (const part of piece.parts) yield readParagraph(part, style);
    if (piece.kind === 'table')
      for (const rows of [piece.head, piece.rows]) for (const row of rows) yield readRow(row, style);
  }
}

function readParagraph({ stretches }: ParagraphPiece, style: Style): Passage {
  const passage: Passage = { text: '', values: [] };
  for (const { role, inlines } of stretches.flatMap(({ spans }) => spans)) add(passage, role, inlines, style);
  return passage;
}

function readRow({ role, cells }: RowPiece, style: Style): Passage {
  const passage: Passage = { text: '', values: [] };
  for (const [index, { inlines, merge }] of cells.entries()) {
    if (index > 0) passage.text += CELL_MARK;
    if (merge !== 'continue') add(passage, role, inlines, style);
  }
  return passage;
}

function add(
  passage: Passage,
  role: Role,
  inlines: RowPiece['cells'][number]['inlines'],
  style: Style,
): void {
  for (const { text, value } of makeRuns(inlines, role, style, false)) {
    const words = tighten(text);
    if (value) passage.values.push({ value, text: words, index: passage.text.length });
    passage.text += words;
  }
}
