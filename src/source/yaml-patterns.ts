/** What lines of YAML look like, proper and mistaken. */

/** A key as people write one: a word that begins with a Chinese character and holds no punctuation. */
const key = String.raw`\p{Script=Han}[\p{L}\p{N}_（）()\-]{0,19}`;
/** The key, the colon with what passes for a space after it, and the value, where the colon is not `: `. */
export const mistypedEntry = new RegExp(
  String.raw`^(?<key>${key})[ \u3000]*(?<colon>[：∶﹕︰]\s*|:[\u3000\u00a0]+\s*|:(?=[^\s/]))(?<value>.*)$`,
  'u',
);
/** A key, proper or quoted, up to its colon. */
export const properEntry = /^(?:"[^"]*"|'[^']*'|[^\s"'[\]{}#&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?=\s|$)/u;
/** The longest key of a data file, in characters: what a lone line below an empty key must not exceed to be one. */
export const longestKey = 4;
/** Longer than any line that a person types, in UTF-16 units. */
export const longestLine = 10_000;
/** `新工办[2016]51号` and `[2016]51号` as a value within { } or [ ]. */
export const bracketsWithin =
  /(?=[^\s,])(?<=[:,[{]\s*)(?:[^\s"'{}[\],:][^"'{}[\],:]*\[[^"'{}[\],:]*\][^"'{}[\],:]*|\[[^"'{}[\],:]*\][^\s"'{}[\],:][^"'{}[\],:]*)/g;
/** `**市总工会` as a value within { } or [ ]. */
export const asteriskWithin = /(?=\*)(?<=[:,[{]\s*)\*[^"'{}[\],]*/g;

/** A text with nothing to be found in what stands in quotation marks; as long as before. */
export function hideQuoted(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length));
}

/** Whether a text begins with a key and a colon, right or wrong. */
export function looksLikeEntry(text: string): boolean {
  return mistypedEntry.test(text) || properEntry.test(text);
}
/** A list or fields in brackets of the input method: `［走访，公示］`. */
export const wideBrackets = /^(?:［.*］|｛.*｝)\s*$/;
/** What the input method gives for YAML's own marks. */
export const plainMarks: Record<string, string> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '，': ', ',
  '：': ': ',
};
/** A full-width comma before a further field within { }. */
export const commaWithin = new RegExp(String.raw`，(?=\s*${key}\s*:\s)`, 'gu');
