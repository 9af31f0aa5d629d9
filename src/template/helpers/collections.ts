/** Lists of data: put in order, chosen from, gathered by a field. Their items keep their sources. */
import { isFigure } from '../../chinese/format.ts';
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { compare, isTruthy } from '../operators.ts';
import {
  alias,
  anyParam,
  choiceParam,
  fieldParam,
  flagParam,
  integerParam,
  listParam,
  objectParam,
  optional,
  plainNumberParam,
  textParam,
  wholeNumberParam,
} from '../params.ts';
import { anyShape, asTree, leafShape, type NameTree, type Shape } from '../shapes.ts';
import { type ValueTest, valueTests } from '../tests.ts';
import { type Evaluated, Refusal, Rendered } from '../values.ts';

const LIST = '一组';
/** What a number of a sequence takes, in characters of text. */
const COSTS_OF_ITEM = 5;
const FIELD = '名称';

const sameList = (list: Shape = anyShape): Shape => list;
const listOf = (item: Shape): NameTree => ({ kind: 'list', item: asTree(item) });
const listOfLists = (list: Shape = anyShape): Shape => listOf(list);

/** What an item is looked at by: its field of that name, or the item itself. */
function lookAt({ field }: HelperContext, item: Evaluated, path: string | undefined): Evaluated {
  return path === undefined ? item : field(item.value, path);
}

/** A value as words, charged for: one long text may stand in many items. */
function wordsOf(context: HelperContext, value: unknown): string | undefined {
  const text = context.words(value);
  context.spend(text?.length ?? 0);
  return text;
}

/** Whether no item has the field: a name mistyped, not data that are absent. */
function lacksField(context: HelperContext, items: readonly Evaluated[], path: string): boolean {
  return items.length > 0 && items.every((item) => lookAt(context, item, path).value === undefined);
}

const noField = new Refusal(FIELD, '各项里有的一个名称');

/** A value as what sorts: the number of a figure, a text; undefined for nothing, null for what has no order. */
function sortable(
  context: HelperContext,
  value: unknown,
  caseSensitive: boolean,
): number | string | undefined | null {
  if (value === undefined || value === null) return undefined;
  if (isFigure(value))
    return value.kind === 'date' ? value.from : value.kind === 'money' ? value.fen : value.n;
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

/** The items that pass a test, or with `wanted` false those that do not. */
function choose(wanted: boolean) {
  return (
    context: HelperContext,
    list: readonly unknown[],
    path: string | undefined,
    test: ValueTest | undefined,
    other: unknown,
  ): readonly unknown[] | Refusal => {
    const items = context.items(list);
    if (test?.compares && other === undefined) return new Refusal('比较的', '与之比较的数据，这个判断要用');
    const passed = items.map((item) => {
      const { value } = lookAt(context, item, path);
      const plain = typeof value === 'string' || value instanceof Rendered ? wordsOf(context, value) : value;
      return test ? test.holds(plain, other) : isTruthy(plain);
    });
    if (passed.includes(undefined)) return new Refusal('判断', '对每一项都说得通的判断');
    return context.gather(items.filter((_, index) => passed[index] === wanted));
  };
}

/** Each value once, the first time that it is met. */
function dropRepeated(context: HelperContext, list: readonly unknown[], path: string | undefined) {
  const seen = new Set<unknown>();
  return context.gather(
    context.items(list).filter((item) => {
      const { value } = lookAt(context, item, path);
      const key = wordsOf(context, value)?.toLowerCase() ?? value;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    }),
  );
}

function fillTo(items: readonly Evaluated[], length: number, filler: unknown): Evaluated[] {
  const missing = filler === undefined ? 0 : Math.max(0, length - items.length);
  return [...items, ...Array.from({ length: missing }, () => ({ value: filler, reads: [] }))];
}

/** Lists of `size` items each, the last one filled up. */
function batch(context: HelperContext, list: readonly unknown[], size: number, filler: unknown) {
  if (size === 0) return new Refusal('每批', '不为零的整数');
  const items = context.items(list);
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  const isShort = batches.length > 0 && filler !== undefined;
  if (isShort) context.spend(size);
  return gatherLists(
    context,
    batches.map((part) => fillTo(part, isShort ? size : 0, filler)),
  );
}

/** That many lists, the first ones longer by one where it doesn't go evenly. */
function slice(context: HelperContext, list: readonly unknown[], count: number, filler: unknown) {
  if (count === 0) return new Refusal('份数', '不为零的整数');
  context.spend(count);
  const items = context.items(list);
  const [length, extra] = [Math.floor(items.length / count), items.length % count];
  const slices = Array.from({ length: count }, (_, index) => {
    const start = index * length + Math.min(index, extra);
    const part = items.slice(start, start + length + (index < extra ? 1 : 0));
    return index < extra ? part : fillTo(part, length + 1, filler);
  });
  return gatherLists(context, slices);
}

function gatherList(context: HelperContext, items: readonly Evaluated[]): Evaluated {
  return { value: context.gather(items), reads: [...new Set(items.flatMap(({ reads }) => reads))] };
}

function gatherLists(context: HelperContext, lists: readonly (readonly Evaluated[])[]): readonly unknown[] {
  return context.gather(lists.map((list) => gatherList(context, list)));
}

/** A sum of the template's own numbers; that of figures is a figure of its own, which the program derives. */
function sum(context: HelperContext, list: readonly unknown[], path: string | undefined, start: number) {
  const values = context.items(list).map((item) => lookAt(context, item, path).value);
  if (values.some((value) => typeof value !== 'number'))
    return new Refusal(
      LIST,
      '普通数字；金额、人数的合计由程序推算，请直接用它的名称，如 合计.人数、合计.发放',
    );
  return values.reduce<number>((total, value) => total + Number(value), start);
}

/** The items as they are, each a value of its own, so that each keeps its sources. */
function joinWith(context: HelperContext, items: readonly Evaluated[], mark: string) {
  context.spend(items.length * mark.length);
  const texts = items.map((item) => context.print(item));
  if (texts.includes(undefined))
    return new Refusal(LIST, '能打印的各项；连接其中一项，写 join("、", "名称")');
  return new Rendered(texts.join(mark));
}

function countUp(context: HelperContext, from: number, to: number | undefined, step: number | undefined) {
  const [start, stop] = to === undefined ? [0, from] : [from, to];
  const by = to === undefined ? 1 : step || 1;
  const length = Math.max(0, Math.ceil((stop - start) / by));
  context.spend(length * COSTS_OF_ITEM);
  return Array.from({ length }, (_, index) => start + index * by);
}

const testParam = (name: string) => {
  const { accept, ...choice } = choiceParam(name, [...valueTests.keys()]);
  return {
    ...choice,
    accept: (value: unknown, words: (value: unknown) => string | undefined) => {
      const test = accept(value, words);
      return test === undefined ? undefined : valueTests.get(test);
    },
  };
};

const byField = alias('attribute', optional(fieldParam(FIELD)));

export const collectionHelpers: readonly Helper[] = [
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
  defineHelper({
    name: '选取',
    aliases: ['select'],
    title: '一组数据里通过判断的各项；不写判断，就是作为条件成立的',
    params: [listParam(LIST), optional(testParam('判断')), optional(anyParam('比较的'))],
    example: { template: '{{ 选取(特点, "equalto", "中间") | 顿号连接 }}', result: '中间' },
    gives: sameList,
    apply: (context, list, test, other) => choose(true)(context, list, undefined, test, other),
  }),
  defineHelper({
    name: '剔除',
    aliases: ['reject'],
    title: '一组数据里没有通过判断的各项',
    params: [listParam(LIST), optional(testParam('判断')), optional(anyParam('比较的'))],
    example: {
      template: '{{ 剔除(领导小组.成员单位, "equalto", "宣教部") | 顿号连接 }}',
      result: '组织部、财务部',
    },
    gives: sameList,
    apply: (context, list, test, other) => choose(false)(context, list, undefined, test, other),
  }),
  defineHelper({
    name: '选取项',
    aliases: ['selectattr'],
    title: '一组数据里，某一项有（或通过判断）的各项',
    params: [
      listParam(LIST),
      alias('attribute', fieldParam(FIELD)),
      optional(testParam('判断')),
      optional(anyParam('比较的')),
    ],
    example: {
      template: '{{ 取项(选取项(单位.下属, "零报告"), "名称") | 顿号连接 }}',
      result: '二矿',
    },
    gives: sameList,
    apply: choose(true),
  }),
  defineHelper({
    name: '剔除项',
    aliases: ['rejectattr'],
    title: '一组数据里，某一项没有（或没有通过判断）的各项',
    params: [
      listParam(LIST),
      alias('attribute', fieldParam(FIELD)),
      optional(testParam('判断')),
      optional(anyParam('比较的')),
    ],
    example: {
      template: '{{ 取项(剔除项(资金来源, "名称", "equalto", "中央"), "名称") | 顿号连接 }}',
      result: '省、市、县',
    },
    gives: sameList,
    apply: choose(false),
  }),
  defineHelper({
    name: '取项',
    aliases: ['map'],
    title: '一组数据各项里的同一项，成为一组',
    params: [listParam(LIST), alias('attribute', fieldParam(FIELD))],
    example: { template: '{{ 取项(资金来源, "名称") | 顿号连接 }}', result: '中央、省、市、县' },
    gives: (list = anyShape) => (list.kind === 'list' ? listOf(anyShape) : anyShape),
    apply: (context, list, path) => {
      const items = context.items(list);
      if (lacksField(context, items, path)) return noField;
      return context.gather(items.map((item) => lookAt(context, item, path)));
    },
  }),
  defineHelper({
    name: '去重',
    aliases: ['unique'],
    title: '一组数据里相同的只留第一个，不分大小写',
    params: [listParam(LIST), byField],
    example: { template: '{{ 取项(名册, "单位") | 去重 | 顿号连接 }}', result: '一矿' },
    gives: sameList,
    apply: dropRepeated,
  }),
  defineHelper({
    name: '分批',
    aliases: ['batch'],
    title: '一组数据分成几批，每批几项；最后一批可以补足',
    params: [listParam(LIST), wholeNumberParam('每批'), optional(anyParam('补足'))],
    example: {
      template: '{% for 批 in 分批(领导小组.成员单位, 2) %}{{ 顿号连接(批) }}；{% endfor %}',
      result: '组织部、宣教部；财务部；',
    },
    gives: listOfLists,
    apply: batch,
  }),
  defineHelper({
    name: '均分',
    aliases: ['slice'],
    title: '一组数据分成几份，各份尽量相等；短的可以补足',
    params: [listParam(LIST), wholeNumberParam('份数'), optional(anyParam('补足'))],
    example: {
      template: '{% for 份 in 均分(领导小组.成员单位, 2) %}{{ 顿号连接(份) }}；{% endfor %}',
      result: '组织部、宣教部；财务部；',
    },
    gives: listOfLists,
    apply: slice,
  }),
  defineHelper({
    name: '求和',
    aliases: ['sum'],
    title: '模板自己的普通数字相加；金额、人数由程序推算，不能在模板里加',
    params: [listParam(LIST), byField, alias('start', optional(plainNumberParam('起始')))],
    example: { template: '{{ 求和([1, 2, 3]) }}', result: '6' },
    gives: () => leafShape,
    apply: (context, list, path, start = 0) => sum(context, list, path, start),
  }),
  defineHelper({
    name: '数列',
    aliases: ['range'],
    title: '从几数到几（不含），不写起点就从0数起',
    params: [
      integerParam('起'),
      alias('stop', optional(integerParam('止'))),
      alias('step', optional(integerParam('间隔'))),
    ],
    example: { template: '{{ 直接连接(数列(1, 4), "、") }}', result: '1、2、3' },
    gives: () => listOf(leafShape),
    apply: countUp,
  }),
  defineHelper({
    name: '直接连接',
    aliases: ['join'],
    title: '用所给的文字连接，各项照原样，不去句末标点',
    params: [listParam(LIST), alias('d', optional(textParam('连接的文字'))), byField],
    example: { template: '{{ 直接连接(特点, "/") }}', result: '第一条特点/中间/最后一条特点' },
    gives: () => ({ kind: 'leaf', leaf: 'text' }),
    apply: (context, list, mark = '', path) => {
      const items = context.items(list);
      if (path !== undefined && lacksField(context, items, path)) return noField;
      return joinWith(
        context,
        items.map((item) => lookAt(context, item, path)),
        mark,
      );
    },
  }),
];
