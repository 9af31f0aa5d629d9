/** Lists of data put in order and in groups. */

import { isFigure } from '../../chinese/format.ts';
import { sizeOf } from '../../facts/figures.ts';
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { compare } from '../operators.ts';
import { alias, fieldParam, flagParam, listParam, objectParam, optional } from '../params.ts';
import { anyShape, asTree } from '../shapes.ts';
import { type Evaluated, Refusal } from '../values.ts';
import {
  byField,
  COSTS_OF_ITEM,
  FIELD,
  gatherList,
  LIST,
  lacksField,
  lookAt,
  noField,
  sameList,
  wordsOf,
} from './items.ts';

/** A value as what sorts: the number of a figure, a text; undefined for nothing, null for what has no order. */
function sortable(
  context: HelperContext,
  value: unknown,
  caseSensitive: boolean,
): number | string | undefined | null {
  if (value === undefined || value === null) return undefined;
  if (isFigure(value)) return value.kind === 'date' ? value.from : sizeOf(value);
  if (typeof value === 'number') return value;
  const text = wordsOf(context, value);
  return text === undefined ? null : caseSensitive ? text : text.toLowerCase();
}

/** The kinds of value that stand in one order, as a word. */
function kindOfOrder(value: unknown): string {
  return isFigure(value) ? value.kind : typeof value;
}

/** Items without a value stand last, whichever way. */
function sort(
  context: HelperContext,
  list: readonly unknown[],
  reverse: boolean,
  caseSensitive: boolean,
  path: string | undefined,
): readonly unknown[] | Refusal {
  const items = context.items(list);
  if (path !== undefined && lacksField(context, items, path)) return noField;
  const keyed = items.map((item) => {
    const { value } = lookAt(context, item, path);
    return { item, kind: kindOfOrder(value), key: sortable(context, value, caseSensitive) };
  });
  const known = keyed.filter(({ key }) => key !== undefined);
  if (known.some(({ key, kind }) => key === null || kind !== known[0]?.kind))
    return new Refusal(LIST, '同是数字、同是日期或同是文字的一组；按其中一项排，写 sort(attribute="…")');
  context.spend(items.length * Math.ceil(Math.log2(items.length + 1)));
  const direction = reverse ? -1 : 1;
  known.sort(({ key: a }, { key: b }) =>
    compare('<', a, b) ? -direction : compare('>', a, b) ? direction : 0,
  );
  return context.gather([...known, ...keyed.filter(({ key }) => key === undefined)].map(({ item }) => item));
}

function sortByKey(context: HelperContext, data: object): object {
  const folded = (key: string) => key.toUpperCase();
  const keys = Object.keys(data);
  context.spend(keys.length * Math.ceil(Math.log2(keys.length + 1)) * COSTS_OF_ITEM);
  const sorted = keys.sort((a, b) => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0));
  return context.gatherRecord(sorted.map((key) => [key, context.field(data, key)]));
}

/** By the words of a field, each group in the order in which it is first met. */
function groupBy(context: HelperContext, list: readonly unknown[], path: string): object {
  const items = context.items(list);
  const groups = new Map<string, Evaluated[]>();
  for (const item of items) {
    const key = wordsOf(context, lookAt(context, item, path).value);
    // an item of no group would be lost
    if (key === undefined) return new Refusal(FIELD, '每一项都有的一个名称');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return context.gatherRecord([...groups].map(([key, group]) => [key, gatherList(context, group)]));
}

export const orderHelpers: readonly Helper[] = [
  defineHelper({
    name: '排序',
    aliases: ['sort'],
    title: '一组数据按大小排，文字按编码；没有这一项的在后面',
    params: [
      listParam(LIST),
      alias('reverse', optional(flagParam('倒序'))),
      alias('case_sensitive', optional(flagParam('区分大小写'))),
      byField,
    ],
    example: {
      template: '{{ 取项(排序(资金来源, 名称="金额"), "名称") | 顿号连接 }}',
      result: '县、市、省、中央',
    },
    gives: sameList,
    apply: (context, list, reverse = false, caseSensitive = false, path) =>
      sort(context, list, reverse, caseSensitive, path),
  }),
  defineHelper({
    name: '按名排序',
    aliases: ['dictsort'],
    title: '有名字的几项按名字排，用 {% for 名, 值 in … %} 逐项取用',
    params: [objectParam('数据')],
    example: {
      template: '{% for 名, 值 in 按名排序({b: 1, a: 2}) %}{{ 名 }}{{ 值 }}{% endfor %}',
      result: 'a2b1',
    },
    gives: sameList,
    apply: sortByKey,
  }),
  defineHelper({
    name: '归组',
    aliases: ['groupby'],
    title: '一组数据按其中一项归成几组，用 {% for 名, 组 in … %} 逐组取用',
    params: [listParam(LIST), alias('attribute', fieldParam(FIELD))],
    example: {
      template: '{% for 名, 组 in 归组(名册, "单位") %}{{ 名 }}{{ 组.length }}{% endfor %}',
      result: '一矿2',
    },
    gives: (list = anyShape) => ({ kind: 'object', item: asTree(list) }),
    apply: groupBy,
  }),
];
