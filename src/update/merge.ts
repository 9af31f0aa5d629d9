/** Three texts made one: what was written, what the user made of it, what the data say now. */
import { tighten } from '../anchors/words.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { saySame } from '../verify/figures.ts';
import { listFigures, maskNumbers } from '../verify/sentences.ts';
import { writeInForm } from './her-form.ts';
import { joinHunks, listHunks, listRenewed, type Range, splitEven, stretch } from './hunks.ts';
import { mayBeSame } from './rewritten.ts';
import { cutClauses, pairFiguresOnly, saysSame } from './tokens.ts';

/** A text in place of some of hers; of nothing, put in. Places in UTF-16 units of hers. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Words of hers that are left as they are, though the data say otherwise. */
export interface Conflict {
  from: number;
  to: number;
  base: string;
  ours: string;
}

export interface Merged {
  edits: Edit[];
  conflicts: Conflict[];
}

/** Merges clause by clause. `base` and `hers` are without space. */
export function mergeWords(base: string, hers: string, ours: string): Merged {
  if (tighten(base) === tighten(ours)) return { edits: [], conflicts: [] };
  if (hasChanged(base, hers, ours)) return { edits: [], conflicts: [] };
  // half a sentence would be left
  if (tighten(ours) === '' && !saysSame(base, hers))
    return { edits: [], conflicts: [{ from: 0, to: hers.length, base, ours }] };
  const [old, her, our] = [base, hers, ours].map(cutClauses) as [string[], string[], string[]];
  const merged = mergeClauses(old, her, our);
  if (merged.conflicts.length === 0) return merged;
  // of 低保7名，残疾6名 the larger goes first: where she has edited them, they stay in the order that they had
  const inOldOrder = mergeClauses(old, her, orderAs(our, old));
  return inOldOrder.conflicts.length < merged.conflicts.length ? inOldOrder : merged;
}

/** Whether she has put in herself what the data say now; 约3095元 that she has left says so of 3000元 by chance. */
const hasChanged = (base: string, hers: string, ours: string) =>
  tighten(ours) !== '' && saysSame(ours, hers) && !saysSame(base, hers);

function mergeClauses(old: readonly string[], her: readonly string[], our: readonly string[]): Merged {
  const merged: Merged = { edits: [], conflicts: [] };
  const edited = listHunks(old, her).flatMap((hunk) => splitEven(hunk, old, her));
  for (const { left, right, others } of joinHunks(listRenewed(old, our.map(tighten)), edited)) {
    const [wasText, oursText] = [join(old, left), join(our, right)];
    const { left: wider, right: range } = stretch(left, others, edited);
    const from = join(her, [0, range[0]]).length;
    const herText = join(her, range);
    const before = join(old, [wider[0], left[0]]);
    const after = join(old, [left[1], wider[1]]);
    const part =
      others.length === 0
        ? replaceWords(herText, oursText, from)
        : mergeEdited(before + wasText + after, herText, before + oursText + after, from);
    merged.edits.push(...part.edits);
    merged.conflicts.push(...part.conflicts);
  }
  return merged;
}

/** Clauses in the order that others have, which say the same but for figures; each place keeps the mark at its end. */
function orderAs(clauses: readonly string[], others: readonly string[]): string[] {
  const order = new Map(others.map((clause, index) => [keyOf(clause), index]));
  const moved = clauses.filter((clause) => order.has(keyOf(clause)));
  if (order.size < others.length || new Set(moved.map(keyOf)).size < moved.length) return [...clauses];
  moved.sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
  return clauses.map((clause) => {
    const next = order.has(keyOf(clause)) ? (moved.shift() ?? clause) : clause;
    return next.replace(END_MARKS, '') + (END_MARKS.exec(clause)?.[0] ?? '');
  });
}

const join = (clauses: readonly string[], [start, end]: Range) => clauses.slice(start, end).join('');

const END_MARKS = /[，；。：！？”’）》]*$/;
const keyOf = (clause: string) => maskNumbers(tighten(clause)).replace(END_MARKS, '');

/** Ours for words that nobody has touched: figure by figure where nothing else differs, else as a whole. */
export function replaceWords(hers: string, ours: string, from: number): Merged {
  const pairs = pairFiguresOnly(hers, ours);
  if (!pairs) return { edits: [{ from, to: from + hers.length, text: ours }], conflicts: [] };
  return {
    edits: pairs.flatMap(({ old, now }) =>
      tighten(old.text) === tighten(now.text)
        ? []
        : [{ from: from + old.index, to: from + old.index + old.text.length, text: now.text }],
    ),
    conflicts: [],
  };
}

/** A sentence of which she has kept the figures alone: each that is another now is renewed where it stands once. */
export function mergeFigures(base: string, hers: string, ours: string): Merged {
  const changes = pairFiguresOnly(base, ours);
  const edits = changes && renewFigures(changes, hers, listFigures(base), mayBeSame);
  return edits
    ? { edits, conflicts: [] }
    : { edits: [], conflicts: [{ from: 0, to: hers.length, base, ours }] };
}

function mergeEdited(base: string, hers: string, ours: string, from: number): Merged {
  if (hasChanged(base, hers, ours)) return { edits: [], conflicts: [] };
  const changes = pairFiguresOnly(base, ours);
  const edits = changes && renewFigures(changes, hers, listFigures(base));
  if (edits)
    return {
      edits: edits.map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from })),
      conflicts: [],
    };
  // she has written figures in another form, and nothing else
  if (!changes && saysSame(base, hers)) return replaceWords(hers, ours, from);
  return { edits: [], conflicts: [{ from, to: from + hers.length, base, ours }] };
}

/**
 * Puts new figures where the old ones stand in her words, in her form; undefined where that cannot be told. A figure
 * that she has left out needs none.
 */
function renewFigures(
  changes: readonly { old: FoundFigure; now: FoundFigure }[],
  hers: string,
  base: readonly FoundFigure[],
  isSame = saySame,
): Edit[] | undefined {
  const figures = listFigures(hers);
  const own = figures.filter((figure) => !base.some((old) => isSame(old, figure)));
  const edits: Edit[] = [];
  for (const { old, now } of changes) {
    if (tighten(old.text) === tighten(now.text)) continue;
    const there = figures.filter((figure) => isSame(old, figure));
    const alike = changes.filter((pair) => saySame(pair.old, old));
    if (there.length === 0) {
      // she has put another in its place
      if (own.some(({ kind }) => kind === old.kind) && !own.some((figure) => isSame(now, figure)))
        return undefined;
      continue;
    }
    if (there.length !== alike.length) return undefined;
    const figure = there[alike.findIndex((pair) => pair.old === old)];
    if (figure && isHedged(figure) && !isHedged(old) && isSame(now, figure)) continue;
    if (!figure || isHedged(figure) !== isHedged(old)) return undefined;
    edits.push({
      from: figure.index,
      to: figure.index + figure.text.length,
      text: writeInForm(figure, old, now),
    });
  }
  return edits;
}

const isHedged = (figure: FoundFigure) =>
  (figure.kind === 'money' || figure.kind === 'count') && figure.figure.approx !== undefined;
