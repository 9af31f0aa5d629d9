const wide = /[！-～￥\u3000]/;

/**
 * Full-width ASCII (U+FF01–FF5E, ￥, the ideographic space) to half-width, for reading figures.
 * Narrower than NFKC, which would also turn a footnote mark ② into a digit of the figure beside it.
 */
export function toHalfWidth(text: string): string {
  if (!wide.test(text)) return text;
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll('\u3000', ' ');
}
