/** 创历史新高, 连续三年增长, 逐年提高: what only earlier years' figures can prove. */
import { parseCount } from '../../chinese/count.ts';
import { boastUnproven } from '../../diagnostics/catalogue/history.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import type { Boasts } from '../../facts/schema.ts';
import { atWords } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { listProse, splitSentences } from '../texts.ts';

const boastPattern =
  /(?:创|再创|刷新|创下)?(?:历史|历年)(?:新高|最高|之最)|(?:再?创|创下)新高|连续(\d{1,2}|[一二三四五六七八九十]{1,3})年(?:实现)?(?:增长|增加|上升|提高|递增)|(?:逐年|年年|连年)(?:增长|增加|上升|提高|递增)/g;

/** What a sentence boasts of; of all it names, or of either where it names none. */
function namesSubjects(sentence: string): ('人数' | '金额' | '标准')[] {
  const subjects = [
    ['标准', /标准/],
    ['人数', /人数|学生|名额|受助面/],
    ['金额', /金额|资金|款|助学金|投入/],
  ] as const;
  const named = subjects.filter(([, pattern]) => pattern.test(sentence)).map(([subject]) => subject);
  return named.includes('标准') ? ['标准'] : named;
}

function isProven(boast: string, years: string | undefined, sentence: string, proven: Boasts): boolean {
  const subjects = namesSubjects(sentence);
  const wanted = years === undefined ? 2 : (parseCount(years)?.n ?? 0);
  const proves = (subject: '人数' | '金额' | '标准'): boolean => {
    if (subject === '标准') return proven.标准提高 === true && years === undefined;
    return /高|最/.test(boast) && !/提高/.test(boast)
      ? proven[`${subject}创新高`] === true
      : (proven[`${subject}连续增长`] ?? 0) >= wanted;
  };
  return subjects.length > 0 ? subjects.every(proves) : (['人数', '金额'] as const).some(proves);
}

function listBoasts({ campaign }: CheckInput) {
  return listProse(campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((sentence) =>
      [...sentence.text.matchAll(boastPattern)].map((match) => ({
        passage,
        boast: match[0],
        years: match[1],
        sentence: sentence.text,
        index: sentence.index + match.index,
      })),
    ),
  );
}

export const boastRules: readonly Rule[] = [
  defineRule(boastUnproven, (input) =>
    judgeEach(listBoasts(input), ({ passage, boast, years, sentence, index }) => {
      if (isProven(boast, years, sentence, input.facts.values.可称)) return undefined;
      const needed = namesSubjects(sentence).includes('标准')
        ? '请在“历史”下的“逐年”里写出上年的标准，或改为有依据的说法'
        : '请在“历史”下的“逐年”里写出起始年以来每年的人数和金额，或改为有依据的说法';
      const at = atWords(input, passage.path, passage.text, index, boast.length);
      return makeProblem(boastUnproven, { boast, needed }, at);
    }),
  ),
];
