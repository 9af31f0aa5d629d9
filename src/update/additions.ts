/** Paragraphs and tables that the data have now and had not: put in where they belong, in the look of their neighbours. */
import type { Piece, RowPiece, TablePiece } from '../layout/compose/pieces.ts';
import type { NewRow, NewTable } from '../word/like-table.ts';
import type { ManuscriptBlock } from '../word/manuscript.ts';
import type { Redline } from '../word/redline.ts';
import type { PlaceFinder } from './places.ts';
import type { OurParagraph, OurSentence, OurTable } from './sides.ts';

/** What is new. */
interface Fresh {
  paragraphs: readonly OurParagraph[];
  /** sentences for which there is no paragraph */
  homeless: readonly OurSentence[];
  tables: readonly OurTable[];
}

export class Additions {
  /** how many paragraphs and tables were put in */
  count = 0;
  /** what found no place, in words */
  readonly lost: string[] = [];
  readonly #places: PlaceFinder;
  readonly #redline: Redline;
  readonly #pieces: readonly Piece[];
  readonly #tables: readonly Piece[];

  constructor(places: PlaceFinder, redline: Redline, pieces: readonly Piece[]) {
    this.#places = places;
    this.#redline = redline;
    this.#pieces = pieces;
    this.#tables = pieces.filter(({ kind }) => kind === 'table' || kind === 'foot');
  }

  /** Puts all in, in the order in which they are printed: several may come behind one block. */
  add({ paragraphs, homeless, tables }: Fresh): void {
    this.lost.push(...homeless.map(({ words }) => words));
    for (const item of [...paragraphs, ...tables].sort((a, b) => a.number - b.number)) {
      const behind = this.#places.findBefore(item.number);
      const isAdded =
        behind && ('rows' in item ? this.#addTable(item, behind) : this.#addParagraph(item, behind));
      if (isAdded) this.count += 1;
      else this.lost.push('rows' in item ? `表格：${item.rows[0]?.join('、')}` : wordsOf(item));
    }
    this.lost.push(...this.#listFigures(paragraphs));
  }

  /** Charts and pictures under a title that is new: none is put in. */
  #listFigures(fresh: readonly OurParagraph[]): string[] {
    const titles = new Map(fresh.map((paragraph) => [paragraph.order, paragraph]));
    const figures: string[] = [];
    let order = -1;
    for (const { kind } of this.#pieces) {
      const title = titles.get(order);
      if (kind === 'paragraph') order += 1;
      if (kind === 'figure' && title) figures.push(`图：${wordsOf(title)}`);
    }
    return figures;
  }

  #addParagraph(paragraph: OurParagraph, behind: ManuscriptBlock): boolean {
    const like = this.#places.findLike(paragraph);
    if (like) this.#redline.addParagraph(behind, like, wordsOf(paragraph), paragraph.beginsPage);
    return like !== undefined;
  }

  /** A page of another orientation would need a section of its own; a file without a table has no look for one. */
  #addTable(table: OurTable, behind: ManuscriptBlock): boolean {
    const piece = this.#pieceOf(table);
    if (!piece || this.#redline.orientationBehind(behind) !== table.orientation) return false;
    for (const { our, there } of this.#places.listTables(table.number)) {
      const look = this.#pieceOf(our);
      if (!look) continue;
      this.#redline.addTable(behind, { table: there, heads: look.head.length }, describe(piece, table));
      return true;
    }
    return false;
  }

  /** undefined of the 版记 */
  #pieceOf({ order }: OurTable): TablePiece | undefined {
    const piece = this.#tables[order - 1];
    return piece?.kind === 'table' ? piece : undefined;
  }
}

function describe({ fit, head, rows }: TablePiece, { rows: words }: OurTable): NewTable {
  const all = [...head, ...rows].map((row, index) => describeRow(row, words[index] ?? []));
  return { widths: fit.widths, rows: all };
}

function describeRow({ part, cells }: RowPiece, words: readonly string[]): NewRow {
  return {
    isHead: part === 'head',
    cells: cells.map(({ width, span, merge, align, right }, index) => ({
      ...{ width, span, merge, align, right },
      text: words[index] ?? '',
    })),
  };
}

const wordsOf = ({ sentences }: OurParagraph) => sentences.map(({ words }) => words).join('');
