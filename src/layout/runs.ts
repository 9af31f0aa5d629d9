import { splitAtFlags } from '../document/text.ts';
import type { Inline, Value } from '../document/tree.ts';
import type { FontRole } from '../style/style.ts';
import type { Run } from './page.ts';

/** Printed in a draft behind a figure with an unsettled problem. */
export const UNVERIFIED = '【待核】';

/** Stands in a run's text where the tree has a break. */
export const LINE_BREAK = '\n';

/** The runs of inlines in a face. `draft`: whether doubtful values are marked. */
export function makeRuns(inlines: readonly Inline[], font: FontRole, draft: boolean, bold = false): Run[] {
  return inlines.flatMap((inline) => makeInlineRuns(inline, font, draft, bold));
}

function makeInlineRuns(inline: Inline, font: FontRole, draft: boolean, bold: boolean): Run[] {
  switch (inline.type) {
    case 'text':
      return [{ text: inline.value.replaceAll(LINE_BREAK, ' '), font, bold }];
    case 'value':
      return makeValueRuns(inline, font, draft, bold);
    case 'strong':
      return makeRuns(inline.children, font, draft, true);
    case 'emphasis':
      return makeRuns(inline.children, '楷体', draft, bold);
    case 'break':
      return [{ text: LINE_BREAK, font, bold }];
  }
}

function makeValueRuns(value: Value, font: FontRole, draft: boolean, bold: boolean): Run[] {
  const mark: Run = { text: UNVERIFIED, font, bold, isMark: true };
  const pieces = draft ? splitAtFlags(value) : [{ text: value.text, flagged: false }];
  return pieces.flatMap(({ text, flagged }) => [
    { text: text.replaceAll(LINE_BREAK, ' '), font, bold, value },
    ...(flagged ? [mark] : []),
  ]);
}
