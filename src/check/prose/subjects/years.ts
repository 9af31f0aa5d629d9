/** 上年资助160名, 2023年发放54万元. */
import { listYear } from '../known.ts';
import { hasName } from '../part-names.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

export const tieYear: Subject = (statement, { input }) => {
  const { lead, trail, clause, before, found } = statement;
  const year = input.campaign.报告.年度;
  const dated = /(?:^|[、])((?:19|20)\d\d)年(?:度)?(.*)$/.exec(clause);
  const last = /(?:^|[、])(?:上年|去年|上一年)(?:度)?(.*)$/.exec(clause);
  const [past, behind] = dated ? [Number(dated[1]), dated[2]] : [year - 1, last?.[1]];
  if (behind === undefined || found.per || hasName(before + trail, input)) return undefined;
  if (lead !== behind && !lead.endsWith(behind)) return undefined;
  if (!words.neutralWords.test(behind) || !words.wholeTrail.test(trail) || words.occasion.test(before))
    return undefined;
  if (/筹集|募集|筹措/.test(behind) || /累计/.test(behind)) return undefined;
  return holdTo(statement, listYear(input, past));
};
