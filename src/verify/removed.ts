/** What the report says and the file no longer does: told once for each stretch, behind what stands before it. */
import { removed } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Alignment, Match } from './alignment.ts';
import type { PlaceNamer } from './places.ts';
import { isRow, type OurSentence, type TheirSentence } from './sentences.ts';

/** Sentences with figures that follow one another in the report and are gone from the file. */
export interface Removed {
  sentences: OurSentence[];
  /** the file's sentence that stands before them in the report; the first of the file where there is none */
  behind: TheirSentence | undefined;
}

export function listRemoved(
  ours: readonly OurSentence[],
  { removed: gone }: Alignment,
  matches: readonly Match[],
): Removed[] {
  const there = new Map(
    matches.flatMap((match) => match.ours.map((our) => [our, match.theirs.at(-1)] as const)),
  );
  const isGone = new Set(gone);
  const found: Removed[] = [];
  let behind: TheirSentence | undefined;
  let stretch: Removed | undefined;
  for (const our of ours) {
    if (!isGone.has(our)) {
      behind = there.get(our) ?? behind;
      stretch = undefined;
    } else if (our.figures.length > 0) {
      if (!stretch) {
        stretch = { sentences: [], behind: behind ?? matches[0]?.theirs[0] };
        found.push(stretch);
      }
      stretch.sentences.push(our);
    }
  }
  return found;
}

export function tellRemoved({ sentences, behind }: Removed, places: PlaceNamer): Diagnostic {
  const words = sentences[0]?.text ?? '';
  const args = { words, count: sentences.length, isRow: isRow(words) };
  if (!behind) return makeProblem(removed, args);
  const place = places.of(behind.passage, behind.index);
  return makeProblem(removed, args, { place: { ...place, cell: `${place.cell}之后` } });
}
