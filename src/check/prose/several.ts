/** Several facts of one kind, each of which, or some together, a sentence may speak of. */
import { type Amount, isExact, sumAmounts } from '../../facts/figures.ts';
import type { Known } from './known.ts';

/** More facts than these are held together only all or one by one. */
const FEW = 6;

/** Each fact, all together first, and any few of them together; `path` is that of their sum. */
export function listTogether(each: readonly Known[], path: string): Known[] {
  if (each.length < 2) return [...each];
  const isFew = each.length <= FEW && each.every(({ figure }) => isExact(figure));
  const parts = isFew ? listSubsets(each) : [each];
  const sums = parts
    .filter((part) => part.length > 1)
    .sort((a, b) => b.length - a.length)
    .flatMap((part): Known[] => {
      const figure: Amount | undefined = sumAmounts(part.map((one) => one.figure));
      return figure ? [{ path, figure }] : [];
    });
  return [...sums, ...each];
}

/** Every choice of some items, none of them first. */
export function listSubsets<T>(items: readonly T[]): T[][] {
  return items.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => set.concat(item))), [[]]);
}

/** A pattern of any of some names, the longer first; it matches nothing where there are none. */
export function anyOf(names: readonly string[]): string {
  const escaped = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length === 0 ? '(?!)' : escaped.join('|');
}
