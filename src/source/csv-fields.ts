/** The fields of a CSV text, one by one (RFC 4180). */
import * as kinds from '../diagnostics/catalogue/csv.ts';

/** One field of a CSV text. */
export interface Field {
  text: string;
  /** offset of the delimiter or line end behind it, or the text's length */
  end: number;
  /** that it takes */
  lines: number;
  problem?: typeof kinds.unclosedQuote;
}

/** Reads the field that begins at an offset. */
export function readField(text: string, start: number, delimiter: string): Field {
  if (text[start] === '"') {
    const field = readQuoted(text, start, delimiter);
    return { ...field, lines: text.slice(start, field.end).split('\n').length };
  }
  const end = findEnd(text, start, delimiter);
  return { text: readForced(text.slice(start, end)), end, lines: 1 };
}

function readQuoted(text: string, start: number, delimiter: string): Omit<Field, 'lines'> {
  let close = start + 1;
  for (;;) {
    close = text.indexOf('"', close);
    if (close < 0) return { text: text.slice(start + 1), end: text.length, problem: kinds.unclosedQuote };
    if (text[close + 1] !== '"') break;
    close += 2;
  }
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  const end = findEnd(text, close + 1, delimiter);
  const rest = text.slice(close + 1, end);
  if (rest.trim() === '') return { text: quoted.startsWith('=') ? readForced(quoted) : quoted, end };
  return { text: quoted + rest, end, problem: kinds.textAfterQuote };
}

/** `="00123"` and `'00123` make a spreadsheet keep a text as typed: the text is what they hold. */
function readForced(cell: string): string {
  if (!/^[\s='’]/.test(cell)) return cell;
  return /^\s*="(.*)"\s*$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell.replace(/^['’](?=[^'’]*$)/, '');
}

const lineEnd = 0x0a;

function findEnd(text: string, from: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === lineEnd) return end;
  }
  return text.length;
}
