/** 人数最多的是本科生, 市财政出资最多, 市财政12万元排第二: how one stands among those that it is listed with. */
import { scanFigures } from '../../chinese/figures/scan.ts';
import { formatFigure } from '../../chinese/format.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Amount, amountAt, isExact, sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { listStandardAmounts } from './known.ts';
import { listNamed } from './named.ts';
import { type Claimed, listOwnSentences } from './own-sentences.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';
import { gives } from './vocabulary.ts';

/** One of those that are ranked. */
interface Ranked {
  names: readonly string[];
  path: string;
  figure: Amount;
}

const tail = '(?:学?生|子女|学段|阶段)?';
const places = '一二三四五六七八九';
const extremes = '最多|最少|最高|最低|最大|最小';
const next = '次之|其次';
const told = '(?:资金|共|为|有|的|以|占|〓|，|(?:所)?占?(?:比例|比重)|占比)*';
const all =
  '(?:在?(?:全部|所有|各|几|[两三四五六七八九])(?:个|项|类)?(?:资金来源|来源|渠道|学段|单位|批次|街道|乡镇|部门)(?:之中|之|中|里)?)?';
const order = `(?:排名|居于?|排在?|位居|位列|名列|列|处于)?${all}`;
const place = `(?:倒数)?第[${places}]位?|${extremes}|首位?|末位|${next}`;
/** What all that are ranked are called. */
const everyone = `(?:全部|所有|各项?|这|几个|几项|受助|资助|的|〓)*(?:资金来源|来源|渠道|学生|子女|学段|单位|批次|分厂|街道|乡镇|镇街|基层工会|部门|筹集的?资金|资金)?`;
/** Before the first name: nothing, or those that all are ranked among, or by what. */
const ofAll = new RegExp(
  `^(?:在|从|按|就|其中|${ourselves})*(?:${everyone}|(?:受助|资助|发放)*(?:人数|金额|标准))(?:之中|当中|里|中|方面|上|看|来看|上看|而言|来说)*，?(?:其中)?，?$`,
);
/** How each list is spoken of. */
const topics = {
  来源: { called: '(?:金额|出资额?|捐款额?|投入|拨款|资金)', isNeeded: false, done: gives },
  人数: { called: '(?:受助|资助)?(?:学生)?(?:人数|学生)', isNeeded: false, done: '(?!)' },
  单位人数: {
    called: '(?:受助|资助)(?:学生|子女)?(?:人数|学生)?|(?:学生|人)数?',
    isNeeded: true,
    done: '(?!)',
  },
  金额: { called: '(?:(?:资助|受助|发放)的?(?:金额|资金|助学金)|助学金|金额)', isNeeded: true, done: '(?!)' },
  标准: { called: '(?:资助|助学)?标准', isNeeded: true, done: '(?!)' },
};

type Topic = keyof typeof topics;

/** What is ranked, where the words before the first name tell it. */
const leads: readonly { words: RegExp; of: readonly Topic[] }[] = [
  { words: /标准/, of: ['标准'] },
  { words: /来源|渠道|筹集/, of: ['来源'] },
  { words: /金额|资金|助学金/, of: ['金额', '来源'] },
  { words: /人数|学生|子女/, of: ['人数', '单位人数'] },
];

/** 人数最多的是本科生; 市财政出资最多; 市财政12万元排第二; 本科生最多、高中生次之. */
export function* listSaidRanks(input: CheckInput): Iterable<Claimed> {
  const lists = listRanked(input);
  for (const { passage, text, index } of listOwnSentences(input)) {
    const plain = maskFigures(text);
    for (const { topic, ranked } of lists) {
      const claims = readRanks(plain, topic, ranked).flatMap((said): Claimed[] => {
        const own = ranked.find(({ names }) => names.includes(said.name));
        const holds = own && holdsRank(own, said.rank, ranked);
        const words = passage.text.slice(index + said.start, index + said.end);
        return own && holds !== undefined
          ? [
              {
                passage,
                words,
                index: index + said.start,
                holds,
                path: own.path,
                derived: tellRank(own, ranked),
              },
            ]
          : [];
      });
      yield* claims;
      if (claims.length > 0) break;
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

interface SaidRank {
  name: string;
  rank: string;
  /** in the sentence */
  start: number;
  end: number;
}

/** No rank is told without one of these. */
const ranking = new RegExp(`${extremes}|${place}|第[${places}]|居多`);

/** Whom a sentence ranks, and how: one after the other, as far as nothing else is said. */
function readRanks(plain: string, of: Topic, ranked: readonly Ranked[]): SaidRank[] {
  if (!ranking.test(plain)) return [];
  const { called, isNeeded, done } = topics[of];
  const any = anyOf(ranked.flatMap(({ names }) => names));
  const [, lead = ''] = new RegExp(`^(.*?)(?:${any})`).exec(plain) ?? [];
  const led = leads.find(({ words }) => words.test(lead))?.of ?? [];
  if (led.length > 0 && !led.includes(of)) return [];
  const topic = isNeeded && led.length === 0 ? `(?:${called})` : `(?:${called})?`;
  // 最多的一笔500元 tells of one within
  const behind = '(?:的(?:一类|一组|一方|一项|学段|群体|来源|一个|一笔|一家|单位)(?!〓))?';
  const end = '(?=[，、〓：（]|$)';
  const first = [
    `${topic}(?:${order}(?<nth>第[${places}]位?)|的?(?<rank>${extremes}))的?(?:来源|学段|一方|单位|批次|${everyone})(?:是|为)(?<name>${any})${tail}${end}`,
    `(?<name>${any})${tail}(?:${told}|${done})*(?:是|为)?${topic}${told}${order}(?<rank>${place})${behind}${end}`,
    ...(isNeeded ? [] : [`以(?<name>${any})${tail}(?<rank>居多|最多)${end}`]),
  ];
  const later = [
    `(?<rank>其次|${extremes})的?(?:是|为)(?<name>${any})${tail}${end}`,
    `(?<name>${any})${tail}${told}${order}(?<rank>${place})${behind}${end}`,
  ];
  const said: SaidRank[] = [];
  for (let at = 0; at < plain.length; ) {
    const found = readNext(plain, at, said.length === 0 ? first : later);
    if (!found) break;
    said.push(found);
    at =
      found.end +
      (/^(?:〓|，?(?:达到?|有|为|是|占|共)*〓+)*[，、]?/.exec(plain.slice(found.end))?.[0].length ?? 0);
  }
  return said;
}

function readNext(plain: string, at: number, forms: readonly string[]): SaidRank | undefined {
  for (const form of forms) {
    const match = new RegExp(form, at === 0 ? '' : 'y');
    match.lastIndex = at;
    const {
      index,
      0: words = '',
      groups: { name = '', nth = '', rank = nth } = {},
    } = match.exec(plain) ?? { index: -1 };
    if (index >= 0 && (at > 0 || ofAll.test(plain.slice(0, index))))
      return { name, rank, start: index, end: index + words.length };
  }
  return undefined;
}

/** Whether one stands where it is said to; undefined where another is its equal. */
function holdsRank(own: Ranked, rank: string, ranked: readonly Ranked[]): boolean | undefined {
  const sizes = ranked.map(({ figure }) => sizeOf(figure));
  const size = sizeOf(own.figure);
  if (sizes.filter((one) => one === size).length > 1) return undefined;
  const place = sizes.filter((one) => one > size).length + 1;
  if (/少|低|小|末/.test(rank)) return place === ranked.length;
  if (rank.startsWith('倒数')) return place === ranked.length - places.indexOf(rank.charAt(3));
  if (/次/.test(rank)) return place === 2;
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
  const { 资金来源: sources = [] } = input.campaign;
  const divided = Object.entries(input.facts.values.构成).filter(
    ([dimension, { 列尽, 组: parts }]) =>
      列尽 && parts.length <= mostRanked && dimension !== '来源' && dimension !== '其他',
  );
  const ofGroups = divided.flatMap(([dimension, { 组: parts }]) =>
    (['人数', '金额'] as const).map((field) => ({
      // 教育系统最多 does not say of what
      topic: field === '人数' && dimension !== '学段' ? ('单位人数' as const) : field,
      ranked: parts.map(({ 名称 }, index) =>
        rank(名称, formatPath(['构成', dimension, '组', index]), field, input),
      ),
      size: parts.length,
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
  const figure = amountAt(input.facts.values, path) ?? amountAt(input.campaign, path);
  const named = listNamed(input);
  const own = new Set([path, ...(named.get(name) ?? []).map((known) => known.path)]);
  const names = [...named].flatMap(([called, known]) =>
    known.every((one) => own.has(one.path)) ? [called] : [],
  );
  return figure && { names: [name, ...names], path, figure };
}
