/** 人数最多的是本科生, 市财政出资最多, 市财政12万元排第二: how one stands among those that it is listed with. */
import { scanFigures } from '../../chinese/figures/scan.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, amountAt, isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { listStandardAmounts } from './known.ts';
import { listNamed } from './named.ts';
import { type Claimed, listWholeSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { gives } from './vocabulary.ts';

/** One of those that are ranked. */
interface Ranked {
  names: readonly string[];
  path: string;
  figure: Amount;
}

const tail = '(?:学?生|子女|学段|阶段)?';
const told = '资金|共|为|有|的|占|占比|〓|，';
/** Between a name and its rank; a source alone is ranked by what it gave. */
const done = (topic: Topic) => (topic === '来源' ? `(?:${gives}|${told})*` : `(?:${told})*`);
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
  单位人数: '(?:受助|资助)?(?:人数|学生)',
  金额: '(?:资助|受助)(?:金额|资金)',
  标准: '(?:资助|助学)?标准',
};

type Topic = keyof typeof topics;

/** 人数最多的是本科生; 市财政出资最多; 市财政12万元排第二. */
export function* listSaidRanks(input: CheckInput): Iterable<Claimed> {
  const lists = listRanked(input);
  for (const { passage, text, index } of listWholeSentences(input)) {
    const plain = maskFigures(text);
    for (const { topic, ranked } of lists) {
      const said = readRank(plain, topic, ranked);
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
function readRank(plain: string, of: Topic, ranked: readonly Ranked[]) {
  const topic = topics[of];
  const any = anyOf(ranked.flatMap(({ names }) => names));
  const first = new RegExp(
    `^(${topic})(${extremes})的?(?:来源|学段|一方)?(?:是|为)(${any})${tail}(?=[，〓：]|$)`,
  ).exec(plain);
  if (first) return { name: first[3] ?? '', rank: first[2] ?? '', start: 0, end: first[0].length };
  const last = new RegExp(
    `^([^，]{0,16}?，?)(${any})${tail}${done(of)}(?:是|为|${order})?(?:${topic})(${extremes}|首位|第[${places}]位?|末位)(?:的(?:一类|一组|一方|一项|学段|群体|来源|一个|一笔|一家))?(?=，|$)`,
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

/** More are not ranked in words. */
const mostRanked = 9;

/** The lists that may be ranked: few, all their figures exact and of one kind. */
function listRanked(input: CheckInput): { topic: Topic; ranked: Ranked[] }[] {
  const { 分组: groups = [], 资金来源: sources = [] } = input.campaign;
  const sizeOfDimension = (dimension: unknown) => groups.filter(({ 维度 }) => 维度 === dimension).length;
  const dimensions = [...new Set(groups.map(({ 维度 }) => 维度))].filter(
    (dimension) => sizeOfDimension(dimension) <= mostRanked,
  );
  const ofGroups = dimensions.flatMap((dimension) =>
    (['人数', '金额'] as const).map((field) => ({
      // 教育系统最多 does not say of what
      topic: field === '人数' && dimension !== '学段' ? ('单位人数' as const) : field,
      ranked: groups.map((group, index) =>
        group.维度 === dimension ? rank(group.名称, formatPath(['分组', index]), field, input) : undefined,
      ),
      size: sizeOfDimension(dimension),
    })),
  );
  const ofSources = {
    topic: '来源' as const,
    ranked: sources
      .slice(0, mostRanked + 1)
      .map(({ 名称 }, index) => rank(名称, formatPath(['资金来源', index]), '金额', input)),
    size: sources.length,
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
    return exact.length === size && size > 1 && size <= mostRanked ? [{ topic, ranked: exact }] : [];
  });
}

/** One with all its names, the short ones too. */
function rank(name: string, record: string, field: string, input: CheckInput): Ranked | undefined {
  const path = `${record}.${field}`;
  const figure = amountAt(input.campaign, path);
  const names = [...listNamed(input)].flatMap(([called, known]) =>
    known.some((one) => one.path === path) ? [called] : [],
  );
  return figure && { names: [name, ...names], path, figure };
}
