/** Lists: their parts, and their items joined into sentences. */
import { toChineseNumeral, toCircled } from '../../chinese/numerals.ts';
import { endSentence, joinWithDunhao, stripEnd } from '../../chinese/punctuation.ts';
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { choiceParam, listParam, measurableParam, optional, textParam, wholeNumberParam } from '../params.ts';
import { itemOf, leafShape } from '../shapes.ts';
import { type Evaluated, Part, Rendered } from '../values.ts';
import { orderByTime } from './chronology.ts';
import { editEnd } from './edit.ts';

/** The ways to mark the items of an enumeration. */
const markStyles = ['一是', '首先', '一、', '（一）', '1.', '（1）', '①'] as const;
type MarkStyle = (typeof markStyles)[number];

/** The mark before item `index` of `length`, both counted from 1. */
function markOf(style: MarkStyle, index: number, length: number): string {
  switch (style) {
    case '一是':
      return `${toChineseNumeral(index)}是`;
    case '首先':
      if (index === 1) return '首先，';
      if (index === 2) return '其次，';
      return index === length && length > 3 ? '最后，' : '再次，';
    case '一、':
      return `${toChineseNumeral(index)}、`;
    case '（一）':
      return `（${toChineseNumeral(index)}）`;
    case '1.':
      return `${index}.`;
    case '（1）':
      return `（${index}）`;
    case '①':
      return toCircled(index);
  }
}

/**
 * Joins the items, each changed by `change` and between the words of `around`; undefined where one can't be
 * printed. Each item stays a value of its own, so that each keeps its sources.
 */
function joinItems(
  context: HelperContext,
  list: readonly unknown[],
  change: (text: string) => string,
  around: (text: string, index: number) => { before?: string; after?: string },
): Rendered | undefined {
  const written = context.items(list).map(({ value, reads }, index) => {
    const edited = editEnd(context, value, change);
    const text = context.print({ value: edited, reads });
    const { before = '', after = '' } = around(context.words(edited) ?? '', index);
    return text === undefined ? undefined : before + text + after;
  });
  return written.includes(undefined) ? undefined : new Rendered(written.join(''));
}

/** Sentences within an item can't stand between semicolons. */
function hasSentences(text: string): boolean {
  return /[。！？]/.test(stripEnd(text));
}

function enumerate(context: HelperContext, list: readonly unknown[], style: MarkStyle): Rendered | undefined {
  const sentences = style === '首先' || list.some((item) => hasSentences(context.words(item) ?? ''));
  return joinItems(context, list, stripEnd, (text, index) => ({
    before: markOf(style, index + 1, list.length),
    after: sentences || index === list.length - 1 ? endSentence(text).slice(text.length) : '；',
  }));
}

function joinClauses(mark: string) {
  return (context: HelperContext, list: readonly unknown[]) =>
    joinItems(context, list, stripEnd, (_, index) => ({ before: index > 0 ? mark : '' }));
}

/** A person as a report names one: the post before the name. */
function printPerson(context: HelperContext, person: unknown): string {
  return ['职务', '姓名'].map((field) => context.print(context.field(person, field)) ?? '').join('');
}

/** What stands between persons: a mark that none of their posts holds. */
function separatePersons(context: HelperContext, persons: readonly unknown[]): string {
  const posts = persons.map((person) => context.words(context.field(person, '职务').value) ?? '').join('');
  if (/[，；]/.test(posts)) return '；';
  return posts.includes('、') ? '，' : '、';
}

/** One item, with its own sources. */
function partOf(item: Evaluated | undefined): Part | undefined {
  return item && new Part(item);
}

export const listHelpers: readonly Helper[] = [
  defineHelper({
    name: '项数',
    aliases: ['length', 'count'],
    title: '一组数据有几项，文字有几个字',
    params: [optional(measurableParam('一组'))],
    example: { template: '{{ 项数(资金来源) }}', result: '4' },
    gives: () => leafShape,
    apply: (_, value = []) =>
      typeof value === 'string' ? [...value].length : Object.keys(value as object).length,
  }),
  defineHelper({
    name: '首项',
    aliases: ['first'],
    title: '一组数据的第一项',
    params: [listParam('一组')],
    example: { template: '{{ 首项(特点) }}', result: '第一条特点' },
    gives: (list) => list && itemOf(list),
    apply: ({ items }, list) => partOf(items(list)[0]),
  }),
  defineHelper({
    name: '末项',
    aliases: ['last'],
    title: '一组数据的最后一项',
    params: [listParam('一组')],
    example: { template: '{{ 末项(特点) }}', result: '最后一条特点' },
    gives: (list) => list && itemOf(list),
    apply: ({ items }, list) => partOf(items(list).at(-1)),
  }),
  defineHelper({
    name: '顿号连接',
    title: '用顿号连接；相邻的书名号、引号之间不加',
    params: [listParam('一组')],
    example: { template: '{{ 顿号连接(领导小组.成员单位) }}', result: '组织部、宣教部、财务部' },
    apply: (context, list) => {
      const texts = list.map((item) => context.words(item) ?? '');
      return joinItems(
        context,
        list,
        (text) => text,
        (text, index) => {
          const joined = joinWithDunhao([texts[index - 1] ?? '', text]);
          return { before: joined.slice(texts[index - 1]?.length ?? 0, joined.length - text.length) };
        },
      );
    },
  }),
  defineHelper({
    name: '人员',
    title: '写出一组人的职务和姓名；职务里有顿号的用逗号隔开，有逗号的用分号',
    params: [listParam('一组')],
    example: { template: '{{ 人员(仪式[0].出席) }}', result: '市总工会主席赵一、教育局局长钱二' },
    apply: (context, persons) =>
      new Rendered(
        context
          .items(persons)
          .map(({ value }) => printPerson(context, value))
          .join(separatePersons(context, persons)),
      ),
  }),
  defineHelper({
    name: '连接',
    title: '用所给的标点或文字连接，各项去掉句末标点；不写就直接相连',
    params: [listParam('一组'), optional(textParam('连接的文字'))],
    example: { template: '{{ 连接(打算, "，并") }}', result: '扩大范围，并提高标准' },
    apply: (context, list, mark = '') => joinClauses(mark)(context, list),
  }),
  defineHelper({
    name: '分号连接',
    title: '用分号连接成一句的几个分句，句末不加标点',
    params: [listParam('一组')],
    example: { template: '{{ 分号连接(打算) }}', result: '扩大范围；提高标准' },
    apply: joinClauses('；'),
  }),
  defineHelper({
    name: '逗号连接',
    title: '用逗号连接成一句的几个分句，句末不加标点',
    params: [listParam('一组')],
    example: { template: '{{ 逗号连接(打算) }}', result: '扩大范围，提高标准' },
    apply: joinClauses('，'),
  }),
  defineHelper({
    name: '按时间',
    title:
      '把一组或两组数据按时间、收到或印发的先后排在一起；没写时间的文件在最前，阶段按工作的次序，其余跟在后面',
    params: [optional(listParam('一组')), optional(listParam('另一组'))],
    example: {
      template: '{% for 式 in 按时间(仪式) %}{{ 式.时间 | 全日期 }}；{% endfor %}',
      result: '2015年8月底；2016年8月26日上午；',
    },
    apply: (_, one = [], other = []) => orderByTime([...one, ...other]),
  }),
  defineHelper({
    name: '列举',
    title: '给各项加上“一是”“首先”“1.”一类的标记，连成一段',
    params: [listParam('一组'), optional(choiceParam('标记', markStyles))],
    example: { template: '{{ 列举(打算, "一是") }}', result: '一是扩大范围；二是提高标准。' },
    apply: (context, list, style = '一是') => enumerate(context, list, style),
  }),
  defineHelper({
    name: '列举词',
    title: '第几项前面的标记',
    params: [
      choiceParam('标记', markStyles),
      wholeNumberParam('第几项'),
      optional(wholeNumberParam('共几项')),
    ],
    example: { template: '{{ 列举词("首先", loop.index, loop.length) }}', result: '首先，' },
    apply: (_, style, index, length) => markOf(style, index, length ?? Number.POSITIVE_INFINITY),
  }),
];
