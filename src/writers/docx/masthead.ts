import type { Masthead } from '../../document/tree.ts';
import { pairSigners, SIGNER_LABEL } from '../../document/wording.ts';
import { countEms } from '../../layout/em.ts';
import { LINES_BELOW_MARK, MARK_TOP } from '../../layout/spacing.ts';
import { escapeXml } from '../../opc/escape.ts';
import type { Style } from '../../style/style.ts';
import { type ParagraphOptions, writeParagraph } from './paragraph.ts';
import { type RunContext, TAB, writeWords } from './run.ts';

/** The rule stands 4 mm below the characters of 发文字号, which end before their line does: so many points below the line. */
const RULE_SPACE = 8;
/** 1.5 pt; the standard leaves the thickness free. */
const RULE_SIZE = 12;

/** 版头 (GB/T 9704—2012, 7.2): what stands above the red rule, and the rule. */
export function* writeMasthead(masthead: Masthead, context: RunContext): Iterable<string> {
  const { style } = context;
  const corner = writeCorner(masthead, context);
  yield* corner;

  const { mark, documentNumber, signers } = masthead;
  const lines = documentNumber || signers.length > 0 ? writeNumberLines(masthead, context) : [];
  for (const [index, unit] of mark.entries()) {
    yield writeMark(unit, context, {
      before: index === 0 ? Math.max(0, MARK_TOP - corner.length * style.grid.linePitch) : 0,
      ...(lines.length === 0 && index === mark.length - 1 ? { borders: writeRule(style) } : {}),
    });
  }
  yield* lines;
}

/** 份号, 密级和保密期限 and 紧急程度, each a line from the top left corner. */
function writeCorner({ copyNumber, secrecy, urgency }: Masthead, context: RunContext): string[] {
  return [
    ...(copyNumber ? [writeParagraph('copyNumber', writeWords(copyNumber, 'copyNumber', context))] : []),
    ...[secrecy, urgency].flatMap((text) =>
      text ? [writeParagraph('secrecy', writeWords(text, 'secrecy', context))] : [],
    ),
  ];
}

/** 发文机关标志 in one line, its characters narrowed where it would be too long. */
export function writeMark(unit: string, { style }: RunContext, options: ParagraphOptions): string {
  const { page, roles } = style;
  const room = page.width - page.left - page.right;
  const scale = Math.min(100, Math.floor((room / (countEms(unit) * roles.mark.size * 10)) * 100));
  const narrow = scale < 100 ? `<w:w w:val="${scale}"/>` : '';
  const run = `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${narrow}</w:rPr><w:t xml:space="preserve">${escapeXml(unit)}</w:t></w:r>`;
  return writeParagraph('mark', run, options);
}

/** 发文字号 alone, centred; or with 签发人, two names a line, the number on the last of these lines. */
function writeNumberLines({ documentNumber = '', signers }: Masthead, context: RunContext): string[] {
  const { style } = context;
  const { charPitch, linePitch } = style.grid;
  const words = (text: string) => writeWords(text, 'documentNumber', context);
  if (signers.length === 0) {
    return [
      writeParagraph('documentNumber', words(documentNumber), {
        before: LINES_BELOW_MARK * linePitch,
        borders: writeRule(style),
      }),
    ];
  }
  const rows = pairSigners(signers);
  const width = style.page.width - style.page.left - style.page.right;
  const names = width - charPitch * (1 + Math.max(...rows.map((row) => countEms(row))));
  const label = names - charPitch * SIGNER_LABEL.length;
  return rows.map((row, index) => {
    const isFirst = index === 0;
    const isLast = index === rows.length - 1;
    const number = TAB + (isLast ? words(documentNumber) : '');
    // The label fills the room up to the names; a tab between would lead beyond them.
    const signer =
      TAB + (isFirst ? words(SIGNER_LABEL) : '') + writeWords(row, 'signerName', context, 'documentNumber');
    return writeParagraph('documentNumber', number + signer, {
      align: 'left',
      tabs: [charPitch, isFirst ? label : names].map((at) => ({ at, align: 'left' })),
      before: isFirst ? LINES_BELOW_MARK * linePitch : 0,
      ...(isLast ? { borders: writeRule(style) } : {}),
    });
  });
}

/** The red rule, as wide as the text area. */
function writeRule({ roles }: Style): string {
  return `<w:bottom w:val="single" w:sz="${RULE_SIZE}" w:space="${RULE_SPACE}" w:color="${roles.mark.color}"/>`;
}
