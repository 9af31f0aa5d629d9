/**
 * Sentences that stand elsewhere than in the data, held to it as if the user had typed them there: the same rules, the
 * same messages. No report is made of them, and rules that hold fields to one another are not asked.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { Block, Document } from '../document/tree.ts';
import type { CheckInput } from './rule.ts';
import { sentenceRules } from './rules.ts';
import { applyChoices } from './suppression.ts';
import { tallyFigures } from './tally.ts';

/** The field that takes sentences of the user's own, whatever they are about. */
const FIELD = '特点';

/** What was found in the sentences; each is told by its place in their list. */
export interface CheckedSentences {
  problems: { sentence: number; problem: Diagnostic }[];
  /** figures, days, people, places of which it is not known what they speak of */
  untied: { sentence: number; text: string }[];
}

/** @param input the data, with the report's `shown` facts and its document, in whose properties the sentences stand */
export function checkSentences(
  texts: readonly string[],
  { document, said: _, ...input }: CheckInput & { document: Document },
): CheckedSentences {
  const children = texts.map((text, index): Block => {
    const reads = [formatPath([FIELD, index])];
    return { type: 'paragraph', children: [{ type: 'value', text, reads }] };
  });
  const asTyped: CheckInput = {
    ...input,
    campaign: { ...input.campaign, [FIELD]: [...texts] },
    document: { ...document, children },
  };
  const found = sentenceRules.flatMap((rule) => rule.check(asTyped).problems);
  const kinds = sentenceRules.flatMap((rule) => rule.kinds);
  const { problems } = applyChoices(found, input.campaign.规则, kinds, input.places);
  const of = (field: string | undefined) => Number(OWN.exec(field ?? '')?.[1] ?? Number.NaN) - 1;
  return {
    problems: problems
      .map((problem) => ({ sentence: of(problem.field), problem }))
      .filter(({ sentence }) => sentence in texts),
    untied: tallyFigures(asTyped)
      .untied.map(({ field, text }) => ({ sentence: of(field), text }))
      .filter(({ sentence }) => sentence in texts),
  };
}

/** `特点[3]` → 3 */
const OWN = new RegExp(`^${FIELD}\\[(\\d+)\\]$`);
