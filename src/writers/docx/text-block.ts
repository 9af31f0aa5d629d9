import type {
  AttachmentNote,
  Heading,
  Inline,
  Paragraph,
  Remark,
  Salutation,
  Subtitle,
  Title,
} from '../../document/tree.ts';
import { BRACKETS, NOTE_LABEL, numberOfName } from '../../document/wording.ts';
import { type Neighbours, titleCapacity } from '../../layout/paragraphs.ts';
import { indentName, LINES_BELOW_RULE, leadsToSignOff, spaceAfterTable } from '../../layout/spacing.ts';
import { type Orientation, textAreaOf } from '../../layout/text-area.ts';
import { shapeTitleInlines } from '../../layout/title.ts';
import type { Role } from '../../style/style.ts';
import { writeParagraph } from './paragraph.ts';
import { BREAK, type RunContext, writeInlines, writeWords } from './run.ts';
import { RUN_IN_STYLE } from './style-names.ts';

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
  if (!runIn || runIn.length === 0)
    return writeParagraph(role, lead, spaceAfterTable(near.previous, context.style));
  return writeParagraph(role, lead + writeInlines(runIn, 'body', context, RUN_IN_STYLE), {
    ...spaceAfterTable(near.previous, context.style),
    keepNext: leadsToSignOff(near.next),
    keepLines: false,
  });
}

export function writeBodyParagraph({ children }: Paragraph, near: Neighbours, context: RunContext): string {
  return writeParagraph('body', writeInlines(children, 'body', context), {
    ...spaceAfterTable(near.previous, context.style),
    ...(leadsToSignOff(near.next) ? { keepNext: true } : {}),
  });
}

/** 附注 in its brackets (GB/T 9704—2012, 7.3.6). */
export function writeRemark({ children }: Remark, context: RunContext): string {
  const words = (text: string) => writeWords(text, 'remark', context);
  return writeParagraph(
    'remark',
    words(BRACKETS[0]) + writeInlines(children, 'remark', context) + words(BRACKETS[1]),
  );
}

/** 附件说明: one name a paragraph, its later lines under the name's first character. */
export function* writeAttachmentNote(
  { names }: AttachmentNote,
  { next }: Neighbours,
  context: RunContext,
): Iterable<string> {
  for (const [index, name] of names.entries()) {
    const number = numberOfName(index, names.length);
    const words = writeWords((index === 0 ? NOTE_LABEL : '') + number, 'attachmentNote', context);
    yield writeParagraph('attachmentNote', words + writeInlines(name, 'attachmentNote', context), {
      ...indentName(number, index === 0, context.style),
      ...(index > 0 ? { before: 0 } : {}),
      ...(next?.type === 'sign-off' || index < names.length - 1 ? { keepNext: true } : {}),
    });
  }
}
