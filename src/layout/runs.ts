import { splitAtFlags } from '../document/text.ts';
import type { Inline, Value } from '../document/tree.ts';
import { UNVERIFIED } from '../document/wording.ts';
import type { FontRole, Role, Style } from '../style/style.ts';
import type { Run } from './page.ts';

/** Stands in a run's text where the tree has a break. */
export const LINE_BREAK = '\n';

/** How words look, and whether doubtful values among them are marked. */
interface Look {
  font: FontRole;
  bold: boolean;
  emphasisFont: FontRole;
  draft: boolean;
}

/** The runs of inlines in the look of a role. `draft`: whether doubtful values are marked. */
export function makeRuns(inlines: readonly Inline[], role: Role, style: Style, draft: boolean): Run[] {
  const { font, bold } = style.roles[role];
  return makeAll(inlines, { font, bold, emphasisFont: style.emphasisFont, draft });
}

const makeAll = (inlines: readonly Inline[], look: Look): Run[] =>
  inlines.flatMap((inline) => makeInlineRuns(inline, look));

function makeInlineRuns(inline: Inline, look: Look): Run[] {
  const { font, bold } = look;
  switch (inline.type) {
    case 'text':
      return [{ text: inline.value.replaceAll(LINE_BREAK, ' '), font, bold }];
    case 'value':
      return makeValueRuns(inline, look);
    case 'strong':
      return makeAll(inline.children, { ...look, bold: true });
    case 'emphasis':
      return makeAll(inline.children, { ...look, font: look.emphasisFont });
    case 'break':
      return [{ text: LINE_BREAK, font, bold }];
  }
}

function makeValueRuns(value: Value, { font, bold, draft }: Look): Run[] {
  const mark: Run = { text: UNVERIFIED, font, bold, isMark: true };
  const pieces = draft ? splitAtFlags(value) : [{ text: value.text, flagged: false }];
  return pieces.flatMap(({ text, flagged }) => [
    { text: text.replaceAll(LINE_BREAK, ' '), font, bold, value },
    ...(flagged ? [mark] : []),
  ]);
}
