/** 【待核】: flags on the printed figures that an error concerns, so that a draft shows them. No figure is changed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Document, Inline, Row, Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import { Doubts } from './doubts.ts';

/**
 * Flags every value that prints a field in doubt or what is derived from one. A new document; what needs no
 * flag is shared with the old one, and table bodies are still made row by row.
 */
export function markFigures(document: Document, problems: readonly Diagnostic[], facts: Facts): Document {
  const doubts = new Doubts(problems, facts);
  return doubts.isEmpty
    ? document
    : { ...document, children: document.children.map((block) => mark(block, doubts)) };
}

type Markers = {
  [K in Block['type']]: (block: Extract<Block, { type: K }>, doubts: Doubts) => Block;
};

const markers: Markers = {
  title: markChildren,
  subtitle: markChildren,
  salutation: markChildren,
  paragraph: markChildren,
  remark: markChildren,
  heading: (block, doubts) => ({
    ...block,
    children: markInlines(block.children, doubts),
    ...(block.runIn ? { runIn: markInlines(block.runIn, doubts) } : {}),
  }),
  table: (block, doubts) => ({
    ...block,
    ...(block.caption ? { caption: markInlines(block.caption, doubts) } : {}),
    head: block.head.map((row) => markRow(row, doubts)),
    body: {
      *[Symbol.iterator](): Iterator<Row> {
        for (const row of block.body) yield markRow(row, doubts);
      },
    },
    ...(block.foot ? { foot: block.foot.map((row) => markRow(row, doubts)) } : {}),
  }),
  chart: (block) => block,
  picture: (block, doubts) => ({ ...block, caption: markInlines(block.caption, doubts) }),
  'attachment-note': (block, doubts) => ({
    ...block,
    names: block.names.map((name) => markInlines(name, doubts)),
  }),
  'sign-off': (block, doubts) => ({
    ...block,
    units: block.units.map((unit) => markInlines(unit, doubts)),
    ...(block.date ? { date: markInlines(block.date, doubts) } : {}),
  }),
  attachment: (block, doubts) => ({
    ...block,
    title: markInlines(block.title, doubts),
    children: block.children.map((child) => mark(child, doubts)),
  }),
  masthead: (block) => block,
  imprint: (block) => block,
};

function mark(block: Block, doubts: Doubts): Block {
  // the table's entry for a kind takes just that kind; the compiler can't see it through the lookup
  return (markers[block.type] as (block: Block, doubts: Doubts) => Block)(block, doubts);
}

function markChildren<T extends Block & { children: Inline[] }>(block: T, doubts: Doubts): T {
  return { ...block, children: markInlines(block.children, doubts) };
}

function markRow(row: Row, doubts: Doubts): Row {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: markInlines(cell.children, doubts) })),
  };
}

function markInlines(inlines: readonly Inline[], doubts: Doubts): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'strong' || inline.type === 'emphasis')
      return { ...inline, children: markInlines(inline.children, doubts) };
    if (inline.type !== 'value' || saysDirection(inline)) return inline;
    const flags = doubts.of(inline);
    return flags.length > 0 ? { ...inline, flags } : inline;
  });
}

/** 增加 and 减少 stand beside their figure, which is marked; 持平 stands for it. */
function saysDirection({ text, reads }: Value): boolean {
  return text !== '持平' && reads.some((path) => /^同比\..+\.方向$/.test(path));
}
