/** Quotation marks and brackets of YAML within a line. */

export const closingMarks: Record<string, string> = { '"': '"', "'": "'", '[': ']', '{': '}' };

export function isQuote(mark: string): boolean {
  return mark === '"' || mark === "'";
}

/** Where a stretch in marks ends on a line: the offset behind its last mark, or the line's end if some stay open. */
export interface Reach {
  /** how many stay open */
  depth: number;
  end: number;
}

/** Follows a quoted text from behind its opening mark. */
export function followQuote(text: string, from: number, mark: string): Reach {
  for (let i = from; i < text.length; i++) {
    if (mark === '"' && text[i] === '\\') i++;
    else if (text[i] === mark) {
      if (mark === '"' || text[i + 1] !== mark) return { depth: 0, end: i + 1 };
      i++;
    }
  }
  return { depth: 1, end: text.length };
}

/** Follows brackets; `depth` of them are open already. */
export function followBrackets(text: string, from: number, depth: number): Reach {
  let open = depth;
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    const before = text[i - 1] ?? ' ';
    if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open--;
    else if (char === '#' && before === ' ') break;
    else if (isQuote(char) && /[\s:,[{]/.test(before)) i = followQuote(text, i + 1, char).end - 1;
    if (open === 0) return { depth: 0, end: i + 1 };
  }
  return { depth: open, end: text.length };
}

/** Quotes a text for YAML. */
export function quote(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** How many spaces a line begins with. */
export function indentOf(line: string | undefined): number {
  return line?.search(/[^ ]|$/) ?? 0;
}

/** A text short enough for a message. */
export function cut(text: string): string {
  const points = [...text.trim()];
  return points.length > 24 ? `${points.slice(0, 24).join('')}…` : points.join('');
}
