/** Which errors put a printed figure in doubt: those of the fields that it prints, and of all that it was derived from. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import type { Flag, Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import type { RosterPart } from '../facts/provenance.ts';

/** What an error says, the field that it is told at, and the words there that it means. */
interface Doubt {
  code: string;
  message: string;
  field: string | undefined;
  words: Diagnostic['words'];
}

type Some = ReadonlySet<Doubt>;
const none: Some = new Set();

/** Which doubts a fact bears. */
export class Doubts {
  readonly #facts: Facts;
  /** by the field in doubt */
  readonly #at = new Map<string, Set<Doubt>>();
  /** by every field around one in doubt: what was derived from the whole roster was derived from each row */
  readonly #within = new Map<string, Set<Doubt>>();
  /** by the index of the row of the roster in doubt, and by its column */
  readonly #rows = new Map<number, Set<Doubt>>();
  readonly #columns = new Map<string, Set<Doubt>>();
  /** by the field that they are told at */
  readonly #told = new Map<string, Set<Doubt>>();
  readonly #known = new Map<string, Some>();
  /** many figures follow from one total, and bear its doubts */
  readonly #flags = new WeakMap<Some, readonly Flag[]>();

  constructor(problems: readonly Diagnostic[], facts: Facts) {
    this.#facts = facts;
    for (const problem of problems) {
      const { severity, code, message, field, words } = problem;
      if (severity !== 'error') continue;
      const doubt = { code, message, field, words };
      const fields = problem.fields ?? (field === undefined ? [] : [field]);
      if (field !== undefined && fields.includes(field)) add(this.#told, field, doubt);
      for (const path of fields) this.#enter(path, doubt);
    }
  }

  #enter(path: string, doubt: Doubt): void {
    add(this.#at, path, doubt);
    const steps = parsePath(path);
    for (let around = steps.slice(0, -1); around.length > 0; around = around.slice(0, -1))
      add(this.#within, formatPath(around), doubt);
    const [list, row, column] = steps;
    if (list !== '名册' || typeof row !== 'number') return;
    add(this.#rows, row, doubt);
    if (typeof column === 'string') add(this.#columns, column, doubt);
  }

  get isEmpty(): boolean {
    return this.#at.size === 0;
  }

  /** What is told at the value's own field first; each with the end of the words that it means, where it prints them. */
  of({ text, reads }: Value): readonly Flag[] {
    const doubts = unite(reads.map((path) => this.#follow(path, new Set())));
    if (reads.some((path) => this.#told.has(path))) {
      const own = new Set(reads.flatMap((path) => [...(this.#told.get(path) ?? none)]));
      return flag([...own, ...doubts], (doubt) =>
        doubt.words && own.has(doubt) ? endOf(doubt.words, text) : undefined,
      );
    }
    const flags = this.#flags.get(doubts) ?? flag([...doubts], () => undefined);
    this.#flags.set(doubts, flags);
    return flags;
  }

  /** Doubts of a fact and of all that it was derived from. */
  #follow(path: string, above: ReadonlySet<string>): Some {
    const own = this.#at.get(path) ?? none;
    const derivation = this.#facts.derivations.get(path);
    if (!derivation) return own;
    const known = this.#known.get(path);
    if (known) return known;
    if (above.has(path)) return none;
    const trail = new Set(above).add(path);
    const { inputs, part } = derivation;
    const doubts = unite([
      own,
      ...inputs.flatMap((input) => [
        ...(input === '名册' ? this.#ofRoster(part) : [this.#within.get(input) ?? none]),
        this.#follow(input, trail),
      ]),
    ]);
    this.#known.set(path, doubts);
    return doubts;
  }

  /**
   * Of all rows together; of a part of them those of the rows that were counted, and of any whose cell says who is
   * counted: it may belong here.
   */
  #ofRoster(part: RosterPart | undefined): Some[] {
    if (!part) return [this.#within.get('名册') ?? none, this.#at.get('名册合计') ?? none];
    return [
      ...part.columns.map((column) => this.#columns.get(column) ?? none),
      ...part.rows.map((row) => this.#rows.get(row) ?? none),
    ];
  }
}

function add<K>(map: Map<K, Set<Doubt>>, key: K, doubt: Doubt): void {
  const doubts = map.get(key);
  if (doubts) doubts.add(doubt);
  else map.set(key, new Set([doubt]));
}

/** The doubts of all sets: the largest itself where it has those of the others, as that of a total has. */
function unite(sets: readonly Some[]): Some {
  const largest = sets.reduce((most, set) => (set.size > most.size ? set : most), none);
  let all: Set<Doubt> | undefined;
  for (const set of sets)
    for (const doubt of set) {
      if (largest.has(doubt)) continue;
      all ??= new Set(largest);
      all.add(doubt);
    }
  return all ?? largest;
}

/** Each message once: one error of a unit is also the whole's. */
function flag(doubts: readonly Doubt[], endIn: (doubt: Doubt) => number | undefined): Flag[] {
  const told = new Set<string>();
  return doubts.flatMap((doubt) => {
    const { code, message } = doubt;
    if (told.has(message)) return [];
    told.add(message);
    return { code, message, end: endIn(doubt) };
  });
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
