import { plainText } from '../../document/text.ts';
import type { Block, Chart, Image, Inline } from '../../document/tree.ts';
import { NOTE_LABEL } from '../../document/wording.ts';
import type { Role, Style } from '../../style/style.ts';
import { latinWidth } from '../latin-widths.ts';
import type { TextArea } from '../text-area.ts';

/** Room between blocks, and which stay together: the same in the preview and in Word. Lengths in twips. */

/** Roles that stay on the page of what follows them, and are whole themselves. */
const KEPT_WITH_NEXT: ReadonlySet<Role> = new Set<Role>([
  'title',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'attachmentLabel',
  'attachmentTitle',
  'tableCaption',
]);

/** Whether a role's paragraphs stay whole and on the page of what follows, where a paragraph doesn't say otherwise. */
export const isKeptWithNext = (role: Role): boolean => KEPT_WITH_NEXT.has(role);

/** Roles whose positions count a digit as half a 字. LibreOffice 7 adds the space all the same. */
const WITHOUT_AUTO_SPACE: ReadonlySet<Role> = new Set<Role>([
  'signature',
  'date',
  'attachmentLabel',
  'tableHead',
  'tableCell',
  'denseTableHead',
  'denseTableCell',
]);

/** Whether a role has some air between 汉字 and letters or digits. */
export const hasAutoSpace = (role: Role): boolean => !WITHOUT_AUTO_SPACE.has(role);

/** One 字 of a role as indents count it: of the grid where the role has the body's size. */
export function charPitch(role: Role, { roles, grid }: Style): number {
  const { size, charSpacing } = roles[role];
  return size === roles.body.size ? grid.charPitch : size * 10 + charSpacing;
}

const MILLIMETRE = 1440 / 25.4;

/** Upper edge of 发文机关标志 below that of the text area (GB/T 9704—2012, 7.2.4). */
export const MARK_TOP = Math.round(35 * MILLIMETRE);

/** 信函格式 (GB/T 9704—2012, 10.1): the mark from the page's upper edge, two double rules. */
export const LETTER = {
  markTop: 30 * MILLIMETRE,
  ruleWidth: Math.round(170 * MILLIMETRE),
  /** from the mark to the first rule */
  ruleBelowMark: 4 * MILLIMETRE,
  /** from the second rule to the page's lower edge */
  ruleBottom: 20 * MILLIMETRE,
};

/** Blank lines between 发文机关标志 and 发文字号 (GB/T 9704—2012, 7.2.5). */
export const LINES_BELOW_MARK = 2;

/** Blank lines between the red rule and the title (GB/T 9704—2012, 7.3.1). */
export const LINES_BELOW_RULE = 2;

/** Above a 落款: one blank line, or two where a seal of 4.2 cm has to find room over 署名 and date. */
export function spaceAboveSignOff(seal: boolean, { grid }: Style): number {
  return (seal ? 2 : 1) * grid.linePitch;
}

/** The last lines before the 落款 go with it: it never stands alone on a page. */
export function leadsToSignOff(next: Block | undefined): boolean {
  return next?.type === 'sign-off' || next?.type === 'attachment-note';
}

/** A paragraph that goes with the 落款 goes whole: one of more than half a page would leave a page half empty. */
export function goesWithSignOff(
  words: readonly Inline[],
  next: Block | undefined,
  { grid: { charsPerLine, linesPerPage } }: Style,
): boolean {
  return leadsToSignOff(next) && plainText(words).length <= (charsPerLine * linesPerPage) / 2;
}

/** Half a line of air below a table, which has no spacing of its own, before what follows. */
export function spaceAfterTable(previous: Block | undefined, style: Style): number | undefined {
  return previous?.type === 'table' ? halfLine(style) : undefined;
}

/** The same above it; a caption has air of its own. */
export function spaceBeforeTable(next: Block | undefined, style: Style): number | undefined {
  return next?.type === 'table' && !next.caption ? halfLine(style) : undefined;
}

/** Half a line of air below a chart, and above a picture. */
export function spaceAroundFigure(style: Style): number {
  return halfLine(style);
}

const halfLine = ({ grid }: Style) => Math.round(grid.linePitch / 2);

/** 字 before 附件说明 (GB/T 9704—2012, 7.3.4). */
const NOTE_INDENT = 2;

/** Indents of a name of 附件说明: its later lines stand under its own first character, not under label or number. */
export function indentName(
  number: string,
  isFirst: boolean,
  style: Style,
): { left: number; firstLine: number } {
  const label = NOTE_LABEL.length * style.grid.charPitch;
  const width = measureNumber(number, style);
  return {
    left: NOTE_INDENT * style.grid.charPitch + label + width,
    firstLine: -((isFirst ? label : 0) + width),
  };
}

/** Width of `1.` in whole twips, with the space that Word sets behind each character. */
function measureNumber(number: string, { roles }: Style): number {
  const { size, charSpacing, bold } = roles.attachmentNote;
  const ems = [...number].reduce((sum, char) => sum + latinWidth(char.charCodeAt(0), bold), 0);
  return Math.round(ems * size * 10 + charSpacing * number.length);
}

/** Height of a chart against its width; so that two, a title and a short table share a page. */
const CHART_ASPECT = 0.36;
/** Room for a bar with its name. */
const BAR_PITCH = 480;

/** Height of a chart over the whole width; one of bars grows with them. */
export function heightOfChart({ kind, categories }: Chart, width: number): number {
  const bars = kind === 'bar' ? (categories.length + 3) * BAR_PITCH : 0;
  return Math.round(Math.min(Math.max(width * CHART_ASPECT, bars), width));
}

/** Pixels an inch that a picture is printed with at the least: a small one is not blown up. */
const FEWEST_PIXELS = 150;
/** Of the text area's height, what a picture may take: two with their captions leave room for words. */
const PICTURE_SHARE = 1 / 3;

/** The printed size of a picture: as large as it may be, its sides in proportion. */
export function sizeOfPicture(
  image: Pick<Image, 'width' | 'height'>,
  { height: most }: TextArea,
  width: number,
): { width: number; height: number } {
  const scale = Math.min(1440 / FEWEST_PIXELS, width / image.width, (most * PICTURE_SHARE) / image.height);
  const scaled = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return { width: scaled(image.width), height: scaled(image.height) };
}
