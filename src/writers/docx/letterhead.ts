import type { Masthead } from '../../document/tree.ts';
import { LETTER } from '../../layout/spacing.ts';
import { writeMark } from './masthead.ts';
import { writeParagraph } from './paragraph.ts';
import { type RunContext, TAB, writeWords } from './run.ts';

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
 */
export function* writeLetterhead(masthead: Masthead, context: RunContext): Iterable<string> {
  const { page, roles } = context.style;
  const em = roles.mark.size * 10;
  const lines = masthead.mark.map((_, index) =>
    index === masthead.mark.length - 1
      ? lineAboveRule(em)
      : roles.mark.line === 'auto'
        ? em
        : roles.mark.line,
  );
  const top = LETTER.markTop - (BASELINE * (lines[0] ?? 0) - ASCENT * em);
  for (const [index, unit] of masthead.mark.entries()) {
    yield writeMark(unit, context, {
      frame: writeFrame(top, context),
      line: lines[index]!,
      ...(index === masthead.mark.length - 1 ? { borders: writeRule('bottom', context) } : {}),
    });
  }
  yield writeParagraph('mark', '', {
    frame: writeFrame(page.height - LETTER.ruleBottom, context),
    line: RULE_LINE,
    borders: writeRule('top', context),
  });
  yield* writeLines(masthead, context);
}

/** Height of the line whose lower edge carries the rule, so that the rule stands as far below the 汉字 as it must. */
function lineAboveRule(em: number): number {
  return Math.round((LETTER.ruleBelowMark + DESCENT * em) / (1 - BASELINE));
}

/** A frame in the middle of the page that begins at `top`. */
function writeFrame(top: number, { style }: RunContext): string {
  const left = Math.round((style.page.width - LETTER.ruleWidth) / 2);
  return `w:w="${LETTER.ruleWidth}" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:x="${left}" w:y="${Math.round(top)}"`;
}

/** The upper rule is thick over thin, the lower thin over thick. */
function writeRule(side: 'top' | 'bottom', { style }: RunContext): string {
  const kind = side === 'bottom' ? 'thickThinSmallGap' : 'thinThickSmallGap';
  return `<w:${side} w:val="${kind}" w:sz="${RULE_SIZE}" w:space="0" w:color="${style.roles.mark.color}"/>`;
}

/** 份号, 密级 and 紧急程度 from the left, each a line; 发文字号 at the right end of the first. */
function writeLines(
  { copyNumber, secrecy, urgency, documentNumber }: Masthead,
  context: RunContext,
): string[] {
  const { page } = context.style;
  const number = documentNumber ? TAB + writeWords(documentNumber, 'documentNumber', context) : '';
  const corner = [
    copyNumber ? writeWords(copyNumber, 'copyNumber', context, 'documentNumber') : '',
    secrecy ? writeWords(secrecy, 'secrecy', context, 'documentNumber') : '',
    urgency ? writeWords(urgency, 'secrecy', context, 'documentNumber') : '',
  ].filter((runs) => runs !== '');
  if (corner.length === 0 && number !== '') corner.push('');
  return corner.map((runs, index) =>
    writeParagraph('documentNumber', runs + (index === 0 ? number : ''), {
      align: 'left',
      tabs: [{ at: page.width - page.left - page.right, align: 'right' }],
    }),
  );
}
