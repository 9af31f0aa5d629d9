/** Who was helped, parted by something, and whose money it was: lists in sentences, tables. */

import { dimensions } from '../../campaign/schema/dimensions.ts';
import { anySchooling, readSchools } from '../../campaign/schooling.ts';
import { isUnitName } from '../../campaign/unit-words.ts';
import { countsPersons } from '../../chinese/count.ts';
import type { FoundFigure } from '../../chinese/figures/found.ts';
import { type Found, item, record } from '../found.ts';
import type { Line, Manuscript, Sentence } from '../manuscript.ts';
import { type Entry, readEntries } from './lists.ts';

/** A list, before it is known whether its parts are all there are. */
export interface Parts {
  kind: 'groups' | 'sources';
  dimension?: string;
  entries: Entry[];
  said: Line;
  /** the figures of its sentence that stand before it */
  before: readonly FoundFigure[];
}

/** The words before a list of groups; 按民族 tells a 维度 by its own name. */
const topics: readonly (readonly [pattern: RegExp, dimension: string])[] = [
  [/(?:就读)?(?:阶段|学段|学历|层次)/, '学段'],
  [/(?:家庭|困难|致困)(?:情况|类别|类型|原因)|类别/, '类别'],
  [/按?(?:家长)?(?:所在)?单位/, '单位'],
  [/批次/, '批次'],
  [/地域|就读地|地区/, '地域'],
];
const hardship = /低保|单亲|残疾|患病|因病|重病|大病|灾|下岗|失业|建档|边缘|困难|致困|特困|孤|农民工|脱贫/;
const leadIn =
  /(?:从[^，]{2,12}看|按[^，]{2,8}(?:分|统计|划分)|其中|分别(?:是|为)|包括|来源|构成|(?:学生|对象|人员|子女)中)[，：]?/g;
const ofMoney = /来源|筹集|筹资|构成|渠道|筹措|资金来自/;
const others = /去年|上年|往年|累计|历年|走访|慰问|申请|申报|没有通过|未通过|宣传|现场|回访/;

/** Lists of sentences: at least two parts, told as parts. */
export function readParts({ sentences }: Manuscript): Parts[] {
  return sentences.flatMap((sentence) => (others.test(sentence.text) ? [] : (readSentence(sentence) ?? [])));
}

function readSentence(sentence: Sentence): Parts | undefined {
  const starts = [
    0,
    ...Array.from(sentence.text.matchAll(leadIn), ({ 0: words, index }) => index + words.length),
  ];
  let best: { entries: Entry[]; start: number } = { entries: [], start: 0 };
  for (const start of starts) {
    const { entries } = readEntries(sentence, start);
    if (entries.length >= best.entries.length) best = { entries, start };
  }
  const { entries, start } = best;
  const lead = sentence.text.slice(0, start);
  const topic = lead + (sentence.headings.at(-1) ?? '');
  const isMoney = entries.every(({ money, count }) => money && !count) && ofMoney.test(topic);
  if (entries.length < 2) return undefined;
  const common = { entries, said: sentence, before: sentence.figures.filter(({ index }) => index < start) };
  if (isMoney) return { kind: 'sources', ...common };
  if (!entries.every(({ count }) => count && countsPersons(count.figure.unit))) return undefined;
  const dimension = dimensionOf(/[^，；：]*[，：]?$/.exec(lead)?.[0] ?? '', entries);
  return { kind: 'groups', dimension, ...common };
}

/** 本科新生, 大专以上, 中小学. */
const ofSchooling = new RegExp(`^(?:${anySchooling}|大?中小学)`);

/** What all its names tell, as those of 学段 do, else the words right before a list. */
export function dimensionOf(
  lead: string,
  entries: readonly Pick<Entry, 'name' | 'whom'>[],
): string | undefined {
  const told =
    topics.find(([pattern]) => pattern.test(lead))?.[1] ??
    dimensions.find((name) => lead.includes(`按${name}`));
  const every = (test: (name: string) => boolean) => entries.every(({ name }) => test(name));
  if (every((name) => readSchools(name) !== undefined && ofSchooling.test(name))) return '学段';
  if (told !== undefined) return told;
  if (entries.some(({ whom }) => whom !== undefined)) return '来源';
  if (every((name) => /^第.批$/.test(name))) return '批次';
  if (every((name) => /^省[内外]|^[本外]省/.test(name))) return '地域';
  if (every((name) => hardship.test(name))) return '类别';
  return every((name) => isUnitName(name) || /工会$/.test(name)) ? '单位' : undefined;
}

/** Groups as they are written. */
export function writeGroups({ entries, dimension, said }: Parts): Found[] {
  return entries.map(({ name, whom, count, money }) => {
    const figures = { 人数: count?.text, 金额: money?.text, 对象: whom };
    return item(['分组'], record({ 名称: name, 维度: dimension, ...figures }), said);
  });
}

/** Labels, which overlap. */
export function writeLabels({ entries, said }: Parts): Found[] {
  return entries.map(({ name, count }) => item(['标签'], record({ 名称: name, 人数: count?.text }), said));
}

/** Sources by their names: 市总工会 of 市总工会拨付, but 集团行政拨款. */
export function writeSources({ entries, said }: Parts): Found[] {
  return entries.map(({ name, money }) => {
    const [, giver = name] = /^(.{3,})(?:拨付|拨款|下拨|划拨|安排)$/.exec(name) ?? [];
    const isGiver = isUnitName(giver) || giver.endsWith('工会');
    return item(['资金来源'], record({ 名称: isGiver ? giver : name, 金额: money?.text }), said);
  });
}
