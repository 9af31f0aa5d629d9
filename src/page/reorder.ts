/** Moving an item within a list of a YAML file: its lines go with the comments that are of it. */
import { isSeq, type YAMLSeq } from 'yaml';
import {
  columnOf,
  endOfLine,
  endOfNode,
  isBlank,
  isFlow,
  type Node,
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
  if (!isSeq(list) || list.items.some((item) => isBlank(item as Node))) return undefined;
  const stretches = isFlow(list) ? listInBrackets(text, list) : listLines(text, list);
  const [first, last] = [stretches?.[0], stretches?.at(-1)];
  if (!stretches || !first || !last || !stretches[from] || !stretches[to]) return undefined;
  const order = [...stretches.keys()].filter((index) => index !== from).toSpliced(to, 0, from);
  // what stands between items stays where it is
  const parts = order.map((index, place) => {
    const before = stretches[place - 1];
    const gap = before ? text.slice(before.end, stretches[place]!.start) : '';
    return gap + text.slice(stretches[index]!.start, stretches[index]!.end);
  });
  return { start: first.start, end: last.end, text: parts.join('') };
}

function listInBrackets(text: string, { items }: YAMLSeq): Stretch[] | undefined {
  const own = items.map((item) => ({ start: startOfNode(item as Node), end: endOfNode(text, item as Node) }));
  const gaps = own.slice(1).map(({ start }, index) => text.slice(own[index]!.end, start));
  return gaps.every((gap) => /^\s*,\s*$/.test(gap)) ? own : undefined;
}

/** Whole lines of each item: those that begin with a dash, with comments right above it, or within it below. */
function listLines(text: string, { items }: YAMLSeq): Stretch[] | undefined {
  const dashes = items.map((item) => startOfLine(text, startOfNode(item as Node)));
  const heads = items.map((item, index) => text.slice(dashes[index], startOfNode(item as Node)));
  if (!heads.every((head) => /^ *-[ \t]+$/.test(head))) return undefined;
  const column = columnOf(text, dashes[0]! + heads[0]!.indexOf('-'));
  const ends = items.map((item, index) => {
    const end = endOfLine(text, endOfNode(text, item as Node));
    return takeBelow(text, end, column, dashes[index + 1] ?? text.length);
  });
  const starts = dashes.map((dash, index) => takeAbove(text, dash, column, ends[index - 1] ?? -1));
  // above the first one may stand what is said of all of them
  const areTold = starts.slice(1).some((start, index) => start < dashes[index + 1]!);
  return ends.map((end, index) => ({ start: index === 0 && !areTold ? dashes[0]! : starts[index]!, end }));
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
  let start = dash;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    const indent = /^ *(?=#)/.exec(text.slice(above, start))?.[0].length ?? -1;
    if (above <= limit || indent < column) break;
    start = above;
  }
  return start;
}
