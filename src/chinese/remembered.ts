/** Longer texts are seldom met again. */
const longest = 60;
/** The cells of a long roster, of each column that names people. */
const most = 40_000;

/**
 * A function that keeps what it gave for short texts: the same cells are asked for again and again. Where there are
 * many, those that were not asked for of late are forgotten.
 */
export function remember<T>(give: (text: string) => T): (text: string) => T {
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
