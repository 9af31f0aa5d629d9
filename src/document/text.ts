/** The words of the tree, and walks over it. Typed by node kind: a new kind that is forgotten does not compile. */
import type { Block, Inline, Row, Value } from './tree.ts';

/** The words of inline nodes; a break gives nothing. */
export function plainText(inlines: readonly Inline[]): string {
  const [first] = inlines;
  if (first && inlines.length === 1) return wordsOf(first);
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
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

/** Whether inline nodes print anything at all. */
export function isEmpty(inlines: readonly Inline[]): boolean {
  return plainText(inlines).trim() === '';
}

/** A value's text in pieces: those with a flag end with the words that it concerns. */
export function splitAtFlags({ text, flags = [] }: Value): { text: string; flagged: boolean }[] {
  const ends = [...new Set(flags.map(({ end = text.length }) => end))].sort((a, b) => a - b);
  const pieces = ends.map((end, index) => ({ text: text.slice(ends[index - 1] ?? 0, end), flagged: true }));
  const rest = text.slice(ends.at(-1) ?? 0);
  return rest === '' ? pieces : [...pieces, { text: rest, flagged: false }];
}

type InlinesOf = {
  [K in Block['type']]: (block: Extract<Block, { type: K }>) => Iterable<readonly Inline[]>;
};

/** Every run of inline nodes that stands directly in a block, in reading order; nested blocks left out. */
const inlinesOf: InlinesOf = {
  title: (block) => [block.children],
  subtitle: (block) => [block.children],
  salutation: (block) => [block.children],
  heading: (block) => [block.children, block.runIn ?? []],
  paragraph: (block) => [block.children],
  table: function* ({ caption, head, body, foot }) {
    if (caption) yield caption;
    for (const rows of [head, body, foot ?? []]) yield* cellsOf(rows);
  },
  chart: () => [],
  picture: ({ caption }) => [caption],
  'attachment-note': (block) => block.names,
  'sign-off': ({ units, date }) => [...units, date ?? []],
  remark: (block) => [block.children],
  attachment: (block) => [block.title],
  masthead: () => [],
  imprint: ({ copyTo, issuer, date }) => [copyTo ?? [], issuer ?? [], date ?? []],
};

function* cellsOf(rows: Iterable<Row>): Iterable<readonly Inline[]> {
  for (const row of rows) for (const cell of row.cells) yield cell.children;
}

/** Every block, those within attachments after their attachment. */
export function* walkBlocks(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'attachment') yield* walkBlocks(block.children);
  }
}

/** Every run of inline nodes of the blocks, in reading order. */
export function* walkInlines(blocks: readonly Block[]): Iterable<readonly Inline[]> {
  for (const block of walkBlocks(blocks)) {
    // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
    yield* (inlinesOf[block.type] as (block: Block) => Iterable<readonly Inline[]>)(block);
  }
}

/** Calls `visit` for every inline node of the blocks, those within strong and emphasis too. */
export function visitInlines(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  const descend = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      visit(inline);
      if (inline.type === 'strong' || inline.type === 'emphasis') descend(inline.children);
    }
  };
  for (const inlines of walkInlines(blocks)) descend(inlines);
}
