/** What happened in the order of its days, and of the work where no day is told. */
import { stageNames } from '../../campaign/schema/prose.ts';
import { isFigure } from '../../chinese/format.ts';
import type { DateSpan } from '../../chinese/values.ts';

/** After all days. */
const NO_DAY = '9999';

/** The first day of what an entry tells; after all days where it tells none. */
function dayOf(entry: unknown): string {
  const { 时间, 收到, 印发 } = entry as Record<string, unknown>;
  const date = [时间, 收到, 印发].find((value) => isFigure(value) && value.kind === 'date') as
    | DateSpan
    | undefined;
  return date?.from ?? NO_DAY;
}

/**
 * The day that an entry stands at: that of the last notice within a month or a third of one, 7月上旬, else its first.
 * @param notices the days of all notices
 */
function standingOf(entry: unknown, notices: readonly string[]): string {
  const day = dayOf(entry);
  const { 时间 } = entry as Record<string, unknown>;
  if (!isFigure(时间) || 时间.kind !== 'date' || !['part', 'month'].includes(时间.precision)) return day;
  const last = notices
    .filter((notice) => day <= notice && notice <= 时间.to)
    .sort(compareWords)
    .at(-1);
  // behind the notice itself
  return last === undefined ? day : `${last}~`;
}

/** The order of the work; other entries stand in none. */
const stages: readonly unknown[] = stageNames;

function stageOf(entry: unknown): number {
  return stages.indexOf((entry as Record<string, unknown>).名称);
}

/** A notice, which work follows. */
function isNotice(entry: unknown): boolean {
  return Object.hasOwn(entry as object, '发文单位');
}

/**
 * By their days; without one a notice stands first, a stage before the first later stage, everything else behind.
 */
export function orderByTime(entries: readonly unknown[]): unknown[] {
  const dated = entries.filter((entry) => dayOf(entry) !== NO_DAY);
  const notices = dated.filter(isNotice).map(dayOf);
  const ordered: unknown[] = dated.sort((a, b) =>
    compareWords(standingOf(a, notices), standingOf(b, notices)),
  );
  for (const entry of entries.filter((entry) => dayOf(entry) === NO_DAY)) {
    if (isNotice(entry)) {
      const first = ordered.findIndex((other) => !isNotice(other) || dayOf(other) !== NO_DAY);
      ordered.splice(first < 0 ? ordered.length : first, 0, entry);
      continue;
    }
    const stage = stageOf(entry);
    const next = stage < 0 ? -1 : ordered.findIndex((other) => stageOf(other) > stage);
    ordered.splice(next < 0 ? ordered.length : next, 0, entry);
  }
  return ordered;
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
