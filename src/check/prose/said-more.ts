/**
 * 第二批的人数超过第一批, 市总工会的资金比省总工会多, 大专生的标准不低于高中生: how two that are named stand to each other, by
 * whatever may be set side by side.
 */

import { formatFigure } from '../../chinese/format.ts';
import { sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end, thisYear } from './clauses.ts';
import type { Known } from './known.ts';
import { listMeasured, type Measure } from './measures.ts';
import { type Claimed, type Judged, judgeSentences, listOwnSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { occasion } from './vocabulary.ts';

/** How a measure is told behind the first name and the second, and how one exceeds the other. */
interface Form {
  measure: Measure;
  own: string;
  other: string;
  ways: string;
  /** how it is told of both at once: 男生与女生人数相同 */
  shared: string;
  /** of the first name, where none may do */
  called?: RegExp;
}

const heads = '(?:(?:学?生)?的?(?:受助|资助)?(?:学生)?人数|的?(?:受助|资助)?学生|(?<=就读)的)';
const tail = '(?:学?生|新生|子女|阶段)?的?';
const told = '(?:共|有|为|是)*';
const amount = '(?:资助金额|发放金额|金额|资金|经费|出资额?|捐款额?|捐赠|拨款)';
const ownMoney = /(?:资金|经费|款|捐助|捐赠|募捐|配套)$/;

const people = '(?:受助|资助)?(?:学生)?人数|(?:受助|资助)学生';
const each = '人均(?:资助|受助|发放|助学)?的?(?:金额|额|水平|助学金)?';
const standard = '(?:资助|助学|助学金)?标准';

const forms: readonly Form[] = [
  {
    measure: '人数',
    own: `(?:${heads}|${tail}${told}\\d+[名人]，(?:受助|资助)?人数)`,
    other: '生?的?(?:受助|资助)?(?:学生|子女)?(?:人数)?',
    ways: '多|少|高|低',
    shared: people,
  },
  // 高中生比本科生多; 高 would be said of what they get
  {
    measure: '人数',
    own: '(?:生|的?子女|(?<=[生儿]))',
    other: '(?:生|的?子女|(?<=[生儿]|家庭))',
    ways: '多|少',
    shared: '(?!)',
  },
  {
    measure: '金额',
    own: `(?:学?生)?的?${amount}`,
    other: `(?:学?生)?的?(?:资助|发放|助学)?(?:${amount}|投入)?`,
    ways: '多|少|高|低',
    shared: amount,
  },
  // 职工捐款多于工会经费
  {
    measure: '金额',
    own: '',
    other: `(?:的?${amount})?`,
    ways: '多|少|高|低',
    shared: '(?!)',
    called: ownMoney,
  },
  {
    measure: '人均',
    own: `${tail}${each}`,
    other: `${tail}(?:${each})?`,
    ways: '多|少|高|低',
    shared: each,
  },
  {
    measure: '标准',
    own: `${tail}${standard}`,
    other: `${tail}(?:${standard})?`,
    ways: '高|低',
    shared: standard,
  },
];

const opening = `(?:其中|${thisYear}|，|(?:受助|资助)的(?:学生)?(?:之?中|里|当中)?)*`;
const not = '(?<not>并?不|并未|未|没有)?';

/** One way to say how two stand to each other, with the words without which nothing is said so: names are many. */
interface Pattern {
  needs: RegExp;
  said: RegExp;
}

function listPatterns({ own, other, ways, shared, called = /^/ }: Form, all: readonly string[]): Pattern[] {
  const [firsts, names] = [anyOf(all.filter((name) => called.test(name))), anyOf(all)];
  const [first, second] = [`^${opening}(?<first>${firsts})${own}`, `(?<second>${names})${other}`];
  const verb = '(?<way>超过|多于|高于|大于|少于|低于|小于|不及)';
  const degree = `(?:更|要|略|稍|还)?(?<way>${ways})(?:一些|一点|得多|许多)?`;
  const same = `(?:完全)?(?<same>相同|一样[${ways}]?|相等|一致)${end}`;
  const both = `(?<first>${names})${tail}[与和同跟](?<second>${names})${tail}(?:${shared})`;
  return [
    { needs: exceeding, said: `${first}${not}${verb}了?${second}${end}` },
    { needs: beside, said: `${first}${not}比${second}${degree}${end}` },
    { needs: wanting, said: `${first}(?<not>没有|不如)${second}(?<way>${ways})${end}` },
    { needs: alike, said: `${first}[与和同跟]${second}${same}` },
    { needs: alike, said: `^${opening}${both}${same}` },
  ].map(({ needs, said }) => ({ needs, said: new RegExp(said) }));
}

const exceeding = /超过|[多高大少低小]于|不及/;
const beside = /比/;
const wanting = /没有|不如/;
const alike = /相同|一样|相等|一致/;
const comparing = new RegExp([exceeding, beside, wanting, alike].map(({ source }) => source).join('|'));

/** Each pair that is said to be unlike, or alike. */
export function* listSaidMore(input: CheckInput): Iterable<Claimed> {
  const told = listOwnSentences(input).filter(({ text }) => comparing.test(text));
  if (told.length === 0) return;
  const measured = listMeasured(input);
  const judges = forms.map((form) => {
    const known = measured[form.measure];
    const patterns = listPatterns(form, [...known.keys()]);
    return (text: string): Judged | undefined => judgePair(text, patterns, known);
  });
  yield* judgeSentences(told, judges, input);
}

function judgePair(
  text: string,
  patterns: readonly Pattern[],
  known: ReadonlyMap<string, readonly Known[]>,
): Judged | undefined {
  for (const { needs, said } of patterns) {
    if (!needs.test(text)) continue;
    const match = said.exec(text);
    const { first = '', second = '', way = '', not: denied, same } = match?.groups ?? {};
    if (!match || occasion.test(text.replace(first, '').replace(second, ''))) continue;
    const pairs = (known.get(first) ?? []).flatMap((one) =>
      (known.get(second) ?? []).flatMap((other) => (isOneFact(one, other) ? [] : [{ one, other }])),
    );
    const [pair] = pairs;
    if (!pair) continue;
    const isSo = ({ one, other }: typeof pair) => {
      const more = sizeOf(one.figure) - sizeOf(other.figure);
      if (same !== undefined) return more === 0;
      // of two alike neither is the more
      if (more === 0) return denied !== undefined;
      return (more > 0 !== /少|低|小|不及/.test(way)) !== (denied !== undefined);
    };
    return {
      words: match[0],
      holds: judgeAny(pairs.map(isSo)),
      path: pair.one.path,
      derived: `${formatFigure(pair.one.figure)}，${pair.other.path} 是${formatFigure(pair.other.figure)}`,
    };
  }
  return undefined;
}

/** Whether two names are of one fact; of a roster's column each value has the same path. */
function isOneFact(one: Known, other: Known): boolean {
  return one.path === other.path && sizeOf(one.figure) === sizeOf(other.figure);
}

/** What may be meant one way or another is wrong where it is wrong in each. */
function judgeAny(ways: readonly (boolean | undefined)[]): boolean | undefined {
  if (ways.includes(true)) return true;
  return ways.includes(undefined) ? undefined : false;
}
