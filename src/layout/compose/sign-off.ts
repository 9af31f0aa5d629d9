import { plainText } from '../../document/text.ts';
import type { SignOff } from '../../document/tree.ts';
import type { Style } from '../../style/style.ts';
import { countEms } from '../em.ts';
import type { ParagraphPiece } from './pieces.ts';
import { spaceAboveSignOff } from './spacing.ts';
import { composeParagraph } from './text-blocks.ts';

/** 署名 and 成文日期, each a paragraph set from the right (GB/T 9704—2012, 7.3.5); they are never parted. */
export function composeSignOff(block: SignOff, style: Style): ParagraphPiece[] {
  const { units, date, seal } = block;
  const { charPitch, charsPerLine } = style.grid;
  const { orgIndent, dateIndent } = placeSignOff(
    { units: units.map(plainText), date: date && plainText(date), seal },
    charsPerLine,
  );
  const above = spaceAboveSignOff(seal, style);
  const right = (chars = 0) => Math.round(chars * charPitch);
  const signatures = units.map((unit, index) =>
    composeParagraph(block, 'signature', unit, {
      keepNext: date !== undefined || index < units.length - 1,
      keepLines: true,
      before: index === 0 ? above : 0,
      right: right(orgIndent[index]),
    }),
  );
  if (!date) return signatures;
  const before = units.length === 0 ? above : 0;
  return [
    ...signatures,
    composeParagraph(block, 'date', date, { keepLines: true, before, right: right(dateIndent) }),
  ];
}

/** What a 落款 says, as plain text. */
export interface SignOffText {
  /** 署名, one a line; empty where the title names the unit */
  units: readonly string[];
  /** 成文日期 */
  date?: string;
  /** a seal will be put on it */
  seal: boolean;
}

/** Right indents of a 落款 in 字 of the body; halves occur. */
export interface SignOffIndents {
  /** one for each unit */
  orgIndent: number[];
  dateIndent: number;
}

const SEAL_DATE_INDENT = 4;
const PLAIN_INDENT = 2;
/** The date's first character stands this far right of the unit's. */
const DATE_SHIFT = 2;

/**
 * Places a 落款 (GB/T 9704—2012, 7.3.5).
 *
 * With a seal the date stands four 字 from the right and each unit is centred over it. Without one the widest
 * unit stands two 字 from the right, the others begin below its first character, and the date begins two 字 right
 * of them; a date longer than the unit stands two 字 from the right itself and pushes the units to the left.
 * A line too long for its indent loses as much of it as it needs.
 */
export function placeSignOff({ units, date, seal }: SignOffText, charsPerLine: number): SignOffIndents {
  const widths = units.map(countEms);
  const widest = Math.max(0, ...widths);
  const dateWidth = countEms(date ?? '');
  const clamp = (indent: number, width: number) => Math.max(0, Math.min(indent, charsPerLine - width));

  if (date === undefined) {
    const indent = seal ? SEAL_DATE_INDENT : PLAIN_INDENT;
    return { orgIndent: widths.map((width) => clamp(indent + widest - width, width)), dateIndent: 0 };
  }
  if (seal) {
    return {
      orgIndent: widths.map((width) => clamp(SEAL_DATE_INDENT + (dateWidth - width) / 2, width)),
      dateIndent: clamp(SEAL_DATE_INDENT, dateWidth),
    };
  }
  const dateIsLonger = dateWidth > widest;
  const right = dateIsLonger ? PLAIN_INDENT + DATE_SHIFT + dateWidth - widest : PLAIN_INDENT;
  return {
    orgIndent: widths.map((width) => clamp(right + widest - width, width)),
    dateIndent: clamp(dateIsLonger ? PLAIN_INDENT : widest - dateWidth, dateWidth),
  };
}
