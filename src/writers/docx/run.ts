import { areGb2312, isGb2312 } from '../../chinese/charset.ts';
import { splitAtFlags } from '../../document/text.ts';
import type { Inline, Value } from '../../document/tree.ts';
import { UNVERIFIED } from '../../document/wording.ts';
import type { Span } from '../../layout/compose/pieces.ts';
import type { FontRole, Role, Style } from '../../style/style.ts';
import type { Anchors } from './anchors.ts';
import type { Comments } from './comments.ts';
import { RunJoiner, type RunLook } from './run-joiner.ts';
import { EMPHASIS_STYLE, RUN_IN_STYLE, STRONG_STYLE } from './style-names.ts';

/** What runs need to know of the document they stand in. */
export interface RunContext {
  style: Style;
  comments: Comments;
  /** where the file is to be known again */
  anchors?: Anchors | undefined;
  /** a draft shows which figures are still to be checked */
  draft: boolean;
}

/** How words look: as their runs do, and in which face. */
interface Look extends RunLook {
  face: FontRole;
  /** the face is not that of the paragraph or character style, and has to be said */
  isForeign: boolean;
}

const BREAK = '<w:r><w:br/></w:r>';
export const TAB = '<w:r><w:tab/></w:r>';

/** Roles that have a character style, for where they stand in a paragraph of another one. */
const CHARACTER_STYLES: Partial<Record<Role, string>> = { body: RUN_IN_STYLE };

/** The runs of words in a paragraph of a role, whose own may be another. `scale`: their width in percent. */
export function writeSpan(
  { role, inlines }: Span,
  paragraph: Role,
  context: RunContext,
  scale = 100,
): string {
  const { roles } = context.style;
  const face = roles[role].font;
  const characterStyle = role === paragraph ? undefined : CHARACTER_STYLES[role];
  const isForeign = characterStyle === undefined && face !== roles[paragraph].font;
  const runs = new RunJoiner();
  writeAll(inlines, { face, isForeign, characterStyle, scale }, context, runs);
  return runs.end();
}

function writeAll(inlines: readonly Inline[], look: Look, context: RunContext, runs: RunJoiner): void {
  for (const inline of inlines) writeInline(inline, look, context, runs);
}

function writeInline(inline: Inline, look: Look, context: RunContext, runs: RunJoiner): void {
  switch (inline.type) {
    case 'text':
      writeText(inline.value, look, context.style, runs);
      break;
    case 'value':
      writeValue(inline, look, context, runs);
      break;
    case 'strong':
      writeAll(inline.children, { ...look, characterStyle: STRONG_STYLE }, context, runs);
      break;
    case 'emphasis': {
      const { emphasisFont: face } = context.style;
      writeAll(inline.children, { ...look, face, characterStyle: EMPHASIS_STYLE }, context, runs);
      break;
    }
    case 'break':
      runs.put(BREAK);
  }
}

/** A value, in a draft with its mark; what is to be said about it becomes a comment. */
function writeValue(value: Value, look: Look, context: RunContext, runs: RunJoiner): void {
  const { draft, style, comments } = context;
  const comment = comments.open(value);
  if (comment) runs.put(comment.before);
  if (draft && value.flags) {
    for (const { text, flagged } of splitAtFlags(value)) {
      writeText(text, look, style, runs);
      if (flagged) writeText(UNVERIFIED, { ...look, highlight: true }, style, runs);
    }
  } else writeText(value.text, look, style, runs);
  if (comment) runs.put(comment.behind);
}

/** Runs of one look, broken where a character is missing from the face and another has to step in. */
function writeText(text: string, look: Look, style: Style, runs: RunJoiner): void {
  if (text === '') return;
  const fallback = style.fallbackFonts[look.face];
  const font = style.fonts[look.face][0];
  const said = look.isForeign ? font : undefined;
  if (fallback === font) runs.add(text, look, said);
  else for (const { part, covered } of splitByCharset(text)) runs.add(part, look, covered ? said : fallback);
}

const HAN = /\p{Script=Han}/u;
const isCovered = (char: string) => isGb2312(char) || !HAN.test(char);

function splitByCharset(text: string): { part: string; covered: boolean }[] {
  if (areGb2312(text)) return [{ part: text, covered: true }];
  const parts: { part: string; covered: boolean }[] = [];
  let start = 0;
  let at = 0;
  let before: boolean | undefined;
  for (const char of text) {
    const covered = isCovered(char);
    if (before !== undefined && covered !== before) {
      parts.push({ part: text.slice(start, at), covered: before });
      start = at;
    }
    before = covered;
    at += char.length;
  }
  if (before !== undefined) parts.push({ part: text.slice(start), covered: before });
  return parts;
}
