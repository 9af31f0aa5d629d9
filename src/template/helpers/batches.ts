/** A list of data cut into several lists. */
import { defineHelper, type Helper, type HelperContext } from '../helper.ts';
import { anyParam, listParam, optional, wholeNumberParam } from '../params.ts';
import { anyShape, type Shape } from '../shapes.ts';
import { type Evaluated, Refusal } from '../values.ts';
import { gatherList, LIST, listOf } from './items.ts';

const listOfLists = (list: Shape = anyShape): Shape => listOf(list);

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

function gatherLists(context: HelperContext, lists: readonly (readonly Evaluated[])[]): readonly unknown[] {
  return context.gather(lists.map((list) => gatherList(context, list)));
}

export const batchHelpers: readonly Helper[] = [
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
];
