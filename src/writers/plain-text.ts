import type { Inline } from '../document/tree.ts';

/** Inline nodes as plain text; a line break is a space of no width. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'value':
      return inline.text;
    case 'strong':
    case 'emphasis':
      return plainText(inline.children);
    case 'break':
      return '';
  }
}
