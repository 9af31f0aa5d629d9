/** What a language rule is: a kind of problem, and a search for it in plain text. It knows nothing of files. */
import type { Slip } from '../../diagnostics/catalogue/language.ts';
import type { ProblemKind } from '../../diagnostics/diagnostic.ts';

/** Some words of a text that a rule objects to. */
export interface Finding {
  /** in UTF-16 units of the text */
  index: number;
  length: number;
  /** what should stand there; empty to take the words away; absent where only the writer can know */
  right?: string | undefined;
  /** false where `right` is a likely guess, to be told but not written into the user's file */
  safe?: boolean;
}

/**
 * What a text is: sentences, the words that somebody spoke, the name of a person; or a name in the file of a
 * roster, of which there may be thousands: its dot is printed right whatever was typed, and is not told.
 */
export type TextKind = 'prose' | 'speech' | 'name' | 'listed-name';

/** A rule of the language. Its kind's example is a text of the first kind that it reads. */
export interface LanguageRule {
  kind: ProblemKind<Slip>;
  /** characters of the BMP: a text that holds none of them has nothing for this rule */
  signs: string;
  reads: readonly TextKind[];
  find: (text: string, kind: TextKind) => Iterable<Finding>;
}

/** How sentences are written, whoever said them. */
const written: readonly TextKind[] = ['prose', 'speech'];

export function defineLanguageRule(
  kind: ProblemKind<Slip>,
  signs: string,
  find: LanguageRule['find'],
  reads: readonly TextKind[] = written,
): LanguageRule {
  return { kind, signs, find, reads };
}

/** What replaces a match: a text, or one made from the match; undefined from it where nothing safe is known. */
export type Correction = string | ((match: RegExpMatchArray) => string | undefined);

/** Finds every match of a global pattern. */
export function findMatches(text: string, pattern: RegExp, right?: Correction): Finding[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    index: match.index,
    length: match[0].length,
    right: typeof right === 'function' ? right(match) : right,
  }));
}

/** The search for the matches of a pattern. */
export function matching(pattern: RegExp, right?: Correction): LanguageRule['find'] {
  return (text) => findMatches(text, pattern, right);
}

/** Marks the corrections as guesses. */
export function guessing(find: LanguageRule['find']): LanguageRule['find'] {
  return (text, kind) => Array.from(find(text, kind), (finding) => ({ ...finding, safe: false }));
}
