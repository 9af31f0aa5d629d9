/**
 * Edit distance that also counts a swap of two neighbours as one slip, over code points:
 * the slips of a Chinese input method are a wrong, a missing or a swapped character.
 */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Whether a word is another with its two halves in the other order: 悬挂标点, 标点悬挂. */
function isTransposed(word: string, other: string): boolean {
  return word !== other && word.length === other.length && (other + other).includes(word);
}

/**
 * How many slips of the pen make one word of another: a sign more, less, another, two swapped, or the two halves.
 */
export function countSlips(word: string, other: string): number {
  return isTransposed(word, other) ? 1 : editDistance([...word], [...other]);
}

/**
 * The candidate that the writer most likely meant, or undefined where none is near enough.
 * Near enough: they have a character in common, and fewer than half of the longer word's characters
 * differ or one word contains the other (`人数` for `受助人数`). Of equally near ones the first wins; where several
 * contain the word, no slip of it is meant (`工会` beside `本级工会` and `基层工会` is not `社会`).
 */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = [...word];
  const near = [...candidates].flatMap((candidate) => {
    const letters = [...candidate];
    if (candidate === word || !letters.some((letter) => typed.includes(letter))) return [];
    const distance = countSlips(word, candidate);
    const contained =
      Math.min(typed.length, letters.length) > 1 && (candidate.includes(word) || word.includes(candidate));
    return contained || distance * 2 < Math.max(typed.length, letters.length, 3)
      ? [{ candidate, distance, contained }]
      : [];
  });
  const best = near.reduce((a, b) => (b.distance < a.distance ? b : a), near[0]!);
  const holders = near.filter(({ candidate }) => candidate.includes(word));
  return holders.length > 1 && !best.contained ? undefined : best?.candidate;
}
