import type { Style } from '../style/style.ts';
import { measureRuns, metricsOf } from './measure.ts';
import type { PlacedLine, Run } from './page.ts';

/** A character at its place. */
export interface Glyph {
  text: string;
  /** left edge, in twips from the page's */
  x: number;
  /** set in the Chinese face, and not in the Latin one */
  isCjk: boolean;
  run: Run;
}

/**
 * The characters of a line, each where it is printed. A line that is set to both margins and all but fills its measure
 * is stretched to it, as Word and LibreOffice do with every line but a paragraph's last.
 * @param right the right edge of the text area, in twips
 */
export function placeGlyphs(line: PlacedLine, style: Style, right: number): Glyph[] {
  const metrics = metricsOf(line.role, style);
  const { text, advance, gap, isCjk } = measureRuns(line.runs, metrics);
  const glyphs: Glyph[] = [];
  let x = line.x;
  let at = 0;
  for (const run of line.runs) {
    for (const char of run.text) {
      if (at > 0) x += gap[at] ?? 0;
      if (char.trim() !== '') glyphs.push({ text: char, x, isCjk: isCjk[at] === 1, run });
      for (const end = at + char.length; at < end; at++) x += advance[at] ?? 0;
    }
  }
  const slack = right - line.x - line.width;
  const isStretched = line.align === 'both' && slack > 0 && slack < metrics.em && text.length > 1;
  return isStretched
    ? glyphs.map((glyph, index) => ({ ...glyph, x: glyph.x + (slack * index) / (glyphs.length - 1) }))
    : glyphs;
}
