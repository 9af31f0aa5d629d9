/** The bytes of an XML part → text, in the encoding that the part itself declares (XML 1.0, appendix F). */

/** The declaration, as ASCII: every encoding that a file may declare without a mark writes it so. */
const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** The text, without its mark, lines ending in `\n` (2.11); undefined where the bytes are none of its encoding. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    // the decoder takes the mark off
    const text = new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** The mark decides, then the first sign in UTF-16, then the declaration; else it is UTF-8. */
function findEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  const declared = declaration.exec(start)?.[1] ?? 'utf-8';
  // a declaration that could be read byte by byte is not in UTF-16, whatever it says
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
