import type { Role, Style } from '../style/style.ts';
import type { MeasureContext, ParagraphBox } from './boxes.ts';
import type { ParagraphPiece, Rule, Span, Stretch } from './compose/pieces.ts';
import { charPitch, isKeptWithNext } from './compose/spacing.ts';
import { breakLines, type Measure } from './lines.ts';
import { measureRuns, metricsOf, widthOf } from './measure.ts';
import type { Line, Run } from './page.ts';
import { makeRuns } from './runs.ts';

/** A single line of 汉字 is this high, by the em, where the style leaves it to the font: Word's 15.6 pt for 小四. */
const AUTO_LINE = 1.3;

const TWIPS_PER_POINT = 20;

export function pitchOf(role: Role, style: Style): number {
  const { line, size } = style.roles[role];
  return line === 'auto' ? size * 10 * AUTO_LINE : line;
}

/** Breaks a paragraph into lines; what is kept with the next paragraph stays whole itself. */
export function measureParagraph(piece: ParagraphPiece, context: MeasureContext): ParagraphBox {
  const { block, role, line, frame, rule, newPage } = piece;
  const { style, area } = context;
  const { before, after } = style.roles[role];
  const isKept = isKeptWithNext(role);
  const keepNext = piece.keepNext ?? isKept;
  return {
    kind: 'paragraph',
    block,
    role,
    lines:
      piece.scale === undefined ? breakStretches(piece, context) : [narrowLine(piece, piece.scale, context)],
    pitch: line ?? pitchOf(role, style),
    before: piece.before ?? before,
    after: piece.after ?? after,
    keepNext,
    whole: keepNext || (piece.keepLines ?? isKept),
    newPage,
    frame,
    rule: rule && { ...measureRule(rule), overhang: frame ? (frame.width - area.width) / 2 : 0 },
  };
}

function measureRule({ color, size, space }: Rule): { color: string; space: number } {
  return { color, space: space * TWIPS_PER_POINT + (size / 8) * TWIPS_PER_POINT };
}

/** The lines of each stretch; those from a tab stop stand beside the first stretch that has words. */
function breakStretches(piece: ParagraphPiece, context: MeasureContext): Line[] {
  const metrics = metricsOf(piece.role, context.style);
  const written = piece.stretches
    .map((stretch) => ({ stretch, runs: runsOf(stretch.spans, context) }))
    .filter(({ runs }) => runs.length > 0);
  const [first = { stretch: { spans: [] }, runs: [] }, ...beside] = written;
  const linesOf = ({ stretch, runs }: typeof first) =>
    breakLines(runs, metrics, measureOf(piece, stretch, context));
  return [...linesOf(first), ...beside.flatMap(linesOf).map((line) => ({ ...line, isBeside: true }))];
}

/** The room of a paragraph's lines, or of those that begin or end at a tab stop. */
function measureOf(piece: ParagraphPiece, { tab }: Stretch, { style, area }: MeasureContext): Measure {
  const { width } = area;
  const { left = 0, right = 0, role } = piece;
  const { firstLineChars, align } = style.roles[role];
  if (tab) {
    const sides = tab.align === 'left' ? { left: tab.at, right } : { left, right: width - tab.at };
    return { width, ...sides, align: tab.align, hanging: false };
  }
  return {
    width,
    left,
    right,
    firstLine: piece.firstLine ?? firstLineChars * charPitch(role, style),
    align: piece.align ?? align,
    hanging: style.hangingPunctuation,
  };
}

/** A line in the middle whose characters are so many percent wide. */
function narrowLine({ role, stretches }: ParagraphPiece, scale: number, context: MeasureContext): Line {
  const runs = runsOf(
    stretches.flatMap(({ spans }) => spans),
    context,
  );
  const measured = measureRuns(runs, metricsOf(role, context.style));
  const width = (widthOf(measured, 0, measured.text.length) * scale) / 100;
  return { runs, x: (context.area.width - width) / 2, width, align: 'center' };
}

function runsOf(spans: readonly Span[], { style, draft }: MeasureContext): Run[] {
  return spans.flatMap(({ role, inlines }) => makeRuns(inlines, role, style, draft));
}
