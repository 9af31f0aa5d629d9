/** 市财政出资最多, 省总工会20万元排第二, 没有结余, 县总工会主席孙丽萍: what a sentence says without a figure, beside the facts. */

import { scanFigures } from '../../chinese/figures/scan.ts';
import { formatFigure } from '../../chinese/format.ts';
import { splitSentences } from '../../chinese/sentences.ts';
import { claimMismatch } from '../../diagnostics/catalogue/figures-in-text.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, amountAt, isExact, sizeOf } from '../../facts/figures.ts';
import { atWords, findPlace } from '../places.ts';
import { listStandardAmounts } from '../prose/known.ts';
import { listSaidHolders } from '../prose/offices.ts';
import { isPlanned } from '../prose/plans.ts';
import { listSaidPosts } from '../prose/posts.ts';
import { anyOf } from '../prose/several.ts';
import { hasName } from '../prose/tie.ts';
import { gives, occasion, ofLastYear, otherMatters } from '../prose/vocabulary.ts';
import { type CheckInput, defineRule, judgeEach, type Rule } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';

/** What a sentence claims, and the fact that it is beside. */
interface Claimed {
  passage: Passage;
  /** the words of the claim; `index` in the passage */
  words: string;
  index: number;
  holds: boolean;
  path: string;
  derived: string;
}

/** One of those that are ranked. */
interface Ranked {
  names: readonly string[];
  path: string;
  figure: Amount;
}

/** The sentences that speak of this year's aid, of no part and of no other matter. */
function listSentences(input: CheckInput) {
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap(({ text, index }) => {
      const isOther =
        ofLastYear.test(text) ||
        occasion.test(text) ||
        otherMatters.test(text) ||
        isPlanned(passage, index + text.length, input.campaign);
      return isOther || /历[年史]|近.{1,3}年|(?:19|20)\d\d年/.test(text) ? [] : [{ passage, text, index }];
    }),
  );
}

const tail = '(?:学?生|子女|学段|阶段)?';
const done = `(?:${gives}|资金|共|为|有|的|占|占比|〓|，)*`;
const order = '(?:居|排|排在|位居|位列|名列|列)';
const places = '一二三四五六七八九';
const extremes = '最多|最少|最高|最低|最大|最小';
/** Before the first name: nothing, or what all that are ranked are called. */
const ofAll =
  /^(?:在)?(?:全部|所有|各项?|这|几个|几项|受助|〓)*(?:资金来源|来源|渠道|学生|筹集的?资金|资金|学段)?(?:之中|当中|里|中|看)?，?(?:其中)?$/;

/** How each list is spoken of. */
const topics = {
  来源: '(?:金额|出资额?|捐款额?|投入|拨款|资金)?',
  人数: '(?:受助|资助)?(?:人数|学生)?',
  金额: '(?:资助|受助)(?:金额|资金)',
  标准: '(?:资助|助学)?标准',
};

/** 人数最多的是本科生; 市财政出资最多; 市财政12万元排第二. */
function* listRanks(input: CheckInput): Iterable<Claimed> {
  const lists = listRanked(input);
  for (const { passage, text, index } of listSentences(input)) {
    const plain = maskFigures(text);
    for (const { topic, ranked } of lists) {
      const said = readRank(plain, topics[topic], ranked);
      const own = said && ranked.find(({ names }) => names.includes(said.name));
      const holds = own && holdsRank(own, said.rank, ranked);
      if (!own || holds === undefined) continue;
      const words = text.slice(said.start, said.end);
      yield {
        passage,
        words,
        index: index + said.start,
        holds,
        path: own.path,
        derived: tellRank(own, ranked),
      };
      break;
    }
  }
}

/** Figures of a sentence as so many 〓; ordinals stay. */
function maskFigures(text: string): string {
  return scanFigures(text).reduce(
    (rest, { kind, text: words, index }) =>
      kind === 'ordinal'
        ? rest
        : rest.slice(0, index) + '〓'.repeat(words.length) + rest.slice(index + words.length),
    text,
  );
}

/** Whom a sentence ranks, and how; `start` and `end` in the sentence. */
function readRank(plain: string, topic: string, ranked: readonly Ranked[]) {
  const any = anyOf(ranked.flatMap(({ names }) => names));
  const first = new RegExp(
    `^(${topic})(${extremes})的?(?:来源|学段|一方)?(?:是|为)(${any})${tail}(?=[，〓：]|$)`,
  ).exec(plain);
  if (first) return { name: first[3] ?? '', rank: first[2] ?? '', start: 0, end: first[0].length };
  const last = new RegExp(
    `^([^，]{0,16}?，?)(${any})${tail}${done}(?:是|为|${order})?(?:${topic})(${extremes}|首位|第[${places}]位?|末位)(?:的(?:一类|一组|一方|一项|学段|群体|来源|一个))?(?=，|$)`,
  ).exec(plain);
  if (!last || !ofAll.test(last[1] ?? '')) return undefined;
  return { name: last[2] ?? '', rank: last[3] ?? '', start: last[1]?.length ?? 0, end: last[0].length };
}

/** Whether one stands where it is said to; undefined where another is its equal. */
function holdsRank(own: Ranked, rank: string, ranked: readonly Ranked[]): boolean | undefined {
  const sizes = ranked.map(({ figure }) => sizeOf(figure));
  const size = sizeOf(own.figure);
  if (sizes.filter((one) => one === size).length > 1) return undefined;
  const place = sizes.filter((one) => one > size).length + 1;
  if (/少|低|小|末/.test(rank)) return place === ranked.length;
  const said = /第(.)/.exec(rank)?.[1];
  return place === (said === undefined ? 1 : places.indexOf(said) + 1);
}

function tellRank(own: Ranked, ranked: readonly Ranked[]): string {
  const place = ranked.filter(({ figure }) => sizeOf(figure) > sizeOf(own.figure)).length + 1;
  return `${formatFigure(own.figure)}，在${ranked.length}项里从多到少排第${places.charAt(place - 1)}`;
}

/** The lists that may be ranked: all their figures exact and of one kind. */
function listRanked(input: CheckInput): { topic: keyof typeof topics; ranked: Ranked[] }[] {
  const { 分组: groups = [], 资金来源: sources = [] } = input.campaign;
  const dimensions = new Set(groups.map(({ 维度 }) => 维度));
  const ofGroups = [...dimensions].flatMap((dimension) =>
    (['人数', '金额'] as const).map((topic) => ({
      topic,
      ranked: groups.map((group, index) =>
        group.维度 === dimension ? rank([group.名称], formatPath(['分组', index]), topic, input) : undefined,
      ),
      size: groups.filter(({ 维度 }) => 维度 === dimension).length,
    })),
  );
  const names = sources.map(({ 名称 }) => 名称);
  const ofSources = {
    topic: '来源' as const,
    ranked: names.map((name, index) =>
      rank([name, ...shorten(name, names)], formatPath(['资金来源', index]), '金额', input),
    ),
    size: names.length,
  };
  const standards = listStandardAmounts(input, input.campaign.报告.年度);
  const isAlike = standards.every(({ words, monthly }) => words.length === 1 && !monthly);
  const ofStandards = {
    topic: '标准' as const,
    ranked: isAlike ? standards.map(({ words: names, path, figure }) => ({ names, path, figure })) : [],
    size: standards.length,
  };
  return [ofSources, ...ofGroups, ofStandards].flatMap(({ topic, ranked, size }) => {
    const exact = ranked.flatMap((one) => (one && isExact(one.figure) ? [one] : []));
    return exact.length === size && size > 1 && size < 10 ? [{ topic, ranked: exact }] : [];
  });
}

function rank(names: string[], record: string, field: string, { campaign }: CheckInput): Ranked | undefined {
  const path = `${record}.${field}`;
  const figure = amountAt(campaign, path);
  return figure && { names, path, figure };
}

/** 省总工会 of 省总工会专项资金, where no other source begins so. */
function shorten(name: string, names: readonly string[]): string[] {
  const short = name.replace(/(?:本级)?(?:专项|工会|补助)?(?:资金|经费|拨款|款)$/, '');
  const isItsOwn = names.filter((one) => one.startsWith(short)).length === 1;
  return short.length > 2 && short !== name && isItsOwn ? [short] : [];
}

/** What may stand before 没有结余 in its clause: all the money, and no part of it. */
const allMoney = '(?:全年|今年|本年|年底|筹集的?|全部|所有|助学|帮扶|资金|善款|收支|基本|当年|已|均|都|也)*';
const left = '(?:没有|无|未有)(?:任何)?(?:结余|节余|剩余|余款)';
const spent = '(?:筹集的?)?(?:助学)?资金(?:已|都|均)*(?:全部|全额|如数)(?:已)?(?:发完|用完|发放完毕|发放完)';
const nothingLeft = new RegExp(`(?<=^|，)(?:${allMoney}${left}|(?:全部)?${spent})(?=[，、]|$)`);

/** 没有结余 beside 结余 that is more than nothing. */
function* listNothingLeft(input: CheckInput): Iterable<Claimed> {
  const rest = amountAt(input.facts.values, '合计.结余');
  if (!rest) return;
  for (const { passage, text, index } of listSentences(input)) {
    const match = nothingLeft.exec(text);
    if (!match || hasName(text, input) || /其中|单位|企业|[一二三\d]批|专项/.test(text)) continue;
    yield {
      passage,
      words: match[0],
      index: index + match.index,
      holds: sizeOf(rest) === 0,
      path: '合计.结余',
      derived: formatFigure(rest),
    };
  }
}

export const assertionRules: readonly Rule[] = [
  defineRule(claimMismatch, (input) =>
    judgeEach(
      [...listRanks(input), ...listNothingLeft(input), ...listSaidPosts(input), ...listSaidHolders(input)],
      ({ passage, words, index, holds, path, derived }) => {
        if (holds) return undefined;
        return makeProblem(
          claimMismatch,
          { given: words, name: path, derived },
          {
            ...atWords(input, passage.path, passage.text, index, words.length),
            fields: [passage.path, path],
            related: [{ message: path, place: findPlace(input, path) }],
          },
        );
      },
    ),
  ),
];
