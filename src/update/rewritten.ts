/** Sentences that she has written anew: other words, with the figures that a sentence of the base had. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { saySame } from '../verify/figures.ts';
import { listFigures } from '../verify/sentences.ts';
import type { BaseSentence, HerSentence } from './sides.ts';

/** Fewer figures may be the same by chance. */
const leastFigures = 3;
/** Of the base's figures, the share that she has kept. */
const leastKept = 0.8;

/** Pairs sentences that the file no longer has with those of hers that say the same figures, each of hers with one. */
export function pairRewritten(
  gone: readonly BaseSentence[],
  added: readonly HerSentence[],
): [BaseSentence, HerSentence][] {
  const left = added.map((sentence) => ({ sentence, figures: listFigures(sentence.text) }));
  return gone.flatMap((was): [BaseSentence, HerSentence][] => {
    const figures = listFigures(was.text);
    if (figures.length < leastFigures) return [];
    const at = left.findIndex(
      ({ figures: hers }) =>
        figures.filter((old) => hers.some((figure) => mayBeSame(old, figure))).length >=
        leastKept * figures.length,
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [[was, found.sentence]] : [];
  });
}

/** In other words a count may have another unit: 48名 students, 48个 children. */
export function mayBeSame(old: FoundFigure, figure: FoundFigure): boolean {
  if (saySame(old, figure)) return true;
  if (old.kind !== 'count' || figure.kind !== 'count') return false;
  return (
    old.figure.n === figure.figure.n &&
    figure.figure.unit === '个' &&
    old.figure.approx === figure.figure.approx
  );
}
