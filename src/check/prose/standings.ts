/** 人数最多的是本科生, 市财政出资最多, 市财政12万元排第二: how one stands among those that it is listed with. */
import { scanFigures } from '../../chinese/figures/scan.ts';
import { formatFigure } from '../../chinese/format.ts';
import { sizeOf } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import { type Claimed, listOwnSentences } from './own-sentences.ts';
import { listRanked, places, type Ranked, type Topic } from './ranked.ts';
import { anyOf } from './several.ts';
import { ourselves } from './signs.ts';
import { gives } from './vocabulary.ts';

const tail = '(?:学?生|子女|学段|阶段)?';
const extremes = '最多|最少|最高|最低|最大|最小';
const ends = '首位?|末位|末尾|榜首|最后(?:一位|一名)?';
const next = '次之|其次';
const told = '(?:资金|共|为|有|的|以|占|〓|，|(?:所)?占?(?:比例|比重)|占比)*';
const all =
  '(?:在?(?:全部|所有|各|几|〓+|[两三四五六七八九])(?:个|项|类|笔)?(?:资金来源|来源|渠道|资金|捐款|款项|企业|学段|单位|批次|街道|乡镇|部门)(?:之中|之|当中|中|里|的)?)?';
const order = `${all}(?:排名|居于?|排在?|位居|位列|名列|列|处于)?${all}`;
const place = `(?:倒数)?第[${places}]位?|${extremes}|${ends}|${next}`;
/** What all that are ranked are called. */
const everyone = `(?:全部|所有|各[项类]?|这|几个|几项|受助|资助|爱心|捐[助款赠]|的|〓)*(?:资金来源|来源|渠道|企业|公司|学生|子女|学段|单位|批次|分厂|街道|乡镇|镇街|基层工会|部门|筹集的?资金|资金)?`;
/** Before the first name: nothing, or those that all are ranked among, or by what. */
const ofAll = new RegExp(
  `^(?:在|从|按|就|其中|${ourselves})*(?:${everyone}|(?:人均|受助|资助|发放)*的?(?:人数|金额|标准|额|水平))(?:之中|当中|里|中|方面|上|看|来看|上看|而言|来说)*，?(?:其中)?，?$`,
);
/** 占比最高的是, 所占比例最大的是. */
const share = '(?:所?占(?:筹集|全部|总)?(?:资金)?的?(?:比例|比重)|占比)';
/** How each list is spoken of. */
const topics: Readonly<Record<Topic, { called: string; isNeeded: boolean; done: string }>> = {
  企业: { called: '(?:金额|出资额?|捐[款赠助]额?)', isNeeded: false, done: gives },
  来源: { called: `(?:金额|出资额?|捐款额?|投入|拨款|资金|${share})`, isNeeded: false, done: gives },
  人数: { called: '(?:受助|资助)?(?:学生)?(?:人数|学生)', isNeeded: false, done: '(?!)' },
  单位人数: {
    called: '(?:受助|资助)(?:学生|子女)?(?:人数|学生|的人数?)?|(?:学生|人)数?',
    isNeeded: true,
    done: '(?!)',
  },
  金额: { called: '(?:(?:资助|受助|发放)的?(?:金额|资金|助学金)|助学金|金额)', isNeeded: true, done: '(?!)' },
  人均: {
    called: '(?:人均|平均)(?:资助|受助|发放|助学)?的?(?:金额|额|标准|水平|助学金)?',
    isNeeded: true,
    done: '(?!)',
  },
  标准: { called: '(?:资助|助学)?标准', isNeeded: true, done: '(?!)' },
};

/** What is ranked, where the words before the first name tell it. */
const leads: readonly { words: RegExp; of: readonly Topic[] }[] = [
  { words: /人均/, of: ['人均'] },
  // of groups that are companies too
  { words: /企业|公司/, of: ['企业', '人数', '单位人数', '金额'] },
  { words: /标准/, of: ['标准'] },
  { words: /来源|渠道|筹集/, of: ['来源'] },
  { words: /金额|资金|助学金/, of: ['金额', '来源'] },
  { words: /人数|学生|子女/, of: ['人数', '单位人数'] },
];

/** 人数最多的是本科生; 市财政出资最多; 市财政12万元排第二; 本科生最多、高中生次之. */
export function* listSaidRanks(input: CheckInput): Iterable<Claimed> {
  const told = listOwnSentences(input)
    .map((sentence) => ({ ...sentence, plain: maskFigures(sentence.text) }))
    .filter(({ plain }) => ranking.test(plain));
  const lists = told.length > 0 ? listRanked(input) : [];
  for (const { passage, plain, index } of told) {
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
  const { called, isNeeded, done } = topics[of];
  const any = anyOf(ranked.flatMap(({ names }) => names));
  const [, lead = ''] = new RegExp(`^(.*?)(?:${any})`).exec(plain) ?? [];
  const led = leads.find(({ words }) => words.test(lead))?.of ?? [];
  if (led.length > 0 ? !led.includes(of) : of === '企业') return [];
  const topic = isNeeded && led.length === 0 ? `(?:${called})` : `(?:${called})?`;
  // 最多的一笔500元 tells of one within
  const behind = '(?:的(?:一类|一组|一方|一项|学段|群体|来源|一个|一笔|一家|单位)(?!〓))?';
  const end = '(?=[，、〓：（]|$)';
  const first = [
    `${topic}(?:${order}(?<nth>第[${places}]位?)|的?(?<rank>${extremes}))的?(?:来源|学段|一方|单位|批次|${everyone})(?:是|为)(?<name>${any})${tail}${end}`,
    `(?<name>${any})${tail}(?:${told}|${done})*(?:是|为)?${topic}${told}${order}(?<rank>${place})${behind}${end}`,
    `(?<name>${any})${tail}(?:是|为)${everyone}(?:之中|当中|里|中)?${topic}(?<rank>${extremes})的?(?:一[个项方类])?${end}`,
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
  const place = sizes.filter((one) => one > size).length + 1;
  const isTied = sizes.filter((one) => one === size).length > 1;
  // of two alike each may be called the most, and neither where a third is more
  const isTop = /多|高|大|首/.test(rank);
  if (isTied) return isTop && place > 1 ? false : undefined;
  if (/少|低|小|末|后/.test(rank)) return place === ranked.length;
  if (rank.startsWith('倒数')) return place === ranked.length - places.indexOf(rank.charAt(3));
  if (/次/.test(rank)) return place === 2;
  const said = /第(.)/.exec(rank)?.[1];
  return place === (said === undefined ? 1 : places.indexOf(said) + 1);
}

function tellRank(own: Ranked, ranked: readonly Ranked[]): string {
  const place = ranked.filter(({ figure }) => sizeOf(figure) > sizeOf(own.figure)).length + 1;
  return `${formatFigure(own.figure)}，在${ranked.length}项里从多到少排第${places.charAt(place - 1)}`;
}
