/** What a file says otherwise than the report that the data make now. */
import { meaningOf } from '../campaign/roles.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { added as addedKind, alike as alikeKind, changed, dropped } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { countSlips } from '../diagnostics/nearest.ts';
import { parsePath } from '../diagnostics/path.ts';
import type { Value } from '../document/tree.ts';
import type { PlacedValue } from '../layout/compose/passages.ts';
import type { Role } from '../style/style.ts';
import type { Match } from './alignment.ts';
import { type FigurePair, pairFigures, pairInPlace, saySame } from './figures.ts';
import type { PlaceNamer } from './places.ts';
import { type OurSentence, type TheirSentence, wordsOf } from './sentences.ts';

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
  const names = match.ours.flatMap(listNames).map((name): ValuePair => {
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
  const pairs = listPairs(match);
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
  const gone = names
    .map((name) => ({ ...name, replaced: findReplaced(name, match) }))
    .filter((name) => isGone(name, match))
    .filter((name) => !name.isOwn || isMistyped(name));
  return {
    problems: [...told, ...gone.map(({ text, replaced, value }) => tell(text, replaced, value))],
    same: same.length + names.filter(({ isOwn }) => !isOwn).length - gone.length,
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

/** A figure that was changed is told as such: it is none that is new. */
function listKnown({ theirs }: Match, words: readonly string[]): Comparison['known'] {
  return new Map(
    theirs.map((sentence) => [sentence, new Set(words.filter((word) => sentence.text.includes(word)))]),
  );
}

/** The value that a figure of ours was printed from. */
function findValue(ours: readonly OurSentence[], figure: FoundFigure): Value | undefined {
  const sentence = ours.find(({ figures }) => figures.includes(figure));
  return sentence?.values.find(
    ({ index, text }) => index < figure.index + figure.text.length && figure.index < index + text.length,
  )?.value;
}

/** A name in a sentence, with the words around it, by which another in its place is found. */
interface Name extends PlacedValue {
  sentence: OurSentence;
  /** what the unit and its campaign are called, which has many forms */
  isOwn: boolean;
}

/** Names of people, units, donors, places, schools and documents that the user typed. */
function listNames(sentence: OurSentence): Name[] {
  return sentence.values
    .filter(
      ({ text, value: { reads } }) => text.length > 1 && !/[\d，。；：、“]/.test(text) && isName(reads[0]),
    )
    .map((value) => ({ ...value, sentence, isOwn: OWN.test(value.value.reads[0] ?? '') }));
}

/** Whether a name is no longer there; of one that is said more often, whether another stands in one of its places. */
function isGone(
  { text, replaced }: Name & { replaced: string | undefined },
  { ours, theirs }: Match,
): boolean {
  const count = (sentences: readonly { text: string }[]) =>
    sentences.reduce((sum, sentence) => sum + sentence.text.split(text).length - 1, 0);
  const left = count(theirs);
  return left === 0 || (left < count(ours) && replaced !== undefined && replaced !== text);
}

/** Titles and signatures say in full who reports. */
const formal: ReadonlySet<Role> = new Set(['title', 'signature', 'mark', 'attachmentTitle']);
/** In running text, another form differs in more. */
const mostSlips = 1;

/** The unit's or the campaign's own name with a slip in it, and not another form of it: 松陵本县总工会, 县总公会. */
function isMistyped({ text, replaced, sentence }: Name & { replaced: string | undefined }): boolean {
  if (replaced === undefined) return false;
  const isShortened = isWithin(replaced, text);
  return !isShortened && (formal.has(sentence.role) || countSlips(replaced, text) <= mostSlips);
}

/** Whether the signs of a word stand in another in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at++;
  return at === part.length;
}

const OWN = /^(?:单位|活动)\./;

function isName(path = ''): boolean {
  if (path.startsWith('名册[')) return true;
  if (path === '') return false;
  const meaning = meaningOf(parsePath(path));
  const leaf = meaning?.field.kind === 'list' ? meaning.field.item : meaning?.field;
  const isTyped = leaf?.kind === 'leaf' && leaf.leaf === 'text' && !leaf.choices?.length;
  return isTyped && meaning?.role !== 'sentence' && meaning?.role !== 'speech';
}

/** Longer than any name that took another's place. */
const longestName = 20;

/** What stands in the file between the words that stand around a name of ours. */
function findReplaced({ text, index, sentence }: Name, { theirs }: Match): string | undefined {
  const before = sentence.text.slice(Math.max(0, index - 3), index);
  const after = sentence.text.slice(index + text.length, index + text.length + 3);
  for (const { text: their } of theirs) {
    const at = before === '' ? 0 : their.indexOf(before);
    if (at < 0) continue;
    const start = at + before.length;
    const end = after === '' ? their.length : their.indexOf(after, start);
    if (end > start && end - start <= longestName) return their.slice(start, end);
  }
  return undefined;
}

/** A figure that says the same as one of the report's: of which fact that is, in one line. */
export function findAlike(
  figure: FoundFigure,
  ours: readonly OurSentence[],
  origin: Asked['origin'],
): string | undefined {
  for (const sentence of ours) {
    const same = sentence.figures.find((our) => isExact(our) && saySame(our, figure));
    const value = same && findValue([sentence], same);
    const from = value && origin(value);
    if (from) return from;
  }
  return undefined;
}

const isExact = (figure: FoundFigure) =>
  !((figure.kind === 'money' || figure.kind === 'count') && figure.figure.approx !== undefined);

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
