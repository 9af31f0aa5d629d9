/** What a file says otherwise than the report that the data make now. */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { added as addedKind, alike as alikeKind, changed, dropped } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Value } from '../document/tree.ts';
import type { Match } from './alignment.ts';
import { type FigurePair, pairFigures, pairInPlace, saySame } from './figures.ts';
import { findGone, findReplaced, isGone, listNames, listTypedNames } from './names.ts';
import type { PlaceNamer } from './places.ts';
import { findMisquoted } from './quotes.ts';
import { type OurSentence, type TheirSentence, wordsOf } from './sentences.ts';
import { findTurned } from './turned.ts';

/** What was found in sentences that both sides have. */
export interface Comparison {
  problems: Diagnostic[];
  /** figures and names that say the same */
  same: number;
  /** of each sentence of the file, the figures and names that were found to be ours: not new */
  known: ReadonlyMap<TheirSentence, ReadonlySet<string>>;
}

/** What a comparison asks besides its sentences. */
export interface Asked {
  places: PlaceNamer;
  /** says where a printed value comes from */
  origin: (value: Value) => string | undefined;
}

/** A value of the report, and what stands in its place in the file; undefined where nothing does. */
export interface ValuePair {
  value: Value;
  ours: string;
  theirs: string | undefined;
  isSame: boolean;
}

/** The figures and names of matched sentences that facts gave, each with what the file says in its place. */
export function pairValues(match: Match): ValuePair[] {
  const figures = listPairs(match).flatMap(({ ours, theirs }): ValuePair[] => {
    const value = ours && findValue(match.ours, ours);
    if (!ours || !value) return [];
    return [
      { value, ours: ours.text, theirs: theirs?.text, isSame: theirs !== undefined && saySame(ours, theirs) },
    ];
  });
  const names = match.ours.flatMap(listTypedNames).map((name): ValuePair => {
    const replaced = findReplaced(name, match);
    const isSame = !isGone({ ...name, replaced }, match);
    return { value: name.value, ours: name.text, theirs: isSame ? name.text : replaced, isSame };
  });
  return [...figures, ...names];
}

/** Compares the figures and the names of sentences that were matched. */
export function compareMatch(match: Match, { places, origin }: Asked): Comparison {
  const [first] = match.theirs;
  if (!first) return { problems: [], same: 0, known: new Map() };
  const pairs = joinElsewhere(listPairs(match));
  const same = pairs.filter(({ ours, theirs }) => ours && theirs && saySame(ours, theirs));
  const tell = (ours: string, theirs: string | undefined, value: Value | undefined, index?: number) => {
    const from = value && origin(value);
    const sentence = match.theirs.find(({ text }) => text.includes(theirs ?? '')) ?? first;
    return theirs === undefined
      ? makeProblem(dropped, { ours, from }, { place: places.of(first.passage, first.index) })
      : makeProblem(changed, { ours, theirs, from }, at(places, sentence, theirs, index));
  };
  const told = pairs.flatMap(({ ours, theirs }) =>
    ours && !(theirs && saySame(ours, theirs))
      ? [tell(ours.text, theirs?.text, findValue(match.ours, ours), theirs?.index)]
      : [],
  );
  const names = match.ours.flatMap(listNames);
  const gone = findGone(names, match);
  const turned = (match.kind === 'edited' ? findTurned(pairs, match) : []).filter(
    ({ ours, theirs }) =>
      !gone.some(({ text, replaced }) => ours.includes(text) && theirs.includes(replaced ?? '\n')),
  );
  const words = [
    ...gone.map(({ text, replaced, value }) => tell(text, replaced, value)),
    ...turned.map(({ ours, theirs, figure, index }) =>
      tell(ours, theirs, findValue(match.ours, figure), index),
    ),
    ...(match.kind === 'edited' ? findMisquoted(match) : []).map(({ value, ours, theirs }) =>
      tell(ours, theirs, value),
    ),
  ];
  return {
    problems: [...told, ...words],
    same: same.length + names.filter(({ isOwn }) => !isOwn).length - gone.length - turned.length,
    known: listKnown(match, [
      ...pairs.flatMap(({ ours, theirs }) => (ours && theirs ? theirs.text : [])),
      ...names.map(({ text }) => text),
      ...gone.flatMap(({ replaced }) => replaced ?? []),
    ]),
  };
}

/** Where words of a sentence stand, and which of equal ones in its passage they are. */
export function at(
  places: PlaceNamer,
  { passage, text, index: start }: TheirSentence,
  words: string,
  index = text.indexOf(words),
): Pick<Diagnostic, 'place' | 'words'> {
  const from = start + Math.max(0, index);
  const occurrence = wordsOf(passage).slice(0, from).split(words).length - 1;
  return { place: places.of(passage, from), words: { text: words, occurrence } };
}

/** Where the meant ones of equal words begin. */
export function findWords(text: string, { text: words, occurrence }: Required<Diagnostic>['words']): number {
  let index = text.indexOf(words);
  for (let number = 0; number < occurrence && index >= 0; number++) index = text.indexOf(words, index + 1);
  return index;
}

function listPairs({ kind, ours, theirs }: Match): FigurePair[] {
  const [our, their] = [ours[0], theirs[0]];
  return kind !== 'edited' && our && their ? pairInPlace(our, their) : pairFigures(ours, theirs);
}

/** A figure that went elsewhere in its sentence is not gone; whether it is still told of the same is asked by itself. */
function joinElsewhere(pairs: readonly FigurePair[]): FigurePair[] {
  const come = pairs.filter(({ ours }) => !ours);
  const joined = pairs
    .filter(({ ours }) => ours)
    .map((pair): FigurePair => {
      const at = come.findIndex(
        ({ theirs }) => !pair.theirs && theirs && pair.ours && saySame(pair.ours, theirs),
      );
      return at < 0 ? pair : { ours: pair.ours, theirs: come.splice(at, 1)[0]?.theirs };
    });
  return [...joined, ...come];
}

/** A figure that was changed is told as such: it is none that is new. */
function listKnown({ theirs }: Match, words: readonly string[]): Comparison['known'] {
  return new Map(
    theirs.map((sentence) => [sentence, new Set(words.filter((word) => sentence.text.includes(word)))]),
  );
}

/** The value that a figure of ours was printed from. */
export function findValue(ours: readonly OurSentence[], figure: FoundFigure): Value | undefined {
  const sentence = ours.find(({ figures }) => figures.includes(figure));
  return sentence?.values.find(
    ({ index, text }) => index < figure.index + figure.text.length && figure.index < index + text.length,
  )?.value;
}

export function tellAlike(
  figure: FoundFigure,
  from: string,
  sentence: TheirSentence,
  places: PlaceNamer,
): Diagnostic {
  const { text: words, index } = figure;
  return makeProblem(alikeKind, { words, from }, at(places, sentence, words, index));
}

/** A figure or a name that nothing in the data was tied to. */
export function tellAdded(
  words: string,
  sentence: TheirSentence,
  places: PlaceNamer,
  index?: number,
): Diagnostic {
  return makeProblem(addedKind, { words }, at(places, sentence, words, index));
}
