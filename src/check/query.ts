/** What a question about a figure means: the figure itself however it is printed, or a field by its path. */
import { comparable } from '../chinese/compare.ts';
import { parseCount } from '../chinese/count.ts';
import { parseMoney } from '../chinese/money.ts';
import type { Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import { type Amount, isExact, sizeOf } from '../facts/figures.ts';
import { amountAt } from './lookup.ts';

/** Whether a printed value is what is asked for. */
export function matchesQuery(value: Value, query: string, facts: Facts): boolean {
  const asked = query.trim();
  if (value.text === asked || stemsFrom(value.reads, asked, facts)) return true;
  const [money, count] = [/[元万亿]/.test(asked) ? parseMoney(asked) : undefined, parseCount(asked)];
  return value.reads.some((path) => {
    const fact = amountAt(facts.values, path);
    return (
      fact !== undefined && [money, count].some((figure) => figure !== undefined && isSame(figure, fact))
    );
  });
}

function isSame(asked: Amount, fact: Amount): boolean {
  return comparable(asked, fact) && isExact(asked) === isExact(fact) && sizeOf(asked) === sizeOf(fact);
}

/** Whether the facts of these paths are, or are derived from, the field asked for. */
function stemsFrom(reads: readonly string[], asked: string, facts: Facts): boolean {
  const seen = new Set<string>();
  const search = (path: string): boolean => {
    if (path === asked) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return (facts.derivations.get(path)?.inputs ?? []).some(search);
  };
  return reads.some(search);
}
