/** Stretches of a text that were found in it. */
export interface Span {
  /** where it begins, in UTF-16 units */
  index: number;
  length: number;
}

/**
 * A text with other words in place of what was found; in one pass, however much that is.
 * @param found in the order of the text, none within another
 */
export function replaceSpans<T extends Span>(
  text: string,
  found: readonly T[],
  write: (span: T) => string,
): string {
  let written = '';
  let end = 0;
  for (const span of found) {
    written += text.slice(end, span.index) + write(span);
    end = span.index + span.length;
  }
  return written + text.slice(end);
}
