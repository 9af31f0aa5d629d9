/** 高中生84名, 84名高中生, 市总工会20万元: a group or a source by its name, and nothing but known words around it. */
import type { Known } from '../known.ts';
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
  if (!words.wholeTrail.test(trail)) return undefined;
  const group = findName(chainOf(statement), groups, words.neutralWords);
  if (group) return holdTo(statement, group);
  const source = found.kind === 'money' ? findName(lead, sources, words.givenBy) : undefined;
  return source && holdTo(statement, source);
};

/** The words from a name to its second figure: of 高中生84名、16.8万元 the money is theirs too. */
function chainOf({ lead, clause, sentence, order, found }: Statement): string {
  const previous = sentence[order - 1];
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
function findName(lead: string, names: ReadonlyMap<string, Known[]>, linking: RegExp): Known[] | undefined {
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
