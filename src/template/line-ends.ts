/**
 * Line ends in templates: a line on which tags or holes stand, and which prints nothing, leaves no trace. So a
 * sentence in its condition can stand on a line of its own, and blank lines that the writer typed alone part
 * the paragraphs. `trimBlocks` of nunjucks is no help: it trims after every tag, so that `{% endif %}` at the
 * end of a paragraph would join the next paragraph to it, and nothing trims after what an include brought.
 */

/** Stands before the line end of a line with tags. A control character, which no template text may hold. */
const SOFT = '\v';

/** Raw blocks, comments, tags and holes of both syntaxes, and line ends outside them. */
const parts =
  /\{%-?\s*(?<raw>raw|verbatim)\b.*?\{%-?\s*end\k<raw>\s*-?%\}|\{#.*?#\}|\{%.*?%\}|\{\{!--.*?--\}\}|\{\{.*?\}\}|\n/gs;

/** Marks the ends of lines with tags; lines and columns of everything else stay as they are. */
export function softenLineEnds(text: string): string {
  let tagged = false;
  return text.replaceAll(SOFT, ' ').replace(parts, (part) => {
    const soft = part === '\n' && tagged;
    tagged = part !== '\n';
    return soft ? `${SOFT}\n` : part;
  });
}

/** The text with blanks, character by character, for tags and comments of either syntax, and `filler` for holes. */
export function maskTags(text: string, filler: string): string {
  return text.replace(parts, (part) =>
    part.replace(/[^\n]/g, /^\{\{(?![#/!>]|else\b)|^\{%-?\s*(?:raw|verbatim)\b/.test(part) ? filler : ' '),
  );
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
