/** The two years that a sentence sets side by side: 比上年, 2024年比2023年, 从2023年到2025年. */
import { thisYear } from './clauses.ts';
import { everyComparison, neutralWords } from './vocabulary.ts';

/** What is said of `now` is said beside `last`. */
export interface YearPair {
  now: number;
  last: number;
  /** the words without the comparison, and from the year on of which is said what is said, without that year */
  rest: string;
  own: string;
}

const fromTo =
  /(?:从|自)?((?:19|20)\d\d)年?(?:到|至|—|－|-|~|～)((?:19|20)\d\d)年(?:间|期间)?(?!.*(?:19|20)\d\d)/;
/** A year of which something is said; of 由2024年的88名 it is what was. */
const named = new RegExp(`(?<![由从\\d])(?:((?:19|20)\\d\\d|去|上一?)年度?|${thisYear})(?:全年)?`, 'g');
const told = /(?:近|约|共|各)?[\d.]+[余多]?万?[名人元]|[，、的在]/g;

/** 去年, 前年, 2022年: which year that is. */
export function readYear(words: string, thisYear: number): number {
  if (/\d/.test(words)) return Number.parseInt(words, 10);
  return words === '前年' ? thisYear - 2 : thisYear - 1;
}

/** The years beside which a figure is told; undefined where none is compared, or it is uncertain of which the rest is said. */
export function readYearPair(before: string, thisYear: number): YearPair | undefined {
  const sameTime = /同比/.test(before) ? '上年' : undefined;
  const compared = [...before.matchAll(everyComparison)].at(-1)?.[1] ?? sameTime;
  const rest = before.replaceAll(everyComparison, '').replaceAll('同比', '');
  if (compared === undefined) return readFromTo(before, thisYear);
  const year = [...rest.matchAll(named)].at(-1);
  const now = year?.[1] === undefined ? thisYear : readYear(year[1], thisYear);
  const last = readYear(compared, now);
  const own = year ? rest.slice(year.index + year[0].length) : rest;
  if (now === thisYear) return { now, last, rest, own };
  // 2024年12月以来 is not said of that year
  const isOfIt = neutralWords.test(own.replace(told, '').replace(/[多少增加长减下降提高]*$/, ''));
  return isOfIt && last < now ? { now, last, rest, own } : undefined;
}

function readFromTo(before: string, thisYear: number): YearPair | undefined {
  const match = fromTo.exec(before);
  const [last, now] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || last >= now || now > thisYear) return undefined;
  const own = before.slice(match.index + match[0].length);
  return /每|均|连续|逐年/.test(own) ? undefined : { now, last, rest: before.replace(match[0], ''), own };
}
