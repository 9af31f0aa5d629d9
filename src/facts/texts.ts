/** Rewriting the texts within a value. */
import type { Step } from '../diagnostics/path.ts';

/**
 * A copy of a value with nothing shared, its texts as `rewrite` gives them.
 * @param rewrite is given the path in a list that is its own only while it runs
 */
export function mapTexts<T>(value: T, rewrite: (text: string, path: readonly Step[]) => string): T {
  const path: Step[] = [];
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return rewrite(part, path);
    if (typeof part !== 'object' || part === null) return part;
    const copy = (Array.isArray(part) ? [...part] : { ...part }) as Record<Step, unknown>;
    for (const key of Array.isArray(part) ? part.keys() : Object.keys(part)) {
      path.push(key);
      copy[key] = map(copy[key]);
      path.pop();
    }
    return copy;
  };
  return map(value) as T;
}
