/**
 * How values pass through Markdown. Where a value is printed, a token — one character of the planes 15 and 16,
 * which no text may contain — takes its place, and the tree gets the value's node where the token stands.
 * So nothing in the data can be taken for markup, and nothing needs escaping.
 */
import type { Place } from '../diagnostics/diagnostic.ts';
import { plainText } from './text.ts';
import type { Block, Inline } from './tree.ts';

/** What a token stands for: a node in the text, or whole blocks with the spot of the template that made them. */
export type Slot = Inline | BlockSlot;

export interface BlockSlot {
  type: 'blocks';
  blocks: Block[];
  at: Place;
}

const FIRST = 0xf0000;
const LAST_OF_PLANE_15 = 0xffffd;
const FIRST_OF_PLANE_16 = 0x100000;
const LAST = 0x10fffd;
const PER_PLANE = LAST_OF_PLANE_15 - FIRST + 1;

/** Matches one token. */
export const tokenPattern = /[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u;

const tokens = new RegExp(tokenPattern.source, 'gu');

/** Where template text goes and what becomes of the data in it. */
export interface Output {
  /** the text that stands for a printed value */
  place(slot: Slot): string;
  /** the nodes of a rendered text, one after the other */
  split(text: string): (string | Slot)[];
  /** whether there is room for another value */
  full(): boolean;
}

/** The output of a document: values become tokens. */
export class Slots implements Output {
  readonly #slots: Slot[] = [];

  place(slot: Slot): string {
    const index = this.#slots.push(slot) - 1;
    return String.fromCodePoint(index < PER_PLANE ? FIRST + index : FIRST_OF_PLANE_16 + index - PER_PLANE);
  }

  full(): boolean {
    return this.#slots.length >= PER_PLANE + LAST - FIRST_OF_PLANE_16;
  }

  split(text: string): (string | Slot)[] {
    const parts: (string | Slot)[] = [];
    let start = 0;
    for (const { 0: token, index } of text.matchAll(tokens)) {
      const slot = this.#find(token.codePointAt(0) ?? 0);
      if (slot === undefined) continue;
      if (index > start) parts.push(text.slice(start, index));
      parts.push(slot);
      start = index + token.length;
    }
    if (start < text.length) parts.push(text.slice(start));
    return parts;
  }

  #find(codePoint: number): Slot | undefined {
    return this.#slots[
      codePoint < FIRST_OF_PLANE_16 ? codePoint - FIRST : codePoint - FIRST_OF_PLANE_16 + PER_PLANE
    ];
  }
}

/** An output of pure text, for file names: values are put in as they are. Blocks have no place in it. */
export const plainOutput: Output = {
  place: (slot) => (slot.type === 'blocks' ? '' : plainText([slot])),
  split: (text) => [text],
  full: () => false,
};
