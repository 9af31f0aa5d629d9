/** Rewriting the texts within a value. */
import type { Step } from '../diagnostics/path.ts';

/** A copy of a value with nothing shared, its texts as `rewrite` gives them. */
export function mapTexts<T>(
  value: T,
  rewrite: (text: string, path: readonly Step[]) => string,
  path: readonly Step[] = [],
): T {
  if (typeof value === 'string') return rewrite(value, path) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, rewrite, [...path, index])) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, mapTexts(child, rewrite, [...path, key])]),
  ) as T;
}
