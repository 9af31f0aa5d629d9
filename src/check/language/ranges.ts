/** 起止: the mark between, and the unit that the first value must keep (GB/T 15834—2011, 4.13; GB/T 15835—2011). */
import { rangeUnit } from '../../diagnostics/catalogue/language-numbers.ts';
import { rangeMark } from '../../diagnostics/catalogue/language-punctuation.ts';
import { defineLanguageRule, type Finding, findMatches } from './finding.ts';
import { MEASURE, NUMBER, RANGE_SIGNS, TYPED_RANGE } from './signs.ts';

const UNIT = `(?:万?亿?${MEASURE}|万|亿|[%％‰])`;
/** A figure on its own: not the tail of a code, a date or a telephone number. */
const alone = '(?<![\\d.A-Za-z～~—–－-])';

const values = new RegExp(`(?<=${alone}${NUMBER}${UNIT}?)${TYPED_RANGE}(?=${NUMBER}${UNIT})`, 'gu');
const years = new RegExp(
  `(?<=${alone}(?:19|20)\\d\\d年?)${TYPED_RANGE}(?=(?:19|20)\\d\\d(?:年|学年|级|届))`,
  'gu',
);
const days = new RegExp(
  `(?<=\\d[月日时]|${alone}\\d{1,2})${TYPED_RANGE}(?=(?:\\d{4}年)?\\d{1,2}[月日时])|(?<=\\d:\\d\\d)${TYPED_RANGE}(?=\\d{1,2}:\\d\\d)`,
  'gu',
);

function findRangeMarks(text: string): Finding[] {
  return [
    ...findMatches(text, values, '～'),
    ...findMatches(text, years, '—'),
    ...findMatches(text, days, '—'),
  ];
}

/** 13 of 13～17万元. In 5000～1万元 the first value has its own unit. */
const bareFirst = new RegExp(
  `${alone}(${NUMBER})(?=(?:[～—]|${TYPED_RANGE})(${NUMBER})([万亿]元|[万亿]|[%％‰]))`,
  'gu',
);

export const rangeRules = [
  defineLanguageRule(rangeMark, RANGE_SIGNS, findRangeMarks),
  defineLanguageRule(rangeUnit, RANGE_SIGNS, (text) =>
    findMatches(text, bareFirst, ([, first, second, unit]) =>
      Number(first) < Number(second) ? `${first}${unit}` : undefined,
    ).filter(({ right }) => right !== undefined),
  ),
];
