/** 受助人数与去年持平, where it rose: what a sentence says to be as it was, beside an earlier year. */
import { formatFigure } from '../../chinese/format.ts';
import { listChanges } from '../../facts/equations/year-on-year.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { findYearGroup } from './known.ts';
import { listGroups } from './named.ts';
import { type Claimed, listSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { nameField } from './topics.ts';
import { namedYear, neutralWords } from './vocabulary.ts';
import { readYear } from './year-pairs.ts';

const equal = new RegExp(
  `(?:^|，)([^，]{2,16}?)[与和同](${namedYear})度?(?:同期)?(?:[^，]{0,4}?)(基本|大致|大体)?(?:持平|相同|一致|一样多)(?=[，、]|$)`,
);
/** 基本持平 allows so much of it. */
const ROUGHLY = 0.1;

export function* listSaidEqual(input: CheckInput): Iterable<Claimed> {
  const { 年度: thisYear } = input.campaign.报告;
  for (const { passage, text, index } of listSentences(input)) {
    const match = equal.exec(text);
    const [words = '', topic = '', when = '', roughly] = match ?? [];
    const pair = match && findPair(topic, readYear(when, thisYear), input);
    if (!match || !pair) continue;
    const { now, last, path } = pair;
    if (!isExact(now) || !isExact(last) || now.kind !== last.kind) continue;
    const apart = Math.abs(sizeOf(now) - sizeOf(last));
    yield {
      passage,
      words: passage.text.slice(index + match.index, index + match.index + words.length).replace(/^，/, ''),
      index: index + match.index + (words.startsWith('，') ? 1 : 0),
      holds: apart <= (roughly === undefined ? 0 : sizeOf(last) * ROUGHLY),
      path,
      derived: `${formatFigure(last)}，本年是${formatFigure(now)}`,
    };
  }
}

/** What a topic was and is: all people, all money, or those of a group that the earlier year has too. */
function findPair(topic: string, year: number, input: CheckInput) {
  const groups = listGroups(input);
  const [, name, behind = ''] = new RegExp(`^(${anyOf([...groups.keys()])})(.*)$`).exec(topic) ?? [];
  if (name !== undefined) {
    if (!/^(?:学?生|的|受助|资助)*人数$/.test(behind)) return undefined;
    const last = findYearGroup(input, year, name).find(({ path }) => path.endsWith('人数'));
    const now = groups.get(name)?.find(({ path }) => path.endsWith('人数'));
    return last && now ? { now: now.figure, last: last.figure, path: last.path } : undefined;
  }
  const field = neutralWords.test(topic.replace(/数$/, '')) ? nameField(topic) : undefined;
  const { campaign, facts } = input;
  const change = listChanges({ campaign, ...facts }, year).find((one) => one.field === field);
  return (
    change && {
      now: change.now.figure,
      last: change.last.figure,
      path: change.last.fields[0] ?? change.last.name,
    }
  );
}
