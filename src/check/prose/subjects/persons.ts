/** 曹雨彤领到助学金4000元: what one in the roster got. */
import { thisYear } from '../clauses.ts';
import { findNamed, listRows } from '../named-rows.ts';
import { anyOf } from '../several.ts';
import { dropFigures } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** One of several sums, or another than the year's grant. */
const another =
  /首|第[一二三]|分[两二三四]|再|又|另|补|累计|以来|贷款|奖|慰问|生活|路费|学费|每|共同|和$|与$|原|曾|如果|可/;
const ahead = '(?:^|[，、：]|其中|向|给予?|为|对|受助学生|学生|新生|同学)';
const gently = `(?:同学|一家|家|家庭|本人|${thisYear}|也|，)*`;

export const tiePerson: Subject = (statement, { input }) => {
  const { before, after, lead, trail, found } = statement;
  if (found.kind !== 'money' || found.per || !words.wholeTrail.test(trail)) return undefined;
  const [one, ...others] = findNamed(before + after, listRows(input).rows);
  const figure = one?.row.金额;
  if (!one || !figure || others.length > 0 || another.test(before + trail)) return undefined;
  if (words.occasion.test(before) || words.ofLastYear.test(before) || words.otherMatters.test(before))
    return undefined;
  const [, behind] =
    new RegExp(`${ahead}${anyOf([one.name])}${gently}(.*)$`).exec(dropFigures(lead, statement)) ?? [];
  if (behind === undefined || !words.neutralWords.test(behind)) return undefined;
  const tie = holdTo(statement, [{ path: `${one.path}.金额`, figure }]);
  // with what was given beside the grants it may be more
  const isGrant = /助学金/.test(lead + trail) || (input.campaign.补充资助 ?? []).length === 0;
  return tie?.holds || isGrant ? tie : undefined;
};
