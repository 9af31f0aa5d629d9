/** One 学段 or unit that a roster writes in several ways, 大学本科 and 本科生, is written in one: else it would be several groups. */
import { foldLetters } from '../chinese/letters.ts';
import type { Campaign, RosterRow } from './schema/campaign.ts';
import { readPlainSchooling } from './schooling.ts';
import { takeCore } from './unit-words.ts';

type Subordinates = NonNullable<Campaign['单位']['下属']>;

/**
 * Rows in which what plainly means the same is written alike.
 * @param stages how the standards call a 学段: a roster beside 专科每人3000元 is not of 大专
 */
export function unifyRows(
  rows: RosterRow[],
  subordinates: Subordinates = [],
  stages: readonly string[] = [],
): RosterRow[] {
  const schooling = unify(
    [...rows.flatMap(({ 学段 }) => 学段 ?? []), ...stages],
    readPlainSchooling,
    (word) => {
      const [called, ...others] = new Set(stages.filter((stage) => readPlainSchooling(stage) === word));
      return called === undefined || others.length > 0 ? word : called;
    },
  );
  const unitKey = makeUnitKey(subordinates);
  const units = unify(
    rows.flatMap(({ 单位 }) => 单位 ?? []),
    unitKey,
    (key) => nameSubordinate(subordinates[Number(key)]),
  );
  if (schooling.size + units.size === 0) return rows;
  return rows.map((row) => {
    const { 学段: stage = '', 单位: unit = '' } = row;
    const [word, name] = [schooling.get(stage), units.get(unit)];
    return {
      ...row,
      ...(word === undefined ? {} : { 学段: word }),
      ...(name === undefined ? {} : { 单位: name }),
    };
  });
}

/**
 * What each text becomes that is one of several of the same meaning.
 * @param nameKey what all of a meaning are called; else as most of them are
 */
function unify(
  texts: readonly string[],
  keyOf: (text: string) => string | undefined,
  nameKey: (key: string) => string | undefined,
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const alike = new Map<string, string[]>();
  for (const text of counts.keys()) {
    const key = keyOf(text);
    if (key !== undefined) alike.set(key, [...(alike.get(key) ?? []), text]);
  }
  const several = [...alike].filter(([, ways]) => ways.length > 1);
  return new Map(
    several.flatMap(([key, ways]) => {
      const most = ways.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
      return ways.map((way) => [way, nameKey(key) ?? most] as const);
    }),
  );
}

/** The subordinate that a name calls, by its place in the list: its own, or alone of its own name, with 工会 or without. */
export function makeSubordinateFinder(
  subordinates: readonly Pick<Subordinates[number], '名称' | '简称'>[],
): (name: string) => number | undefined {
  const byName = new Map<string, number>();
  const byCore = new Map<string, number[]>();
  subordinates.forEach(({ 名称, 简称 = 名称 }, index) => {
    for (const name of new Set([名称, 简称].map(foldLetters))) byName.set(name, index);
    for (const core of new Set([名称, 简称].map(takeCore)))
      byCore.set(core, [...(byCore.get(core) ?? []), index]);
  });
  return (name) => {
    const [only, ...others] = byCore.get(takeCore(name)) ?? [];
    return byName.get(foldLetters(name)) ?? (others.length === 0 ? only : undefined);
  };
}

/** A subordinate by its place in the list; any other unit by its own name. */
function makeUnitKey(subordinates: Subordinates): (name: string) => string {
  const find = makeSubordinateFinder(subordinates);
  return (name) => find(name)?.toString() ?? `“${takeCore(name)}`;
}

function nameSubordinate(subordinate: Subordinates[number] | undefined): string | undefined {
  return subordinate && (subordinate.简称 ?? subordinate.名称);
}
