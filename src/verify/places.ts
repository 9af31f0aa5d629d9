/** Where in a Word file something stands, as its reader finds it: 第3页第2段. */
import { tighten } from '../anchors/words.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { UNVERIFIED } from '../document/wording.ts';
import { compose } from '../layout/compose/compose.ts';
import { listPassages } from '../layout/compose/passages.ts';
import type { ParagraphPiece, Piece } from '../layout/compose/pieces.ts';
import { linesOf, type Page } from '../layout/page.ts';
import { layoutComposition } from '../layout/pages.ts';
import type { UncheckedReport } from '../produce.ts';
import type { Style } from '../style/style.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { Match } from './alignment.ts';
import { wordsAsTyped, wordsOf } from './sentences.ts';

/** The pages of a passage: which it begins on, and where in its words others begin. */
interface Pages {
  first: number;
  breaks: readonly number[];
  /** as printed; else about there */
  isExact: boolean;
}

/** Names places in a file, each by its page where that is known. */
export class PlaceNamer {
  readonly #file: string;
  readonly #passages: readonly WordPassage[];
  readonly #find: () => ReadonlyMap<WordPassage, Pages>;
  #found: ReadonlyMap<WordPassage, Pages> | undefined;

  /** @param findPages asked when a place is to be named */
  constructor(
    file: string,
    passages: readonly WordPassage[],
    findPages: () => ReadonlyMap<WordPassage, Pages>,
  ) {
    this.#file = file;
    this.#passages = passages;
    this.#find = findPages;
  }

  get #pages(): ReadonlyMap<WordPassage, Pages> {
    this.#found ??= this.#find();
    return this.#found;
  }

  /** @param index in the passage's words without space */
  of(passage: WordPassage, index: number): Place {
    return { file: this.#file, line: passage.number, column: 1, cell: this.#name(passage, index) };
  }

  #name(passage: WordPassage, index: number): string {
    const pages = this.#pages.get(passage);
    if (!pages) return passage.name;
    const page = pages.first + pages.breaks.filter((at) => at <= index).length;
    if (!pages.isExact) return `约第${page}页，${isParagraph(passage) ? '全文' : ''}${passage.name}`;
    if (!isParagraph(passage)) return `第${page}页${passage.name}`;
    return `第${page}页第${this.#countOn(page, passage)}段`;
  }

  /** Of the paragraphs that are seen on a page, the how manieth; one that goes on from the page before is the first. */
  #countOn(page: number, passage: WordPassage): number {
    const before = this.#passages.slice(0, this.#passages.indexOf(passage));
    return 1 + before.filter((one) => isParagraph(one) && this.#reaches(one, page)).length;
  }

  #reaches(passage: WordPassage, page: number): boolean {
    const pages = this.#pages.get(passage);
    const { length } = tighten(passage.text);
    return (
      pages !== undefined &&
      pages.first <= page &&
      pages.first + pages.breaks.filter((at) => at < length).length >= page
    );
  }
}

const isParagraph = ({ name }: WordPassage) => /^第\d+段$/.test(name);

/** Pages as Word last saw them; undefined where it has not saved the file, or the file has one page alone. */
export function readSavedPages(
  passages: readonly WordPassage[],
): ReadonlyMap<WordPassage, Pages> | undefined {
  if (!passages.some(({ pageBreaks }) => pageBreaks)) return undefined;
  const pages = new Map<WordPassage, Pages>();
  let page = 1;
  for (const passage of passages.filter(isInBody)) {
    const breaks = (passage.pageBreaks ?? []).map((at) => tighten(passage.text.slice(0, at)).length);
    const atStart = breaks.filter((at) => at === 0).length;
    pages.set(passage, { first: page + atStart, breaks: breaks.filter((at) => at > 0), isExact: true });
    page += breaks.length;
  }
  return pages;
}

const isInBody = ({ name }: WordPassage) => /^(?:第|表)\d+/.test(name);

/**
 * Pages as they are printed when the file's words are laid out in the report's style. Behind what is not laid out, a
 * table of her own, or where the paper is another, about there.
 */
export function layOutPages(
  passages: readonly WordPassage[],
  matches: readonly Match[],
  { document, style }: UncheckedReport,
  isPaperKept: boolean,
): ReadonlyMap<WordPassage, Pages> {
  const body = passages.filter(isInBody);
  const { isLetter, pieces } = compose(document, style);
  const { composed, texts } = composeTheirs(body, findCounterparts(matches), pieces, style);
  const pages = locate(texts, layoutComposition({ isLetter, pieces: composed }, style, document.meta.draft));
  const firstUnknown = texts.indexOf(undefined);
  const found = new Map<WordPassage, Pages>();
  let last = 1;
  for (const [number, passage] of body.entries()) {
    const { first, breaks } = pages[number] ?? { first: last, breaks: [] };
    const isBehind = firstUnknown >= 0 && number >= firstUnknown;
    found.set(passage, { first, breaks, isExact: isPaperKept && !isBehind && pages[number] !== undefined });
    last = first + breaks.length;
  }
  return found;
}

/**
 * The pieces of the report with the file's words in them, in the file's order.
 * @returns of each passage, what is printed of it; undefined for a row that the report has not
 */
function composeTheirs(
  body: readonly WordPassage[],
  counterparts: ReadonlyMap<WordPassage, number>,
  pieces: readonly Piece[],
  style: Style,
): { composed: Piece[]; texts: (string | undefined)[] } {
  const pieceOf = pieces.flatMap((piece, index) =>
    Array.from(listPassages([piece], style), ({ cells }) => ({
      index,
      text: tighten(cells.map(({ text }) => text).join('')),
    })).filter(({ text }) => text !== ''),
  );
  const composed: Piece[] = [];
  const used = new Set<Piece>();
  const put = (piece: Piece) => {
    if (!used.has(piece)) composed.push(piece);
    used.add(piece);
  };
  const texts = body.map((passage) => {
    const { index = -1, text } = pieceOf[counterparts.get(passage) ?? -1] ?? {};
    const piece = pieces[index];
    if (piece) for (const figure of listFiguresBefore(pieces, index)) put(figure);
    if (!isParagraph(passage)) {
      if (piece) put(piece);
      return text;
    }
    const words = wordsOf(passage);
    if (piece && text === words) {
      put(piece);
      return words;
    }
    composed.push(withWords(passage, piece));
    return wordsAsTyped(passage);
  });
  return { composed, texts };
}

/** Charts and pictures, which have no words, go with what follows them. */
function listFiguresBefore(pieces: readonly Piece[], index: number): Piece[] {
  let first = index;
  while (pieces[first - 1]?.kind === 'figure') first--;
  return pieces.slice(first, index);
}

/** A paragraph of the file, set as its counterpart or as text. */
function withWords({ text }: WordPassage, like: Piece | undefined): ParagraphPiece {
  const inlines = [{ type: 'text' as const, value: text.replaceAll(UNVERIFIED, '').trim() }];
  const base: Omit<ParagraphPiece, 'stretches'> =
    like?.kind === 'paragraph'
      ? like
      : { kind: 'paragraph', role: 'body', block: { type: 'paragraph', children: inlines } };
  return { ...base, stretches: [{ spans: [{ role: base.role, inlines }] }] };
}

/** Of passages of the file, in which of ours their first known sentence stands. */
function findCounterparts(matches: readonly Match[]): ReadonlyMap<WordPassage, number> {
  const found = new Map<WordPassage, { index: number; passage: number }>();
  for (const { ours, theirs } of matches)
    for (const { passage, index } of theirs) {
      const known = found.get(passage);
      if (ours[0] && !(known && known.index <= index))
        found.set(passage, { index, passage: ours[0].at.passage });
    }
  return new Map(Array.from(found, ([passage, { passage: number }]) => [passage, number]));
}

/** On which pages texts are printed that follow one another; undefined for one that is not found. */
function locate(
  texts: readonly (string | undefined)[],
  pages: Iterable<Page>,
): (Omit<Pages, 'isExact'> | undefined)[] {
  let printed = '';
  const ends: number[] = [];
  for (const page of pages) {
    for (const { runs } of linesOf(page))
      for (const { text, isMark } of runs) if (!isMark) printed += tighten(text);
    ends.push(printed.length);
  }
  const pageAt = (at: number) => 1 + ends.filter((end) => end <= at).length;
  let end = 0;
  return texts.map((text = '') => {
    const start = printed.indexOf(text, end);
    if (start < 0 || text === '') return undefined;
    end = start + text.length;
    const first = pageAt(start);
    const breaks = ends.slice(first - 1).filter((at) => at < end);
    return { first, breaks: breaks.map((at) => at - start) };
  });
}
