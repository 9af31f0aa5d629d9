/** A shard: the i-th of n parts of a batch, for engines that run one command on many machines. */

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

/** As the shard's files are named: `3of8`. */
export function nameShard({ index, count }: Shard): string {
  return `${index}of${count}`;
}
