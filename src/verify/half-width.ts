import { halfWidth } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { PlaceNamer } from './places.ts';
import { countHalfWidth, type TheirSentence } from './sentences.ts';

/** Places named. */
const mostPlaces = 3;

/** English marks in passages with words that are not ours: told in one line, for where there is one there are many. */
export function tellHalfWidth(fresh: readonly TheirSentence[], places: PlaceNamer): Diagnostic[] {
  const counts = [...new Set(fresh.map(({ passage }) => passage))]
    .map((passage) => ({ passage, count: countHalfWidth(passage) }))
    .filter(({ count }) => count > 0);
  const [first] = counts;
  if (!first) return [];
  const named = counts.slice(0, mostPlaces).map(({ passage }) => places.of(passage, 0).cell ?? '');
  const where = named.join('、') + (counts.length > mostPlaces ? `等${counts.length}段` : '');
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  return [makeProblem(halfWidth, { count, where }, { place: places.of(first.passage, 0) })];
}
