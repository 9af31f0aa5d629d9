/** Both sides of a comparison in the same form: sentences without spaces, rows of tables whole. */
import { tighten } from '../anchors/words.ts';
import { widenMarks } from '../check/language/punctuation.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { scanFigures } from '../chinese/figures/scan.ts';
import type { Document } from '../document/tree.ts';
import { UNVERIFIED } from '../document/wording.ts';
import { compose } from '../layout/compose/compose.ts';
import { listPassages, type Passage, type PlacedValue } from '../layout/compose/passages.ts';
import type { Role, Style } from '../style/style.ts';
import { CELL_END, type WordPassage } from '../word/paragraphs.ts';

/** What is compared: a sentence with its end marks, or a row of a table. */
export interface Sentence {
  /** without spaces; cells of a row parted by a mark */
  text: string;
  /** the figures in it, in order; found when they are asked for */
  readonly figures: readonly FoundFigure[];
  /** the text with every number as one sign: what is left when numbers alone are changed */
  masked: string;
}

/** A sentence that the report prints now. */
export interface OurSentence extends Sentence {
  /** each at its place in the sentence */
  values: readonly PlacedValue[];
  /** what it is on the page */
  role: Role;
  /** its place among all that the report says */
  at: Spot;
}

/** Where a sentence stands. */
export interface Spot {
  /** of the passage, from 0 */
  passage: number;
  /** in the passage's words without space, in UTF-16 units */
  index: number;
}

/** A sentence of the file that is compared. */
export interface TheirSentence extends Sentence {
  passage: WordPassage;
  /** where in the passage's words without space it begins, in UTF-16 units */
  index: number;
}

export const CELL_MARK = '｜';

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
  return passages.flatMap((passage) =>
    cut(wordsOf(passage)).map(({ text, index }) => Object.assign(new ReadSentence(text), { passage, index })),
  );
}

/** The words of a passage as they are compared: without space and marks of doubt, half-width marks as full-width. */
export const wordsOf = (passage: WordPassage): string => widenMarks(wordsAsTyped(passage)).text;

/** As they are compared, but for half-width marks, which stay as they are printed. */
export const wordsAsTyped = ({ text }: WordPassage): string =>
  tighten(text.replaceAll(CELL_END, CELL_MARK)).replaceAll(UNVERIFIED, '');

/** How many of a passage's marks are half-width that should not be. */
export const countHalfWidth = (passage: WordPassage): number => widenMarks(wordsAsTyped(passage)).count;

/** The sentences of a report as it is made now, with the values that facts gave. */
export function listOurs(document: Document, style: Style): OurSentence[] {
  const passages = Array.from(listPassages(compose(document, style).pieces, style), (printed) => ({
    role: printed.role,
    ...readPassage(printed),
  })).filter(({ text }) => text.replaceAll(CELL_MARK, '') !== '');
  return passages.flatMap(({ role, text, values }, passage) =>
    cut(text).map(({ text: words, index }) =>
      Object.assign(new ReadSentence(words), {
        values: values
          .filter((value) => value.index >= index && value.index < index + words.length)
          .map((value) => ({ ...value, index: value.index - index })),
        role,
        at: { passage, index },
      }),
    ),
  );
}

/** Most sentences are as they were, and nobody asks for their figures. */
class ReadSentence implements Sentence {
  readonly text: string;
  readonly masked: string;
  #figures: readonly FoundFigure[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.masked = maskNumbers(text);
  }

  get figures(): readonly FoundFigure[] {
    this.#figures ??= listFigures(this.text);
    return this.#figures;
  }
}

/** A text with every number as one sign. */
export const maskNumbers = (text: string): string => text.replace(NUMBER, NUMBER_MARK);

/** Figures in running text, and the bare numbers of tables, which have their unit in the head. */
export function listFigures(text: string): FoundFigure[] {
  const found = scanFigures(text);
  const bare = Array.from(text.matchAll(NUMBER), ({ 0: words, index }) => ({
    ...{ kind: 'code' as const, text: words, index },
  })).filter((number) => !found.some((figure) => covers(figure, number.index)));
  return bare.length === 0 ? found : [...found, ...bare].sort((a, b) => a.index - b.index);
}

/** Marks alone, such as the dashes around a page number, say nothing. */
const SAYS = /[\p{L}\p{N}]/u;

function cut(text: string): { text: string; index: number }[] {
  if (!SAYS.test(text)) return [];
  if (isRow(text)) return [{ text, index: 0 }];
  return Array.from(text.matchAll(/[^。；！？]+[。；！？]*[”’）]*/g), ({ 0: words, index }) => ({
    text: words,
    index,
  }));
}

/** A passage in one line, its cells parted by a mark; space is dropped, and the values stand where their words do. */
function readPassage({ cells }: Passage): Pick<OurSentence, 'text' | 'values'> {
  let text = '';
  const values: PlacedValue[] = [];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += CELL_MARK;
    for (const { value, text: words, index: at } of cell.values)
      values.push({
        ...{ value, text: tighten(words) },
        index: text.length + tighten(cell.text.slice(0, at)).length,
      });
    text += tighten(cell.text);
  }
  return { text: widenMarks(text).text, values };
}
