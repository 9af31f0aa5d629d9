import type { ManuscriptBlock, ManuscriptParagraph, ManuscriptTable } from '../word/manuscript.ts';
import { findParagraph, type Located } from './prose.ts';
import type { OurParagraph, OurTable } from './sides.ts';

/** Where in a file what is new belongs: behind what, and looking like what. */
export class PlaceFinder {
  readonly #paragraphs: { our: OurParagraph; there: ManuscriptParagraph }[];
  readonly #tables: { our: OurTable; there: ManuscriptTable }[];
  readonly #blocks: { number: number; block: ManuscriptBlock }[];

  constructor(
    paragraphs: readonly OurParagraph[],
    located: Located,
    tables: ReadonlyMap<OurTable, ManuscriptTable>,
  ) {
    this.#paragraphs = paragraphs.flatMap((our) => {
      const there = findParagraph(our, located);
      return there ? [{ our, there }] : [];
    });
    this.#tables = Array.from(tables, ([our, there]) => ({ our, there }));
    this.#blocks = [...this.#paragraphs, ...this.#tables]
      .map(({ our: { number }, there }) => ({ number, block: there }))
      .sort((a, b) => a.number - b.number);
  }

  /** The last block of the file that stands in front of what has a number. */
  findBefore(number: number): ManuscriptBlock | undefined {
    return this.#blocks.findLast((block) => block.number < number)?.block;
  }

  /** The nearest paragraph of a role, or of any. */
  findLike({ number, role }: OurParagraph): ManuscriptParagraph | undefined {
    const near = sortByDistance(this.#paragraphs, number);
    return (near.find(({ our }) => our.role === role) ?? near[0])?.there;
  }

  /** Tables that both have, the nearest first. */
  listTables(number: number): { our: OurTable; there: ManuscriptTable }[] {
    return sortByDistance(this.#tables, number);
  }
}

const sortByDistance = <T extends { our: { number: number } }>(items: readonly T[], number: number): T[] =>
  [...items].sort((a, b) => Math.abs(a.our.number - number) - Math.abs(b.our.number - number));
