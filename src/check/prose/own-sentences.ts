/** The sentences that speak of this year's aid, and what they claim without a figure of their own. */

import { splitSentences, type Words } from '../../chinese/sentences.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';
import { wholeYear } from './clauses.ts';
import { listOwnProse } from './own-names.ts';
import { listPartNames } from './part-names.ts';
import { isPlanned } from './plans.ts';
import { anyOf } from './several.ts';
import { occasion, ofLastYear, otherMatters } from './vocabulary.ts';

/** What a sentence claims, and the fact that it is beside. */
export interface Claimed {
  passage: Passage;
  /** the words of the claim; `index` in the passage */
  words: string;
  index: number;
  /** undefined where no fact tells */
  holds: boolean | undefined;
  path: string;
  derived: string;
}

/** A sentence, the unit's own names in it as signs, with the passage that it stands in as that was typed. */
interface OwnSentence extends Words {
  passage: Passage;
}

/** The sentences of what was done, of whatever matter. */
export const listDoneSentences = oncePerInput((input): readonly OwnSentence[] => {
  const typed = listProse(input.campaign);
  return listOwnProse(input).flatMap(({ text: own, ...rest }, at) =>
    splitSentences(own).flatMap(({ text, index }) => {
      const passage = typed[at] ?? { ...rest, text: own };
      return isPlanned(passage, index + text.length, input.campaign) ? [] : [{ passage, text, index }];
    }),
  );
});

/** Those of no other matter than the aid. */
export const listSentences = oncePerInput((input): readonly OwnSentence[] => {
  const names = new RegExp(anyOf(listPartNames(input)), 'g');
  return listDoneSentences(input).filter(({ text }) => !otherMatters.test(text.replace(names, '')));
});

/** Those of this year's aid. */
export const listOwnSentences = oncePerInput((input): readonly OwnSentence[] =>
  listSentences(input).filter(({ text }) => !saysOtherYear(text)),
);

/** Whether a sentence names another year, or several. */
export function saysOtherYear(text: string): boolean {
  return ofLastYear.test(text) || /历[年史]|近.{1,3}年|(?:19|20)\d\d年/.test(text);
}

/** Those that speak of no part of it either. */
export function listWholeSentences(input: CheckInput): OwnSentence[] {
  return listOwnSentences(input).filter(({ text }) => !occasion.test(text));
}

/** Fields whose items speak of the campaign where they name nothing else. */
export const ofCampaign = /^(?:特点|评价|经验|问题)\[/;

const opensOnYear = new RegExp(`^(?:${wholeYear})`);

/** Whether a sentence begins what it stands in, or names the year: no sentence before it says of whom it is. */
export function isFree({ passage, text, index }: OwnSentence): boolean {
  return opensOnYear.test(text) || (index === 0 && /^(?:特点|评价|经验|问题|小节)\[/.test(passage.path));
}

/** Those of the whole that are free. */
export function listFreeSentences(input: CheckInput): OwnSentence[] {
  return listWholeSentences(input).filter(isFree);
}

/** What a sentence claims from its beginning on, without where it stands. */
export type Judged = Pick<Claimed, 'words' | 'holds' | 'path' | 'derived'>;

/** The claims of sentences, each by the first judge that knows it; the words as they were typed. */
export function* judgeSentences(
  sentences: Iterable<OwnSentence>,
  judges: readonly ((text: string, input: CheckInput) => Judged | undefined)[],
  input: CheckInput,
): Iterable<Claimed> {
  for (const { passage, text, index } of sentences) {
    for (const judge of judges) {
      const said = judge(text, input);
      if (!said) continue;
      yield { ...said, passage, words: passage.text.slice(index, index + said.words.length), index };
      break;
    }
  }
}
