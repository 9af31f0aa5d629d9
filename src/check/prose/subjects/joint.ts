/** 市财政与恒远集团共出资18万元, 本科、大专两类合计96名: what several named ones have together. */
import { comparable } from '../../../chinese/compare.ts';
import { sumAmounts } from '../../../facts/figures.ts';
import { anyOf } from '../several.ts';
import { amountOf, findKnown, holdTo, listAllNames, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** What a name may have behind it in a list. */
const tail = '(?:学?生|子女|家庭|阶段|学段|类|级|捐款|出资|的)*';
/** What parts them. */
const joiner = '[、和与及同]';
/** ，三类 behind the last of them. */
const counted =
  '(?:等?[两三四五六七八九十二\\d]{1,2}(?:类|项|方|家|组|级|者|个?(?:学段|来源|单位|部门|档)))?';

/** The names that end in what several have together, in order; undefined where it is one alone, or a name is unknown. */
export function readJoint(
  text: string,
  names: Iterable<string>,
): { names: string[]; behind: string } | undefined {
  const any = `(?:${anyOf([...names])})`;
  const list = new RegExp(`(${any}${tail}(?:${joiner}${any}${tail})+)${counted}`, 'g');
  const match = [...text.matchAll(list)].at(-1);
  if (!match?.[1]) return undefined;
  const start = text.slice(0, match.index);
  // of 我市与恒远集团 or 部分企业、县财政 one is not known
  if (new RegExp(`[^，：；（、]${joiner}$`).test(start)) return undefined;
  const found = [...match[1].matchAll(new RegExp(any, 'g'))].map(([name]) => name);
  return { names: found, behind: text.slice(match.index + match[0].length) };
}

/** Whether the name that ends a text is one of several, known or not: nothing is said of it alone. */
export function isJoined(start: string): boolean {
  return (
    /[^，：；（、\d元名人户次％%和与及同]生?[、和与及同]$/.test(start) &&
    !/(?:其中|包括|分别)[、]?$/.test(start)
  );
}

export const tieJoint: Subject = (statement, names) => {
  const { clause, trail, found, before } = statement;
  const said = amountOf(statement);
  if (!said || found.per || !words.wholeTrail.test(trail)) return undefined;
  if (words.foreign.test(before) || words.ofLastYear.test(before) || words.occasion.test(before))
    return undefined;
  const joint = readJoint(clause, listAllNames(names));
  if (!joint || !words.whole.test(joint.behind)) return undefined;
  if (!words.neutralWords.test(joint.behind) && !words.givenBy.test(joint.behind)) return undefined;
  const parts = joint.names.map((name) =>
    findKnown(name, names).find(({ figure }) => comparable(figure, said)),
  );
  if (!parts.every((part) => part !== undefined) || new Set(joint.names).size < joint.names.length)
    return undefined;
  const figure = sumAmounts(parts.map((part) => part.figure));
  const tie = figure && holdTo(statement, [{ path: parts.map(({ path }) => path).join(' + '), figure }]);
  return tie && { ...tie, fields: parts.map(({ path }) => path) };
};
