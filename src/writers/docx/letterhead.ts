import type { Masthead } from '../../document/tree.ts';
import { writeMark } from './masthead.ts';
import { writeParagraph } from './paragraph.ts';
import { type RunContext, TAB, writeWords } from './run.ts';

/**
 * The head of a letter (信函格式, GB/T 9704—2012, 10.1): the mark 30 mm from the page's upper edge, a double rule
 * 4 mm below it, a second one 20 mm from the lower edge, both 170 mm wide; number and 密级 below the first.
 */
export function* writeLetterhead(masthead: Masthead, context: RunContext): Iterable<string> {
  const { style } = context;
  const { page, roles } = style;
  const color = roles.mark.color;
  const left = Math.round((page.width - RULE_WIDTH) / 2);
  const rule = (side: 'top' | 'bottom', kind: string, space: number) =>
    `<w:${side} w:val="${kind}" w:sz="${RULE_SIZE}" w:space="${space}" w:color="${color}"/>`;
  const frame = (y: number) =>
    `w:w="${RULE_WIDTH}" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:x="${left}" w:y="${y}"`;

  for (const [index, unit] of masthead.mark.entries()) {
    yield writeMark(unit, context, {
      frame: frame(MARK_TOP),
      ...(index === masthead.mark.length - 1
        ? { borders: rule('bottom', 'thickThinSmallGap', RULE_SPACE) }
        : {}),
    });
  }
  yield writeParagraph('mark', '', {
    frame: frame(page.height - RULE_BOTTOM),
    line: LOWER_RULE_LINE,
    borders: rule('top', 'thinThickSmallGap', 0),
  });
  yield* writeLines(masthead, context);
}

const MILLIMETRE = 1440 / 25.4;
const MARK_TOP = Math.round(30 * MILLIMETRE);
const RULE_BOTTOM = Math.round(20 * MILLIMETRE);
const RULE_WIDTH = Math.round(170 * MILLIMETRE);
/** 4 mm below the characters, in points below their line */
const RULE_SPACE = 8;
const RULE_SIZE = 24;
/** least height of the paragraph that carries the lower rule */
const LOWER_RULE_LINE = 20;

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
