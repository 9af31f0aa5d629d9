import type { Imprint } from '../../document/tree.ts';
import { COPY_LABEL, ISSUED } from '../../document/wording.ts';
import type { Style } from '../../style/style.ts';
import type { FootPiece, ParagraphPiece, Stretch } from './pieces.ts';
import { composeParagraph, composeStretches, words } from './text-blocks.ts';

/** Rules in eighths of a point: 0.35 mm above and below, 0.25 mm between. */
const RULES = { outer: 8, inner: 6, color: '000000' };

/**
 * 版记 (GB/T 9704—2012, 7.4); that of a letter (信函) has neither rules nor 印发机关 (10.1).
 *
 * @param width of the text area, in twips
 */
export function composeImprint(
  block: Imprint,
  isLetter: boolean,
  width: number,
  style: Style,
): FootPiece | undefined {
  const em = style.roles.imprint.size * 10;
  const parts = [...composeCopyTo(block, em), ...(isLetter ? [] : composeIssue(block, em, width))];
  if (parts.length === 0) return undefined;
  return { kind: 'foot', block, width, parts, rules: isLetter ? undefined : RULES };
}

/** 抄送, one 字 in from both sides, later lines under the first name. */
function composeCopyTo(block: Imprint, em: number): ParagraphPiece[] {
  if (!block.copyTo) return [];
  const label = em * COPY_LABEL.length;
  return [
    composeParagraph(block, 'imprint', [...words(COPY_LABEL), ...block.copyTo, ...words('。')], {
      left: em + label,
      right: em,
      firstLine: -label,
    }),
  ];
}

/** 印发机关 one 字 from the left, 印发日期 one from the right. */
function composeIssue(block: Imprint, em: number, width: number): ParagraphPiece[] {
  const { issuer = [], date } = block;
  if (issuer.length === 0 && !date) return [];
  const stretches: Stretch[] = [{ spans: [{ role: 'imprint', inlines: issuer }] }];
  if (date) {
    const issued = [...date, ...words(ISSUED)];
    stretches.push({
      tab: { at: width - em, align: 'right' },
      spans: [{ role: 'imprint', inlines: issued }],
    });
  }
  return [composeStretches(block, 'imprint', stretches, { left: em })];
}
