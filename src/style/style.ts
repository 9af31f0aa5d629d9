/**
 * A style: every dimension of the page as data, in twips (1/20 pt) unless said otherwise.
 * `templates/styles/*.yaml` is the human form (毫米, 磅, 字号, 字); `parseStyle` makes this of it.
 */

/** The five faces of official documents. */
export type FontRole = '仿宋' | '楷体' | '黑体' | '小标宋' | '宋体';

/** gb2312: 仿宋_GB2312 …; system: the fonts that come with Windows; gbk: 方正 GBK. */
export const fontSchemes = ['gb2312', 'system', 'gbk'] as const;
/** 字体方案: which names the faces are written by. */
export type FontScheme = (typeof fontSchemes)[number];

/** The roles of paragraphs. Block types of the tree map to them; the writers know no fonts, only roles. */
export type Role =
  | 'body'
  | 'title'
  | 'subtitle'
  | 'salutation'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'attachmentNote'
  | 'signature'
  | 'date'
  | 'remark'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'tableCaption'
  | 'pictureCaption'
  | 'tableHead'
  | 'tableCell'
  | 'denseTableHead'
  | 'denseTableCell'
  | 'pageNumber'
  | 'mark'
  | 'documentNumber'
  | 'signerName'
  | 'copyNumber'
  | 'secrecy'
  | 'imprint';

/** A style as layout and writers read it; lengths in twips unless said otherwise. */
export interface Style {
  name: string;
  page: {
    width: number;
    height: number;
    top: number;
    bottom: number;
    left: number;
    right: number;
    /** from the page's edge to header and footer */
    header: number;
    footer: number;
  };
  grid: {
    /** whole 字 that a line holds, 28 */
    charsPerLine: number;
    /** whole lines that a page holds, 22 */
    linesPerPage: number;
    /** one line of the grid, 579 */
    linePitch: number;
    /** one 字 of the body's, with its spacing: 315 */
    charPitch: number;
  };
  /** may 。，”） hang outside the text area, as Word's overflowPunct does */
  hangingPunctuation: boolean;
  /** may the lines of a text stand closer, so that its last page does not hold but a few */
  drawsCloser: boolean;
  fontScheme: FontScheme;
  /** first name is written; the others go to the font table as alternatives */
  fonts: Record<FontRole, [string, ...string[]]>;
  /** face that has what the first one's character set (GB 2312) lacks */
  fallbackFonts: Record<FontRole, string>;
  /** for Latin letters and digits in text */
  latinFont: string;
  /** of words that stand out */
  emphasisFont: FontRole;
  roles: Record<Role, RoleStyle>;
  numberPlace: NumberPlace;
  table: {
    /** eighths of a point */
    borderSize: number;
    /** left and right padding of a cell */
    cellMargin: number;
    /** the same, in a table too wide for the usual setting */
    denseCellMargin: number;
    /** air above and below the lines of a cell */
    cellPadding: number;
    /** least height of a row */
    rowHeight: number;
  };
  chart: {
    font: FontRole;
    /** half-points */
    titleSize: number;
    textSize: number;
    /** `262626` */
    lineColor: string;
    axisColor: string;
    /** of series or slices, one after another */
    fills: [ChartFill, ...ChartFill[]];
  };
}

/** Where page numbers stand; outer: at the right on odd pages, at the left on even ones (GB/T 9704—2012, 7.5). */
export type NumberPlace = 'outer' | 'left' | 'center' | 'right';

/** A ground that a photocopier keeps apart from others: `{ color: 'D9D9D9' }`, or a pattern in the colour of lines. */
export type ChartFill = { color: string } | { pattern: FillPattern };

export const fillPatterns = ['斜纹', '细格', '横纹'] as const;
export type FillPattern = (typeof fillPatterns)[number];

/** How the paragraphs of a role look; lengths in twips unless said otherwise. */
export interface RoleStyle {
  font: FontRole;
  /** half-points: 三号 = 32 */
  size: number;
  bold: boolean;
  /** `000000` */
  color: string;
  align: 'left' | 'center' | 'right' | 'both';
  /** exact line pitch; 'auto' = single spacing by the font */
  line: number | 'auto';
  before: number;
  after: number;
  /** first-line indent in 字 of the role's own size */
  firstLineChars: number;
  /** added to every character (negative: tighter), so that 28 reach a line */
  charSpacing: number;
}
