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
    const set = (key: Step): void => {
      const own = copy[key];
      path.push(key);
      const mapped = map(own);
      path.pop();
      if (mapped !== own) copy[key] = mapped;
    };
    if (Array.isArray(part)) for (let index = 0; index < part.length; index++) set(index);
    else for (const key of Object.keys(part)) set(key);
    return copy;
  };
  return map(value) as T;
}
