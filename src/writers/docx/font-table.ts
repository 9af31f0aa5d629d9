import { XML_DECLARATION } from '../../opc/escape.ts';
import { WORDPROCESSING } from '../../opc/namespaces.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';

/** Character sets as Windows numbers them. */
const ANSI = '00';
const GB2312 = '86';

/** The font table: to each font that is written, the ones that Word may take where it is not installed. */
export function writeFontTable({ fonts, latinFont }: Style): string {
  const chinese = Object.values(fonts).map(([name, ...others]) => writeFont(name, GB2312, others));
  const all = [writeFont(latinFont, ANSI, []), ...new Set(chinese)];
  return XML_DECLARATION + el('w:fonts', { 'xmlns:w': WORDPROCESSING }, ...all);
}

function writeFont(name: string, charset: string, others: readonly string[]): string {
  const alternatives = others.length > 0 ? el('w:altName', { 'w:val': others.join(',') }) : '';
  return el('w:font', { 'w:name': name }, alternatives, el('w:charset', { 'w:val': charset }));
}
