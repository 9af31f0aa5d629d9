/** Plain values counted up, added up and joined. */
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { alias, integerParam, listParam, optional, plainNumberParam, textParam } from '../params.ts';
import { leafShape } from '../shapes.ts';
import { type Evaluated, Refusal, Rendered } from '../values.ts';
import { byField, COSTS_OF_ITEM, LIST, lacksField, listOf, lookAt, noField } from './items.ts';

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

export const sequenceHelpers: readonly Helper[] = [
  defineHelper({
    name: '求和',
    aliases: ['sum'],
    title: '模板自己的普通数字相加；金额、人数由程序推算，不能在模板里加',
    params: [
      { ...listParam(LIST), itemKinds: ['integer'] },
      byField,
      alias('start', optional(plainNumberParam('起始'))),
    ],
    calculates: true,
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
