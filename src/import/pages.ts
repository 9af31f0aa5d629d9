/** Places as a reader finds them on the pages: 第3页第2段 in place of 第12段. */
import { PlaceNamer } from '../verify/places.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { Imported } from './imported.ts';
import type { Line } from './manuscript.ts';

/** Passages of longer files keep their names: on which pages they stand is asked for each. */
const mostNamed = 3000;

/** What an import made, its places with their pages. */
export function placeOnPages(
  imported: Imported,
  passages: readonly WordPassage[],
  pages: ReturnType<ConstructorParameters<typeof PlaceNamer>[2]>,
): Imported {
  if (pages.size === 0 || passages.length > mostNamed) return imported;
  const namer = new PlaceNamer('', passages, () => pages);
  const names = new Map(passages.map((passage) => [passage.name, namer.of(passage, 0).cell ?? passage.name]));
  const place = <T extends Line>(line: T): T => ({ ...line, place: names.get(line.place) ?? line.place });
  return {
    ...imported,
    found: imported.found.map((one) => ({ ...one, said: place(one.said) })),
    unread: imported.unread.map(place),
    headings: imported.headings.map(place),
    sentences: imported.sentences.map(place),
  };
}
