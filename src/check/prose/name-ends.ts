/** 明白卡 of 政策明白卡, 夏令营 of 暑期夏令营: the ends of names by which people call things. */

const shortest = 2;
const longestCut = 6;

/** The ends of a name that are in no other name; none of a name that is itself so short. */
export function listNameEnds(name: string, names: readonly string[]): string[] {
  const ends = Array.from({ length: Math.min(name.length - shortest, longestCut) }, (_, cut) =>
    name.slice(cut + 1),
  );
  return ends.filter((end) => !names.some((other) => other !== name && other.includes(end)));
}
