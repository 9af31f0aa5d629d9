/** 结余2.4万元, 涉及家庭112户: totals that are called by a name of their own. */
import { helped } from '../../../chinese/helped.ts';
import { listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const called = [
  {
    field: '结余',
    before: /(?:结余|节余|剩余|结存)(?:资金|助学金|资助金|款)*(?:还有|尚有|仍有|为|有|共|计)*$/,
  },
  { field: '退回', before: /(?:退回|退还)(?:资金|助学金|资助金|款)*(?:为|有|共|计|了)*$/ },
  {
    field: '户数',
    before: new RegExp(`(?:涉及|来自|分属)(?:${helped}|的)*(?:家庭)?(?:共|达|达到|了)*$`),
  },
] as const;

const ofFamilies = new RegExp(`^(?:${helped})*家庭`);

export const tieTotal: Subject = (statement, { input }) => {
  const { found, lead, before, trail } = statement;
  if (found.per || !words.wholeTrail.test(trail.replace(ofFamilies, ''))) return undefined;
  if (words.foreign.test(before) || words.occasion.test(before) || hasName(before, input)) return undefined;
  const field = called.find(({ before: pattern }) => pattern.test(lead))?.field;
  if (!field || (field === '户数') !== (found.kind === 'count')) return undefined;
  return holdTo(statement, listKnown(input, '合计', [field]));
};
