import type { Role } from '../../style/style.ts';
import { STYLE_NAMES } from './style-names.ts';

/** What a paragraph has besides its style; lengths in twips. */
export interface ParagraphOptions {
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  /** the attributes of `w:framePr` */
  frame?: string;
  /** the children of `w:pBdr` */
  borders?: string;
  tabs?: readonly { at: number; align: 'left' | 'right' }[];
  before?: number;
  after?: number;
  line?: number;
  left?: number;
  right?: number;
  /** negative: hanging; replaces the style's first-line indent */
  firstLine?: number;
  align?: 'left' | 'center' | 'right' | 'both';
}

const onOff = (name: string, value: boolean | undefined) =>
  value === undefined ? '' : value ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;

/** A paragraph of a role around its runs. The order of the properties is that of the schema. */
export function writeParagraph(role: Role, runs: string, options: ParagraphOptions = {}): string {
  const { id } = STYLE_NAMES[role];
  const properties = [
    role === 'body' ? '' : `<w:pStyle w:val="${id}"/>`,
    onOff('keepNext', options.keepNext),
    onOff('keepLines', options.keepLines),
    onOff('pageBreakBefore', options.pageBreakBefore),
    options.frame ? `<w:framePr ${options.frame}/>` : '',
    options.borders ? `<w:pBdr>${options.borders}</w:pBdr>` : '',
    writeTabs(options.tabs),
    writeSpacing(options),
    writeIndent(options),
    options.align ? `<w:jc w:val="${options.align}"/>` : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Puts a section's end into the paragraph that is its last. */
export function endSection(paragraph: string, section: string): string {
  return paragraph.startsWith('<w:p><w:pPr>')
    ? paragraph.replace('</w:pPr>', () => `${section}</w:pPr>`)
    : paragraph.replace('<w:p>', () => `<w:p><w:pPr>${section}</w:pPr>`);
}

function writeTabs(tabs: ParagraphOptions['tabs']): string {
  if (!tabs) return '';
  return `<w:tabs>${tabs.map(({ at, align }) => `<w:tab w:val="${align}" w:pos="${at}"/>`).join('')}</w:tabs>`;
}

function writeSpacing({ before, after, line }: ParagraphOptions): string {
  const attributes = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line}" w:lineRule="exact"`,
  ].join('');
  return attributes && `<w:spacing${attributes}/>`;
}

/** An indent in twips needs its form in characters set to nought, which Word would prefer otherwise. */
function writeIndent({ left, right, firstLine }: ParagraphOptions): string {
  const attributes = [
    left === undefined ? '' : ` w:left="${left}"`,
    right === undefined ? '' : ` w:right="${right}"`,
    firstLine === undefined
      ? ''
      : firstLine < 0
        ? ` w:hangingChars="0" w:hanging="${-firstLine}"`
        : ` w:firstLineChars="0" w:firstLine="${firstLine}"`,
  ].join('');
  return attributes && `<w:ind${attributes}/>`;
}
