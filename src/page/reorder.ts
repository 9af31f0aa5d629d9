/** Moving an item within a list of a YAML file: its lines go with the comments that are of it. */
import {
  endOfLine,
  endOfNode,
  isFlow,
  isSequence,
  type Node,
  type Sequence,
  startOfLine,
  startOfNode,
} from './nodes.ts';
import type { Splice } from './removal.ts';

/** A stretch of a text. */
interface Stretch {
  start: number;
  end: number;
}

/** @param to the index that the item has afterwards; undefined where the list is written too oddly */
export function moveItem(text: string, list: Node | undefined, from: number, to: number): Splice | undefined {
  if (!isSequence(list)) return undefined;
  const stretches = (isFlow(list) ? listInBrackets(text, list) : listLines(text, list)) ?? [];
  const [first, last, moved] = [stretches[0], stretches.at(-1), stretches[from]];
  if (!first || !last || !moved || !stretches[to]) return undefined;
  const order = stretches.filter((stretch) => stretch !== moved).toSpliced(to, 0, moved);
  // what stands between items stays where it is
  const gaps = stretches.map(({ end }, place) => text.slice(end, stretches[place + 1]?.start ?? end));
  const parts = order.map(({ start, end }, place) => text.slice(start, end) + (gaps[place] ?? ''));
  return { start: first.start, end: last.end, text: parts.join('') };
}

function listInBrackets(text: string, { items }: Sequence): Stretch[] | undefined {
  const own = items.map((item) => ({ start: startOfNode(item), end: endOfNode(text, item) }));
  const gaps = own.slice(1).map(({ start }, index) => text.slice(own[index]?.end, start));
  return gaps.every((gap) => /^\s*,\s*$/.test(gap)) ? own : undefined;
}

/** Whole lines of each item: those that begin with a dash, with comments right above it, or within it below. */
function listLines(text: string, { items }: Sequence): Stretch[] | undefined {
  const heads = items.map((item) => {
    const start = startOfNode(item);
    return { dash: startOfLine(text, start), words: text.slice(startOfLine(text, start), start), item };
  });
  const [first] = heads;
  if (!first || !heads.every(({ words }) => /^ *-[ \t]+$/.test(words))) return undefined;
  const column = first.words.indexOf('-');
  const stretches: Stretch[] = [];
  for (const [index, { dash, item }] of heads.entries()) {
    const start = takeAbove(text, dash, column, stretches.at(-1)?.end ?? -1);
    const end = endOfLine(text, endOfNode(text, item));
    stretches.push({ start, end: takeBelow(text, end, column, heads[index + 1]?.dash ?? text.length) });
  }
  // above the first one may stand what is said of all of them
  const areTold = heads.some(({ dash }, index) => index > 0 && (stretches[index]?.start ?? dash) < dash);
  if (stretches[0] && !areTold) stretches[0].start = first.dash;
  return stretches;
}

/** The end of the comments that stand deeper than the dashes, below an item. */
function takeBelow(text: string, from: number, column: number, limit: number): number {
  let end = from;
  while (end + 1 < limit) {
    const next = endOfLine(text, end + 1);
    const indent = /^ *(?=#)/.exec(text.slice(end + 1, next))?.[0].length ?? -1;
    if (indent <= column) break;
    end = next;
  }
  return end;
}

/** The start of the comments right above a dash. */
function takeAbove(text: string, dash: number, column: number, limit: number): number {
  for (let start = dash; ; ) {
    const above = startOfLine(text, start - 1);
    const indent = /^ *(?=#)/.exec(text.slice(above, start))?.[0].length ?? -1;
    if (above <= limit || indent < column) return start;
    start = above;
  }
}
