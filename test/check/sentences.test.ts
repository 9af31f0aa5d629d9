/** Sentences that stand elsewhere than in the data: whatever the checks find in the user's own, they find in these. */
import { describe, expect, test } from '@jest/globals';
import { rules, sentenceRules } from '../../src/check/rules.ts';
import { checkSentences } from '../../src/check/sentences.ts';
import { inputOf } from './support.ts';

const document = {
  type: 'document' as const,
  meta: { title: '总结', author: '', keywords: [], draft: true },
  children: [],
};
const ofSentence = /^特点\[\d+\]$/;
const others = rules.filter((rule) => !sentenceRules.includes(rule));
const said = rules
  .flatMap(({ kinds }) => kinds)
  .flatMap(({ code, wrong = '' }) => (/^特点:/m.test(wrong) ? [{ code, wrong }] : []));

describe('the examples of the reference that are told of a sentence', () => {
  test('are many', () => expect(said.length).toBeGreaterThanOrEqual(10));

  test.each(said)('$code', ({ wrong }) => {
    const { campaign, ...input } = inputOf(wrong);
    const { 特点: sentences = [], ...data } = campaign;
    const asTyped = { ...input, campaign };
    const found = rules.flatMap((rule) => rule.check(asTyped).problems).filter(isOfSentence);
    const { problems } = checkSentences(sentences, { ...input, campaign: data, document });
    expect(problems.map(({ problem }) => problem.message).sort()).toEqual(
      found.map(({ message }) => message).sort(),
    );
    expect(others.flatMap((rule) => rule.check(asTyped).problems).filter(isOfSentence)).toEqual([]);
  });
});

function isOfSentence({ field = '' }: { field?: string | undefined }): boolean {
  return ofSentence.test(field);
}
