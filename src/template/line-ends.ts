/**
 * Line ends in templates: a line on which tags or holes stand, and which prints nothing, leaves no trace. So a
 * sentence in its condition can stand on a line of its own, and blank lines that the writer typed alone part
 * the paragraphs. `trimBlocks` of nunjucks is no help: it trims after every tag, so that `{% endif %}` at the
 * end of a paragraph would join the next paragraph to it, and nothing trims after what an include brought.
 */

/** Stands before the line end of a line with tags. A control character, which no template text may hold. */
const SOFT = '\v';

/** Line ends, and what opens raw blocks, comments, tags and holes of both syntaxes. */
const openings = /\{%-?\s*(?<raw>raw|verbatim)\b|\{\{!--|\{[%#{]|\n/g;

/** What closes an opening; where the first never comes, the next. */
function closingsOf(opening: string, raw: string | undefined): readonly string[] {
  if (raw !== undefined) return [`\\{%-?\\s*end${raw}\\s*-?%\\}`, '%\\}'];
  if (opening === '{{!--') return ['--\\}\\}', '\\}\\}'];
  return opening === '{{' ? ['\\}\\}'] : [opening === '{#' ? '#\\}' : '%\\}'];
}

/**
 * The text with every part of a template that is not its own words changed, and every line end outside them.
 * What never closes is words, and is looked for once: a text of nothing but openings takes no longer.
 */
function replaceParts(text: string, change: (part: string, index: number) => string): string {
  const unclosed = new Set<string>();
  const findEnd = (closing: string, from: number): number | undefined => {
    if (unclosed.has(closing)) return undefined;
    const pattern = new RegExp(closing, 'g');
    pattern.lastIndex = from;
    if (pattern.test(text)) return pattern.lastIndex;
    unclosed.add(closing);
    return undefined;
  };
  const pieces: string[] = [];
  let done = 0;
  for (const { 0: opening, index, groups } of text.matchAll(openings)) {
    if (index < done) continue;
    const from = index + (opening === '\n' ? 1 : opening.length);
    const ends =
      opening === '\n' ? [from] : closingsOf(opening, groups?.raw).map((closing) => findEnd(closing, from));
    const end = ends.find((found) => found !== undefined);
    if (end === undefined) continue;
    pieces.push(text.slice(done, index), change(text.slice(index, end), index));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** Marks the ends of lines with tags; lines and columns of everything else stay as they are. */
export function softenLineEnds(text: string): string {
  let tagged = false;
  return replaceParts(text.replaceAll(SOFT, ' '), (part) => {
    const soft = part === '\n' && tagged;
    tagged = part !== '\n';
    return soft ? `${SOFT}\n` : part;
  });
}

/** The text with blanks, character by character, for tags and comments of either syntax, and `filler` for holes. */
export function maskTags(text: string, filler: string): string {
  return replaceParts(text, (part) =>
    part.replace(/[^\n]/g, /^\{\{(?![#/!>]|else\b)|^\{%-?\s*(?:raw|verbatim)\b/.test(part) ? filler : ' '),
  );
}

/** Every tag, hole and comment of either syntax, and where it begins. */
export function listParts(text: string): { part: string; index: number }[] {
  const parts: { part: string; index: number }[] = [];
  replaceParts(text, (part, index) => {
    if (part !== '\n') parts.push({ part, index });
    return part;
  });
  return parts;
}

/** Settles the marked line ends of a rendered text: gone where their line stayed blank, else line ends. */
export function settleLineEnds(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(/(\v?\n)/)) {
    if (part === `${SOFT}\n` && line.trim() === '') line = '';
    else if (part.endsWith('\n')) {
      lines.push(line);
      line = '';
    } else line += part;
  }
  return [...lines, line].join('\n');
}
