/** Which 汉字 the fonts of official documents hold: 仿宋_GB2312 and 楷体_GB2312 stop at GB 2312. */

/** The everyday 汉字 of Unicode, U+4E00 to U+9FFF. */
const [firstHan, lastHan] = [0x4e00, 0x9fff];

/** By what is above U+4E00, whether a 汉字 is in GB 2312. */
let inside: Uint8Array | undefined;

/** Whether a text is nothing but 汉字 of GB 2312 and ASCII. */
export function areGb2312(text: string): boolean {
  inside ??= markInside();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && inside[code - firstHan] !== 1) return false;
  }
  return true;
}

/** Whether a character is one of the 6763 汉字 of GB/T 2312—1980. */
export function isGb2312(char: string): boolean {
  return char.length === 1 && char.charCodeAt(0) >= firstHan && areGb2312(char);
}

/** The 汉字 of a text (〇 among them) that those fonts lack, each once, in order: 镕, 堃, 𬱖. */
export function findOutsideGb2312(text: string): string[] {
  if (areGb2312(text)) return [];
  return [...new Set(text.match(/\p{Ideographic}/gu))].filter((char) => !isGb2312(char));
}

/** GBK keeps the 汉字 of GB 2312 in rows B0–F7, columns A1–FE; the five unassigned cells decode to private use. */
function markInside(): Uint8Array {
  const bytes = new Uint8Array((0xf7 - 0xb0 + 1) * (0xfe - 0xa1 + 1) * 2);
  let end = 0;
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let column = 0xa1; column <= 0xfe; column++) {
      bytes[end++] = row;
      bytes[end++] = column;
    }
  }
  const marks = new Uint8Array(lastHan - firstHan + 1);
  const decoded = new TextDecoder('gbk').decode(bytes);
  for (let at = 0; at < decoded.length; at++) {
    const code = decoded.charCodeAt(at);
    if (code >= firstHan && code <= lastHan) marks[code - firstHan] = 1;
  }
  return marks;
}
