/** Percentages in the user's own words against those that follow from the figures, as rounded there. */
import { describeRange } from '../../chinese/compare.ts';
import { readQuantity } from '../../chinese/quantity.ts';
import { formatPercent } from '../../chinese/rounding.ts';
import { percentageMismatch } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { type Amount, isExact, sizeOf } from '../../facts/figures.ts';
import { amountAt, comparable } from '../claims.ts';
import { atWords, findPlace } from '../places.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { findFigures, listProse, type Passage, splitSentences, type Words } from '../texts.ts';

/** A percentage as it may be derived: part of whole, told of by `how`. */
interface Derived {
  how: string;
  part: number;
  whole: number;
  /** as printed where the shares of all parts are made to add up to 100.0% */
  printed?: string | undefined;
  /** paths that it is derived from */
  fields: readonly string[];
}

interface Said {
  passage: Passage;
  words: Words;
  derived: Derived[];
}

const share =
  /占(?:到|了)?((?:总|全部|全体|受助)[^，。；的%％]{0,8}的?)?((?:大约|约|接近|将近|近|超过|逾)?\d{1,3}(?:\.\d{1,4})?[余多]?[%％](?:左右|上下)?)/g;
const change = /(?:比|较)(?:上年|去年|上一年)|同比|增长率/;
const changeFigure = /(?:增长|增加|提高|上升|下降|减少|降低)(?:了|约)?(\d{1,4}(?:\.\d{1,4})?[%％])/g;

function listSaid(input: CheckInput): Said[] {
  const shares = listShares(input);
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((sentence) => [
      ...[...sentence.text.matchAll(share)].map((match): Said => {
        const words = wordsOf(sentence, match, match[2]!);
        const before = { text: sentence.text.slice(0, match.index), index: sentence.index };
        const named = findNamed(before.text, shares);
        return { passage, words, derived: named ?? sharesOfFigures(before, sentence, input) };
      }),
      ...(change.test(sentence.text)
        ? [...sentence.text.matchAll(changeFigure)].map(
            (match): Said => ({
              passage,
              words: wordsOf(sentence, match, match[1]!),
              derived: listChanges(input, sentence.text.slice(0, match.index)),
            }),
          )
        : []),
    ]),
  );
}

function wordsOf(sentence: Words, match: RegExpMatchArray, text: string): Words {
  return { text, index: sentence.index + match.index! + match[0].lastIndexOf(text) };
}

/** Each group's and each source's share of the exact whole that it is a part of, by name. */
function listShares({ facts }: CheckInput): Map<string, Derived[]> {
  const shares = new Map<string, Derived[]>();
  const { 构成: breakdowns, 资金来源: sources = [], 合计: totals } = facts.values;
  const enter = (
    name: string,
    part: Amount | undefined,
    whole: Amount | undefined,
    rest: Omit<Derived, 'part' | 'whole'>,
  ) => {
    if (
      !part ||
      !whole ||
      !isExact(part) ||
      !isExact(whole) ||
      sizeOf(whole) === 0 ||
      !comparable(part, whole)
    )
      return;
    const derived = { part: sizeOf(part), whole: sizeOf(whole), ...rest };
    shares.set(name, [...(shares.get(name) ?? []), derived]);
  };
  for (const [dimension, { 组: parts }] of Object.entries(breakdowns))
    parts.forEach((part, index) => {
      for (const [field, whole] of [
        ['人数', '合计.人数'],
        ['金额', totals.发放 ? '合计.发放' : '合计.筹集'],
      ] as const) {
        const path = `构成.${dimension}.组[${index + 1}].${field}`;
        enter(part.名称, part[field], field === '人数' ? totals.人数 : (totals.发放 ?? totals.筹集), {
          how: `“${part.名称}”的${field} ÷ ${whole}`,
          printed: part[`${field}占比`],
          fields: [path, whole],
        });
      }
    });
  sources.forEach((source, index) => {
    const fields = [`资金来源[${index + 1}].金额`, '合计.筹集'];
    const how = `“${source.名称}”的金额 ÷ 合计.筹集`;
    enter(source.名称, source.金额, totals.筹集, { how, printed: source.占比, fields });
  });
  return shares;
}

/** The group or source named last before the percentage; of overlapping names the longer. */
function findNamed(before: string, shares: ReadonlyMap<string, Derived[]>): Derived[] | undefined {
  let best: { end: number; length: number; derived: Derived[] } | undefined;
  for (const [name, derived] of shares) {
    const at = before.lastIndexOf(name);
    const end = at + name.length;
    if (at < 0 || (best && (end < best.end || (end === best.end && name.length < best.length)))) continue;
    best = { end, length: name.length, derived };
  }
  return best?.derived;
}

/** The figure told just before, as a share of a larger one of the sentence or of the total. */
function sharesOfFigures(before: Words, sentence: Words, { facts }: CheckInput): Derived[] {
  const part = findFigures(before).at(-1);
  if (!part || !isExact(part.figure)) return [];
  const totals = facts.values.合计;
  const wholes = [
    ...findFigures(sentence).map(({ figure, text }) => ({ figure, name: text, fields: [] as string[] })),
    ...(['人数', '户数', '发放', '筹集'] as const).flatMap((field) => {
      const figure = totals[field];
      return figure ? [{ figure, name: `合计.${field}`, fields: [`合计.${field}`] }] : [];
    }),
  ];
  return wholes
    .filter(
      ({ figure }) =>
        isExact(figure) && comparable(part.figure, figure) && sizeOf(figure) > sizeOf(part.figure),
    )
    .map(({ figure, name, fields }) => ({
      how: `${part.text} ÷ ${name}`,
      part: sizeOf(part.figure),
      whole: sizeOf(figure),
      fields,
    }));
}

/** 同比 of what the sentence speaks of: people or money, or either where it names neither. */
function listChanges({ facts, campaign }: CheckInput, before: string): Derived[] {
  const clause = before
    .split(/[，；]/)
    .slice(-2)
    .join('，');
  const [people, money] = [/人数|学生|人/.test(clause), /金额|资金|款|助学金|元/.test(clause)];
  return (['人数', '金额'] as const).flatMap((field) => {
    if (people !== money && people !== (field === '人数')) return [];
    const fields = facts.derivations.get(`同比.${field}.幅度`)?.inputs ?? [];
    const [now, last] = [facts.values.合计[field], fields[1] && amountAt(campaign, fields[1])];
    if (!facts.values.同比?.[field]?.幅度 || !now || !last) return [];
    const part = Math.abs(sizeOf(now) - sizeOf(last));
    return [{ how: `${field}比上年的幅度`, part, whole: sizeOf(last), fields }];
  });
}

/** Whether a percentage as typed says the derived one, rounded to the places typed. */
function says(text: string, { part, whole, printed }: Derived): boolean {
  const bare = text.replace('％', '%');
  const said = readQuantity(bare, { units: ['%'], decimals: 4 });
  if (!said) return true;
  if (said.approx) {
    const range = describeRange({ kind: 'count', n: said.value, unit: '份', approx: said.approx });
    const exact = (part * 1_000_000) / whole;
    return range.low <= exact && exact <= range.high;
  }
  return bare === printed || bare === roundLike(bare, part, whole);
}

function roundLike(text: string, part: number, whole: number): string {
  return formatPercent(part, whole, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

export const percentageRules: readonly Rule[] = [
  defineRule(percentageMismatch, (input) =>
    judgeEach(
      listSaid(input).filter(({ derived }) => derived.length > 0),
      ({ passage, words, derived }) => {
        if (derived.some((candidate) => says(words.text, candidate))) return undefined;
        const { how, part, whole, fields } = derived[0]!;
        const percent = roundLike(words.text, part, whole);
        const difference = Math.abs(
          Number.parseFloat(words.text.replace(/^\D+/, '')) - Number.parseFloat(percent),
        );
        const told = {
          given: words.text,
          derived: percent,
          how,
          difference: `${Number(difference.toFixed(4))}个百分点`,
        };
        return makeProblem(percentageMismatch, told, {
          ...atWords(input, passage.path, passage.text, words.index, words.text.length),
          fields: [passage.path],
          related: fields.map((field) => ({ message: field, place: findPlace(input, field) })),
        });
      },
    ),
  ),
];
