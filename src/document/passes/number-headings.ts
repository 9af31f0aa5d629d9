import { toChineseNumeral } from '../../chinese/numerals.ts';
import type { Block, Heading } from '../tree.ts';

/** 一、（一）1.（1）: the marks of the four levels (GB/T 9704—2012, 7.3.3). */
const marks: { [level in Heading['level']]: (n: number) => string } = {
  1: (n) => `${toChineseNumeral(n)}、`,
  2: (n) => `（${toChineseNumeral(n)}）`,
  3: (n) => `${n}.`,
  4: (n) => `（${n}）`,
};

/** Numbers the headings. A level starts anew under each heading above it, and all levels in each attachment. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.type === 'attachment') return { ...block, children: numberHeadings(block.children) };
    if (block.type !== 'heading') return block;
    const { level } = block;
    const count = (counts[level] ?? 0) + 1;
    counts[level] = count;
    counts.fill(0, level + 1);
    return { ...block, number: marks[level](count) };
  });
}
