/** Taking a field or an item out of the text of a YAML file, with its line where that holds nothing else. */
import {
  endOfLine,
  endOfNode,
  endOfPair,
  isFlow,
  isSequence,
  type Mapping,
  type Sequence,
  startOfLine,
  startOfNode,
} from './nodes.ts';

/** A stretch of a text, and the words that stand in its place. Offsets in UTF-16 units. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** What takes one of a record's fields or a list's items away; undefined where it stands too oddly. */
export function cutFrom(text: string, holder: Mapping | Sequence, index: number): Splice | undefined {
  const own = partOf(text, holder, index);
  if (!own) return undefined;
  const next = partOf(text, holder, index + 1);
  if (isFlow(holder)) {
    if (next) return { start: own.start, end: next.start, text: '' };
    return { start: partOf(text, holder, index - 1)?.end ?? own.start, end: own.end, text: '' };
  }
  const line = startOfLine(text, own.start);
  const head = text.slice(line, own.start);
  const end = Math.min(endOfLine(text, own.end) + 1, text.length);
  if (head.trim() === '' || (isSequence(holder) && /^ *- +$/.test(head)))
    return { start: line, end, text: '' };
  // the first field of an item, in the line of its dash: the next one takes its place
  if (!next || !/^ *(?:- +)+$/.test(head)) return undefined;
  const between = text.slice(end, startOfLine(text, next.start));
  return { start: line, end: next.start, text: between + head };
}

function partOf(text: string, holder: Mapping | Sequence, index: number): Omit<Splice, 'text'> | undefined {
  if (isSequence(holder)) {
    const item = holder.items[index];
    return item === undefined ? undefined : { start: startOfNode(item), end: endOfNode(text, item) };
  }
  const pair = holder.items[index];
  return pair && { start: startOfNode(pair.key), end: endOfPair(text, pair) };
}
