/** Texts that two people change at once. */
import { countAlike } from '../document/diff.ts';

/** The stretch of lines in which a text differs from the one that it came of. */
interface Hunk {
  /** lines of the base, from 0 */
  start: number;
  end: number;
  lines: string[];
}

/**
 * Joins two changes of one text; undefined where they touch the same lines.
 * @param base what both began with
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const lines = base.split('\n');
  const [a, b] = [findHunk(lines, mine.split('\n')), findHunk(lines, theirs.split('\n'))];
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const meet = first.end > second.start || (first.start === second.start && first.end === second.end);
  if (meet) return undefined;
  return [
    ...lines.slice(0, first.start),
    ...first.lines,
    ...lines.slice(first.end, second.start),
    ...second.lines,
    ...lines.slice(second.end),
  ].join('\n');
}

function findHunk(base: readonly string[], changed: readonly string[]): Hunk {
  const [start, end] = countAlike(base, changed);
  return { start, end: base.length - end, lines: changed.slice(start, changed.length - end) };
}
