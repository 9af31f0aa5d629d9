/** Lines of nothing but tags and comments; the text of raw blocks, which is left alone. */
const tagLines =
  /\{%-?\s*(?<raw>raw|verbatim)\b.*?\{%-?\s*end\k<raw>\s*-?%\}|^(?<tags>[ \t]*(?:(?:\{%(?:(?!%\}).)*%\}|\{#(?:(?!#\}).)*#\})[ \t]*)+)\n/gms;

/**
 * Makes lines of nothing but tags leave no trace, by moving their line end into the last tag.
 * nunjucks' own `trimBlocks` is no help: it trims after comments never, and after a tag always, so that
 * `{% endif %}` at the end of a paragraph would join the next paragraph to it.
 * `shifts` says by how much the lines thereafter are moved to the right.
 */
export function closeUpTags(text: string): { closedUp: string; shifts: Map<number, number> } {
  const shifts = new Map<number, number>();
  const closedUp = text.replace(tagLines, (whole, ...rest) => {
    const { tags } = rest.at(-1) as { tags?: string };
    if (tags === undefined) return whole;
    const offset = rest.at(-3) as number;
    const trimmed = tags.trimEnd();
    const end = /-?[%#]\}$/.exec(trimmed)![0];
    shifts.set(text.slice(0, offset + whole.length).split('\n').length - 1, end.length);
    return `${trimmed.slice(0, -end.length)}\n${end}`;
  });
  return { closedUp, shifts };
}
