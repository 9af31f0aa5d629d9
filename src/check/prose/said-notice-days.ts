/** 名单公示了十天: how long the publication was, in words, as figures in digits are held. */

import { parseChineseNumeral } from '../../chinese/numerals.ts';
import type { CheckInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { type Claimed, type Judged, judgeSentences, listFreeSentences } from './own-sentences.ts';
import { findPublicationDays } from './publication-length.ts';
import { ourselves } from './signs.ts';

const told = new RegExp(
  `^(?:${thisYear}|受助|资助|学生|的|${ourselves})*(?:名单)?(?:在[^，]{0,6}公开栏)?公示(?:期限?|时间|时长)?(?:了|为|共|是)*([一二三四五六七八九十两]{1,3})(天|个?工作日)(?=[，；。]|$)`,
);

export function listSaidNoticeDays(input: CheckInput): Iterable<Claimed> {
  return judgeSentences(listFreeSentences(input), [judgeDays], input);
}

function judgeDays(text: string, input: CheckInput): Judged | undefined {
  const [words, typed = '', unit] = told.exec(text) ?? [];
  const known = findPublicationDays(unit === '天', input);
  const n = parseChineseNumeral(typed);
  if (words === undefined || !known || n === undefined) return undefined;
  return { words, holds: known.allowed.includes(n), path: known.path, derived: known.derived };
}
