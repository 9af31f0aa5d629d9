/** What figure stands at a path of a campaign or of its facts. */
import { isFigure } from '../chinese/format.ts';
import { valueAt } from '../diagnostics/path.ts';
import type { Amount } from '../facts/figures.ts';

/** Money or a count; undefined where something else stands there, or nothing. */
export function amountAt(root: object, path: string): Amount | undefined {
  const value = valueAt(root, path);
  return isFigure(value) && value.kind !== 'date' ? value : undefined;
}
