import { isGb2312 } from '../../chinese/charset.ts';
import { splitAtFlags } from '../../document/text.ts';
import type { Inline, Value } from '../../document/tree.ts';
import { UNVERIFIED } from '../../document/wording.ts';
import type { Span } from '../../layout/compose/pieces.ts';
import { escapeXml } from '../../opc/escape.ts';
import { el, group } from '../../opc/xml.ts';
import type { FontRole, Role, Style } from '../../style/style.ts';
import type { Comments } from './comments.ts';
import { EMPHASIS_STYLE, RUN_IN_STYLE, STRONG_STYLE } from './style-names.ts';

/** What runs need to know of the document they stand in. */
export interface RunContext {
  style: Style;
  comments: Comments;
  /** a draft shows which figures are still to be checked */
  draft: boolean;
}

/** How a run looks: its face, and a character style where it is not the paragraph's own. */
interface Look {
  face: FontRole;
  /** the face is not that of the paragraph or character style, and has to be said */
  isForeign: boolean;
  characterStyle?: string | undefined;
  highlight?: boolean;
  /** width of its characters, in percent */
  scale: number;
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
  return writeAll(inlines, { face, isForeign, characterStyle, scale }, context);
}

function writeInline(inline: Inline, look: Look, context: RunContext): string {
  switch (inline.type) {
    case 'text':
      return writeText(inline.value, look, context.style);
    case 'value':
      return writeValue(inline, look, context);
    case 'strong':
      return writeAll(inline.children, { ...look, characterStyle: STRONG_STYLE }, context);
    case 'emphasis':
      return writeAll(
        inline.children,
        { ...look, face: context.style.emphasisFont, characterStyle: EMPHASIS_STYLE },
        context,
      );
    case 'break':
      return BREAK;
  }
}

function writeAll(inlines: readonly Inline[], look: Look, context: RunContext): string {
  return inlines.map((inline) => writeInline(inline, look, context)).join('');
}

/** A value, in a draft with its mark; what is to be said about it becomes a comment. */
function writeValue(value: Value, look: Look, context: RunContext): string {
  const { draft, style, comments } = context;
  if (!draft || !value.flags) return comments.attach(value, writeText(value.text, look, style));
  const mark = writeText(UNVERIFIED, { ...look, highlight: true }, style);
  const runs = splitAtFlags(value).map(
    ({ text, flagged }) => writeText(text, look, style) + (flagged ? mark : ''),
  );
  return comments.attach(value, runs.join(''));
}

/** Runs of one look, broken where a character is missing from the face and another has to step in. */
function writeText(text: string, look: Look, style: Style): string {
  if (text === '') return '';
  const fallback = style.fallbackFonts[look.face];
  const font = style.fonts[look.face][0];
  const said = look.isForeign ? font : undefined;
  if (fallback === font) return writeRun(text, look, said);
  return splitByCharset(text)
    .map(({ part, covered }) => writeRun(part, look, covered ? said : fallback))
    .join('');
}

function writeRun(text: string, look: Look, font?: string): string {
  // The hint makes Word take “”—…· from the Chinese face.
  const hasFonts = font !== undefined || /[^\x20-\x7E]/.test(text);
  return `${openRun(look, hasFonts, font)}${escapeXml(text)}</w:t></w:r>`;
}

/** A run as far as its text. */
function openRun({ characterStyle, scale, highlight }: Look, hasFonts: boolean, font?: string): string {
  const key = `${characterStyle}\0${hasFonts}\0${font}\0${scale}\0${highlight}`;
  const known = opened.get(key);
  if (known !== undefined) return known;
  const properties = group(
    'w:rPr',
    characterStyle ? el('w:rStyle', { 'w:val': characterStyle }) : '',
    hasFonts ? el('w:rFonts', { 'w:hint': 'eastAsia', 'w:eastAsia': font }) : '',
    scale < 100 ? el('w:w', { 'w:val': scale }) : '',
    highlight ? el('w:highlight', { 'w:val': 'yellow' }) : '',
  );
  const open = `<w:r>${properties}<w:t xml:space="preserve">`;
  opened.set(key, open);
  return open;
}

/** Runs of one look begin alike. */
const opened = new Map<string, string>();

const HAN = /\p{Script=Han}/u;
const isCovered = (char: string) => isGb2312(char) || !HAN.test(char);

function splitByCharset(text: string): { part: string; covered: boolean }[] {
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
