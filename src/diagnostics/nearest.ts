/**
 * Edit distance that also counts a swap of two neighbours as one slip, over code points:
 * the slips of a Chinese input method are a wrong, a missing or a swapped character.
 */
function editDistance(a: readonly string[], b: readonly string[]): number {
  const width = b.length + 1;
  // a row for each start of a, a column for each start of b
  const costs = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => costs[i * width + j] ?? 0;
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      costs[i * width + j] =
        i === 0 || j === 0
          ? i + j
          : Math.min(
              at(i, j - 1) + 1,
              at(i - 1, j) + 1,
              at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
              isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
            );
    }
  return at(a.length, b.length);
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
  const [best] = near.toSorted((a, b) => a.distance - b.distance);
  const holders = near.filter(({ candidate }) => candidate.includes(word));
  return holders.length > 1 && !best?.contained ? undefined : best?.candidate;
}
