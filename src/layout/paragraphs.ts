import { plainText } from '../document/text.ts';
import type {
  AttachmentNote,
  Block,
  Heading,
  Inline,
  Paragraph,
  Remark,
  Salutation,
  SignOff,
  Subtitle,
  Title,
} from '../document/tree.ts';
import { BRACKETS, NOTE_LABEL, numberOfName } from '../document/wording.ts';
import type { Role, Style } from '../style/style.ts';
import type { BoxContext, ParagraphBox } from './boxes.ts';
import { breakLines, type Measure } from './lines.ts';
import { metricsOf } from './measure.ts';
import type { Run } from './page.ts';
import { LINE_BREAK, makeRuns } from './runs.ts';
import { placeSignOff } from './sign-off.ts';
import {
  indentName,
  LINES_BELOW_RULE,
  leadsToSignOff,
  spaceAboveSignOff,
  spaceAfterTable,
} from './spacing.ts';
import { shapeTitleInlines } from './title.ts';

/** The blocks before and after, where spacing or keeping together depends on them. */
export interface Neighbours {
  previous?: Block | undefined;
  next?: Block | undefined;
}

/** A single line of 汉字 is this high, by the em, where the style leaves it to the font: Word's 15.6 pt for 小四. */
const AUTO_LINE = 1.3;

export function pitchOf(role: Role, style: Style): number {
  const { line, size } = style.roles[role];
  return line === 'auto' ? size * 10 * AUTO_LINE : line;
}

type ParagraphOptions = Partial<
  Pick<ParagraphBox, 'before' | 'after' | 'keepNext' | 'whole' | 'newPage' | 'top' | 'rule'>
> &
  Partial<Pick<Measure, 'left' | 'right' | 'firstLine' | 'align'>>;

/** A paragraph of a role; options replace what the style says. */
export function makeParagraph(
  block: Block,
  role: Role,
  runs: readonly Run[],
  { style, area }: BoxContext,
  options: ParagraphOptions = {},
): ParagraphBox {
  const { before, after, align, firstLineChars } = style.roles[role];
  const { left, right, firstLine = firstLineChars * charPitch(role, style), ...flow } = options;
  const measure: Measure = {
    width: area.width,
    firstLine,
    align: options.align ?? align,
    hanging: style.hangingPunctuation,
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
  };
  return {
    kind: 'paragraph',
    block,
    role,
    lines: breakLines(runs, metricsOf(role, style), measure),
    pitch: pitchOf(role, style),
    before,
    after,
    keepNext: false,
    whole: options.keepNext ?? false,
    ...flow,
  };
}

/** One 字 of a role as indents count it: of the grid where the role has the body's size. */
function charPitch(role: Role, { roles, grid }: Style): number {
  const { size, charSpacing } = roles[role];
  return size === roles.body.size ? grid.charPitch : size * 10 + charSpacing;
}

function runsOf(inlines: readonly Inline[], role: Role, { style, draft }: BoxContext): Run[] {
  return makeRuns(inlines, style.roles[role].font, draft, style.roles[role].bold);
}

/** Words that the house itself supplies. */
export function wordsOf(text: string, role: Role, { style }: BoxContext): Run[] {
  const { font, bold } = style.roles[role];
  return text === '' ? [] : [{ text, font, bold }];
}

/** How many 字 of a title's role a line holds. */
export function titleCapacity(
  role: 'title' | 'attachmentTitle',
  { style, area }: Pick<BoxContext, 'style' | 'area'>,
): number {
  const { size, charSpacing } = style.roles[role];
  return Math.floor(area.width / (size * 10 + charSpacing));
}

function titleRuns(
  children: readonly Inline[],
  role: 'title' | 'attachmentTitle',
  context: BoxContext,
): Run[] {
  const lines = shapeTitleInlines(children, titleCapacity(role, context));
  return lines.flatMap((line, i) => [
    ...(i > 0 ? wordsOf(LINE_BREAK, role, context) : []),
    ...runsOf(line, role, context),
  ]);
}

export function makeTitle(block: Title, { previous, next }: Neighbours, context: BoxContext): ParagraphBox {
  return makeParagraph(block, 'title', titleRuns(block.children, 'title', context), context, {
    keepNext: true,
    ...(previous?.type === 'masthead' ? { before: LINES_BELOW_RULE * context.style.grid.linePitch } : {}),
    ...(next?.type === 'subtitle' ? { after: 0 } : {}),
  });
}

export function makeAttachmentTitle(
  block: Block,
  title: readonly Inline[],
  context: BoxContext,
): ParagraphBox {
  return makeParagraph(block, 'attachmentTitle', titleRuns(title, 'attachmentTitle', context), context, {
    keepNext: true,
  });
}

export function makeSubtitle(block: Subtitle, { next }: Neighbours, context: BoxContext): ParagraphBox {
  return makeParagraph(block, 'subtitle', runsOf(block.children, 'subtitle', context), context, {
    keepNext: true,
    ...(next?.type === 'subtitle' ? { after: 0 } : {}),
  });
}

export function makeSalutation(block: Salutation, context: BoxContext): ParagraphBox {
  return makeParagraph(block, 'salutation', runsOf(block.children, 'salutation', context), context);
}

/** A heading stays with what follows; with text that runs on in it, it is a paragraph like others. */
export function makeHeading(block: Heading, near: Neighbours, context: BoxContext): ParagraphBox {
  const role: Role = `heading${block.level}`;
  const runIn = runsOf(block.runIn ?? [], 'body', context);
  const runs = [
    ...wordsOf(block.number ?? '', role, context),
    ...runsOf(block.children, role, context),
    ...runIn,
  ];
  return makeParagraph(block, role, runs, context, {
    ...spaceAfterTable(near.previous, context.style),
    keepNext: runIn.length === 0 || leadsToSignOff(near.next),
  });
}

export function makeBodyParagraph(block: Paragraph, near: Neighbours, context: BoxContext): ParagraphBox {
  return makeParagraph(block, 'body', runsOf(block.children, 'body', context), context, {
    ...spaceAfterTable(near.previous, context.style),
    keepNext: leadsToSignOff(near.next),
  });
}

export function makeRemark(block: Remark, context: BoxContext): ParagraphBox {
  const words = (text: string) => wordsOf(text, 'remark', context);
  return makeParagraph(
    block,
    'remark',
    [...words(BRACKETS[0]), ...runsOf(block.children, 'remark', context), ...words(BRACKETS[1])],
    context,
  );
}

/** 附件说明: one name a paragraph, its later lines under the name's first character. */
export function makeAttachmentNote(
  block: AttachmentNote,
  { next }: Neighbours,
  context: BoxContext,
): ParagraphBox[] {
  return block.names.map((name, index) => {
    const number = numberOfName(index, block.names.length);
    const words = wordsOf((index === 0 ? NOTE_LABEL : '') + number, 'attachmentNote', context);
    return makeParagraph(
      block,
      'attachmentNote',
      [...words, ...runsOf(name, 'attachmentNote', context)],
      context,
      {
        ...indentName(number, index === 0, context.style),
        ...(index > 0 ? { before: 0 } : {}),
        keepNext: next?.type === 'sign-off' || index < block.names.length - 1,
      },
    );
  });
}

export function makeSignOff(block: SignOff, context: BoxContext): ParagraphBox[] {
  const { units, date, seal } = block;
  const { grid } = context.style;
  const { orgIndent, dateIndent } = placeSignOff(
    { units: units.map(plainText), ...(date ? { date: plainText(date) } : {}), seal },
    grid.charsPerLine,
  );
  const above = spaceAboveSignOff(seal, context.style);
  const lines: { role: Role; inlines: Inline[]; indent: number }[] = [
    ...units.map((unit, i) => ({ role: 'signature' as const, inlines: unit, indent: orgIndent[i]! })),
    ...(date ? [{ role: 'date' as const, inlines: date, indent: dateIndent }] : []),
  ];
  return lines.map(({ role, inlines, indent }, index) =>
    makeParagraph(block, role, runsOf(inlines, role, context), context, {
      before: index === 0 ? above : 0,
      right: Math.round(indent * grid.charPitch),
      keepNext: index < lines.length - 1,
      whole: true,
    }),
  );
}
