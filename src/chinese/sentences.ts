/** Running text in its parts: sentences at 。；！？ and line breaks, clauses at ， as well. */

/** Some words of a text; `index` in UTF-16 units. */
export interface Words {
  text: string;
  index: number;
}

/** A text in sentences, without the marks between them. */
export function splitSentences(text: string): Words[] {
  return split(text, /[^。；！？\n]+/g);
}

/** A text in sentences, each with its end marks and the quotes or brackets that close after them. */
export function cutSentences(text: string): string[] {
  return text
    .split(/(?<=[。；！？][”’）]*)(?![。；！？”’）])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** A text in clauses, without the marks between them. */
export function splitClauses(text: string): Words[] {
  return split(text, /[^，。；！？\n]+/g);
}

/** The sentence around a place of a text, with its end mark, without space at its ends. */
export function sentenceAround(text: string, index: number): string {
  const start = Math.max(...[...'。！？；'].map((mark) => text.lastIndexOf(mark, index - 1))) + 1;
  const end = text.slice(index).search(/[。！？；]/);
  return text.slice(start, end < 0 ? undefined : index + end + 1).trim();
}

function split(text: string, pattern: RegExp): Words[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ text: words, index }));
}

/** What stands before a place of a text within its sentence; a semicolon ends one too. */
export function sentenceBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && !'。；！？\n'.includes(text.charAt(start - 1))) start--;
  return text.slice(start, index);
}
