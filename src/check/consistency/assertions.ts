/** 市财政出资最多, 第二批的人数比第一批少, 没有结余, 县总工会主席孙丽萍: what a sentence says without a figure, beside the facts. */

import { claimMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { atWords, findPlace } from '../places.ts';
import { listClaims } from '../prose/claims.ts';
import { defineRule, judgeEach, type Rule } from '../rule.ts';

export const assertionRules: readonly Rule[] = [
  defineRule(claimMismatch, (input) =>
    judgeEach(listClaims(input), ({ passage, words, index, holds, path, derived }) => {
      if (holds !== false) return undefined;
      return makeProblem(
        claimMismatch,
        { given: words, name: path, derived },
        {
          ...atWords(input, passage.path, passage.text, index, words.length),
          fields: [passage.path, path],
          related: [{ message: path, place: findPlace(input, path) }],
        },
      );
    }),
  ),
];
