/** What stands around the text of a file, notes, headers and footers, as it may be changed. */
import { UNVERIFIED } from '../document/wording.ts';
import { listParagraphs, type Manuscript, type ManuscriptParagraph } from '../word/manuscript.ts';
import { readManuscript } from '../word/manuscript-reader.ts';
import type { PackageChanges } from '../word/package.ts';
import { Redline } from '../word/redline.ts';
import type { Reviser } from '../word/revision-marks.ts';

interface AroundPart {
  name: string;
  manuscript: Manuscript;
  redline: Redline;
  paragraphs: ReadonlySet<ManuscriptParagraph>;
}

export class Around {
  readonly #parts: readonly AroundPart[];

  /** @param parts XML by the parts' names */
  constructor(parts: ReadonlyMap<string, string>, reviser: Reviser | undefined) {
    this.#parts = Array.from(parts, ([name, xml]) => {
      const manuscript = readManuscript(xml, UNVERIFIED);
      const paragraphs = new Set([...manuscript.blocks, ...manuscript.boxes].flatMap(listParagraphs));
      return { name, manuscript, redline: new Redline(manuscript, reviser), paragraphs };
    });
  }

  get manuscripts(): Manuscript[] {
    return this.#parts.map(({ manuscript }) => manuscript);
  }

  /** Of the part that holds a paragraph; undefined of one of the text. */
  redlineOf(paragraph: ManuscriptParagraph): Redline | undefined {
    return this.#parts.find(({ paragraphs }) => paragraphs.has(paragraph))?.redline;
  }

  changes(): PackageChanges {
    const changed = this.#parts.flatMap(({ name, manuscript, redline }): [string, string][] => {
      const xml = redline.end();
      return xml === manuscript.xml ? [] : [[name, xml]];
    });
    return { changed: new Map(changed), added: [] };
  }
}
