/** Finding the names of many people in running text. */
import { foldLetters, hasEnclosed, type Letters, listUnseen, readLetters } from './letters.ts';
import { normalizeName } from './names.ts';
import { remember } from './remembered.ts';
import { isSimplified } from './traditional.ts';

/** A name that stands in a text; index and length in UTF-16 units, as in `text.slice`. */
export interface FoundName {
  /** in one spelling, however it is written in the text */
  name: string;
  index: number;
  length: number;
}

/** The full names in a text, in the order in which they stand; indices in UTF-16 units. */
export type NameFinder = (text: string) => readonly FoundName[];

/** Names by their letters, gathered once and sought in many texts. */
export class NameIndex {
  /** of a protected word no name */
  readonly #words = new Map<string, string | undefined>();
  /** how long the words are that begin with a letter, in UTF-16 units, the longest first */
  #lengths: Map<string, number[]> | undefined;

  /** @param names of one character are left out, for they would be found everywhere */
  constructor(names: Iterable<string>, protectedWords: Iterable<string> = []) {
    for (const name of names) {
      const plain = normalizeName(name);
      for (const key of listSpellings(plain)) if (!isLetter(key)) this.#words.set(key, plain);
    }
    for (const word of protectedWords) {
      const key = foldLetters(word);
      if (key !== '') this.#words.set(key, undefined);
    }
  }

  /** What is sought, in the order in which it was given. */
  listWords(): [letters: string, name: string | undefined][] {
    return [...this.#words];
  }

  /** The longest word that begins at a spot; `name` is undefined of a protected one. */
  match(letters: string, at: number): { name: string | undefined; length: number } | undefined {
    this.#lengths ??= groupLengths(this.#words.keys());
    for (const length of this.#lengths.get(letters.charAt(at)) ?? []) {
      if (at + length > letters.length) continue;
      const word = letters.slice(at, at + length);
      if (this.#words.has(word)) return { name: this.#words.get(word), length };
    }
    return undefined;
  }
}

function isLetter(key: string): boolean {
  return key.length < 2 || (key.length === 2 && (key.codePointAt(0) ?? 0) > 0xffff);
}

function groupLengths(words: Iterable<string>): Map<string, number[]> {
  const lengths = new Map<string, number[]>();
  for (const word of words) {
    const known = lengths.get(word.charAt(0));
    if (!known) lengths.set(word.charAt(0), [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}

/**
 * Finds whole names by their letters, the longest at each spot: whatever dots, spaces and unseen signs they are
 * written with. A name that is part of a protected word is not one: 金秋 may be a student, but 金秋助学 is an
 * activity. Time grows with the text, not with the number of names.
 *
 * @param indexes of words as long as one another, that of the first holds
 */
export function makeNameFinder(...indexes: readonly NameIndex[]): NameFinder {
  const find = remember((text) => findAll(text, indexes));
  // of 汉字 that stand for themselves no reading is worth keeping
  return (text) => (isSimplified(text) ? findIn(text, indexes) : find(text));
}

function findAll(text: string, indexes: readonly NameIndex[]): FoundName[] {
  const seen = findSeen(text, indexes);
  const unseen = listUnseen(text).flatMap(({ words, index: start }) =>
    findAll(words, indexes).map((found) => ({ ...found, index: start + found.index })),
  );
  // a name across a comment is found whole
  const apart = unseen.filter((found) => !overlapsAny(seen, found));
  return [...seen, ...apart].sort((a, b) => a.index - b.index);
}

/** Names in what a reader of a page sees of a text. */
function findSeen(text: string, indexes: readonly NameIndex[]): FoundName[] {
  const found = findRead(readLetters(text), indexes);
  if (!hasEnclosed(text)) return found;
  // two letters that a bracket or a quotation mark parts are more often two words
  const spread = findRead(readLetters(text, true), indexes).filter(
    ({ name, index, length }) =>
      [...name].length > 2 &&
      !overlapsAny(found, { index, length }) &&
      !isMasked(text.slice(index, index + length)),
  );
  return [...found, ...spread].sort((a, b) => a.index - b.index);
}

const star = /[*＊∗⁎]/;
const starredThroughout = /^(?:\p{Script=Han}[^\p{Script=Han}]*[*＊∗⁎][^\p{Script=Han}]*)+\p{Script=Han}$/u;

/** Whether stars stand for letters, 欧阳*金先生, rather than between them all: 李*小*明. */
function isMasked(written: string): boolean {
  return star.test(written) && !starredThroughout.test(written);
}

/** Whether a stretch shares a letter with one of those found, which stand in order. */
function overlapsAny(found: readonly FoundName[], { index, length }: Omit<FoundName, 'name'>): boolean {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = found[middle];
    if (other && other.index + other.length <= index) low = middle + 1;
    else high = middle;
  }
  const next = found[low];
  return next !== undefined && next.index < index + length;
}

/** Names where they stand in the text that the letters were read from. */
function findRead({ letters, starts, ends }: Letters, indexes: readonly NameIndex[]): FoundName[] {
  return findIn(letters, indexes).map(({ name, index, length }) => {
    const start = starts[index] ?? 0;
    return { name, index: start, length: (ends[index + length - 1] ?? start) - start };
  });
}

/** Names among letters. */
function findIn(letters: string, indexes: readonly NameIndex[]): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < letters.length; ) {
    const { name, length = 1 } = matchLongest(indexes, letters, at) ?? {};
    if (name) found.push({ name, index: at, length });
    at += length;
  }
  return found;
}

function matchLongest(
  indexes: readonly NameIndex[],
  letters: string,
  at: number,
): ReturnType<NameIndex['match']> {
  let longest: ReturnType<NameIndex['match']>;
  for (const index of indexes) {
    const match = index.match(letters, at);
    if (match && match.length > (longest?.length ?? 0)) longest = match;
  }
  return longest;
}

/** A name's letters, and those of one with a dot where a stop, a comma or a star was typed for it: 阿依古丽。买买提. */
function listSpellings(name: string): string[] {
  if (!name.includes('·')) return [foldLetters(name)];
  const dot = /(?<=\p{L})·(?=\p{L})/gu;
  const stops = dot.test(name) ? ['。', '、', ',', '*'] : [];
  return [foldLetters(name), ...stops.map((stop) => foldLetters(name.replace(dot, stop)))];
}
