/** What a file says otherwise than the report that the data make now. */
import { meaningOf } from '../campaign/roles.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { added as addedKind, changed, dropped } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem, type Place } from '../diagnostics/diagnostic.ts';
import { parsePath } from '../diagnostics/path.ts';
import type { Value } from '../document/tree.ts';
import type { PlacedValue } from '../layout/compose/passages.ts';
import type { Match } from './alignment.ts';
import { type FigurePair, pairFigures, pairInPlace, saySame } from './figures.ts';
import type { OurSentence, TheirSentence } from './sentences.ts';

/** What was found in sentences that both sides have. */
export interface Comparison {
  problems: Diagnostic[];
  /** figures and names that say the same */
  same: number;
  /** of each sentence of the file, the figures and names that were found to be ours: not new */
  known: ReadonlyMap<TheirSentence, ReadonlySet<string>>;
}

/** Where in a file a sentence stands. */
export function placeOf(sentence: TheirSentence, file: string): Place {
  const { name, number } = sentence.passage;
  return { file, line: number, column: 1, cell: name };
}

/**
 * Compares the figures and the names of sentences that were matched.
 * @param explain says where a printed value comes from
 */
export function compareMatch(
  match: Match,
  file: string,
  explain: (value: Value) => string | undefined,
): Comparison {
  const [first] = match.theirs;
  if (!first) return { problems: [], same: 0, known: new Map() };
  const place = placeOf(first, file);
  const pairs = listPairs(match);
  const same = pairs.filter(({ ours, theirs }) => ours && theirs && saySame(ours, theirs));
  const tell = (ours: string, theirs: string | undefined, value: Value | undefined) => {
    const from = value && explain(value)?.split('\n')[0]?.trim();
    return theirs === undefined
      ? makeProblem(dropped, { ours, from }, { place })
      : makeProblem(changed, { ours, theirs, from }, { place });
  };
  const told = pairs.flatMap(({ ours, theirs }) =>
    ours && !(theirs && saySame(ours, theirs))
      ? [tell(ours.text, theirs?.text, findValue(match.ours, ours))]
      : [],
  );
  const names = match.ours.flatMap(listNames);
  const gone = names
    .filter(({ text }) => !match.theirs.some((sentence) => sentence.text.includes(text)))
    .map((name) => ({ ...name, replaced: findReplaced(name, match) }));
  return {
    problems: [...told, ...gone.map(({ text, replaced, value }) => tell(text, replaced, value))],
    same: same.length + names.length - gone.length,
    known: listKnown(match, [
      ...pairs.flatMap(({ ours, theirs }) => (ours && theirs ? theirs.text : [])),
      ...names.map(({ text }) => text),
      ...gone.flatMap(({ replaced }) => replaced ?? []),
    ]),
  };
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
}

/**
 * Names of people, units, donors, places, schools and documents that the user typed. What the unit and its campaign
 * are called has many forms, and is none.
 */
function listNames(sentence: OurSentence): Name[] {
  return sentence.values
    .filter(
      ({ text, value: { reads } }) => text.length > 1 && !/[\d，。；：、“]/.test(text) && isName(reads[0]),
    )
    .map((value) => ({ ...value, sentence }));
}

function isName(path = ''): boolean {
  if (path.startsWith('名册[')) return true;
  if (/^(?:单位|活动)\./.test(path) || path === '') return false;
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

/** A figure or a name that nothing in the data was tied to. */
export function tellAdded(words: string, sentence: TheirSentence, file: string): Diagnostic {
  return makeProblem(addedKind, { words }, { place: placeOf(sentence, file) });
}
