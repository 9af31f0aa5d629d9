/** 序次语 and what follows them (GB/T 15834—2011, 附录B.3). */
import * as kinds from '../../diagnostics/catalogue/language-wording.ts';
import { defineLanguageRule, type Finding, findMatches } from './finding.ts';
import { HAN, ITEM_START } from './signs.ts';

const NUMERAL = '[一二三四五六七八九十]{1,3}';

const digit = new RegExp(`${ITEM_START}(\\d{1,2})[、，,．](?=[${HAN}“《])`, 'gu');
const numeral = new RegExp(`${ITEM_START}(${NUMERAL})[.．，,](?=[${HAN}“《])`, 'gu');
const bracketed = new RegExp(
  `${ITEM_START}([（(](?:${NUMERAL}|\\d{1,2})[）)])[、，,.．：](?=[${HAN}“《])`,
  'gu',
);
const circled = /([\u2460-\u2473])[、，.．]/gu;
const spoken = new RegExp(`${ITEM_START}(第${NUMERAL}|首先|其次|再次|最后)、(?!第)(?=[${HAN}“《])`, 'gu');

function findOrdinalMarks(text: string): Finding[] {
  return [
    ...findMatches(text, digit, ([, ordinal]) => `${ordinal}.`),
    ...findMatches(text, numeral, ([, ordinal]) => `${ordinal}、`),
    ...findMatches(text, bracketed, ([, ordinal]) => ordinal),
    ...findMatches(text, circled, ([, ordinal]) => ordinal),
    ...findMatches(text, spoken, ([, ordinal]) => `${ordinal}，`),
  ];
}

const counted = /(?:^|(?<=[。；：，！？\n]))([一二三四五六七八九十]是)(，?)(?=[^，])/gu;

/** The first 一是 of a text sets the style. */
function findMixedOrdinals(text: string): Finding[] {
  const [first, ...rest] = text.matchAll(counted);
  return rest
    .filter((match) => match[2] !== first?.[2])
    .map((match) => ({ index: match.index, length: match[0].length, right: `${match[1]}${first?.[2]}` }));
}

export const ordinalRules = [
  defineLanguageRule(kinds.ordinalMark, '、，,．.：', findOrdinalMarks),
  defineLanguageRule(kinds.mixedOrdinals, '是', findMixedOrdinals, ['prose']),
];
