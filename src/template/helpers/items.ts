/** Items of lists, as the helpers that choose and put in order look at them. They keep their sources. */
import type { HelperContext } from '../helper.ts';
import { alias, fieldParam, optional } from '../params.ts';
import { anyShape, asTree, type NameTree, type Shape } from '../shapes.ts';
import { type Evaluated, Refusal } from '../values.ts';

/** What the problems call a helper's list. */
export const LIST = '一组';
/** What the problems call the field by which a helper looks at items. */
export const FIELD = '名称';
/** What an item of a list that a helper makes takes, in characters of text. */
export const COSTS_OF_ITEM = 5;

/** The shape of a list that is given back as it is, or with fewer items. */
export const sameList = (list: Shape = anyShape): Shape => list;
/** The shape of a list of such items. */
export const listOf = (item: Shape): NameTree => ({ kind: 'list', item: asTree(item) });

/** The optional last argument of a helper that looks at its items by a field. */
export const byField = alias('attribute', optional(fieldParam(FIELD)));

/** What an item is looked at by: its field of that name, or the item itself. */
export function lookAt({ field }: HelperContext, item: Evaluated, path: string | undefined): Evaluated {
  return path === undefined ? item : field(item.value, path);
}

/** A value as words, charged for: one long text may stand in many items. */
export function wordsOf(context: HelperContext, value: unknown): string | undefined {
  const text = context.words(value);
  context.spend(text?.length ?? 0);
  return text;
}

/** Whether no item has the field: a name mistyped, not data that are absent. */
export function lacksField(context: HelperContext, items: readonly Evaluated[], path: string): boolean {
  return items.length > 0 && items.every((item) => lookAt(context, item, path).value === undefined);
}

/** Refuses a name that no item has. */
export const noField = new Refusal(FIELD, '各项里有的一个名称');

/** Items as a list that is itself an item, with their sources. */
export function gatherList(context: HelperContext, items: readonly Evaluated[]): Evaluated {
  return { value: context.gather(items), reads: [...new Set(items.flatMap(({ reads }) => reads))] };
}
