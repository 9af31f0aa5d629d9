/** Rewriting the texts within a value. */
import type { Step } from '../diagnostics/path.ts';

/**
 * A value with its texts as `rewrite` gives them: what holds none that changed is the same as before.
 * @param rewrite is given the path in a list that is its own only while it runs
 */
export function mapTexts<T>(value: T, rewrite: (text: string, path: readonly Step[]) => string): T {
  const path: Step[] = [];
  const map = (part: unknown): unknown => {
    if (typeof part === 'string') return rewrite(part, path);
    if (typeof part !== 'object' || part === null) return part;
    const given = part as Record<Step, unknown>;
    let copy: Record<Step, unknown> | undefined;
    const set = (key: Step): void => {
      const own = given[key];
      path.push(key);
      const mapped = map(own);
      path.pop();
      if (mapped === own) return;
      copy ??= (Array.isArray(part) ? [...part] : { ...part }) as Record<Step, unknown>;
      copy[key] = mapped;
    };
    if (Array.isArray(part)) for (let index = 0; index < part.length; index++) set(index);
    else for (const key of Object.keys(part)) set(key);
    return copy ?? part;
  };
  return map(value) as T;
}
