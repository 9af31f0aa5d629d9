/** 【待核】: flags on the printed figures that an error concerns, so that a draft shows them. No figure is changed. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import type { Block, Document, Flag, Inline, Row, Value } from '../document/tree.ts';
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

/** What an error says of the fields that it names, and the words of the first that it means. */
interface Doubt {
  code: string;
  message: string;
  field: string | undefined;
  words: Diagnostic['words'];
}

/** Which doubts a fact bears. */
class Doubts {
  readonly #facts: Facts;
  /** by the field in doubt */
  readonly #doubts = new Map<string, Set<Doubt>>();
  /** by every field around one in doubt: what was derived from the whole roster was derived from each row */
  readonly #within = new Map<string, Set<Doubt>>();
  readonly #known = new Map<string, ReadonlySet<Doubt>>();

  constructor(problems: readonly Diagnostic[], facts: Facts) {
    this.#facts = facts;
    for (const problem of problems) {
      const { severity, code, message, field, words } = problem;
      if (severity !== 'error') continue;
      const doubt = { code, message, field, words };
      for (const path of problem.fields ?? (field === undefined ? [] : [field])) {
        add(this.#doubts, path, doubt);
        for (let steps = parsePath(path).slice(0, -1); steps.length > 0; steps = steps.slice(0, -1))
          add(this.#within, formatPath(steps), doubt);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#doubts.size === 0;
  }

  /** Each with the end of the words that it means, where the value prints the text that they stand in. */
  of({ text, reads }: Value): Flag[] {
    const doubts = new Set(reads.flatMap((path) => [...this.#follow(path, new Set())]));
    const told = new Set<string>();
    return [...doubts].flatMap(({ code, message, field, words }) => {
      // one error of a unit is also the whole's
      if (told.has(message)) return [];
      told.add(message);
      const end = words && field !== undefined && reads.includes(field) ? endOf(words, text) : undefined;
      return { code, message, end };
    });
  }

  /** Doubts of a fact and of all that it was derived from. */
  #follow(path: string, above: ReadonlySet<string>): ReadonlySet<Doubt> {
    const known = this.#known.get(path);
    if (known) return known;
    if (above.has(path)) return new Set();
    const trail = new Set(above).add(path);
    const inputs = this.#facts.derivations.get(path)?.inputs ?? [];
    const doubts = new Set([
      ...(this.#doubts.get(path) ?? []),
      ...inputs.flatMap((input) => [...(this.#within.get(input) ?? []), ...this.#follow(input, trail)]),
    ]);
    this.#known.set(path, doubts);
    return doubts;
  }
}

function add(map: Map<string, Set<Doubt>>, path: string, doubt: Doubt): void {
  const doubts = map.get(path);
  if (doubts) doubts.add(doubt);
  else map.set(path, new Set([doubt]));
}

/** Where some words of the user's end in the text as printed; undefined where they were changed on the way. */
function endOf(
  { text: words, occurrence }: NonNullable<Diagnostic['words']>,
  text: string,
): number | undefined {
  const before = text.split(words).slice(0, occurrence + 1);
  const end = before.join(words).length + words.length;
  return before.length > occurrence && end <= text.length ? end : undefined;
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
    return flags.length > 0 ? { ...inline, flags: [...(inline.flags ?? []), ...flags] } : inline;
  });
}

/** 增加 and 减少 stand beside their figure, which is marked; 持平 stands for it. */
function saysDirection({ text, reads }: Value): boolean {
  return text !== '持平' && reads.some((path) => /^同比\..+\.方向$/.test(path));
}
