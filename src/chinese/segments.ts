/** Words and characters as a reader sees them, of texts of any length. */

/** A word or a character, with its place. */
export interface Segment {
  /** where it begins, in UTF-16 units */
  index: number;
  segment: string;
}

/** UTF-16 units; longer than any title or cell that people read. */
const STRETCH = 500;

/** A 汉字, a Latin letter or a digit: whatever stands before it, no cluster of characters goes on with it. */
const BEGINS = /^[\u4e00-\u9fff\w]/;

/**
 * The segments of a text, a stretch at a time: with each segment, the segmenter hands out a copy of all that it was
 * given, which of 20,000 characters at once takes a gigabyte. A word, but no character, may be cut between stretches.
 */
export function* listSegments(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + STRETCH, text.length);
    const furthest = Math.min(end + STRETCH, text.length);
    while (end < furthest && !BEGINS.test(text[end] ?? '')) end++;
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      yield { index: start + index, segment };
    start = end;
  }
}
