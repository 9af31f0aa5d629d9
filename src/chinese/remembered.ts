/** Longer texts are seldom met again. */
const longestCell = 60;
/** The cells of a long roster, of each column that names people. */
const mostCells = 40_000;

/** How long the sentences are that many reports share, and how many are kept of those met of late. */
export const sentences = { longest: 1000, most: 2000 };

/**
 * A function that keeps what it gave for short texts: the same cells are asked for again and again. Where there are
 * many, those that were not asked for of late are forgotten.
 */
export function remember<T>(
  give: (text: string) => T,
  { longest, most } = { longest: longestCell, most: mostCells },
): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return give(text);
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as T;
    const given = older.get(text) ?? give(text);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, given);
    return given;
  };
}
