/** 结余2.4万元, 涉及家庭112户: totals that are called by a name of their own. */

import { helped } from '../../../chinese/helped.ts';
import { sizeOf } from '../../../facts/figures.ts';
import { wholeYear } from '../clauses.ts';
import { listKnown } from '../known.ts';
import { hasName } from '../part-names.ts';
import { ourselves } from '../signs.ts';
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
    before: new RegExp(
      `(?:涉及|来自|分属)(?:${helped}|的)*(?:家庭)?(?:共|达|达到|了)*$|(?:受助|受益|受资助|获助)的?(?:困难|贫困|职工)*(?:户数|家庭|户)数?(?:共|有|为|达到?|了)*$`,
    ),
  },
] as const;

/** 结余的2万元转入明年. */
const carried =
  /^的?(?:资金|助学金|款)?(?:全部|将|已|都|，)*(?:转入|结转|滚存|留作|留待|转为|转到|用于(?:下年|明年|下一年))/;
const ownRest = new RegExp(
  `^(?:[把将]|用好|利用|${wholeYear}|当年|筹集的|活动|助学|资金|${ourselves})*(?:结余|节余|剩余|结存)`,
);
const ofFamilies = new RegExp(`^(?:${helped})*家庭`);

export const tieTotal: Subject = (statement, { input }) => {
  const { found, lead, before, trail } = statement;
  const isWhole = words.wholeTrail.test(trail.replace(ofFamilies, ''));
  if (found.per || (!isWhole && !carried.test(trail))) return undefined;
  if (words.foreign.test(before) || words.occasion.test(before) || hasName(before, input)) return undefined;
  const field = called.find(({ before: pattern }) => pattern.test(lead))?.field;
  // 区民政局结余的3万元 is another's
  if (/的$/.test(lead) && field === '结余' && !ownRest.test(lead)) return undefined;
  if (!field || (!isWhole && field !== '结余') || (field === '户数') !== (found.kind === 'count'))
    return undefined;
  return holdTo(statement, listKnown(input, '合计', [field]));
};

/** 截至8月15日，28.5万元助学金全部发放到位: all of it, where no part is named. */
const ofAll = new RegExp(`^(?:截至|截止|到|至|${wholeYear}|目前|筹集的|共|底|前|〓|，|${ourselves})*$`);
const paid =
  /^的?(?:助学金|助学资金|助学款|资助金|资金)(?:已经?|均|都|于〓)*(?:全部|全额|足额|如数)(?:发放|发|拨付)(?:到位|完毕|到人|完)(?:[，、；。]|$)/;

const NEARLY_ALL = 0.9;

export const tieAllPaid: Subject = (statement, { input }) => {
  const { found, before, after, sentence, order } = statement;
  if (found.kind !== 'money' || found.per || !paid.test(after) || hasName(before, input)) return undefined;
  const masked = sentence
    .slice(0, order)
    .reduce((text, one) => (one.kind === 'date' ? text.replace(one.text, '〓') : text), before);
  const known = ofAll.test(masked) ? listKnown(input, '合计', ['发放', '金额']) : [];
  // less may be some of it; a little less than all is hardly so
  const isSome = known.every(({ figure }) => found.figure.fen < sizeOf(figure) * NEARLY_ALL);
  return isSome ? undefined : holdTo(statement, known);
};
