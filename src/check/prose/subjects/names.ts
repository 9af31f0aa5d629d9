/** 高中生84名, 84名高中生, 市总工会20万元: a group or a source by its name, and nothing but known words around it. */

import { agrees } from '../../../chinese/compare.ts';
import { helped } from '../../../chinese/helped.ts';
import { wholeYear } from '../clauses.ts';
import { type Known, listStandardAmounts } from '../known.ts';
import { anyOf } from '../several.ts';
import { ourselves } from '../signs.ts';
import type { Statement } from '../statements.ts';
import { amountOf, holdTo, listAllNames, type Names, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { placeWithPeople } from '../with-people.ts';
import { isJoined } from './joint.ts';

export const tieName: Subject = (statement, names) => {
  const withPeople = placeWithPeople(statement);
  return tieWhereItStands(statement, names) ?? (withPeople && tieWhereItStands(withPeople, names));
};

const tieWhereItStands: Subject = (statement, names) => {
  const { input, groups, sources } = names;
  const { found, lead, clause, trail, before } = statement;
  if (found.per || (found.kind !== 'money' && found.kind !== 'count')) return undefined;
  if (words.foreign.test(before)) return undefined;
  if (words.occasion.test(before.replace(/第[一二三四五六七八九十、\d]+批|首批/g, ''))) return undefined;
  if (oneByOne.test(clause)) return undefined;
  // 共出资9万元，其中2万元用于补充资助
  if (/补充资助/.test(statement.after)) return undefined;
  if (isWithinAnother(statement, names) || isStandard(statement, names)) return undefined;
  const scope = input.campaign.合计?.口径?.范围;
  if (words.ofRegion.test(clause) || (scope === '本级' && /各级/.test(clause))) return undefined;
  const isGiven =
    words.deedBefore.test(clause) || (givenTo.test(clause) && /^[^，]*(?:发放|发给)/.test(trail));
  const behind = (isGiven ? findBehind(trail, groups) : undefined) ?? findSchool(statement, groups);
  if (behind) return holdTo(statement, behind);
  if (!words.wholeTrail.test(trail) && !isExplained(statement, groups)) return undefined;
  const households = found.kind === 'count' && found.figure.unit === '户';
  const group =
    findName(chainOf(statement), groups, households ? householdWords : peopleWords) ??
    findHolder(statement, groups);
  if (group && isOfFewer(statement, group)) return undefined;
  if (group) return holdTo(statement, households ? group.filter(isHouseholds) : group);
  const source = found.kind === 'money' ? findName(lead, sources, words.givenBy) : undefined;
  return source && holdTo(statement, source);
};

/** 三批分别资助150名、102名、60名. */
const oneByOne = /[两二三四五六七八九\d](?:批|类|[个家][^，]{1,4})[^，]*分别/;

/** 本科5000元、大专4000元: what each gets, told without 每人. */
function isStandard(statement: Statement, { input }: Names): boolean {
  const said = amountOf(statement);
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  return said?.kind === 'money' && standards.some(({ figure }) => agrees(said, figure));
}

/** 12名高中生发放2.4万元: whether the figure right before the name counts some of those who bear it. */
function isOfFewer({ lead, clause, sentence, order }: Statement, group: readonly Known[]): boolean {
  const previous = sentence[order - 1];
  return (
    previous?.kind === 'count' &&
    clause.endsWith(previous.text + lead) &&
    /^[^，、；：]/.test(lead) &&
    !words.neutralWords.test(lead) &&
    !group.some(({ figure }) => agrees(figure, previous.figure))
  );
}

/** What a unit raised is not what it paid, nor is 首批资金2万元, which came to it. */
const raised = /筹集|募集|筹措|批(?:拨付|下达|下拨|划拨)?了?(?:助学|专项|补助|配套|帮扶)*(?:资金|经费|款项)/;
/** Those on a stage, and those who are left. */
const someOfThem = /上台|登台|上前|发言|其余|其他|另外|剩余/;
/** A giver who is no source of the data: 县纺织厂资助2名本科生. */
const giver = /(?:企业|公司|集团|协会|商会|基金会?|银行|[局委办厂])(?:向|为|对|共|出资|捐款|捐资|资助)*$/;
/** 女生中本科2名: of some whom no data name; 受助学生中 are all. */
const amongSome = /(?<![高初其])(?<!学生|子女|学子|对象|人员|来源|资金|企业)中(?![专职学小等])/;

/**
 * Whether a sentence speaks of another's part: 低保家庭的本科生12名, 第一批中本科30名, 高中生40名，其中女生18名. A name that no
 * figure follows is what the sentence is about.
 */
function isWithinAnother({ before, found }: Statement, names: Names): boolean {
  const { 年度: year } = names.input.campaign.报告;
  if ([...before.matchAll(/((?:19|20)\d\d)年/g)].some(([, one]) => Number(one) !== year)) return true;
  if (someOfThem.test(before) || amongSome.test(before)) return true;
  if (found.kind === 'money' && raised.test(before.slice(before.search(/[^，；]*$/)))) return true;
  if (found.kind === 'count' && giver.test(before)) return true;
  const any = anyOf(listAllNames(names));
  const told = [...before.matchAll(new RegExp(`(${any})(?:学?生|子女|家庭)*`, 'g'))];
  const own = told.at(-1);
  // 考入省外高校的本科生41名、大专生27名; 省外就读 may be a name
  if (/(?:考入|考上|就读|录取)[^，]*的/.test(own ? dropName(before, own) : before)) return true;
  const earlier = told.slice(0, -1);
  const [, rest = ''] = /^(.*)其中[^，]*$/.exec(before.slice(0, own?.index)) ?? [];
  if (earlier.some(({ 1: name = '', index }) => index < rest.length && names.groups.has(name))) return true;
  const isTopic = earlier.some(({ 0: words, index }, at) => {
    const between = before.slice(index + words.length, told[at + 1]?.index);
    return !/[\d、和及与]|[一二两三四五六七八九十百千]+[名人户万]/.test(between);
  });
  return isTopic || (found.kind === 'count' && told.some(({ 1: name = '' }) => names.sources.has(name)));
}

const dropName = (words: string, { 0: name, index }: RegExpExecArray) =>
  words.slice(0, index) + words.slice(index + name.length);

/** Between a name and those who got it: a unit has workers too, who are others. */
const peopleWords = { test: (text: string) => words.neutralWords.test(text) && !/职工$/.test(text) };
/** 低保家庭涉及31户. */
const householdWords = {
  test: (text: string) => words.neutralWords.test(text.replace(/涉及|来自|分属/, '')),
};

function isHouseholds({ figure }: Known): boolean {
  return figure.kind === 'count' && figure.unit === '户';
}

/** 大学生66名（本科、大专）: a figure with those in brackets who are counted. */
function isExplained({ after }: Statement, groups: ReadonlyMap<string, Known[]>): boolean {
  return new RegExp(`^（(?:含|包括)?(?:${anyOf([...groups.keys()])}|学?生|[、和及])+）`).test(after);
}

/**
 * What is known of the name that a sentence begins with, for the money behind the one figure that follows the name:
 * 高中生30名，发放6万元. What is said to be all may be all of the year.
 */
function findHolder(statement: Statement, groups: ReadonlyMap<string, Known[]>): Known[] | undefined {
  const { before, found } = statement;
  // 第二批 is a name here
  const sentence = statement.sentence.filter(({ kind }) => kind !== 'ordinal');
  const order = sentence.indexOf(statement.sentence[statement.order] as (typeof sentence)[number]);
  const [first] = sentence;
  if (order !== 1 || first?.kind !== 'count' || found.kind !== 'money') return undefined;
  const between = before.slice(first.index + first.text.length);
  const [, name] =
    new RegExp(`^(${anyOf([...groups.keys()])})(?:学?生|的|共|有|向|为|给)*$`).exec(
      before.slice(0, first.index),
    ) ?? [];
  if (name === undefined || !received.test(between) || words.whole.test(between)) return undefined;
  return groups.get(name);
}

/** Behind those who are counted, before what they got. */
const received =
  /^(?:困难|职工|家庭)*(?:学生|子女|学子)?，?(?:发放|领取|得到|获得|领到|享受|资助)(?:了|助学金|资助|资助金|金额|资金|总额|为|达)*$/;

/** The words from a name to its second figure: of 高中生84名、16.8万元 the money is theirs too. */
function chainOf({ lead, clause, sentence, order, found }: Statement): string {
  const previous = sentence[order - 1];
  // 三批共资助125名: a figure, yet a name
  if (previous?.text.endsWith('批')) return clause;
  const isFigure = previous?.kind === 'money' || previous?.kind === 'count';
  const joined = isFigure && words.sameHolder.test(lead) && previous.kind !== found.kind;
  return joined ? clause.replace(previous.text, '').replace(/、/g, '') : lead;
}

/** 向65名本科生发放. */
const givenTo = new RegExp(`(?:^|[，、：])(?:共|${wholeYear}|${ourselves})*(?:为|向|给|对)$`);

/** 5名学生就读于江城大学: where those are that a figure counts. */
function findSchool({ lead, trail }: Statement, names: ReadonlyMap<string, Known[]>): Known[] | undefined {
  const [, name = ''] =
    new RegExp(`^(?:${helped})*(?:就读于|来自于?)(${anyOf([...names.keys()])})(?:就读)?(?:[，、；]|$)`).exec(
      trail,
    ) ?? [];
  return words.neutralWords.test(lead) ? names.get(name) : undefined;
}

/** What is known of the group that 65名本科生 names. */
function findBehind(trail: string, names: ReadonlyMap<string, Known[]>): Known[] | undefined {
  const [name, known] =
    [...names].filter(([name]) => trail.startsWith(name)).sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return name !== undefined && words.wholeTrail.test(trail.slice(name.length).replace(/^生/, ''))
    ? known
    : undefined;
}

/** What is known of the name said last, where it stands on its own and only known words follow; the longest name wins. */
function findName(
  lead: string,
  names: ReadonlyMap<string, Known[]>,
  linking: Pick<RegExp, 'test'>,
): Known[] | undefined {
  let best: { name: string; end: number; known: Known[] } | undefined;
  for (const [name, known] of names) {
    const at = lead.lastIndexOf(name);
    if (at < 0) continue;
    const end = at + name.length;
    if (best && (end < best.end || (end === best.end && name.length < best.name.length))) continue;
    best = { name, end, known };
  }
  if (!best) return undefined;
  const start = lead.slice(0, best.end - best.name.length).replace(/(?:学生|子女|对象)中，?$/, '');
  // 省外就读的本科生, 连续资助的本科生: some of them
  const [, told] = /([^，、：；]+)的$/.exec(start) ?? [];
  if (told !== undefined && !words.neutralWords.test(told)) return undefined;
  return words.beforeName.test(start) && !isJoined(start) && linking.test(lead.slice(best.end))
    ? best.known
    : undefined;
}
