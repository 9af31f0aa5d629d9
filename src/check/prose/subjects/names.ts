/** 高中生84名, 84名高中生, 市总工会20万元: a group or a source by its name, and nothing but known words around it. */
import type { Known } from '../known.ts';
import { anyOf } from '../several.ts';
import type { Statement } from '../statements.ts';
import { holdTo, type Subject } from '../tie.ts';
import * as words from '../vocabulary.ts';
import { isJoined } from './joint.ts';

export const tieName: Subject = (statement, { input, groups, sources }) => {
  const { found, lead, clause, trail, before } = statement;
  if (found.per || (found.kind !== 'money' && found.kind !== 'count')) return undefined;
  if (words.foreign.test(before) || words.ofLastYear.test(before)) return undefined;
  if (words.occasion.test(before.replace(/第[一二三四五六七八九十\d]+批/g, ''))) return undefined;
  const scope = input.campaign.合计?.口径?.范围;
  if (/全[市县省区]|各级/.test(clause) && scope === '本级') return undefined;
  const behind = words.deedBefore.test(clause) ? findBehind(trail, groups) : undefined;
  if (behind) return holdTo(statement, behind);
  if (!words.wholeTrail.test(trail) && !isExplained(statement, groups)) return undefined;
  const households = found.kind === 'count' && found.figure.unit === '户';
  const group =
    findName(chainOf(statement), groups, households ? householdWords : peopleWords) ??
    findHolder(statement, groups);
  if (group) return holdTo(statement, households ? group.filter(isHouseholds) : group);
  const source = found.kind === 'money' ? findName(lead, sources, words.givenBy) : undefined;
  return source && holdTo(statement, source);
};

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
  const { before, sentence, order, found } = statement;
  const [first] = sentence;
  if (order !== 1 || first?.kind !== 'count' || found.kind !== 'money') return undefined;
  const between = before.slice(first.index + first.text.length);
  const [, name] =
    new RegExp(`^(${anyOf([...groups.keys()])})(?:学?生|的|共|有)*$`).exec(before.slice(0, first.index)) ??
    [];
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
  if (previous?.text.endsWith('批') && clause === previous.text + lead) return clause;
  const joined = previous && words.sameHolder.test(lead) && previous.kind !== found.kind;
  return joined ? clause.replace(previous.text, '').replace(/、/g, '') : lead;
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
  const start = lead.slice(0, best.end - best.name.length);
  return words.beforeName.test(start) && !isJoined(start) && linking.test(lead.slice(best.end))
    ? best.known
    : undefined;
}
