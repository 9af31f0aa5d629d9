/** Which 汉字 the fonts of official documents hold: 仿宋_GB2312 and 楷体_GB2312 stop at GB 2312. */

/** By its code, whether a character is a 汉字 of GB 2312 or of ASCII. */
let inside: Uint8Array | undefined;

/** Whether a text is nothing but 汉字 of GB 2312 and ASCII. */
export function areGb2312(text: string): boolean {
  inside ??= markInside();
  for (let at = 0; at < text.length; at++) if (inside[text.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Whether a character is one of the 6763 汉字 of GB/T 2312—1980. */
export function isGb2312(char: string): boolean {
  return char.length === 1 && char > '\u007f' && areGb2312(char);
}

/** The 汉字 of a text (〇 among them) that those fonts lack, each once, in order: 镕, 堃, 𬱖. */
export function findOutsideGb2312(text: string): string[] {
  if (areGb2312(text)) return [];
  return [...new Set(text.match(/\p{Ideographic}/gu))].filter((char) => !isGb2312(char));
}

/** GBK keeps the 汉字 of GB 2312 in 72 rows from B0, 94 columns from A1; the five unassigned cells decode to private use. */
function markInside(): Uint8Array {
  const bytes = Array.from({ length: 72 * 94 }, (_, cell) => [
    0xb0 + Math.floor(cell / 94),
    0xa1 + (cell % 94),
  ]);
  const marks = new Uint8Array(0x10000).fill(1, 0, 0x80);
  const decoded = new TextDecoder('gbk').decode(Uint8Array.from(bytes.flat()));
  for (const char of decoded) if (/[\u4e00-\u9fff]/.test(char)) marks[char.charCodeAt(0)] = 1;
  return marks;
}
