/** 上年资助160名, 2023年发放54万元, 去年高中生50名、本科生49名: figures of an earlier year, of all or of a group. */
import { findYearGroup, listYear } from '../known.ts';
import { hasName } from '../part-names.ts';
import { anyOf } from '../several.ts';
import { dropOwn, ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { placeWithPeople } from '../with-people.ts';
import { readYear } from '../year-pairs.ts';

const opens = `(?:^|[、])${ourselves}*`;
const year = '(去年|上年|上一年|(?:19|20)\\d\\d年)度?';

export const tieYear: Subject = (told, { input, groups }) => {
  const statement = placeWithPeople(told) ?? joinHolder(told);
  const { lead, trail, clause, before, found } = statement;
  const thisYear = input.campaign.报告.年度;
  if (found.per || words.occasion.test(before) || !words.wholeTrail.test(trail)) return undefined;
  const ofGroup = new RegExp(
    `^${ourselves}*${year}(.*?)(${anyOf([...groups.keys()])})(?:学?生|的|有|共|为)*$`,
  ).exec(dropAmounts(statement));
  const [, of, earlier = '', name] = ofGroup ?? [];
  if (of !== undefined && name !== undefined) {
    // 50名、 of the groups before it
    const rest = [...groups.keys()].reduce((text, one) => text.replaceAll(one, ''), earlier);
    return /^(?:学?生|资助|受助|其中|[、和与及])*$/.test(rest)
      ? holdTo(statement, findYearGroup(input, readYear(of, thisYear), name))
      : undefined;
  }
  const [, when, behind] = new RegExp(`${opens}${year}(.*)$`).exec(clause) ?? [];
  if (when === undefined || behind === undefined || hasName(before + trail, input)) return undefined;
  if (lead !== behind && !dropOwn(lead).endsWith(behind)) return undefined;
  if (!words.neutralWords.test(behind) || /筹集|募集|筹措|累计/.test(behind)) return undefined;
  return holdTo(statement, listYear(input, readYear(when, thisYear)));
};

/** 去年资助110名、36.2万元: the money as if it stood where the people do. */
function joinHolder(statement: Statement): Statement {
  const { lead, found, sentence, order } = statement;
  const previous = sentence[order - 1];
  const isAmount = previous?.kind === 'count' || previous?.kind === 'money';
  if (!isAmount || previous.kind === found.kind || !/^、/.test(lead) || !words.sameHolder.test(lead))
    return statement;
  const clause = dropAmounts(statement).replace(/、[^、]*$/, '');
  return { ...statement, clause, lead: clause };
}

/** The clause without the amounts before its own: 2024年高中生50名、本科生. */
function dropAmounts({ clause, sentence, order }: Statement): string {
  return sentence
    .slice(0, order)
    .filter(({ kind }) => kind === 'count' || kind === 'money')
    .reduce((rest, { text }) => rest.replace(text, ''), clause);
}
