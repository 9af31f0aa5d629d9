/**
 * Characters that XML 1.0 cannot hold (2.2): controls besides tab and line feed, U+FFFE, U+FFFF and lone
 * surrogates. They are taken out once, here, where text enters.
 */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Takes the forbidden characters out of a text; tells which they were, as `U+0007`. */
export function sanitise(text: string): { text: string; removed: string[] } {
  const found = text.match(forbidden);
  if (!found) return { text, removed: [] };
  const removed = [...new Set(found)].map(
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { text: text.replace(forbidden, ''), removed };
}
