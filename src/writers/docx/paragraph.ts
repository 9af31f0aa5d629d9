import type { ParagraphPiece, Rule, Stretch } from '../../layout/compose/pieces.ts';
import { el, group } from '../../opc/xml.ts';
import { type RunContext, TAB, writeSpan } from './run.ts';
import { STYLE_NAMES } from './style-names.ts';

/** What is written of a composed paragraph. */
type Paragraph = Omit<ParagraphPiece, 'kind' | 'block'>;

/**
 * A composed paragraph.
 * @param pageBreakBefore it begins a page, and no section does so for it
 * @param mark what stands around its words
 */
export function writeParagraph(
  piece: Paragraph,
  context: RunContext,
  pageBreakBefore?: true,
  mark = { before: '', behind: '' },
): string {
  const { scale } = piece;
  const runs = piece.stretches.map(
    ({ tab, spans }) =>
      (tab ? TAB : '') + spans.map((span) => writeSpan(span, piece.role, context, scale)).join(''),
  );
  return `${openParagraph(piece, pageBreakBefore)}${mark.before}${runs.join('')}${mark.behind}</w:p>`;
}

/** A paragraph as far as its words. */
export function openParagraph(piece: Paragraph, pageBreakBefore?: true): string {
  return `<w:p>${writeProperties(piece, pageBreakBefore)}`;
}

/** A paragraph of a role around what is no text. */
export function wrapParagraph(
  role: ParagraphPiece['role'],
  content: string,
  { keepNext, ...spacing }: Spacing & { keepNext?: boolean } = {},
): string {
  const kept = keepNext ? el('w:keepNext') : '';
  return el('w:p', {}, group('w:pPr', writeStyle(role), kept, writeSpacing(spacing)), content);
}

/** Puts a section's end into the paragraph that is its last. */
export function endSection(paragraph: string, section: string): string {
  return paragraph.startsWith('<w:p><w:pPr>')
    ? paragraph.replace('</w:pPr>', () => `${section}</w:pPr>`)
    : paragraph.replace('<w:p>', () => `<w:p><w:pPr>${section}</w:pPr>`);
}

/** The properties that a paragraph has besides its style, in the order of the schema. */
function writeProperties(piece: Paragraph, pageBreakBefore: true | undefined): string {
  return group(
    'w:pPr',
    writeStyle(piece.role),
    writeSwitch('w:keepNext', piece.keepNext),
    writeSwitch('w:keepLines', piece.keepLines),
    writeSwitch('w:pageBreakBefore', pageBreakBefore),
    writeFrame(piece),
    piece.rule ? el('w:pBdr', {}, writeRule(piece.rule)) : '',
    writeTabs(piece.stretches),
    writeSpacing(piece),
    writeIndent(piece),
    piece.align ? el('w:jc', { 'w:val': piece.align }) : '',
  );
}

/** The body's style is every paragraph's where nothing is said. */
function writeStyle(role: ParagraphPiece['role']): string {
  return role === 'body' ? '' : el('w:pStyle', { 'w:val': STYLE_NAMES[role].id });
}

function writeSwitch(name: string, value: boolean | undefined): string {
  return value === undefined ? '' : el(name, value ? {} : { 'w:val': 0 });
}

function writeFrame({ frame }: Paragraph): string {
  if (!frame) return '';
  return el('w:framePr', {
    'w:w': frame.width,
    'w:wrap': 'notBeside',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:x': frame.x,
    'w:y': frame.y,
  });
}

const RULE_KINDS = { single: 'single', thickThin: 'thickThinSmallGap', thinThick: 'thinThickSmallGap' };

function writeRule({ side, kind, size, space, color }: Rule): string {
  return el(`w:${side}`, { 'w:val': RULE_KINDS[kind], 'w:sz': size, 'w:space': space, 'w:color': color });
}

function writeTabs(stretches: readonly Stretch[]): string {
  const tabs = stretches.map(({ tab }) => (tab ? el('w:tab', { 'w:val': tab.align, 'w:pos': tab.at }) : ''));
  return group('w:tabs', ...tabs);
}

/** `auto`: a line as high as what stands in it. */
type Spacing = Pick<ParagraphPiece, 'before' | 'after'> & { line?: number | 'auto' | undefined };

function writeSpacing({ before, after, line }: Spacing): string {
  if (before === undefined && after === undefined && line === undefined) return '';
  const height =
    line === 'auto'
      ? { 'w:line': 240, 'w:lineRule': 'auto' }
      : { 'w:line': line, 'w:lineRule': line && 'exact' };
  return el('w:spacing', { 'w:before': before, 'w:after': after, ...height });
}

/** An indent in twips needs its form in characters set to nought, which Word would prefer otherwise. */
function writeIndent({ left, right, firstLine }: Paragraph): string {
  if (left === undefined && right === undefined && firstLine === undefined) return '';
  const first =
    firstLine === undefined
      ? {}
      : firstLine < 0
        ? { 'w:hangingChars': 0, 'w:hanging': -firstLine }
        : { 'w:firstLineChars': 0, 'w:firstLine': firstLine };
  return el('w:ind', { 'w:left': left, 'w:right': right, ...first });
}
