/** Finding the names of many people in running text. */
import { foldLetters, readLetters } from './letters.ts';
import { normalizeName } from './names.ts';

/** A name that stands in a text; index and length in UTF-16 units, as in `text.slice`. */
export interface FoundName {
  /** in one spelling, however it is written in the text */
  name: string;
  index: number;
  length: number;
}

/** The full names in a text, in the order in which they stand; indices in UTF-16 units. */
export type NameFinder = (text: string) => FoundName[];

/**
 * Finds whole names by their letters, the longest at each spot: whatever dots, spaces and unseen signs they are
 * written with. A name that is part of a protected word is not one: 金秋 may be a student, but 金秋助学 is an
 * activity. Time grows with the text, not with the number of names.
 *
 * @param names of one character are left out, for they would be found everywhere
 */
export function makeNameFinder(names: Iterable<string>, protectedWords: Iterable<string> = []): NameFinder {
  /** by letters; of a protected word no name */
  const words = new Map<string, string | undefined>();
  for (const name of names) {
    for (const key of listSpellings(normalizeName(name)))
      if ([...key].length > 1) words.set(key, normalizeName(name));
  }
  for (const word of protectedWords) {
    const key = foldLetters(word);
    if (key !== '') words.set(key, undefined);
  }
  const lengths = [...new Set([...words.keys()].map((word) => word.length))].sort((a, b) => b - a);
  return (text) => {
    if (lengths.length === 0) return [];
    const { letters, starts, ends } = readLetters(text);
    const found: FoundName[] = [];
    for (let at = 0; at < letters.length; ) {
      const left = letters.length - at;
      const length = lengths.find((size) => size <= left && words.has(letters.slice(at, at + size)));
      const name = length && words.get(letters.slice(at, at + length));
      const [start, end] = [starts[at], ends[at + (length ?? 1) - 1]];
      if (name && start !== undefined && end !== undefined)
        found.push({ name, index: start, length: end - start });
      at += length ?? 1;
    }
    return found;
  };
}

/** A name's letters, and those of one with a dot where a stop, a comma or a star was typed for it: 阿依古丽。买买提. */
function listSpellings(name: string): string[] {
  const dot = /(?<=\p{L})·(?=\p{L})/gu;
  const stops = dot.test(name) ? ['。', '、', ',', '*'] : [];
  return [foldLetters(name), ...stops.map((stop) => foldLetters(name.replace(dot, stop)))];
}
