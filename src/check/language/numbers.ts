/** Figures in sentences (GB/T 15835—2011). */
import { anyHedge, hedgeBehind, hedgeStarts } from '../../chinese/approximation.ts';
import { countWords } from '../../chinese/count.ts';
import { toHalfWidth } from '../../chinese/halfwidth.ts';
import { toChineseNumeral } from '../../chinese/numerals.ts';
import { type CountUnit, lastingUnits, measureUnits } from '../../chinese/values.ts';
import * as kinds from '../../diagnostics/catalogue/language-numbers.ts';
import { defineLanguageRule, type Finding, findMatches, guessing, matching } from './finding.ts';
import { FULL_WIDTH, HAN, MEASURE, NUMBER } from './signs.ts';

const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const mixedNumeral = new RegExp(
  `(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?)([十百千])(?![米克瓦])(?=[多余来]?(?:[万亿]|${MEASURE}))`,
  'gu',
);

/** 3千 → 3000; nothing for what is not a whole number. */
function multiply(digits: string, power: string): string | undefined {
  const [whole = '', fraction = ''] = digits.split('.');
  const zeros = String(POWERS[power]).length - 1;
  return fraction.length > zeros ? undefined : String(Number(whole + fraction.padEnd(zeros, '0')));
}

const DIGITS = '一二三四五六七八九';
/** What is also numbered: 一、二期 are two of them, and so are 七、八月, 一、二年级 and 三、四号楼. */
const numbered = new Set<string>([
  ...(['次', '场', '期', '篇', '条', '则', '面', '本', '册', '部', '版', '套', '堂', '趟'] as const),
  ...(['课时', '场次', '台次', '班次', '车次', '处', '项', '轮', '个月', '学时'] as const),
] satisfies CountUnit[]);
const counted = `(?:万|千|百|十|里|斤|多|个(?!月)|${[...countWords, ...lastingUnits, ...measureUnits]
  .filter((unit) => unit !== '个' && !numbered.has(unit))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const approximate = new RegExp(
  `(?<![\\d第、${DIGITS}十百（])([${DIGITS}])、([${DIGITS}])(?=${counted})|(?<![\\d第、.（])([1-9])、([1-9])(?=${counted})`,
  'gu',
);

function findApproximate(text: string): Finding[] {
  return findMatches(text, approximate, ([, hanFirst, hanSecond, first, second]) => {
    const low = hanFirst === undefined ? Number(first) : DIGITS.indexOf(hanFirst) + 1;
    const high = hanSecond === undefined ? Number(second) : DIGITS.indexOf(hanSecond) + 1;
    return high === low + 1 ? `${DIGITS[low - 1]}${DIGITS[high - 1]}` : undefined;
  }).filter(({ right }) => right !== undefined);
}

const someNumber = `(?:${NUMBER}|[一二两三四五六七八九十百千]{1,8})`;
const around = `${HAN}{0,3}?${hedgeBehind}`;
const doubled = new RegExp(
  `${anyHedge()}${someNumber}[十百千]?[万亿]?(?:余|多|来(?=[${HAN}]))[万亿]?${MEASURE}?|` +
    `${anyHedge(['约', '近'])}${someNumber}[万亿]?${around}|` +
    `${someNumber}[万亿]?(?:余|多)[万亿]?${around}`,
  'gu',
);

const CHANGE = '(?:提高|提升|上升|增加|增长|下降|降低|减少)';
const percentChange = new RegExp(
  `(?:率|比例|比重|占比)(?:[^，。；！？、]{0,6}?)${CHANGE}了?${NUMBER}[%％](?![～~—-])|` +
    `(?<=[由从]${NUMBER}[%％][^。；]{0,8}[到至]${NUMBER}[%％][^。；]{0,8})${CHANGE}了?${NUMBER}[%％]`,
  'gu',
);

const times = new RegExp(
  `(?:减少|降低|下降|缩小|缩短)了?(?:${NUMBER}|[一二两三四五六七八九十]+)倍|` +
    `(?:增加|增长|提高|扩大|上升)(?:${NUMBER}|[一二两三四五六七八九十]+)倍`,
  'gu',
);

export const numberRules = [
  defineLanguageRule(
    kinds.fullWidthDigits,
    FULL_WIDTH,
    matching(/[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?％?|(?<=\d)％/g, ([typed]) => toHalfWidth(typed)),
  ),
  defineLanguageRule(
    kinds.mixedNumeral,
    '十百千',
    matching(mixedNumeral, ([, digits = '', power = '']) => multiply(digits, power)),
  ),
  defineLanguageRule(
    kinds.bareDecimal,
    '.',
    matching(
      new RegExp(`(?<![\\d\\p{Script=Latin}.])\\.\\d+(?=[${HAN}%％])`, 'gu'),
      ([typed]) => `0${typed}`,
    ),
  ),
  defineLanguageRule(kinds.approximateDunhao, '、', guessing(findApproximate)),
  defineLanguageRule(
    kinds.approximateDigits,
    '几数',
    matching(
      new RegExp(`(?<![\\d.])(?:[1-9]0|100)几(?=${HAN})|(?:几|(?<!${HAN})数)10{1,3}(?=${HAN})`, 'gu'),
      ([typed]) =>
        typed.replace(/\d+/, (digits) => toChineseNumeral(Number(digits)).replace(/^一(?=[百千])/, '')),
    ),
  ),
  defineLanguageRule(kinds.doubleApproximation, `${hedgeStarts}余多`, matching(doubled), ['prose']),
  defineLanguageRule(kinds.percentagePoint, '%％', matching(percentChange), ['prose']),
  defineLanguageRule(kinds.times, '倍', matching(times), ['prose']),
  defineLanguageRule(kinds.thousands, ',，', (text, kind) => [
    ...findMatches(text, /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g, ([typed]) => typed.replaceAll(',', '')),
    ...guessing(
      matching(/(?<![\d，.])\d{1,3}(?:，\d{3})+(?=[元名人户万])/g, ([typed]) => typed.replaceAll('，', '')),
    )(text, kind),
  ]),
];
