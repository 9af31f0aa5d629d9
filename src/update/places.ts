import type { ManuscriptBlock, ManuscriptParagraph, ManuscriptTable } from '../word/manuscript.ts';
import { findParagraph, type Located } from './prose.ts';
import type { OurParagraph, OurTable } from './sides.ts';

/** Where in a file a paragraph of ours belongs that it has not: behind what, and looking like what. */
export class PlaceFinder {
  readonly #paragraphs: { our: OurParagraph; there: ManuscriptParagraph }[];
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
    this.#blocks = [
      ...this.#paragraphs.map(({ our, there }) => ({ number: our.number, block: there })),
      ...Array.from(tables, ([{ number }, block]) => ({ number, block })),
    ].sort((a, b) => a.number - b.number);
  }

  find({ number, role }: OurParagraph): { behind: ManuscriptBlock; like: ManuscriptParagraph } | undefined {
    const behind = this.#blocks.findLast((block) => block.number < number)?.block;
    const near = [...this.#paragraphs].sort(
      (a, b) => Math.abs(a.our.number - number) - Math.abs(b.our.number - number),
    );
    const like = (near.find(({ our }) => our.role === role) ?? near[0])?.there;
    return behind && like ? { behind, like } : undefined;
  }
}
