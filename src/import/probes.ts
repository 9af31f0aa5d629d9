/**
 * Which fact a figure of the text speaks of, asked of the checks: with a fact that says something else they would
 * contradict just that figure. What they would contradict for one fact alone is certainly said of it; they know the
 * words, and none is listed here a second time.
 */

import { loadCampaign } from '../campaign/load.ts';
import { parseCampaign } from '../campaign/parse.ts';
import { listTies } from '../check/prose/subjects/ties.ts';
import type { Tie } from '../check/prose/tie.ts';
import { formatCount } from '../chinese/count.ts';
import type { FoundCount, FoundMoney } from '../chinese/figures/found.ts';
import { formatFigure } from '../chinese/format.ts';
import { makeMoney } from '../chinese/money.ts';
import { formatPath } from '../diagnostics/path.ts';
import { deriveFacts } from '../facts/facts.ts';
import { placeData } from '../source/data.ts';
import { type Found, field, type Plain, record } from './found.ts';
import type { Sentence } from './manuscript.ts';

/** The field that takes sentences of the user's own, whatever they are about. */
const FIELD = '特点';
/** So many as nobody says. */
const never = { 人数: '987654名', 金额: '98765432元' };

/** A figure that is said of a fact. */
interface Told {
  path: string;
  figure: FoundCount | FoundMoney;
  sentence: Sentence;
  /** the words before it */
  before: string;
}

export class Probes {
  readonly #sentences: readonly Sentence[];
  readonly #known: Record<string, Plain>;

  /** @param known what is known already: the unit, the year */
  constructor(sentences: readonly Sentence[], known: Record<string, Plain>) {
    this.#sentences = sentences;
    this.#known = known;
  }

  /** The ties of the sentences to a campaign with these facts. */
  ties(
    facts: Record<string, Plain>,
    sentences: readonly Sentence[] = this.#sentences,
  ): { tie: Tie; sentence: Sentence }[] {
    const data = { ...this.#known, ...facts, [FIELD]: sentences.map(({ text }) => text) };
    const { loaded } = loadCampaign(parseCampaign(placeData(data)));
    if (!loaded) return [];
    const { campaign, places } = loaded;
    const ties = listTies({ campaign, facts: deriveFacts(campaign), places });
    return [...ties.values()].flatMap((tie) => {
      const index = Number(/^特点\[(\d+)\]/.exec(tie.statement.passage.path)?.[1]) - 1;
      const sentence = sentences[index];
      return sentence ? [{ tie, sentence }] : [];
    });
  }

  /** The figures that these facts contradict, each of one fact alone. */
  contradicted(facts: Record<string, Plain>, sentences?: readonly Sentence[]): Told[] {
    return this.ties(facts, sentences).flatMap(({ tie: { holds, fields, statement }, sentence }): Told[] => {
      const { found, before } = statement;
      const [path, ...others] = fields;
      const isAmount = found.kind === 'money' || found.kind === 'count';
      if (holds || path === undefined || others.length > 0 || !isAmount) return [];
      return [{ path, figure: found, sentence, before }];
    });
  }
}

const moneyFields = ['筹集', '发放', '结余', '退回'] as const;

/** The totals of the year; where a figure may be several of them, or a field is told several figures, it is among `unsure`. */
export function probeTotals(
  probes: Probes,
  sentences: readonly Sentence[],
): { found: Found[]; unsure: Told[] } {
  const told = listValues(sentences).flatMap(({ figure, said }) => probeValue(probes, figure, said));
  const clear: Told[] = [];
  const unsure: Told[] = [];
  for (const one of told) {
    const rivals = told.filter((other) => isSamePlace(one, other));
    const isFlow = /筹集|发放/.test(one.path);
    const meant = isFlow ? chooseByWords(one) : rivals.length > 1 ? undefined : one.path;
    if (meant === undefined) unsure.push(one);
    else if (meant === one.path) clear.push(one);
  }
  const found = [...new Set(clear.map(({ path }) => path))].flatMap((path) => {
    const all = clear.filter((one) => one.path === path);
    const [first] = all;
    if (!first || all.some(({ figure }) => !isSame(figure, first.figure))) {
      unsure.push(...all);
      return [];
    }
    return [field(path.split('.'), first.figure.text, first.sentence)];
  });
  return { found, unsure };
}

function probeValue(probes: Probes, figure: FoundCount | FoundMoney, sentences: readonly Sentence[]): Told[] {
  const fields =
    figure.kind === 'money'
      ? moneyFields
      : [figure.figure.unit === '户' ? ('户数' as const) : ('人数' as const)];
  return fields.flatMap((name) =>
    probes
      .contradicted(
        { 合计: { ...(name !== '人数' && { 人数: never.人数 }), [name]: other(figure) } },
        sentences,
      )
      .filter((one) => one.path === `合计.${name}` && isSame(one.figure, figure)),
  );
}

/** Half as much again: far enough from what was said, and not so far that nobody would take it for the whole. */
function other(figure: FoundCount | FoundMoney): string {
  if (figure.kind === 'money') return formatFigure(makeMoney(Math.ceil(figure.figure.fen * 1.5)));
  const { n, unit } = figure.figure;
  return formatCount({ kind: 'count', n: n + Math.ceil(n / 2), unit });
}

/** More values than any report has: of those behind them only what contradicts the others is asked. */
const mostValues = 300;

/** Each value once, with the sentences that say it. */
function listValues(
  sentences: readonly Sentence[],
): { figure: FoundCount | FoundMoney; said: readonly Sentence[] }[] {
  const values = new Map<string, { figure: FoundCount | FoundMoney; said: Sentence[] }>();
  for (const sentence of sentences)
    for (const figure of sentence.figures) {
      if (figure.per || figure.bound) continue;
      const isTotal =
        figure.kind === 'money' || (figure.kind === 'count' && /^[名人户]$/.test(figure.figure.unit));
      if (!isTotal) continue;
      const { said } = values.get(keyOf(figure)) ?? { said: [] as Sentence[] };
      if (said.at(-1) !== sentence) said.push(sentence);
      values.set(keyOf(figure), { figure, said });
    }
  return [...values.values()].slice(0, mostValues);
}

/** The same for 86名 and 86人, 2.5万元 and 25000元. */
const keyOf = ({ kind, figure }: FoundCount | FoundMoney) =>
  kind === 'money' ? `${figure.fen}` : `${figure.n}${figure.unit === '户' ? '户' : ''}`;

const isSame = (one: FoundCount | FoundMoney, two: FoundCount | FoundMoney) =>
  one.kind === 'money'
    ? two.kind === 'money' && one.figure.fen === two.figure.fen
    : two.kind === 'count' && one.figure.n === two.figure.n;

const isSamePlace = (one: Told, two: Told) =>
  one.sentence === two.sentence && one.figure.index === two.figure.index;

/** 筹集 and 发放 may both be said of 资助金额; the words right before a figure tell one of them, or neither. */
function chooseByWords({ before }: Told): string | undefined {
  const clause = before.slice(before.search(/[^，；]*$/));
  const isRaised = /筹|募|捐/.test(clause);
  const isPaid = /发放|资助|助学金|下拨/.test(clause);
  if (isRaised === isPaid) return undefined;
  return isRaised ? '合计.筹集' : '合计.发放';
}

/** The figures of earlier years that the text names. */
export function probeYears(probes: Probes, sentences: readonly Sentence[], year: number): Found[] {
  const text = sentences.map((sentence) => sentence.text).join('');
  const named = [...text.matchAll(/((?:19|20)\d\d)年/g)].map(([, one]) => Number(one));
  const years = [...new Set([year - 1, ...named.filter((one) => one < year)])].sort();
  const told = probes.contradicted({
    合计: { 人数: never.人数 },
    历史: { 逐年: years.map((one) => ({ 年: one, ...never })) },
  });
  return years.flatMap((one, index) => {
    const of = (name: string) =>
      told.filter(({ path }) => path === formatPath(['历史', '逐年', index, name]));
    const [people, money] = [of('人数'), of('金额')].map(onlyOne);
    const first = people ?? money;
    if (!first) return [];
    const value = record({ 年: one, 人数: people?.figure.text, 金额: money?.figure.text });
    return [{ path: ['历史', '逐年'], value, isItem: true as const, said: first.sentence }];
  });
}

/** What all tell alike. */
function onlyOne(told: readonly Told[]): Told | undefined {
  const [first] = told;
  return first && told.every(({ figure }) => isSame(figure, first.figure)) ? first : undefined;
}
