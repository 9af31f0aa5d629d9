import { parseMoney } from '../../chinese/money.ts';
import { formatWanyuan } from '../../chinese/money-format.ts';
import type { Block, Inline } from '../tree.ts';

/** An amount of 1万元 and more that is printed in 元, and one in 万元. */
const inYuan = /^\d{5,12}元$/;
const inWanyuan = /\d万[多余]?元/;

/** Where one sentence of a paragraph speaks of 万元, its other large amounts do too: 37354元 beside 6.9万元 is 3.7354万元. */
export function unifyUnits(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type === 'attachment') return { ...block, children: unifyUnits(block.children) };
    return block.type === 'paragraph' ? { ...block, children: unifyParagraph(block.children) } : block;
  });
}

function unifyParagraph(inlines: Inline[]): Inline[] {
  if (!inlines.some(isInYuan)) return inlines;
  const { sentenceOf, ofWanyuan } = readSentences(inlines);
  return inlines.map((inline, index) => {
    const money = isInYuan(inline) && ofWanyuan.has(sentenceOf[index] ?? -1) && parseMoney(inline.text);
    return money ? { ...inline, text: formatWanyuan(money.fen) } : inline;
  });
}

function isInYuan(inline: Inline): inline is Extract<Inline, { type: 'value' }> {
  return inline.type === 'value' && inYuan.test(inline.text);
}

/** In which sentence of the paragraph each inline ends, and which sentences speak of 万元. */
function readSentences(inlines: readonly Inline[]): { sentenceOf: number[]; ofWanyuan: ReadonlySet<number> } {
  const ofWanyuan = new Set<number>();
  let sentence = 0;
  const sentenceOf = inlines.map((inline) => {
    const words = inline.type === 'text' ? inline.value : inline.type === 'value' ? inline.text : '';
    for (const [order, part] of words.split(/[。！？；]/).entries()) {
      if (order > 0) sentence++;
      if (inWanyuan.test(part)) ofWanyuan.add(sentence);
    }
    return sentence;
  });
  return { sentenceOf, ofWanyuan };
}
