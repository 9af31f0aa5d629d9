/** Longer texts are seldom met again. */
const longest = 60;
/** The cells of a long roster, of each column that names people. */
const most = 40_000;

/** A function that keeps what it gave for short texts: the same cells are asked for again and again. */
export function remember<T>(give: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return give(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const given = give(text);
    if (known.size >= most) known = new Map();
    known.set(text, given);
    return given;
  };
}
