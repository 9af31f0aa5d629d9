/** Every rule of the language, in the order of the reference. */
import type { Rule } from '../rule.ts';
import { citationRules } from './citations.ts';
import { dateRules } from './dates.ts';
import { toRule } from './engine.ts';
import type { LanguageRule } from './finding.ts';
import { lineRules } from './lines.ts';
import { moneyRules } from './money.ts';
import { nameRules } from './names.ts';
import { numberRules } from './numbers.ts';
import { ordinalRules } from './ordinals.ts';
import { pairRules } from './pairs.ts';
import { particleRules } from './particles.ts';
import { punctuationRules } from './punctuation.ts';
import { rangeRules } from './ranges.ts';
import { wordingRules } from './wording.ts';

/** As searches in plain text, which know nothing of files. */
export const textRules: readonly LanguageRule[] = [
  ...punctuationRules,
  ...lineRules,
  ...pairRules,
  ...rangeRules,
  ...numberRules,
  ...moneyRules,
  ...dateRules,
  ...ordinalRules,
  ...nameRules,
  ...wordingRules,
  ...particleRules,
  ...citationRules,
];

export const languageRules: Rule[] = [toRule(textRules)];
