/** A choice of sentences → what 套语 says of their kind. */
import type { BankSentence, BankShelf, Typed } from '../contract.ts';

/** Who has chosen the sentences of a kind. */
export type Chooser = 'program' | 'user' | 'nobody' | 'own words';

/** @param words what 套语 holds of the kind. @param rest what it says of the kinds that it does not name */
export function whoChooses(words: Typed, rest: Typed): Chooser {
  const list = listWords(words);
  if (list.length === 0) return rest === null ? 'program' : 'nobody';
  if (list.every((word) => word === '关')) return 'nobody';
  const chosen = list.filter((word) => word !== '开' && word !== '关');
  if (chosen.length === 0) return 'program';
  return readNumbers(chosen) ? 'user' : 'own words';
}

/** The sentence in the place of those that it stands for; the others stay. */
export function choose(shelf: BankShelf, sentence: BankSentence, words: Typed): string[] {
  const kept = listChosen(shelf, words).filter(
    (number) =>
      number !== sentence.number && !shelf.sentences.some((one) => one.number === number && isInstead(one)),
  );
  return [...kept, sentence.number].map(String);

  function isInstead(other: BankSentence): boolean {
    if (shelf.onRequest || other.place !== sentence.place) return false;
    const isTicked = other.ticks.length > 0 || sentence.ticks.length > 0;
    return !isTicked || other.ticks.some((tick) => sentence.ticks.includes(tick));
  }
}

/** The others without the sentence; nothing of the kind where it was the only one. */
export function decline(shelf: BankShelf, sentence: BankSentence, words: Typed): string[] {
  const kept = listChosen(shelf, words).filter((number) => number !== sentence.number);
  return kept.length > 0 ? kept.map(String) : ['关'];
}

/** Whether a sentence is named by 套语. */
export function isNamed(sentence: BankSentence, words: Typed): boolean {
  return readNumbers(listWords(words))?.includes(sentence.number) ?? false;
}

/** Numbers that were chosen, or else those that the report says. */
function listChosen({ sentences }: BankShelf, words: Typed): number[] {
  const said = sentences.filter(({ isSaid }) => isSaid).map(({ number }) => number);
  return readNumbers(listWords(words)) ?? said;
}

function listWords(words: Typed): string[] {
  const list = Array.isArray(words) ? words : [words];
  return list.filter((word) => typeof word === 'string');
}

/** Of 3, 摸底-3 and 3、7; undefined where something else is among them. */
function readNumbers(words: readonly string[]): number[] | undefined {
  const parts = words.flatMap((word) => word.split(/[、，,\s]+/));
  const numbers = parts.map((part) => /^(?:.*-)?(\d{1,4})$/.exec(part)?.[1]);
  if (numbers.length === 0 || !numbers.every((number) => number !== undefined)) return undefined;
  return numbers.map(Number);
}
