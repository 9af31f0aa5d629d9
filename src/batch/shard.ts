/** A shard: the i-th of n parts of a batch, for engines that run one command on many machines. */

import type { JoinedShards } from '../delivery/output.ts';
import type { Outcome } from './report-files.ts';

/** Which of so many parts. */
export interface Shard {
  /** from 1 */
  index: number;
  count: number;
}

/** Reads `3/8`; undefined where it is none. */
export function parseShard(text: string): Shard | undefined {
  const match = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return match && index >= 1 && index <= count ? { index, count } : undefined;
}

/** Every count-th item from the index-th: parts of nearly the same size, together the whole. */
export function takeShard<T>(items: readonly T[], { index, count }: Shard): T[] {
  return items.filter((_, position) => position % count === index - 1);
}

/** Reads `3of8`; undefined where it is none, as of a worker. */
function readShardName(name: string): Shard | undefined {
  return parseShard(name.replace('of', '/'));
}

/** What a shard has left half written that was touched in the last ten minutes may be finished yet. */
export const stillFresh = 600_000;

/** How the shards stood when they were merged. */
export interface MergedShards {
  /** how many manifests were joined */
  joined: number;
  /** those that had left reports undone, which the merge did */
  absent: Shard[];
  /** those that may still be at work */
  busy: Shard[];
}

/** @param outcomes what the merge found, or did, of each report of the plan */
export function tellMerge(
  { names, busy }: JoinedShards,
  outcomes: readonly (Outcome | undefined)[],
): MergedShards {
  const came = names.flatMap((name) => readShardName(name) ?? []);
  const counts = [...new Set(came.map(({ count }) => count))];
  const all = counts.flatMap((count) =>
    Array.from({ length: count }, (_, position) => ({ index: position + 1, count })),
  );
  const isUndone = (outcome: Outcome | undefined) =>
    outcome?.status !== 'unchanged' && outcome?.status !== 'kept';
  return {
    joined: names.length,
    // what an earlier merge has taken over is no longer there, and done
    absent: all.filter(
      (shard) => !names.includes(nameShard(shard)) && takeShard(outcomes, shard).some(isUndone),
    ),
    busy: busy.flatMap((name) => readShardName(name) ?? []),
  };
}

/** As the shard's files are named: `3of8`. */
export function nameShard({ index, count }: Shard): string {
  return `${index}of${count}`;
}
