/**
 * 截至10月底，我会共筹集资金15.6万元，救助困难学生52人，发放救助金15.2万元: the totals of a sentence that says several of
 * them. Only for what the checks, which must be sure of each figure alone, left open.
 */

import { helped } from '../../chinese/helped.ts';
import { type Found, field, type Plain } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';
import { plainFigures } from './plain-figures.ts';

const amount = '([\\d.]+万?元)';
const number = '([\\d两]+)';
const patterns: readonly (readonly [field: string, pattern: RegExp, unit: string])[] = [
  [
    '人数',
    new RegExp(
      `(?:资助|救助|帮扶|帮助)(?:了)?(?:直属单位)?(?:${helped}|大|中|小|、)*${number}[名人]|符合(?:资助)?条件的(?:仅|只|共)?有${number}名(?:${helped})`,
    ),
    '名',
  ],
  [
    '筹集',
    new RegExp(
      `(?:共|共计|合计)?(?:筹集|募集|筹措)(?:助学|各类|救助)?(?:资金|善款|助学金|款项)(?:共|共计)?${amount}`,
    ),
    '',
  ],
  [
    '发放',
    new RegExp(
      `发放(?:救助金|助学金|助学款|资助金|助学资金|资金)(?:共|共计)?${amount}|这[两\\d]+名学生共(?:领取|领到|得到)(?:到)?(?:了)?${amount}|，(?:共|一共)?发(?:放|下)?[了出]${amount}|助学金(?:总额|总计|共计|合计)${amount}`,
    ),
    '',
  ],
  ['结余', new RegExp(`(?:结余|剩余|节余)(?:资金)?${amount}`), ''],
];
const others =
  /去年|上年|往年|累计|以来|至今|现场(?:向|为|给|发放|领取|共)|仪式上|当[天日]|第[一二三]批|首批|明年|企业|公司|走访|慰问|人均|计划|力争|拟|(?:资助|发放).{0,4}标准/;

/** @param sentences those that tell of the whole year */
export function readTotals(
  sentences: readonly Sentence[],
  known: readonly Found[],
  year: number | undefined,
): Found[] {
  const has = (name: string) => known.some(({ path }) => path.join('.') === `合计.${name}`);
  const ofYear = ({ text }: Sentence) =>
    [...text.matchAll(/((?:19|20)\d\d)年/g)].every(([, one]) => Number(one) === year);
  const told = sentences.filter(ofYear).map((sentence) => ({ sentence, values: readSentence(sentence) }));
  return patterns.flatMap(([name]) => {
    if (has(name)) return [];
    const all = told.flatMap(({ sentence, values }) => {
      const value = values[name];
      return value === undefined ? [] : [{ value, sentence }];
    });
    const [first] = all;
    return first && all.every(({ value }) => value === first.value)
      ? [field(['合计', name], first.value, first.sentence)]
      : [];
  });
}

function readSentence(sentence: Sentence): Record<string, Plain | undefined> {
  const { figures } = sentence;
  const text = plainFigures(sentence);
  if (others.test(text) || figures.some(({ kind }) => kind === 'percent')) return {};
  return Object.fromEntries(
    patterns.flatMap(([name, pattern, unit]) => {
      const said = pattern
        .exec(text)
        ?.slice(1)
        .find((words) => words !== undefined);
      return said === undefined ? [] : [[name, `${said.replace('两', '2')}${unit}`]];
    }),
  );
}

/** All there have been, this year with them, or up to the end of a year. */
export interface Ever {
  people: number;
  money?: string;
  /** 发放, 投入 */
  verb: string;
  /** the last year of them, where it is told */
  until?: number;
  said: Sentence;
}

const ever = new RegExp(
  `累计(?:共|已)?(?:资助|救助|帮扶|帮助)(?:${helped})*(\\d+)(?:名|人)(?![次（])[^，。；\\d]{0,16}[、，](?:共|累计)*(发放|投入)(?:助学|救助|资助)?(?:金|资金|助学金|款)*([\\d.]+万元)`,
);
/** 五年来 may leave earlier years out. */
const ofSome = /[\d一二两三四五六七八九十]年来/;

/** 2010年至今，累计救助困难学生513人，发放救助金148.6万元; 截至2020年，累计帮助8877名子女，共发放592.43万元. */
export function readEver({ sentences }: Manuscript, year: number): Ever | undefined {
  const [said, ...others] = sentences.filter(({ text }) => ever.test(text) && !ofSome.test(text));
  const [, people, verb = '', money] = (said && ever.exec(said.text)) ?? [];
  if (!said || others.length > 0 || people === undefined) return undefined;
  const [, until] = /截至((?:19|20)\d\d|去)年/.exec(said.text) ?? [];
  const last = until === '去' ? year - 1 : Number(until ?? year);
  return {
    ...{ people: Number(people), verb, said },
    money,
    ...(last < year && { until: last }),
  };
}
