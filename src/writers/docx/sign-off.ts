import { plainText } from '../../document/text.ts';
import type { SignOff } from '../../document/tree.ts';
import { placeSignOff } from '../../layout/sign-off.ts';
import { spaceAboveSignOff } from '../../layout/spacing.ts';
import { writeParagraph } from './paragraph.ts';
import { type RunContext, writeInlines } from './run.ts';

/** 署名 and 成文日期, each a paragraph set from the right (GB/T 9704—2012, 7.3.5). */
export function* writeSignOff({ units, date, seal }: SignOff, context: RunContext): Iterable<string> {
  const { grid } = context.style;
  const { orgIndent, dateIndent } = placeSignOff(
    { units: units.map(plainText), ...(date ? { date: plainText(date) } : {}), seal },
    grid.charsPerLine,
  );
  const above = spaceAboveSignOff(seal, context.style);
  const right = (chars: number) => Math.round(chars * grid.charPitch);

  for (const [index, unit] of units.entries()) {
    yield writeParagraph('signature', writeInlines(unit, 'signature', context), {
      keepNext: date !== undefined || index < units.length - 1,
      keepLines: true,
      before: index === 0 ? above : 0,
      right: right(orgIndent[index]!),
    });
  }
  if (date) {
    yield writeParagraph('date', writeInlines(date, 'date', context), {
      keepLines: true,
      before: units.length === 0 ? above : 0,
      right: right(dateIndent),
    });
  }
}
