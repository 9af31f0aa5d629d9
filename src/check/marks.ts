/** 【待核】: flags on the printed figures that an error concerns, so that a draft shows them. No figure is changed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import type { Block, Document, Flag, Inline, Row } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';

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

/** Which flags a fact bears. */
class Doubts {
  readonly #facts: Facts;
  /** by the field in doubt */
  readonly #flags = new Map<string, Set<Flag>>();
  /** by every field around one in doubt: what was derived from the whole roster was derived from each row */
  readonly #within = new Map<string, Set<Flag>>();
  readonly #known = new Map<string, ReadonlySet<Flag>>();

  constructor(problems: readonly Diagnostic[], facts: Facts) {
    this.#facts = facts;
    for (const { severity, code, message, field, fields = field === undefined ? [] : [field] } of problems) {
      if (severity !== 'error') continue;
      const flag = { code, message };
      for (const path of fields) {
        add(this.#flags, path, flag);
        for (let steps = parsePath(path).slice(0, -1); steps.length > 0; steps = steps.slice(0, -1))
          add(this.#within, formatPath(steps), flag);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#flags.size === 0;
  }

  of(reads: readonly string[]): Flag[] {
    return [...new Set(reads.flatMap((path) => [...this.#follow(path, new Set())]))];
  }

  /** Flags of a fact and of all that it was derived from. */
  #follow(path: string, above: ReadonlySet<string>): ReadonlySet<Flag> {
    const known = this.#known.get(path);
    if (known) return known;
    if (above.has(path)) return new Set();
    const trail = new Set(above).add(path);
    const inputs = this.#facts.derivations.get(path)?.inputs ?? [];
    const flags = new Set([
      ...(this.#flags.get(path) ?? []),
      ...inputs.flatMap((input) => [...(this.#within.get(input) ?? []), ...this.#follow(input, trail)]),
    ]);
    this.#known.set(path, flags);
    return flags;
  }
}

function add(map: Map<string, Set<Flag>>, path: string, flag: Flag): void {
  const flags = map.get(path);
  if (flags) flags.add(flag);
  else map.set(path, new Set([flag]));
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
    if (inline.type !== 'value') return inline;
    const flags = doubts.of(inline.reads);
    return flags.length > 0 ? { ...inline, flags: [...(inline.flags ?? []), ...flags] } : inline;
  });
}
