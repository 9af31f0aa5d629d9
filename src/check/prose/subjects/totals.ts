/** 结余2.4万元, 涉及家庭112户: totals that are called by a name of their own. */
import { helped } from '../../../chinese/helped.ts';
import { listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

const called = [
  {
    field: '结余',
    before: /(?:结余|节余|剩余|结存)(?:资金|助学金|资助金|款)*(?:还有|尚有|仍有|为|有|共|计|的)*$/,
  },
  { field: '退回', before: /(?:退回|退还)(?:资金|助学金|资助金|款)*(?:为|有|共|计|了)*$/ },
  {
    field: '户数',
    before: new RegExp(`(?:涉及|来自|分属)(?:${helped}|的)*(?:家庭)?(?:共|达|达到|了)*$`),
  },
] as const;

/** 结余的2万元转入明年. */
const carried =
  /^的?(?:资金|助学金|款)?(?:全部|将|已|都|，)*(?:转入|结转|滚存|留作|留待|转为|转到|用于(?:下年|明年|下一年))/;
const ofFamilies = new RegExp(`^(?:${helped})*家庭`);

export const tieTotal: Subject = (statement, { input }) => {
  const { found, lead, before, trail } = statement;
  const isWhole = words.wholeTrail.test(trail.replace(ofFamilies, ''));
  if (found.per || (!isWhole && !carried.test(trail))) return undefined;
  if (words.foreign.test(before) || words.occasion.test(before) || hasName(before, input)) return undefined;
  const field = called.find(({ before: pattern }) => pattern.test(lead))?.field;
  if (!field || (!isWhole && field !== '结余') || (field === '户数') !== (found.kind === 'count'))
    return undefined;
  return holdTo(statement, listKnown(input, '合计', [field]));
};
