import { splitAtFlags } from '../document/text.ts';
import type { Inline, Value } from '../document/tree.ts';
import { UNVERIFIED } from '../document/wording.ts';

/** How a writer of characters prints inline nodes. */
export interface InlineMarkup {
  text: (value: string) => string;
  strong: (inner: string) => string;
  emphasis: (inner: string) => string;
  lineBreak: string;
  /** a draft shows which figures are still to be checked */
  draft: boolean;
}

export function printInlines(inlines: readonly Inline[], markup: InlineMarkup): string {
  return inlines.map((inline) => printInline(inline, markup)).join('');
}

function printInline(inline: Inline, markup: InlineMarkup): string {
  switch (inline.type) {
    case 'text':
      return markup.text(inline.value);
    case 'value':
      return markup.draft ? printMarked(inline, markup) : markup.text(inline.text);
    case 'strong':
      return markup.strong(printInlines(inline.children, markup));
    case 'emphasis':
      return markup.emphasis(printInlines(inline.children, markup));
    case 'break':
      return markup.lineBreak;
  }
}

function printMarked(value: Value, { text: print }: InlineMarkup): string {
  return splitAtFlags(value)
    .map(({ text, flagged }) => print(text) + (flagged ? UNVERIFIED : ''))
    .join('');
}
