import type {
  AttachmentNote,
  Block,
  Heading,
  Inline,
  Paragraph,
  Remark,
  Salutation,
  Subtitle,
  Title,
} from '../../document/tree.ts';
import { type Neighbours, titleCapacity } from '../../layout/paragraphs.ts';
import { type Orientation, textAreaOf } from '../../layout/text-area.ts';
import { shapeTitleInlines } from '../../layout/title.ts';
import type { Role, Style } from '../../style/style.ts';
import { BRACKETS, NOTE_LABEL, numberOfName } from '../wording.ts';
import { type ParagraphOptions, writeParagraph } from './paragraph.ts';
import { BREAK, type RunContext, writeInlines, writeWords } from './run.ts';
import { RUN_IN_STYLE } from './style-names.ts';

/** Blank lines between the red rule and the title (GB/T 9704—2012, 7.3.1). */
const LINES_BELOW_RULE = 2;

export function writeTitle({ children }: Title, { previous, next }: Neighbours, context: RunContext): string {
  const { linePitch } = context.style.grid;
  return writeParagraph('title', writeTitleLines(children, 'title', 'portrait', context), {
    ...(previous?.type === 'masthead' ? { before: LINES_BELOW_RULE * linePitch } : {}),
    ...(next?.type === 'subtitle' ? { after: 0 } : {}),
  });
}

export function writeAttachmentTitle(
  title: readonly Inline[],
  orientation: Orientation,
  context: RunContext,
): string {
  return writeParagraph('attachmentTitle', writeTitleLines(title, 'attachmentTitle', orientation, context));
}

/** The lines of a title, broken by its meaning, in one paragraph. */
function writeTitleLines(
  title: readonly Inline[],
  role: 'title' | 'attachmentTitle',
  orientation: Orientation,
  context: RunContext,
): string {
  const { style } = context;
  const capacity = titleCapacity(role, { style, area: textAreaOf(style, orientation) });
  return shapeTitleInlines(title, capacity)
    .map((line) => writeInlines(line, role, context))
    .join(BREAK);
}

export function writeSubtitle({ children }: Subtitle, { next }: Neighbours, context: RunContext): string {
  return writeParagraph('subtitle', writeInlines(children, 'subtitle', context), {
    keepNext: true,
    ...(next?.type === 'subtitle' ? { after: 0 } : {}),
  });
}

export function writeSalutation({ children }: Salutation, context: RunContext): string {
  return writeParagraph('salutation', writeInlines(children, 'salutation', context));
}

/** A heading. Text that runs on after it stands in the body's face and may leave the heading's page. */
export function writeHeading(
  { level, number, children, runIn }: Heading,
  near: Neighbours,
  context: RunContext,
): string {
  const role: Role = `heading${level}`;
  const lead = (number ? writeWords(number, role, context) : '') + writeInlines(children, role, context);
  if (!runIn || runIn.length === 0) return writeParagraph(role, lead, spaceAfterFigure(near, context.style));
  return writeParagraph(role, lead + writeInlines(runIn, 'body', context, RUN_IN_STYLE), {
    ...spaceAfterFigure(near, context.style),
    keepNext: leadsToSignOff(near.next),
    keepLines: false,
  });
}

export function writeBodyParagraph({ children }: Paragraph, near: Neighbours, context: RunContext): string {
  return writeParagraph('body', writeInlines(children, 'body', context), {
    ...spaceAfterFigure(near, context.style),
    ...(leadsToSignOff(near.next) ? { keepNext: true } : {}),
  });
}

/** 附注 in its brackets (GB/T 9704—2012, 7.3.7). */
export function writeRemark({ children }: Remark, context: RunContext): string {
  const words = (text: string) => writeWords(text, 'remark', context);
  return writeParagraph(
    'remark',
    words(BRACKETS[0]) + writeInlines(children, 'remark', context) + words(BRACKETS[1]),
  );
}

/** 字 before the label (GB/T 9704—2012, 7.3.4). */
const LABEL_INDENT = 2;

/** 附件说明: one name a paragraph, its later lines under the name's first character. */
export function* writeAttachmentNote(
  { names }: AttachmentNote,
  { next }: Neighbours,
  context: RunContext,
): Iterable<string> {
  const { style } = context;
  const label = NOTE_LABEL.length * style.grid.charPitch;
  for (const [index, name] of names.entries()) {
    const number = numberOfName(index, names.length);
    const hanging = (index === 0 ? label : 0) + measureNumber(number, style);
    const left = LABEL_INDENT * style.grid.charPitch + label + measureNumber(number, style);
    const words = writeWords((index === 0 ? NOTE_LABEL : '') + number, 'attachmentNote', context);
    yield writeParagraph('attachmentNote', words + writeInlines(name, 'attachmentNote', context), {
      left,
      firstLine: -hanging,
      ...(index > 0 ? { before: 0 } : {}),
      ...(next?.type === 'sign-off' || index < names.length - 1 ? { keepNext: true } : {}),
    });
  }
}

/** Width of `1.` in twips: the digits of text faces are half an em wide, their full stop a quarter. */
function measureNumber(number: string, { roles }: Style): number {
  const em = roles.attachmentNote.size * 10;
  const { charSpacing } = roles.attachmentNote;
  return [...number].reduce((width, char) => width + (char === '.' ? em / 4 : em / 2) + charSpacing, 0);
}

/** The last lines before the 落款 go with it: it never stands alone on a page. */
function leadsToSignOff(next: Block | undefined): boolean {
  return next?.type === 'sign-off' || next?.type === 'attachment-note';
}

/** Half a line of air below a table or chart. */
function spaceAfterFigure({ previous }: Neighbours, { grid }: Style): Pick<ParagraphOptions, 'before'> {
  return previous?.type === 'table' || previous?.type === 'chart'
    ? { before: Math.round(grid.linePitch / 2) }
    : {};
}
