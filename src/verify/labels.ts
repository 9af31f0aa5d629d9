/** What a figure in a list is the figure of: 省内就读 of 省内就读702名; in 本科21名、10.5万元 both are of 本科. */
import { sameUnit } from '../chinese/count.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { countAlike } from '../document/diff.ts';
import { saySame } from './figures.ts';
import type { Sentence } from './sentences.ts';

const SEGMENT = /[^，；。：！？、（）｜]+/g;

/** Words of a figure's own segment, or of the nearest before it that has words. */
export function findLabel({ text, figures }: Sentence, figure: FoundFigure): string {
  let label = '';
  for (const { 0: segment, index } of text.matchAll(SEGMENT)) {
    const within = figures.filter((one) => one.index >= index && one.index < index + segment.length);
    const own = within.indexOf(figure);
    const words = own < 0 ? stripFigures(segment, index, within) : labelWithin(segment, index, within, own);
    if (words !== '') label = words;
    if (index + segment.length > figure.index) return label;
  }
  return label;
}

function stripFigures(segment: string, start: number, figures: readonly FoundFigure[]): string {
  return figures.reduceRight(
    (words, { index, text }) => words.slice(0, index - start) + words.slice(index - start + text.length),
    segment,
  );
}

/** In a segment that begins with a figure, what each is of stands behind it; else before it. */
function labelWithin(segment: string, start: number, figures: readonly FoundFigure[], own: number): string {
  if (figures.length === 1) return stripFigures(segment, start, figures);
  const ends = figures.map(({ index, text }) => index - start + text.length);
  const starts = [...figures.map(({ index }) => index - start), segment.length];
  const gaps =
    figures[0]?.index === start
      ? ends.map((end, number) => segment.slice(end, starts[number + 1]))
      : [0, ...ends.slice(0, -1)].map((end, number) => segment.slice(end, starts[number]));
  return gaps.slice(0, own + 1).findLast((words) => words !== '') ?? '';
}

/** Figures on either side that say the same. */
export interface SamePair {
  our: FoundFigure;
  their: FoundFigure;
}

/** A figure that is told of what another is the figure of. */
export interface Mislabelled {
  pair: SamePair;
  ours: string;
  theirs: string;
}

/** Figures that are told of what others of ours are told of. */
export function findMislabelled(
  pairs: readonly SamePair[],
  ours: readonly Sentence[],
  theirs: readonly Sentence[],
): Mislabelled[] {
  const labelled = pairs.map((pair) => ({
    pair,
    ours: labelIn(ours, pair.our),
    theirs: labelIn(theirs, pair.their),
  }));
  return labelled.filter((one) =>
    labelled.some(
      (other) => isRival(one.pair.our, other.pair.our) && isTakenFor(one.theirs, one.ours, other.ours),
    ),
  );
}

function labelIn(sentences: readonly Sentence[], figure: FoundFigure): string {
  const sentence = sentences.find(({ figures }) => figures.includes(figure));
  return sentence ? findLabel(sentence, figure) : '';
}

/** Of the same kind, and another. */
function isRival(one: FoundFigure, other: FoundFigure): boolean {
  if (saySame(one, other)) return false;
  if (one.kind === 'count' && other.kind === 'count') return sameUnit(one.figure, other.figure);
  return one.kind === other.kind && (one.kind === 'money' || one.kind === 'percent');
}

/** Whether words have what tells the other label from its own, and not what tells its own from the other. */
function isTakenFor(words: string, own: string, other: string): boolean {
  const [mine, its] = tellApart(own, other);
  return mine !== '' && its !== '' && words.includes(its) && !words.includes(mine);
}

/** What two labels do not begin and end with alike. */
function tellApart(one: string, other: string): [string, string] {
  const [from, end] = countAlike(one, other);
  return [one.slice(from, one.length - end), other.slice(from, other.length - end)];
}
