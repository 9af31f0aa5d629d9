/** 引用公文: 《标题》（文号）, title first, the number in brackets right behind. The number's own form is not judged here. */
import { citation } from '../../diagnostics/catalogue/language-wording.ts';
import { defineLanguageRule, type Finding, findMatches, guessing, matching } from './finding.ts';
import { HAN } from './signs.ts';

const YEAR = '[〔\\[［【（(](?:19|20)\\d\\d[〕\\]］】）)]';
const SERIAL = '\\d{1,5}号';
/** 云工发〔2016〕51号 behind a mark or a word that introduces it: only there is it known where the agency begins. */
const introduced = new RegExp(
  `(?<=^|[，。；：、“]|按照|根据|依据|印发|转发|贯彻|落实|执行|下发|收到)(?!按照|根据|依据|印发|转发|贯彻|落实)(${HAN}{2,8}${YEAR}${SERIAL})(?:文件?)?(《[^《》]*(?:《[^《》]*》[^《》]*)?》)`,
  'gu',
);
const numberFirst = new RegExp(`${YEAR}${SERIAL}(?:文件?)?《`, 'gu');

function findNumberFirst(text: string): Finding[] {
  const known = findMatches(text, introduced, ([, number, title]) => `${title}（${number}）`);
  const others = findMatches(text, numberFirst).filter(
    ({ index }) => !known.some((finding) => index >= finding.index && index < finding.index + finding.length),
  );
  return [...known, ...others];
}

const markBetween = new RegExp(`》[，、]\\s*([（(])(?=${HAN}{1,12}${YEAR}${SERIAL})`, 'gu');
const wordBehind = new RegExp(`(?<=[（(]${HAN}{1,12}${YEAR}\\d{1,5})号文件?([）)])`, 'gu');
const bare = new RegExp(`》(${HAN}{2,8}${YEAR}${SERIAL})(?:文件?)?`, 'gu');

export const citationRules = [
  defineLanguageRule(citation, '号', (text, kind) => [
    ...findNumberFirst(text),
    ...findMatches(text, markBetween, ([, bracket]) => `》${bracket}`),
    ...findMatches(text, wordBehind, ([, bracket]) => `号${bracket}`),
    ...guessing(matching(bare, ([, number]) => `》（${number}）`))(text, kind),
  ]),
];
