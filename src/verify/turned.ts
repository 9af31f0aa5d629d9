/** Figures that are as they were, in words that turn what they say: 人数减少3名 for 增加, 省外702名 for 省内. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import type { Match } from './alignment.ts';
import { findWay } from './directions.ts';
import { type FigurePair, saySame } from './figures.ts';
import { findMislabelled, type SamePair } from './labels.ts';
import type { Sentence } from './sentences.ts';

export interface Turned {
  /** of the report */
  figure: FoundFigure;
  ours: string;
  theirs: string;
  /** of the words in their sentence, in UTF-16 units */
  index: number;
}

export function findTurned(pairs: readonly FigurePair[], { ours, theirs }: Match): Turned[] {
  const same = pairs.flatMap(({ ours: our, theirs: their }) =>
    our && their && saySame(our, their) ? [{ our, their }] : [],
  );
  const turned = same.flatMap((pair) => findTurn(pair, ours, theirs));
  const mislabelled = findMislabelled(same, ours, theirs)
    .filter(({ pair }) => !turned.some(({ figure }) => figure === pair.our))
    .map(({ pair: { our, their }, ...labels }) => ({
      figure: our,
      ours: labels.ours + our.text,
      theirs: labels.theirs + their.text,
      index: their.index,
    }));
  return [...dropRepeated(turned), ...mislabelled];
}

function findTurn(
  { our, their }: SamePair,
  ours: readonly Sentence[],
  theirs: readonly Sentence[],
): Turned[] {
  const [one, other] = [wayOf(our, ours), wayOf(their, theirs)];
  if (!one || !other || one.isMore === other.isMore) return [];
  const isAlike = one.isBefore === other.isBefore;
  const [said, says] = isAlike ? [one.words, other.words] : [one.clause, other.clause];
  return [{ figure: our, ours: said, theirs: says, index: other.index }];
}

/** From one figure to another by one word: told once. */
const dropRepeated = (turned: readonly Turned[]): Turned[] =>
  turned.filter(
    (one, number) =>
      turned.findIndex(({ ours, theirs }) => ours === one.ours && theirs === one.theirs) === number,
  );

function wayOf(figure: FoundFigure, sentences: readonly Sentence[]) {
  const sentence = sentences.find(({ figures }) => figures.includes(figure));
  return sentence && findWay(sentence, figure);
}
