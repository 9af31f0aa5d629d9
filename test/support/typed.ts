/** What of a report its user wrote in sentences, and what came of figures, names, ticks and the bank. */
import { listPrintedTexts } from '../../src/check/language/passages.ts';
import type { Document } from '../../src/document/tree.ts';

/** Fields whose values are sentences or headings of the user's own. */
const sentences =
  /^(?:小节|评价|特点|经验|问题|打算|套语)(?:\[|\.|$)|^活动\.(?:指导|定性)|\.(?:做法\[\d+\]|内容|引语|事由|结果)$/;

/** A stretch of a report: words of templates and the bank, a sentence of the user's, or a figure or a name. */
export interface Stretch {
  text: string;
  kind: 'ours' | 'typed' | 'data';
}

/** The paragraphs and headings of a report, its title apart, each in stretches. */
export function listStretches(document: Document): Stretch[][] {
  return listPrintedTexts(document)
    .slice(1)
    .map(({ text, values }) => {
      const stretches: Stretch[] = [];
      let done = 0;
      for (const { start, end, reads } of values) {
        stretches.push({ text: text.slice(done, start), kind: 'ours' });
        const kind = reads.some((path) => sentences.test(path)) ? 'typed' : 'data';
        stretches.push({ text: text.slice(start, end), kind });
        done = end;
      }
      return [...stretches, { text: text.slice(done), kind: 'ours' }];
    });
}

/** How much of a report its user typed as sentences: from 0 to 1, by characters. */
export function measureTyped(document: Document): number {
  const all = listStretches(document).flat();
  const count = (some: readonly Stretch[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  return count(all.filter(({ kind }) => kind === 'typed')) / count(all);
}
