/** Single marks: their width, their form, and marks too many (GB/T 15834—2011). */
import * as kinds from '../../diagnostics/catalogue/language-punctuation.ts';
import { defineLanguageRule, type Finding, findMatches, matching } from './finding.ts';
import { HAN, SPACES } from './signs.ts';

const FULL_WIDTH: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Behind 汉字 or a closing mark; or between a figure and 汉字, but for the 1, of a list. Spaces behind go too. */
const typedMark = new RegExp(
  `(?<=[${HAN}”’）》〉〕】])[,;:?!](?: +(?=\\S))?|(?<!(?:^|[。；：\\n])\\d{1,2})(?<=[\\dA-Za-z%])[,;?!] *(?=[${HAN}“《（])`,
  'gu',
);
const typedStop = new RegExp(`(?<=[${HAN}”’）》])\\.(?![\\w.${HAN}])`, 'gu');
/** A stop, or the dot of a name: only the writer knows. */
const doubtfulStop = new RegExp(
  `(?<=${HAN})(?<!(?:^|[。；：\\n])[一二三四五六七八九十]{1,3})\\.(?=${HAN})`,
  'gu',
);

/** A Chinese text with its half-width marks made full-width, sign by sign; and how many there were. */
export function widenMarks(text: string): { text: string; count: number } {
  let widened = text;
  const marks = findHalfWidth(text);
  for (const { index, length, right } of marks)
    if (length === 1 && right?.length === 1)
      widened = widened.slice(0, index) + right + widened.slice(index + 1);
  return { text: widened, count: marks.length };
}

function findHalfWidth(text: string): Finding[] {
  return [
    ...findMatches(text, typedMark, ([mark]) => FULL_WIDTH[mark.charAt(0)]),
    ...findMatches(text, typedStop, '。'),
    ...findMatches(text, doubtfulStop),
    ...findParentheses(text),
  ];
}

/** Pairs that hold or follow 汉字, and pairs of which one half is full-width already. */
function findParentheses(text: string): Finding[] {
  const open: number[] = [];
  const findings: Finding[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const mixed = (text[start] === '(') !== (mark === ')');
    const chinese =
      closeToHan.test(text.slice(Math.max(0, start - 1), index)) ||
      (/^\P{L}?$/u.test(text.charAt(start - 1)) && startsWithHan.test(text.slice(index + 1, index + 3)));
    if (!mixed && !chinese) continue;
    if (text[start] === '(') findings.push({ index: start, length: 1, right: '（' });
    if (mark === ')') findings.push({ index, length: 1, right: '）' });
  }
  return findings;
}

const closeToHan = new RegExp(`[${HAN}，。”》]`, 'u');
const startsWithHan = new RegExp(`^${HAN}`, 'u');

/** A straight quote, and the curved one that should stand there. */
interface StraightQuote {
  index: number;
  right: string;
}

/**
 * A straight quote closes what one like it opened, else it opens; nothing is safe unless all pair off so. Two that
 * make a pair are one slip, with whatever straight quotes stand between them.
 */
function findStraightQuotes(text: string): Finding[] {
  const open: { typed: string; double: boolean; index: number }[] = [];
  const found: StraightQuote[] = [];
  const pairs: Span[] = [];
  let paired = true;
  for (const { 0: typed, index } of text.matchAll(quotes)) {
    const outer = open.at(-1);
    const straight = typed === '"' || typed === "'";
    const closes = straight
      ? outer?.typed === typed || outer?.typed === openingOf(typed)
      : /[”’]/.test(typed);
    if (closes) open.pop();
    const double = closes ? (outer?.double ?? true) : straight ? !outer?.double : typed === '“';
    if (closes && outer === undefined) paired = false;
    if (closes && outer && outer.typed === typed) pairs.push({ start: outer.index, end: index + 1 });
    if (!closes) open.push({ typed, double, index });
    if (straight) found.push({ index, right: (double ? '“”' : '‘’').charAt(closes ? 1 : 0) });
  }
  const [first] = found;
  if (!first) return [];
  if (!paired || open.length > 0) return [{ index: first.index, length: 1, right: undefined }];
  const single = found.map(({ index }) => ({ start: index, end: index + 1 }));
  const curved = curve(text, found);
  return listWidest([...pairs, ...single]).map(({ start, end }) => ({
    index: start,
    length: end - start,
    right: curved.slice(start, end),
  }));
}

interface Span {
  start: number;
  end: number;
}

/** In order, without those that lie within others; none lies across another. */
function listWidest(spans: readonly Span[]): Span[] {
  const widest: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > (widest.at(-1)?.end ?? 0)) widest.push(span);
  return widest;
}

/** The text with its straight quotes curved. */
function curve(text: string, found: readonly StraightQuote[]): string {
  const letters = text.split('');
  for (const { index, right } of found) letters[index] = right;
  return letters.join('');
}

function openingOf(straight: string): string {
  return straight === '"' ? '“' : '‘';
}

/** Quotation marks; not the apostrophes of foreign words, nor the seconds and inches behind a figure. */
const quotes = /[“”"‘]|(?<![A-Za-z\d])'|(?<![A-Za-z])’|(?<=[A-Za-z\d])['’](?![A-Za-z])/g;

const repeated = /[，、；：。！？]{2,}/g;
/** At the beginning of a text or of brackets a word may be missing as well as a mark too many. */
const wordMissing = /(?<=^|[（《〔])[，、；：。！？](?![，、；：。！？）》〕])/g;
const beforeClosing = /(?<![，、；：。！？（《〔])[，、；：](?=[）》〕])/g;
const afterQuotedSentence = /(?<=[^，、；：。！？“][。！？]”)。/g;

function findStrayMarks(text: string): Finding[] {
  return [
    ...findMatches(text, repeated, ([marks]) => strongest(marks)).filter(({ index, length }) => {
      const marks = text.slice(index, index + length);
      return !/^[！？]+$|^。{3,}$/.test(marks);
    }),
    ...findMatches(text, beforeClosing, ''),
    ...findMatches(text, afterQuotedSentence, ''),
    ...findMatches(text, wordMissing),
  ];
}

/** Of marks that stand together, the one that parts most. */
function strongest(marks: string): string {
  return (
    /[。！？]/.exec(marks)?.[0] ?? ['；', '：', '，'].find((mark) => marks.includes(mark)) ?? marks.charAt(0)
  );
}

/** Two of them (a paragraph left out) are four signs; dots count only beside 汉字. */
const brokenEllipsis = new RegExp(
  `(?<![…等])(?:…|…{3}|…{5,})(?!…)|。{3,}|(?<=[${HAN}，、；”》）])(?<!等)\\.{3,}|·{3,}`,
  'gu',
);

export const punctuationRules = [
  defineLanguageRule(kinds.halfWidthMark, ',;:?!.()', findHalfWidth),
  defineLanguageRule(kinds.straightQuote, '"\'', findStraightQuotes),
  defineLanguageRule(kinds.strayMark, '，、；：。！？', findStrayMarks),
  defineLanguageRule(kinds.ellipsis, '….。·', matching(brokenEllipsis, '……')),
  defineLanguageRule(
    kinds.ellipsisWithEtc,
    '….',
    matching(
      /(等等?)(?:…+|\.{3,})|(?<![….])(?:…+|\.{3,})(等等?)(?![待于级额同距候])/g,
      ([, before, after]) => before ?? after,
    ),
  ),
  defineLanguageRule(kinds.repeatedEtc, '等', matching(new RegExp(`等等(?=${HAN})|等{3,}`, 'gu'), '等')),
  defineLanguageRule(
    kinds.dash,
    '-－─—',
    matching(
      new RegExp(`(?<=[${HAN}”》）])(?:-{2,}|－{2,}|─+|—{3,}|— —)(?=[${HAN}“《])|^—(?=[${HAN}“])`, 'gu'),
      '——',
    ),
  ),
  defineLanguageRule(
    kinds.dunhaoBeforeEtc,
    '、',
    matching(
      /、(?=等(?:等|[^\p{Script=Han}]|$|部门|单位|方式|形式|渠道|途径|方面|地|人|家|\d|[一二三四五六七八九十两几多]))/gu,
      '',
    ),
  ),
  defineLanguageRule(kinds.dunhaoBetweenQuotes, '、', matching(/》、《|”、“/g)),
  defineLanguageRule(
    kinds.spacing,
    SPACES,
    matching(
      new RegExp(
        `(?<=${HAN})[ \\u00a0\\u3000]+(?=[\\dA-Za-z])|(?<=[\\dA-Za-z%])[ \\u00a0\\u3000]+(?=${HAN})|` +
          `(?<=[，、；：。！？“《（〔）》〕])[ \\u00a0\\u3000]+(?=\\S)|(?<=\\S)[ \\u00a0\\u3000]+(?=[，、；：。！？（）《》〔〕”])|` +
          `(?<=^\\d{1,2}\\.) +(?=${HAN})`,
        'gu',
      ),
      '',
    ),
  ),
];
