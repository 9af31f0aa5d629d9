/** The latest of what was kept by key. */

/** Keeps a value as the latest; the oldest goes where there are more than `most`. */
export function keepLatest<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return;
  const [oldest] = kept.keys();
  kept.delete(oldest!);
}
