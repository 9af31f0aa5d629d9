/** 创历史新高, 连续三年增长, 逐年提高: what only earlier years' figures can prove. */
import { parseCount } from '../../chinese/count.ts';
import { splitSentences } from '../../chinese/sentences.ts';
import { superlativeUnproven } from '../../diagnostics/catalogue/history.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { yearFields } from '../../facts/figures.ts';
import { atWords } from '../places.ts';
import { listEarlier } from '../prose/subjects/ranks.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';

const superlativePattern =
  /(?:创|再创|刷新|创下)?(?:历史|历年)(?:来)?(?:新高|最高|最多|之最|新低|最低|最少)|(?:再?创|创下)新高|连续(\d{1,2}|[一二三四五六七八九十]{1,3})年(?:实现)?(?:增长|增加|上升|提高|递增)|(?:逐年|年年|连年)(?:增长|增加|上升|提高|递增)/g;

type Subject = '人数' | '金额' | '标准';

const subjectWords: readonly (readonly [Subject, RegExp])[] = [
  ['标准', /标准/],
  ['人数', /人数|学生|名额|受助面/],
  ['金额', /金额|资金|款|助学金|投入/],
];

/** What a superlative is of: what its own clause names, else the nearest clause before; nothing where none does. */
function nameSubjects(sentence: string, superlative: RegExpMatchArray): Subject[] {
  const end = sentence.slice(superlative.index).search(/[，,]/);
  const clauses = sentence.slice(0, end < 0 ? undefined : superlative.index! + end).split(/[，,]/);
  for (const clause of clauses.reverse()) {
    const named = subjectWords.filter(([, words]) => words.test(clause)).map(([subject]) => subject);
    if (named.length > 0) return named.includes('标准') ? ['标准'] : named;
  }
  return [];
}

/** 历年最少: fewer than in every earlier year that is known. */
function isLowest({ subjects }: Claimed, input: CheckInput): boolean {
  const fields = yearFields.filter((field) => subjects.length === 0 || subjects.includes(field));
  return fields.some((field) => {
    const earlier = listEarlier(input, field, 100);
    return earlier.length > 0 && earlier.every(({ now, last }) => now.range.high < last.range.low);
  });
}

function isProven(claimed: Claimed, input: CheckInput): boolean {
  const { superlative, years, subjects } = claimed;
  if (/低|少/.test(superlative)) return isLowest(claimed, input);
  const proven = input.facts.values.可称;
  const wanted = years === undefined ? 2 : (parseCount(years)?.n ?? 0);
  const proves = (subject: Subject): boolean => {
    if (subject === '标准') return proven.标准提高 === true && years === undefined;
    return /高|最/.test(superlative) && !/提高/.test(superlative)
      ? proven[`${subject}创新高`] === true
      : (proven[`${subject}连续增长`] ?? 0) >= wanted;
  };
  return subjects.length > 0 ? subjects.every(proves) : (['人数', '金额'] as const).some(proves);
}

interface Claimed {
  passage: Passage;
  superlative: string;
  /** of 连续三年, the number */
  years: string | undefined;
  subjects: Subject[];
  index: number;
}

function listSuperlatives({ campaign }: CheckInput): Claimed[] {
  return listProse(campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((sentence) =>
      [...sentence.text.matchAll(superlativePattern)].map((match) => ({
        passage,
        superlative: match[0],
        years: match[1],
        subjects: nameSubjects(sentence.text, match),
        index: sentence.index + match.index,
      })),
    ),
  );
}

export const superlativeRules: readonly Rule[] = [
  defineRule(superlativeUnproven, (input) =>
    judgeEach(listSuperlatives(input), (claimed) => {
      if (isProven(claimed, input)) return undefined;
      const { passage, superlative, subjects, index } = claimed;
      const at = atWords(input, passage.path, passage.text, index, superlative.length);
      return makeProblem(superlativeUnproven, { superlative, ofStandard: subjects.includes('标准') }, at);
    }),
  ),
];
