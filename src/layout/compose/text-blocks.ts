import type {
  AttachmentNote,
  Block,
  Heading,
  Inline,
  Paragraph,
  Remark,
  Subtitle,
  Title,
} from '../../document/tree.ts';
import { BRACKETS, NOTE_LABEL, numberOfName } from '../../document/wording.ts';
import type { Role, Style } from '../../style/style.ts';
import { shapeTitleInlines, titleCapacity } from '../title.ts';
import type { ParagraphPiece, Stretch } from './pieces.ts';
import {
  goesWithSignOff,
  indentName,
  LINES_BELOW_RULE,
  spaceAfterTable,
  spaceBeforeTable,
} from './spacing.ts';

/** The blocks before and after, where spacing or keeping together depends on them. */
export interface Neighbours {
  previous?: Block | undefined;
  next?: Block | undefined;
}

/** What a paragraph has besides its block, role and words. */
export type ParagraphOptions = Omit<ParagraphPiece, 'kind' | 'block' | 'role' | 'stretches'>;

/** Words that the house itself supplies. */
export const words = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', value }]);

/** A paragraph whose words all have the look of its role. */
export function composeParagraph(
  block: Block,
  role: Role,
  inlines: readonly Inline[],
  options: ParagraphOptions = {},
): ParagraphPiece {
  return composeStretches(block, role, [{ spans: [{ role, inlines }] }], options);
}

export function composeStretches(
  block: Block,
  role: Role,
  stretches: Stretch[],
  options: ParagraphOptions = {},
): ParagraphPiece {
  return { kind: 'paragraph', block, role, stretches, ...options };
}

/** The lines of a title, broken by its meaning, in one paragraph. */
function shapeLines(
  title: readonly Inline[],
  role: 'title' | 'attachmentTitle',
  width: number,
  style: Style,
): Inline[] {
  const lines = shapeTitleInlines(title, titleCapacity(role, width, style));
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line]));
}

export function composeTitle(
  block: Title,
  { previous, next }: Neighbours,
  width: number,
  style: Style,
): ParagraphPiece {
  return composeParagraph(block, 'title', shapeLines(block.children, 'title', width, style), {
    before: previous?.type === 'masthead' ? LINES_BELOW_RULE * style.grid.linePitch : undefined,
    after: next?.type === 'subtitle' ? 0 : undefined,
  });
}

export function composeAttachmentTitle(
  block: Block,
  title: readonly Inline[],
  width: number,
  style: Style,
): ParagraphPiece {
  return composeParagraph(block, 'attachmentTitle', shapeLines(title, 'attachmentTitle', width, style));
}

export function composeSubtitle(block: Subtitle, { next }: Neighbours): ParagraphPiece {
  return composeParagraph(block, 'subtitle', block.children, {
    keepNext: true,
    after: next?.type === 'subtitle' ? 0 : undefined,
  });
}

/** A heading stays with what follows; with text that runs on in the body's face, it is a paragraph like others. */
export function composeHeading(block: Heading, { previous, next }: Neighbours, style: Style): ParagraphPiece {
  const { level, number = '', children, runIn = [] } = block;
  const role: Role = `heading${level}`;
  const before = spaceAfterTable(previous, style);
  const lead = [...words(number), ...children];
  const after = spaceBeforeTable(next, style);
  if (runIn.length === 0) return composeParagraph(block, role, lead, { before, after });
  const spans = [
    { role, inlines: lead },
    { role: 'body' as const, inlines: runIn },
  ];
  return composeStretches(block, role, [{ spans }], {
    ...{ before, after },
    keepNext: goesWithSignOff([...lead, ...runIn], next, style),
    keepLines: false,
  });
}

export function composeBodyParagraph(
  block: Paragraph,
  { previous, next }: Neighbours,
  style: Style,
): ParagraphPiece {
  return composeParagraph(block, 'body', block.children, {
    before: spaceAfterTable(previous, style),
    after: spaceBeforeTable(next, style),
    keepNext: goesWithSignOff(block.children, next, style) || undefined,
  });
}

/** 附注 in its brackets (GB/T 9704—2012, 7.3.6). */
export function composeRemark(block: Remark): ParagraphPiece {
  const [open, close] = BRACKETS;
  return composeParagraph(block, 'remark', [...words(open), ...block.children, ...words(close)]);
}

/** 附件说明: one name a paragraph, its later lines under the name's first character. */
export function composeAttachmentNote(
  block: AttachmentNote,
  { next }: Neighbours,
  style: Style,
): ParagraphPiece[] {
  const { names } = block;
  return names.map((name, index) => {
    const isFirst = index === 0;
    const number = numberOfName(index, names.length);
    const lead = words((isFirst ? NOTE_LABEL : '') + number);
    return composeParagraph(block, 'attachmentNote', [...lead, ...name], {
      ...indentName(number, isFirst, style),
      before: isFirst ? undefined : 0,
      keepNext: next?.type === 'sign-off' || index < names.length - 1 || undefined,
    });
  });
}
