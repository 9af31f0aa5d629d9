/** 市财政与恒远集团共出资18万元, 本科、大专两类合计96名, 东坊、西坊两个街道共7名, 本科和大专各48名: what several named ones have. */
import { comparable } from '../../../chinese/compare.ts';
import { parseCount } from '../../../chinese/count.ts';
import { parsePath } from '../../../diagnostics/path.ts';
import { type Amount, sumAmounts } from '../../../facts/figures.ts';
import type { CheckInput } from '../../rule.ts';
import type { Known } from '../known.ts';
import { anyOf } from '../several.ts';
import { amountOf, findKnown, holdTo, listAllNames, type Names, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';

/** What a name may have behind it in a list. */
const tail = '(?:学?生|子女|家庭|阶段|学段|类|级|捐款|出资|的)*';
/** What parts them. */
const joiner = '[、和与及同]';
const number = '([两三四五六七八九十二]|\\d{1,2})';
/** ，三类 behind the last of them. */
const counted = `(?:等?${number}(?:批|类|项|方|家|组|级|者|地|[笔块股](?:资金|捐款|款|钱)?|个[^\\d，、；：共合总一]{1,4}))?`;
/** 东坊、西坊两个街道: names that share their end. */
const sharedEnd = new RegExp(
  `(?<=^|[，、；：])((?:[\\u4e00-\\u9fff]{2,6}${joiner})+[\\u4e00-\\u9fff]{2,6}?)${number}个([\\u4e00-\\u9fff]{2,3}?)(?=共|合|总|一)`,
);

/** The names that end in what several have together, in order; undefined where it is one alone, or a name is unknown. */
export function readJoint(
  text: string,
  names: Iterable<string>,
): { names: string[]; behind: string } | undefined {
  const any = `(?:${anyOf([...names])})`;
  const list = new RegExp(`(${any}${tail}(?:${joiner}${any}${tail})+)${counted}`, 'g');
  const spelled = [text, spellOut(text)].find((words) => words.search(list) >= 0) ?? text;
  const match = [...spelled.matchAll(list)].at(-1);
  if (!match?.[1]) return undefined;
  const start = spelled.slice(0, match.index);
  // of 我市与恒远集团 or 部分企业、县财政 one is not known
  if (new RegExp(`[^，：；（、]${joiner}$`).test(start)) return undefined;
  const found = [...match[1].matchAll(new RegExp(any, 'g'))].map(([name]) => name);
  // 教育工会、河口镇等三家 are more than are named
  const isMore = match[2] !== undefined && parseCount(match[2])?.n !== found.length;
  return isMore ? undefined : { names: found, behind: spelled.slice(match.index + match[0].length) };
}

/** 东坊街道、西坊街道两个街道. */
function spellOut(text: string): string {
  return text.replace(
    sharedEnd,
    (_, list: string, count: string, end: string) =>
      `${list.replace(new RegExp(joiner, 'g'), `${end}、`)}${end}${count}个${end}`,
  );
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
  const isEach = found.per?.join('') === '各';
  if (!said || (found.per && !isEach) || !words.wholeTrail.test(trail)) return undefined;
  const joint = readJoint(clause, listAllNames(names));
  if (!joint) return undefined;
  const around = joint.names.reduce((rest, name) => rest.replace(name, ''), before);
  if (words.foreign.test(around) || words.occasion.test(around)) return undefined;
  if (isEach) return joint.behind === '各' ? holdEach(statement, joint.names, names) : undefined;
  if (!words.whole.test(joint.behind)) return undefined;
  const ofSources = joint.names.every((name) => names.sources.has(name));
  // what a unit raised, or gave, is not what its students got
  const isSaidOfThem = ofSources
    ? words.givenBy.test(joint.behind) || words.neutralWords.test(joint.behind)
    : words.neutralWords.test(joint.behind) && !/投入|筹|募/.test(joint.behind);
  const sum = isSaidOfThem ? addNamed(joint.names, said, names) : undefined;
  const tie = sum && holdTo(statement, [sum]);
  return tie && { ...tie, fields: sum.fields ?? tie.fields };
};

/** What some named ones have together, where nobody is counted twice: all are parts of one whole. */
export function addNamed(listed: readonly string[], said: Amount, names: Names): Known | undefined {
  if (new Set(listed).size < listed.length) return undefined;
  const parts = listed.map((name) =>
    findKnown(name, names).filter(
      (known) => comparable(known.figure, said) && wholeOf(known, names.input) !== undefined,
    ),
  );
  const [first = []] = parts;
  const whole = first
    .map((known) => wholeOf(known, names.input))
    .find((one) => parts.every((part) => part.some((known) => wholeOf(known, names.input) === one)));
  if (whole === undefined) return undefined;
  const chosen = parts.flatMap((part) => part.find((known) => wholeOf(known, names.input) === whole) ?? []);
  const figure = sumAmounts(chosen.map((part) => part.figure));
  const fields = chosen.map(({ path }) => path);
  return figure && { path: fields.join(' + '), figure, fields };
}

/** What a fact is a part of, with no other part that shares somebody with it: 维度, or 资金来源; undefined of a label. */
function wholeOf({ path }: Known, { campaign, facts }: CheckInput): string | undefined {
  const [list, at, inner, order] = parsePath(path);
  if (list === '资金来源') return inner === '构成' ? `${list}[${at}]` : list;
  if (list === '构成' && inner === '组' && typeof order === 'number')
    return facts.values.构成[String(at)]?.组[order]?.有交叉 ? undefined : String(at);
  const group = list === '分组' && typeof at === 'number' ? campaign.分组?.[at] : undefined;
  return group?.互斥 === false || group?.上级分组 !== undefined ? undefined : group?.维度;
}

/** 本科和大专各48名: the first of them that has not as many. */
function holdEach(statement: Parameters<Subject>[0], listed: readonly string[], names: Names) {
  const ties = listed.flatMap((name) => holdTo(statement, findKnown(name, names)) ?? []);
  return ties.length === listed.length ? (ties.find(({ holds }) => !holds) ?? ties[0]) : undefined;
}
