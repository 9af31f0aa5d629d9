/** Finding the names of many people in running text. */
import { normalizeNameDots } from './names.ts';

/** A name that stands in a text; index and length in UTF-16 units, as in `text.slice`. */
export interface FoundName {
  name: string;
  index: number;
  length: number;
}

export type NameFinder = (text: string) => FoundName[];

/**
 * Finds whole names, the longest at each spot, whatever dot they are written with. A name that is part of a
 * protected word is not one: 金秋 may be a student, but 金秋助学 is an activity. Time grows with the text, not
 * with the number of names.
 *
 * @param names of one character are left out, for they would be found everywhere
 */
export function makeNameFinder(names: Iterable<string>, protectedWords: Iterable<string> = []): NameFinder {
  const words = new Map<string, boolean>();
  for (const name of names) {
    const key = closeUp(name);
    if ([...key].length > 1) words.set(key, true);
  }
  for (const word of protectedWords) if (word.length > 0) words.set(word, false);
  const lengths = [...new Set([...words.keys()].map((word) => word.length))].sort((a, b) => b - a);
  return (text) => {
    const dotted = normalizeNameDots(text);
    const found: FoundName[] = [];
    for (let index = 0; index < dotted.length; ) {
      const length = lengths.find((size) => words.has(dotted.slice(index, index + size)));
      if (length === undefined) index++;
      else {
        const name = dotted.slice(index, index + length);
        if (words.get(name)) found.push({ name, index, length });
        index += length;
      }
    }
    return found;
  };
}

/** 张　三, spread out to the width of three in a list, is 张三 in a sentence. */
function closeUp(name: string): string {
  return normalizeNameDots(name).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
