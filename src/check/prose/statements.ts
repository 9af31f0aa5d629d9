/** Figures in the user's own sentences, each with the words around it; of plans and of what others said there are none. */

import type { FoundFigure } from '../../chinese/figures/found.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { splitSentences, type Words } from '../../chinese/sentences.ts';
import { oncePerInput } from '../rule.ts';
import type { Passage } from '../texts.ts';
import { listOwnProse } from './own-names.ts';
import { isPlanned } from './plans.ts';

/** A figure of a sentence. Indexes of `found` are those of the passage. */
export interface Statement {
  passage: Passage;
  found: FoundFigure;
  /** the words of its sentence before it, after it */
  before: string;
  after: string;
  /** of `before`, what stands behind the last mark, and behind the last figure or mark */
  clause: string;
  lead: string;
  /** of `after`, up to the next figure or mark, the mark with it */
  trail: string;
  /** the sentence's figures in order, and which one this is */
  sentence: readonly FoundFigure[];
  order: number;
}

/** Kinds of figures that say how much there is of something. */
const quantities: ReadonlySet<FoundFigure['kind']> = new Set([
  'money',
  'count',
  'percent',
  'measure',
  'ordinal',
]);

/** Figures of one stretch: a sentence that holds more is a list that somebody pasted, and each is compared with all before it. */
const mostInSentence = 100;

/** Every quantity of the user's sentences, in reading order. */
export const listStatements = oncePerInput((input): readonly Statement[] =>
  listOwnProse(input).flatMap((passage) =>
    readPassage(passage).filter(({ found }) => !isPlanned(passage, found.index, input.campaign)),
  ),
);

/** Words of a statement's sentence without the figures that stand before its own. */
export function dropFigures(words: string, { sentence, order }: Statement): string {
  return sentence.slice(0, order).reduce((rest, { text }) => rest.replace(text, ''), words);
}

/** Whether a figure says how much: dates and codes say nothing to compare with a total. */
export function isQuantity({ found }: Statement): boolean {
  return quantities.has(found.kind);
}

function readPassage(passage: Passage): Statement[] {
  return splitSentences(passage.text).flatMap((sentence) =>
    cutSentence(sentence).flatMap((stretch) => readStretch(passage, stretch)),
  );
}

/** A sentence, or stretches of one whose figures are so many that nobody can have written it by hand. */
function cutSentence({ text, index }: Words): (Words & { figures: FoundFigure[] })[] {
  const figures = scanFigures(text);
  const starts = figures.flatMap((found, order) =>
    order % mostInSentence === 0 ? [order && found.index] : [],
  );
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    const within = figures.slice(at * mostInSentence, (at + 1) * mostInSentence);
    return {
      text: text.slice(start, end),
      index: index + start,
      figures: within.map((found) => ({ ...found, index: found.index - start })),
    };
  });
}

function readStretch(
  passage: Passage,
  { text, index: offset, figures: sentence }: Words & { figures: FoundFigure[] },
): Statement[] {
  return sentence.map((found, order): Statement => {
    const end = found.index + found.text.length;
    const before = text.slice(0, found.index);
    const after = text.slice(end);
    const previous = sentence[order - 1];
    const next = sentence[order + 1];
    const clause = before.slice(before.search(/[^，：]*$/));
    const since = previous ? text.slice(previous.index + previous.text.length, found.index) : before;
    const until = next ? text.slice(end, next.index) : after;
    return {
      passage,
      found: { ...found, index: offset + found.index },
      before,
      after,
      clause,
      lead: since.slice(since.search(/[^，：]*$/)),
      trail: /^[^，：；、]*[，：；、]?/.exec(until)?.[0] ?? '',
      sentence,
      order,
    };
  });
}
