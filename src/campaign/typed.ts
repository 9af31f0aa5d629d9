/** A campaign's fields as a person typed them, one by one: what was read of a file, written back. */
import { formatFigure, isFigure } from '../chinese/format.ts';
import type { DateSpan } from '../chinese/values.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import type { LeafField } from './fields.ts';
import type { CampaignModel } from './model.ts';
import { meaningOf } from './roles.ts';

/** A leaf of the campaign, with its path as it is printed. */
export interface TypedLeaf {
  path: string;
  text: string;
  kind: 'figure' | 'words' | 'setting';
}

/** Lists of people and of files. */
const left: ReadonlySet<string> = new Set(['名册', '名册范围', '名册不全', '图片']);

/** All fields but those of 名册 and 图片, in the order of the campaign. */
export function listTyped(campaign: CampaignModel): TypedLeaf[] {
  return Object.entries(campaign).flatMap(([key, value]) => (left.has(key) ? [] : listLeaves(value, [key])));
}

function listLeaves(value: unknown, path: readonly Step[]): TypedLeaf[] {
  if (value === undefined || value === null) return [];
  const own = { path: formatPath(path) };
  if (typeof value === 'string') return [{ ...own, text: value, kind: kindOf(path) }];
  if (typeof value === 'boolean') return [{ ...own, text: value ? '是' : '否', kind: 'setting' }];
  if (typeof value !== 'object') return [{ ...own, text: String(value), kind: 'setting' }];
  if (isFigure(value))
    return value.kind === 'date'
      ? listDates(value, path)
      : [{ ...own, text: value.text ?? formatFigure(value), kind: 'figure' }];
  if (Array.isArray(value)) return value.flatMap((item, index) => listLeaves(item, [...path, index]));
  return Object.entries(value).flatMap(([key, part]) => listLeaves(part, [...path, key]));
}

/** A span that was typed by its ends is none in words. */
function listDates(date: DateSpan, path: readonly Step[]): TypedLeaf[] {
  const { text, ends } = date;
  if (text !== undefined || !ends)
    return [{ path: formatPath(path), text: text ?? formatFigure(date), kind: 'figure' }];
  return ends.map((end, index) => ({
    path: formatPath([...path, index === 0 ? '起' : '止']),
    text: end.text ?? formatFigure(end),
    kind: 'figure',
  }));
}

/** Words that are looked up or chosen steer the report; what they are is printed in other words, if at all. */
function kindOf(path: readonly Step[]): TypedLeaf['kind'] {
  const field = meaningOf(path)?.field;
  const leaf = (field?.kind === 'list' ? field.item : field) as LeafField | undefined;
  const isChosen = leaf?.leaf === 'choice' || (leaf?.choices?.length ?? 0) > 0;
  return isChosen || leaf?.meta.lookup !== undefined ? 'setting' : 'words';
}
