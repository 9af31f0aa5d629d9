import type { Masthead } from '../../document/tree.ts';
import { pairSigners, SIGNER_LABEL } from '../../document/wording.ts';
import type { Style } from '../../style/style.ts';
import { countEms } from '../em.ts';
import type { ParagraphPiece, Rule, Span } from './pieces.ts';
import { LINES_BELOW_MARK, MARK_TOP } from './spacing.ts';
import { composeParagraph, composeStretches, type ParagraphOptions, words } from './text-blocks.ts';

/** The rule stands 4 mm below the characters of 发文字号, which end before their line does: so many points below the line. */
const RULE_SPACE = 8;
/** 1.5 pt, in eighths of a point; the standard leaves the thickness free. */
const RULE_SIZE = 12;

/** 版头 (GB/T 9704—2012, 7.2): corner, mark, number or number and signers; the red rule under the last of these lines. */
export function composeMasthead(block: Masthead, width: number, style: Style): ParagraphPiece[] {
  const corner = listCorner(block).map((span) => composeParagraph(block, span.role, span.inlines));
  const marks = block.mark.map((unit, index) =>
    composeMark(block, unit, width, style, {
      before: index === 0 ? Math.max(0, MARK_TOP - corner.length * style.grid.linePitch) : 0,
    }),
  );
  const rule: Rule = {
    side: 'bottom',
    kind: 'single',
    size: RULE_SIZE,
    space: RULE_SPACE,
    color: style.roles.mark.color,
  };
  const lines = [...corner, ...marks, ...composeNumberLines(block, width, style)];
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, rule } : line));
}

/** 份号, 密级和保密期限 and 紧急程度, which have a line each. */
export function listCorner({ copyNumber, secrecy, urgency }: Masthead): Span[] {
  const corner = [
    { role: 'copyNumber' as const, inlines: words(copyNumber ?? '') },
    ...[secrecy, urgency].map((text = '') => ({ role: 'secrecy' as const, inlines: words(text) })),
  ];
  return corner.filter(({ inlines }) => inlines.length > 0);
}

/** 发文机关标志 in one line, its characters narrowed where it would be too long. */
export function composeMark(
  block: Masthead,
  unit: string,
  width: number,
  { roles }: Style,
  options: ParagraphOptions,
): ParagraphPiece {
  const wanted = countEms(unit) * roles.mark.size * 10;
  const scale = Math.min(100, Math.floor((width / wanted) * 100));
  return composeParagraph(block, 'mark', words(unit), { ...options, scale });
}

/** 发文字号 alone, centred; or with 签发人, two names a line, the number on the last of these lines. */
function composeNumberLines(block: Masthead, width: number, { grid }: Style): ParagraphPiece[] {
  const { documentNumber = '', signers } = block;
  const before = LINES_BELOW_MARK * grid.linePitch;
  const number: Span = { role: 'documentNumber', inlines: words(documentNumber) };
  if (signers.length === 0) {
    return documentNumber === '' ? [] : [composeParagraph(block, number.role, number.inlines, { before })];
  }
  const rows = pairSigners(signers);
  const names = width - grid.charPitch * (1 + Math.max(...rows.map(countEms)));
  // the label fills the room up to the names; a tab between would lead beyond them
  const label = names - grid.charPitch * SIGNER_LABEL.length;
  return rows.map((row, index) => {
    const isFirst = index === 0;
    const signer: Span = { role: 'signerName', inlines: words(row) };
    const lead: Span = { role: 'documentNumber', inlines: words(SIGNER_LABEL) };
    const stretches = [
      { at: grid.charPitch, spans: index === rows.length - 1 ? [number] : [] },
      { at: Math.round(isFirst ? label : names), spans: isFirst ? [lead, signer] : [signer] },
    ].map(({ at, spans }) => ({ tab: { at: Math.max(0, at), align: 'left' as const }, spans }));
    return composeStretches(block, 'documentNumber', stretches, {
      align: 'left',
      before: isFirst ? before : 0,
    });
  });
}
