/** 三十二名 as 32名, 九万八千元 as 9.8万元: a sentence with its people and money as they are written in digits. */
import { formatFigure } from '../../chinese/format.ts';
import type { Sentence } from '../manuscript.ts';

export function plainFigures({ text, figures }: Sentence): string {
  let plain = '';
  let at = 0;
  for (const found of figures) {
    const isAmount = found.kind === 'money' || found.kind === 'count';
    if (!isAmount || /\d/.test(found.text) || found.per || found.bound) continue;
    const { approx, upper } = found.figure;
    if (approx || upper) continue;
    plain += text.slice(at, found.index) + formatFigure(found.figure);
    at = found.index + found.text.length;
  }
  return plain + text.slice(at);
}
