/**
 * What a sentence has come to speak of where a figure stands: which time, and of whom. A figure of another time, of some
 * within a part or of another body is no figure of this year's whole, whatever stands right before it.
 */

import { isExact } from '../../facts/figures.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { thisYear } from './clauses.ts';
import { listPartNames } from './part-names.ts';
import { anyOf } from './several.ts';
import { listStatements, type Statement } from './statements.ts';
import { everyComparison } from './vocabulary.ts';

const present = `${thisYear}|当年|全年|本次|此次|目前|现在|现有|今[春夏秋冬]`;
const past =
  '去年|上一?年|前年|往年|历年|历次|历届|累计|以来|“?十[一二三四五]五”?|疫情|此前|过去|原来|(?:近|前|最近|过去)?(?<!\\d)[一二两三四五六七八九十\\d]{1,3}年(?:前|来|间|中|内|里|共|累计|资助|救助|帮扶|帮助|惠及|发放|筹集)|(?:近|前|最近|过去)[一二两三四五六七八九十\\d]+年|[一二两三四五六七八九十\\d]+届';
const presently = new RegExp(present);
const thenPast = new RegExp(`(?:${present}).*?(?:${past}|(?:19|20)\\d\\d年)`);
const times = new RegExp(`(${present})|(${past})|((?:19|20)\\d\\d)年`, 'g');

/** Whether the words before a figure, up to it, speak of another year, of several, or of all there have been. */
function isOfOtherTime(words: string, year: number): boolean {
  const compared = words
    .replaceAll(everyComparison, '')
    .replace(/(?:19|20)\d\d年(?=\d{1,2}月)/g, (named) => (named === `${year}年` ? '今年' : named));
  const said = [...compared.matchAll(times)].map(
    ([, now, then, named]) => now === undefined && (then !== undefined || Number(named) !== year),
  );
  // 全年累计发放 is of the year
  const clause = compared.slice(compared.search(/[^，；]*$/));
  if (presently.test(clause) && !thenPast.test(clause.replace('累计', ''))) return false;
  return said.at(-1) ?? false;
}

/** 港务集团工会的50名学生中, 低保家庭120名学生，其中: so many, within whom the rest is told. */
const within = /(?:的|学生|子女|学子|对象|名|人|申请|者|新生)(?:当?中|里|之中)，?|，其中|；其中/g;

/**
 * Whether what stands before a figure counts some, within whom the figure is told: the parts of a part, and of others.
 * Within all of the year's nothing is another's.
 */
function isWithinSome(statement: Statement, { facts }: CheckInput): boolean {
  const { before, sentence, order } = statement;
  const opened = [...before.matchAll(within)].at(-1);
  if (!opened) return false;
  const people = facts.values.合计.人数;
  const holders = sentence.slice(0, order).filter((one) => one.kind === 'count' && one.index < opened.index);
  const holder = holders.at(-1);
  if (holder?.kind !== 'count') return false;
  const isAll =
    people !== undefined && isExact(people) && holder.figure.n === people.n && holder.figure.unit !== '户';
  return !isAll;
}

/** Other campaigns and other bodies, of which the rest of the sentence speaks too. */
const others =
  /送温暖|送清凉|生活救助|医疗救助|大病|希望工程|劳模|圆梦行动|帮扶困难职工|勤工俭学|抽查|受访|未通过的|邻近|邻[县市区]|外[县市区]|兄弟|配套标准|总工会的(?:资助)?标准|留守儿童|疫情|[市省]里的|省定|建议|另给(?!予)|一名(?:学生|职工)|某某?(?:家|的|获得|得到)|某(?:家|同学)|1户|其中[^，]*补充资助/;

/** What a figure's sentence has come to speak of, beside this year's whole. */
interface Context {
  ofOthers: boolean;
  ofOtherTime: boolean;
  withinSome: boolean;
}

const listContexts = oncePerInput((input): ReadonlyMap<Statement, Context> => {
  const names = new RegExp(anyOf(listPartNames(input)), 'g');
  return new Map(
    listStatements(input).map((statement) => [
      statement,
      {
        // 大病家庭 may be the name of a group
        ofOthers: others.test(statement.before.replace(names, '〓')),
        ofOtherTime: isOfOtherTime(statement.before, input.campaign.报告.年度),
        withinSome: isWithinSome(statement, input),
      },
    ]),
  );
});

/** Read once for all that ask. */
export function readContext(statement: Statement, input: CheckInput): Context {
  return listContexts(input).get(statement) ?? { ofOthers: false, ofOtherTime: false, withinSome: false };
}
