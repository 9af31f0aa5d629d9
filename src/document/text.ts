/** The words of the tree, and walks over it. Typed by node kind: a new kind that is forgotten does not compile. */
import type { Block, Inline, Row, Table, Value } from './tree.ts';

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

/** A run of inline nodes that stands directly in a block: a paragraph's, a cell's. */
export type Words = readonly Inline[];

type Running = Exclude<Block, Table>;

type WordsOf = {
  [K in Running['type']]: (block: Extract<Running, { type: K }>) => readonly Words[];
};

const wordsIn: WordsOf = {
  title: (block) => [block.children],
  subtitle: (block) => [block.children],
  salutation: (block) => [block.children],
  heading: (block) => [block.children, block.runIn ?? []],
  paragraph: (block) => [block.children],
  chart: () => [],
  picture: ({ caption }) => [caption],
  'attachment-note': (block) => block.names,
  'sign-off': ({ units, date }) => [...units, date ?? []],
  remark: (block) => [block.children],
  attachment: (block) => [block.title],
  masthead: () => [],
  imprint: ({ copyTo, issuer, date }) => [copyTo ?? [], issuer ?? [], date ?? []],
};

/** Every run of inline nodes of a block that is no table, in reading order; nested blocks left out. */
export function runsOf(block: Running): readonly Words[] {
  // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
  return (wordsIn[block.type] as (block: Running) => readonly Words[])(block);
}

/** Every block, those within attachments after their attachment. */
export function* walkBlocks(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'attachment') yield* walkBlocks(block.children);
  }
}

/** Calls `visit` for every run of inline nodes of the blocks, in reading order. */
export function visitRuns(blocks: readonly Block[], visit: (words: Words) => void): void {
  for (const block of walkBlocks(blocks)) {
    if (block.type === 'table') visitTable(block, visit);
    else for (const words of runsOf(block)) visit(words);
  }
}

function visitTable({ caption, head, body, foot = [] }: Table, visit: (words: Words) => void): void {
  if (caption) visit(caption);
  const visitRow = ({ cells }: Row) => {
    for (const { children } of cells) visit(children);
  };
  for (const rows of [head, body, foot]) for (const row of rows) visitRow(row);
}

/** Calls `visit` for every inline node of the blocks, those within strong and emphasis too. */
export function visitInlines(blocks: readonly Block[], visit: (inline: Inline) => void): void {
  const descend = (words: Words): void => {
    for (const inline of words) {
      visit(inline);
      if (inline.type === 'strong' || inline.type === 'emphasis') descend(inline.children);
    }
  };
  visitRuns(blocks, descend);
}
