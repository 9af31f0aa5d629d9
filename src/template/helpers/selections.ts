/** Items chosen from a list of data, and one field of each. */
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { isTruthy } from '../operators.ts';
import { alias, anyParam, choiceParam, fieldParam, listParam, optional } from '../params.ts';
import { anyShape } from '../shapes.ts';
import { type ValueTest, valueTests } from '../tests.ts';
import { Refusal, Rendered } from '../values.ts';
import { byField, FIELD, LIST, lacksField, listOf, lookAt, noField, sameList, wordsOf } from './items.ts';

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

/** Which test, and what it compares with. */
const testParams = [optional(testParam('判断')), optional(anyParam('比较的'))] as const;

export const selectionHelpers: readonly Helper[] = [
  defineHelper({
    name: '选取',
    aliases: ['select'],
    title: '一组数据里通过判断的各项；不写判断，就是作为条件成立的',
    params: [listParam(LIST), ...testParams],
    example: { template: '{{ 选取(特点, "equalto", "中间") | 顿号连接 }}', result: '中间' },
    gives: sameList,
    apply: (context, list, test, other) => choose(true)(context, list, undefined, test, other),
  }),
  defineHelper({
    name: '剔除',
    aliases: ['reject'],
    title: '一组数据里没有通过判断的各项',
    params: [listParam(LIST), ...testParams],
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
    params: [listParam(LIST), alias('attribute', fieldParam(FIELD)), ...testParams],
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
    params: [listParam(LIST), alias('attribute', fieldParam(FIELD)), ...testParams],
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
];
