/** 创历史新高, 连续三年增长, 逐年提高: what only earlier years' figures can prove. */
import { agrees, comparable } from '../../chinese/compare.ts';
import { scanFigures } from '../../chinese/figures/scan.ts';
import { splitSentences } from '../../chinese/sentences.ts';
import { superlativeUnproven } from '../../diagnostics/catalogue/history.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { amountAt, type YearField, yearFields } from '../../facts/figures.ts';
import { atWords } from '../places.ts';
import { listSources } from '../prose/named.ts';
import { listEarlier } from '../prose/subjects/ranks.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { findFigures, listProse, type Passage } from '../texts.ts';

const superlativePattern =
  /(?:创|再创|刷新|创下)?(?:历史|历年)(?:来)?(?:新高|最高|最多|之最|新低|最低|最少)|(?:再?创|创下)新高|(?:逐年|年年|连年)(?:增长|增加|上升|提高|递增)/g;
/** What stands behind 连续三年. */
const growthPattern = /^(?:实现|保持)?(?:增长|增加|上升|提高|递增)/;

interface Superlative {
  words: string;
  index: number;
  /** of 连续三年, the number */
  years?: number | undefined;
}

function findSuperlatives(sentence: string): Superlative[] {
  const growths = scanFigures(sentence).flatMap((found): Superlative[] => {
    const { text, index } = found;
    const [growth] = growthPattern.exec(sentence.slice(index + text.length)) ?? [];
    const isSpan =
      found.kind === 'measure' && found.unit === '年' && sentence.slice(0, index).endsWith('连续');
    return isSpan && growth ? [{ words: `连续${text}${growth}`, index: index - 2, years: found.n }] : [];
  });
  const others = Array.from(sentence.matchAll(superlativePattern), ({ 0: words, index }) => ({
    words,
    index,
  }));
  return [...others, ...growths].sort((a, b) => a.index - b.index);
}

type Subject = '人数' | '金额' | '标准';

const subjectWords: readonly (readonly [Subject, RegExp])[] = [
  ['标准', /标准/],
  ['人数', /人数|学生|名额|受助面/],
  ['金额', /金额|资金|款|助学金|投入/],
];

/** What a superlative is of: what its own clause names, else the nearest clause before; nothing where none does. */
function nameSubjects(sentence: string, index: number): Subject[] {
  const end = sentence.slice(index).search(/[，,]/);
  const clauses = sentence.slice(0, end < 0 ? undefined : index + end).split(/[，,]/);
  for (const clause of clauses.reverse()) {
    const named = subjectWords.filter(([, words]) => words.test(clause)).map(([subject]) => subject);
    if (named.length > 0) return named.includes('标准') ? ['标准'] : named;
  }
  return [];
}

/** 历年最少: fewer than in each earlier year that is known, if any is; of others nobody knows. */
function isExtreme(subject: YearField, isHigh: boolean, input: CheckInput): boolean {
  const earlier = listEarlier(input, subject, 100);
  return (
    earlier.length > 0 &&
    earlier.every(({ now: { range: now }, last: { range: last } }) =>
      isHigh ? last.high < now.low : now.high < last.low,
    )
  );
}

function isProven({ words, years, subjects }: Claimed, input: CheckInput): boolean {
  const proven = input.facts.values.可称;
  const isLow = /低|少/.test(words);
  const proves = (subject: Subject): boolean => {
    if (subject === '标准') return !isLow && proven.标准提高 === true && years === undefined;
    if (isLow || (/高|最/.test(words) && !/提高/.test(words))) return isExtreme(subject, !isLow, input);
    const growth = proven[`${subject}连续增长`] ?? 0;
    // 80, 88, 96 grew for three years where nobody knows what was before 80, or it was held again then
    const isWholeSeries = listEarlier(input, subject, 100).length === growth;
    const isAfterGap = input.campaign.历史?.中断年?.includes(input.campaign.报告.年度 - growth - 1);
    return growth + (isWholeSeries || isAfterGap ? 1 : 0) >= (years ?? 2) && growth > 0;
  };
  return subjects.length > 0 ? subjects.every(proves) : yearFields.some(proves);
}

/** A superlative of a passage; `index` is in it. */
interface Claimed extends Superlative {
  passage: Passage;
  subjects: Subject[];
}

function namesSource(words: string, input: CheckInput): boolean {
  const clause = words.split(/[，；]/).find((one) => /\d/.test(one)) ?? '';
  return [...listSources(input).keys()].some((name) => clause.startsWith(name));
}

/** 财政配套25万元，为历年最高: whether it is said of an amount that is none of the year's totals. */
function isOfPart(words: string, { facts }: CheckInput): boolean {
  const said = findFigures({ text: words, index: 0 }).at(-1)?.figure;
  const totals = (['人数', '筹集', '发放', '金额'] as const).flatMap(
    (field) => amountAt(facts.values, `合计.${field}`) ?? [],
  );
  const fair = said ? totals.filter((total) => comparable(said, total)) : [];
  return said !== undefined && fair.length > 0 && !fair.some((total) => agrees(said, total));
}

function listSuperlatives(input: CheckInput): Claimed[] {
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((sentence) =>
      findSuperlatives(sentence.text)
        // of a source, or of another part, no earlier years are known
        .filter(({ index }) => {
          const before = sentence.text.slice(0, index);
          return !namesSource(before, input) && !isOfPart(before, input);
        })
        .map((found) => ({
          ...found,
          passage,
          subjects: nameSubjects(sentence.text, found.index),
          index: sentence.index + found.index,
        })),
    ),
  );
}

export const superlativeRules: readonly Rule[] = [
  defineRule(superlativeUnproven, (input) =>
    judgeEach(listSuperlatives(input), (claimed) => {
      if (isProven(claimed, input)) return undefined;
      const { passage, words, subjects, index } = claimed;
      const at = atWords(input, passage.path, passage.text, index, words.length);
      const args = { superlative: words, ofStandard: subjects.includes('标准') };
      return makeProblem(superlativeUnproven, args, at);
    }),
  ),
];
