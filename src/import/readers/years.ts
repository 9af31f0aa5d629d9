/** 去年（2023年）资助29名、9.1万元；前年25名、7.8万元: earlier years told with both their figures, one behind the other. */
import { type Found, item, record } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';
import { plainFigures } from './plain-figures.ts';

const told =
  /(去年|上年|前年|(?:19|20)\d\d年)(?:（((?:19|20)\d\d)年）)?(?!以?来|至今|起)[^，。；\d]{0,16}?(\d+)[名人](?!次)[^，。；\d、]{0,8}[、，](?:共|发放|使用|助学金|资助金|资金|金额)*([\d.]+万?元)/g;
/** What is told of a part of the year, or of more than one. */
const others = /累计|计划|走访|慰问|现场|仪式|其中|至|以来|批/;

export function readYears({ sentences }: Manuscript, year: number): Found[] {
  return sentences.flatMap((sentence) => readSentence(sentence, year));
}

function readSentence(sentence: Sentence, year: number): Found[] {
  const text = plainFigures(sentence);
  return [...text.matchAll(told)].flatMap(({ 0: whole, 1: word = '', 2: named, 3: people, 4: money }) => {
    const of = yearOf(named ?? word, year);
    if (others.test(whole) || of === undefined || of >= year) return [];
    return [item(['历史', '逐年'], record({ 年: of, 人数: `${people}名`, 金额: money }), sentence)];
  });
}

function yearOf(word: string, year: number): number | undefined {
  if (/^[去上]年$/.test(word)) return year - 1;
  if (word === '前年') return year - 2;
  return Number(/^\d{4}/.exec(word)?.[0]);
}
