/** 大专生占多数, 多数受助学生是女生: what is called the larger part, or the smaller, of all. */

import { formatFigure } from '../../chinese/format.ts';
import { isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { end } from './clauses.ts';
import { findOnly, listMeasured } from './measures.ts';
import { type Claimed, type Judged, judgeSentences, listFreeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';

const most = '(?<most>绝?大多数|绝大部分|大部分|多数|少数|小部分)';
/** Between these a word may be meant as the largest of several. */
const HALF = 0.5;
const CLEARLY_LESS = 0.4;
/** Columns of a roster whose values are two: the one that is no majority leaves it to the other. */
const ofTwo = /性别|新生|民族/;

export function listSaidMajority(input: CheckInput): Iterable<Claimed> {
  const name = `(?<name>${anyOf([...listMeasured(input).人数.keys()])})`;
  const forms = [
    new RegExp(
      `^(?:(?:受助|资助)的?学生(?:之?中|里|当中)，?)?${name}(?:的?(?:学生|子女|家庭|生|新生))*(?:人数)?(?:占|为)(?:了)?(?:全部|受助学生|总数|总人数|的)*${most}${end}`,
    ),
    new RegExp(
      `^${most}(?:的)?(?:受助|资助)(?:的)?(?:学生|对象)(?:都|均)?(?:是|为|来自|属于|在)${name}(?:的?(?:学生|子女|家庭|生|新生|就读|上学|读书))*${end}`,
    ),
  ];
  return judgeSentences(listFreeSentences(input), [(text) => judgeShare(text, forms, input)], input);
}

function judgeShare(text: string, forms: readonly RegExp[], input: CheckInput): Judged | undefined {
  const match = forms.map((form) => form.exec(text)).find((one) => one);
  const { name = '', most: word = '' } = match?.groups ?? {};
  const known = findOnly(listMeasured(input).人数.get(name) ?? []);
  const all = input.facts.values.合计.人数;
  if (!match || !known || !all || !isExact(all) || sizeOf(all) === 0) return undefined;
  const share = sizeOf(known.figure) / sizeOf(all);
  const holds = judgeWord(word, share, ofTwo.test(known.path));
  const derived = `${formatFigure(known.figure)}，合计.人数 是${formatFigure(all)}`;
  return { words: match[0], holds, path: known.path, derived };
}

function judgeWord(word: string, share: number, isOfTwo: boolean): boolean | undefined {
  if (/少|小/.test(word)) return share < HALF;
  if (share >= HALF) return true;
  return isOfTwo || share < CLEARLY_LESS || word.length > 2 ? false : undefined;
}
