/** Characters that need more than copying: markup, C0 controls, surrogates and the two non-characters. */
const SPECIAL = /[&<>"\x00-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** What XML 1.0 can't hold (section 2.2), with lone surrogates. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML character data or attribute value. Line breaks and tabs become spaces: a value is never structure. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(ILLEGAL, '')
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** The first line of every XML part. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
