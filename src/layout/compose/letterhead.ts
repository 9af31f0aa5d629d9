import type { Masthead } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import { composeMark, listCorner } from './masthead.ts';
import type { Frame, ParagraphPiece, Rule, Span, Stretch } from './pieces.ts';
import { LETTER } from './spacing.ts';
import { composeStretches, words } from './text-blocks.ts';

/** thickness of the whole double rule, in eighths of a point */
const RULE_SIZE = 24;
/** Least height of the paragraph that carries the lower rule. */
const RULE_LINE = 20;

/** In a line of exact height the baseline stands at this part of it, in Word and LibreOffice alike. */
const BASELINE = 0.8;
/** What of a 汉字 stands above and below the baseline, in em. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/**
 * The head of a letter (信函格式, GB/T 9704—2012, 10.1): the mark 30 mm from the page's upper edge, a double rule
 * 4 mm below it, a second one 20 mm from the lower edge, both 170 mm wide; number and 密级 below the first.
 *
 * @param width of the text area, in twips
 */
export function composeLetterhead(block: Masthead, width: number, style: Style): ParagraphPiece[] {
  const { page, roles } = style;
  const em = roles.mark.size * 10;
  const usual = roles.mark.line === 'auto' ? em : roles.mark.line;
  const last = block.mark.length - 1;
  const heights = block.mark.map((_, index) => (index === last ? lineAboveRule(em) : usual));
  const [first = 0] = heights;
  const frame = placeFrame(LETTER.markTop - (BASELINE * first - ASCENT * em), style);
  const marks = block.mark.map((unit, index) =>
    composeMark(block, unit, width, style, {
      frame,
      line: heights[index],
      rule: index === last ? composeRule('bottom', style) : undefined,
    }),
  );
  const lowerRule = composeStretches(block, 'mark', [], {
    frame: placeFrame(page.height - LETTER.ruleBottom, style),
    line: RULE_LINE,
    rule: composeRule('top', style),
    outside: true,
  });
  return [...marks, lowerRule, ...composeLines(block, width)];
}

/** Height of the line whose lower edge carries the rule, so that the rule stands as far below the 汉字 as it must. */
function lineAboveRule(em: number): number {
  return Math.round((LETTER.ruleBelowMark + DESCENT * em) / (1 - BASELINE));
}

/** A frame in the middle of the page that begins at `top`. */
function placeFrame(top: number, { page }: Style): Frame {
  const width = LETTER.ruleWidth;
  return { x: Math.round((page.width - width) / 2), y: Math.round(top), width };
}

/** The upper rule is thick over thin, the lower thin over thick. */
function composeRule(side: Rule['side'], { roles }: Style): Rule {
  const kind = side === 'bottom' ? 'thickThin' : 'thinThick';
  return { side, kind, size: RULE_SIZE, space: 0, color: roles.mark.color };
}

/** 份号, 密级 and 紧急程度 from the left, each a line; 发文字号 at the right end of the first. */
function composeLines(block: Masthead, width: number): ParagraphPiece[] {
  const number: Span = { role: 'documentNumber', inlines: words(block.documentNumber ?? '') };
  const atRight: Stretch[] =
    number.inlines.length > 0 ? [{ tab: { at: width, align: 'right' }, spans: [number] }] : [];
  const corner = listCorner(block).map((span): Stretch => ({ spans: [span] }));
  const [first, ...others] = corner;
  const lines = [[...(first ? [first] : []), ...atRight], ...others.map((line) => [line])];
  return lines
    .filter((stretches) => stretches.length > 0)
    .map((stretches) => composeStretches(block, 'documentNumber', stretches, { align: 'left' }));
}
