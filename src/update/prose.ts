/** The sentences of a file brought up to date, wherever they stand in it. */
import { tighten } from '../anchors/words.ts';
import { align, likenessTo } from '../verify/alignment.ts';
import { pairFigures, saySame } from '../verify/figures.ts';
import { listFigures } from '../verify/sentences.ts';
import type { ManuscriptParagraph } from '../word/manuscript.ts';
import type { Changes } from './changes.ts';
import { mergeFigures, mergeWords } from './merge.ts';
import { pairRewritten } from './rewritten.ts';
import type { BaseSentence, HerSentence, OurParagraph, OurSentence } from './sides.ts';
import { pairVersions } from './versions.ts';

/** Where sentences of ours stand in the file. */
export type Located = ReadonlyMap<OurSentence, HerSentence>;

/** What was written, and what has become of it. */
export interface WrittenSentences {
  written: readonly BaseSentence[];
  /** of these, such as no longer stand in the text */
  gone: readonly BaseSentence[];
  /** what the data say in their place now */
  nowOf: ReadonlyMap<BaseSentence, OurSentence>;
}

/**
 * @param unknown sources of sentences that were written: such as are not found were taken out
 * @returns where sentences of ours stand, and those that stand nowhere and were not there before
 */
export function updateProse(
  base: readonly BaseSentence[],
  hers: readonly HerSentence[],
  paragraphs: readonly OurParagraph[],
  changes: Changes,
  unknown: readonly string[] = [],
): { located: Located; fresh: OurSentence[] } & WrittenSentences {
  const ours = paragraphs.flatMap(({ sentences }) => sentences);
  const located = new Map<OurSentence, HerSentence>();
  const nowOf = new Map<BaseSentence, OurSentence>();
  for (const [a, b] of pairSentences(base, ours)) if (base[a] && ours[b]) nowOf.set(base[a], ours[b]);
  const locate = (now: readonly OurSentence[], there: readonly HerSentence[]) => {
    const last = there.at(-1);
    if (last) for (const sentence of now) located.set(sentence, last);
  };
  const known = align(base, hers);
  for (const match of known.matches) {
    const was = sortBy(match.ours, (sentence) => base.indexOf(sentence));
    const there = sortBy(match.theirs, ({ number }) => number);
    const now = was.flatMap((sentence) => nowOf.get(sentence) ?? []);
    mergeAll(join(was), there, now.map(({ words }) => words).join(''), changes);
    locate(now, there);
  }
  const rewritten = pairRewritten(known.removed, known.added);
  for (const [was, there] of rewritten) {
    const now = nowOf.get(was);
    mergeAll(was.text, [there], now?.words ?? '', changes, mergeFigures);
    if (now) located.set(now, there);
  }
  const isRewritten = new Set<object>(rewritten.flat());
  // what is new in the data, or was not kept, may stand there all the same
  const written = new Set(nowOf.values());
  const others = align(
    ours.filter((sentence) => !written.has(sentence)),
    known.added.filter((sentence) => !isRewritten.has(sentence)),
  );
  for (const match of others.matches) {
    const there = sortBy(match.theirs, ({ number }) => number);
    const now = sortBy(match.ours, (sentence) => ours.indexOf(sentence));
    const words = now.map((sentence) => sentence.words).join('');
    mergeAll(withHerFigures(words, join(there)), there, words, changes);
    locate(now, there);
  }
  return {
    located,
    fresh: others.removed.filter(({ sources }) => !unknown.includes(sources)),
    ...{ written: base, gone: known.removed.filter((was) => !isRewritten.has(was)), nowOf },
  };
}

function pairSentences(base: readonly BaseSentence[], ours: readonly OurSentence[]): [number, number][] {
  const keys = { before: ({ text }: BaseSentence) => text, after: ({ text }: OurSentence) => text };
  return pairVersions(base, ours, keys, (before, after) => {
    if (before.masked === after.masked) return 1;
    const isOfSame = before.sources !== '' && before.sources === after.sources;
    return Math.max(isOfSame ? 0.9 : 0, likenessTo(before.masked)(after.masked));
  });
}

function mergeAll(
  base: string,
  there: readonly HerSentence[],
  ours: string,
  changes: Changes,
  merge = mergeWords,
): void {
  if (tighten(base) === tighten(ours)) return;
  changes.take(
    merge(base, join(there), ours),
    there.map(({ paragraph, from, text }) => ({ paragraph, from, length: text.length })),
  );
}

/** What was written where nobody knows it: our words with her figures, so that these are renewed and her words stay. */
function withHerFigures(ours: string, hers: string): string {
  const side = (text: string) => [{ text, figures: listFigures(text) }];
  let [written, at] = ['', 0];
  for (const { ours: our, theirs } of pairFigures(side(ours), side(hers))) {
    if (!our || !theirs || saySame(our, theirs) || our.index < at) continue;
    written += ours.slice(at, our.index) + theirs.text;
    at = our.index + our.text.length;
  }
  return written + ours.slice(at);
}

/**
 * Puts in what is new behind the sentence that it follows.
 * @returns paragraphs of which all is new, and sentences around which she has taken out all, or left half a sentence
 */
export function insertFresh(
  fresh: readonly OurSentence[],
  located: Located,
  changes: Changes,
): { paragraphs: OurParagraph[]; homeless: OurSentence[] } {
  const isFresh = new Set(fresh);
  const paragraphs: OurParagraph[] = [];
  const homeless: OurSentence[] = [];
  for (const paragraph of new Set(fresh.map((sentence) => sentence.paragraph))) {
    const { sentences } = paragraph;
    if (sentences.every((sentence) => isFresh.has(sentence))) {
      paragraphs.push(paragraph);
      continue;
    }
    for (const [index, sentence] of sentences.entries()) {
      if (!isFresh.has(sentence)) continue;
      const before = sentences.slice(0, index).findLast((one) => located.has(one));
      const after = sentences.slice(index).find((one) => located.has(one));
      const there = located.get(before ?? after ?? sentence);
      if (there && changes.addToQuestion(there, sentence.words)) continue;
      if (!there || (before && isOpen(there.text) && !isOpen(before.words))) homeless.push(sentence);
      else changes.insert(there.paragraph, there.from + (before ? there.text.length : 0), sentence.words);
    }
  }
  return { paragraphs, homeless };
}

/** Whether a sentence goes on: no mark ends it. */
const isOpen = (text: string) => /(?:[，、：]|[^\p{P}])$/u.test(text);

/** The paragraph of the file where most of a paragraph of ours stands. */
export function findParagraph(
  { sentences }: OurParagraph,
  located: Located,
): ManuscriptParagraph | undefined {
  const last = sentences.findLast((sentence) => located.has(sentence));
  return last && located.get(last)?.paragraph;
}

const join = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text).join('');

const sortBy = <T>(items: readonly T[], keyOf: (item: T) => number): T[] =>
  [...items].sort((a, b) => keyOf(a) - keyOf(b));
