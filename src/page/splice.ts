/** One change of a value in the text of a YAML file: which stretch of it gives way to which words. */
import { isScalar, Scalar } from 'yaml';
import type { PlainObject, PlainValue } from '../source/places.ts';
import {
  columnOf,
  endOfKey,
  endOfLine,
  endOfNode,
  endOfPair,
  findPair,
  indexOfPair,
  isBlank,
  isFlow,
  isMapping,
  isSequence,
  type KeyedPair,
  type Mapping,
  type Node,
  type Sequence,
  startOfLine,
  startOfNode,
  type Tree,
} from './nodes.ts';
import { cutFrom, type Splice } from './removal.ts';
import { moveItem } from './reorder.ts';
import {
  type Indents,
  indentLines,
  quoteDouble,
  writeBehindKey,
  writeFlow,
  writeItem,
  writeLines,
  writeScalar,
} from './written.ts';

type Path = readonly (string | number)[];

/** Makes splices of one text. A method gives undefined where the place is none that it can change. */
export class Splicer {
  readonly #text: string;
  readonly #tree: Tree;
  readonly #indents: Indents;
  /** keys of a record in the order that they are written in */
  readonly #orderOf: (path: Path) => readonly string[];

  constructor(text: string, tree: Tree, indents: Indents, orderOf: (path: Path) => readonly string[]) {
    this.#text = text;
    this.#tree = tree;
    this.#indents = indents;
    this.#orderOf = orderOf;
  }

  /** Puts a value at a path; what is missing on the way there is added. */
  set(path: Path, value: PlainValue): Splice | undefined {
    const { contents } = this.#tree;
    if (isBlank(contents)) return this.#begin(nest(path, value));
    return this.#setWithin(contents, path, 0, value);
  }

  #setWithin(node: Node, path: Path, depth: number, value: PlainValue): Splice | undefined {
    const step = path[depth]!;
    const rest = path.slice(depth + 1);
    if (isMapping(node)) {
      const pair = findPair(node, step);
      if (!pair) return this.#addKey(node, path.slice(0, depth), String(step), nest(rest, value));
      if (isBlank(pair.value)) return this.#fill(pair, nest(rest, value), isFlow(node));
      if (rest.length > 0) return this.#setWithin(pair.value, path, depth + 1, value);
      return value === null && isFlow(node)
        ? cutFrom(this.#text, node, indexOfPair(node, step))
        : this.#replace(pair.value, value, pair, isFlow(node));
    }
    if (!isSequence(node) || typeof step !== 'number') return undefined;
    if (step >= node.items.length) return this.#insertInto(node, node.items.length, [nest(rest, value)]);
    const item = node.items[step]!;
    if (isBlank(item)) return undefined;
    return rest.length > 0
      ? this.#setWithin(item, path, depth + 1, value)
      : this.#replace(item, value, undefined, isFlow(node));
  }

  /** Takes away a field or an item; what holds nothing else goes with it. */
  remove(path: Path): Splice | undefined {
    const nodes = this.#walk(path);
    for (let depth = path.length - 1; depth >= 0; depth--) {
      const holder = nodes[depth];
      if (!isMapping(holder) && !isSequence(holder)) return undefined;
      if (holder.items.length === 1 && depth > 0) continue;
      const step = path[depth]!;
      const index = isMapping(holder) ? indexOfPair(holder, step) : Number(step);
      return index < 0 ? undefined : cutFrom(this.#text, holder, index);
    }
    return undefined;
  }

  /** Puts items into a list that is there. */
  insert(path: Path, at: number, values: readonly PlainValue[]): Splice | undefined {
    const list = this.#walk(path)[path.length];
    return isSequence(list) && list.items.length > 0 ? this.#insertInto(list, at, values) : undefined;
  }

  /** Moves an item of a list, to the index that it has afterwards. */
  move(path: Path, from: number, to: number): Splice | undefined {
    return moveItem(this.#text, this.#walk(path)[path.length], from, to);
  }

  /** The nodes along a path, from the root; undefined from where it leads nowhere. */
  #walk(path: Path): (Node | undefined)[] {
    const nodes: (Node | undefined)[] = [this.#tree.contents];
    for (const step of path) {
      const node = nodes.at(-1);
      if (isMapping(node)) nodes.push(findPair(node, step)?.value);
      else nodes.push(isSequence(node) ? node.items[Number(step)] : undefined);
    }
    return nodes;
  }

  #begin(value: PlainValue): Splice {
    const end = this.#text.length;
    const gap = this.#text === '' || this.#text.endsWith('\n') ? '' : '\n';
    return { start: end, end, text: `${gap}${writeLines(value as PlainObject, 0, this.#indents)}\n` };
  }

  #addKey(map: Mapping, path: Path, key: string, value: PlainValue): Splice {
    const pairs = map.items;
    const previous = this.#findPrevious(pairs, path, key);
    if (isFlow(map)) return this.#addToBraces(map, pairs, `${key}: ${writeFlow(value)}`);
    const column = columnOf(this.#text, startOfNode(pairs[0]?.key ?? null));
    const written = `${writeScalar(key, false)}:${writeBehindKey(value, column, this.#indents)}`;
    if (!previous) {
      const start = startOfNode(pairs[0]?.key ?? null);
      return { start, end: start, text: `${written}\n${' '.repeat(column)}` };
    }
    const start = endOfLine(this.#text, endOfPair(this.#text, previous));
    // parts of the file stand apart, as they do in the one that a campaign starts with
    const gap = path.length === 0 && written.includes('\n') ? '\n' : '';
    return { start, end: start, text: `\n${gap}${' '.repeat(column)}${written}` };
  }

  /** The pair that a new key comes behind: undefined where it comes first. */
  #findPrevious(pairs: readonly KeyedPair[], path: Path, key: string): KeyedPair | undefined {
    const order = this.#orderOf(path);
    const place = order.indexOf(key);
    if (place < 0) return pairs.at(-1);
    const rank = ({ key: other }: KeyedPair) => (isScalar(other) ? order.indexOf(String(other.value)) : -1);
    return (
      pairs.findLast((pair) => rank(pair) < place && rank(pair) >= 0) ??
      (pairs.some((pair) => rank(pair) > place) ? undefined : pairs.at(-1))
    );
  }

  #addToBraces(map: Mapping, pairs: readonly KeyedPair[], entry: string): Splice {
    const last = pairs.at(-1);
    if (!last) return { start: map.range![0], end: map.range![1], text: `{ ${entry} }` };
    const start = endOfPair(this.#text, last);
    return { start, end: start, text: `, ${entry}` };
  }

  /** Gives a value to a key without one. */
  #fill({ key }: KeyedPair, value: PlainValue, inFlow: boolean): Splice | undefined {
    const start = endOfKey(this.#text, key);
    if (this.#text[start - 1] !== ':') return undefined;
    const column = columnOf(this.#text, startOfNode(key));
    const written = inFlow ? ` ${writeFlow(value)}` : writeBehindKey(value, column, this.#indents);
    // a comment behind the key stays in its line
    const at = written.startsWith('\n') ? endOfLine(this.#text, start) : start;
    return { start: at, end: at, text: written };
  }

  #replace(node: Node, value: PlainValue, pair: KeyedPair | undefined, inFlow: boolean): Splice | undefined {
    const start = startOfNode(node);
    const end = endOfNode(this.#text, node);
    if (value === null) {
      if (!pair) return undefined;
      const blanks = /[^\S\n]*$/.exec(this.#text.slice(0, start))?.[0].length ?? 0;
      return { start: start - blanks, end, text: '' };
    }
    if (isScalar(node) && typeof value === 'string')
      return { start, end, text: this.#rewrite(node, value, inFlow) };
    const isBlock = (isMapping(node) || isSequence(node)) && !isFlow(node);
    if (!isBlock) return { start, end, text: writeFlow(value) };
    if (!pair) return undefined;
    const column = columnOf(this.#text, startOfNode(pair.key));
    return { start: endOfKey(this.#text, pair.key), end, text: writeBehindKey(value, column, this.#indents) };
  }

  /** Another text in place of a scalar, quoted as that was. */
  #rewrite(scalar: Scalar, text: string, inFlow: boolean): string {
    const { type } = scalar;
    if (type === Scalar.QUOTE_DOUBLE) return quoteDouble(text);
    if (type === Scalar.QUOTE_SINGLE && !/[\n\r\t\u0000-\u001f]/.test(text) && text === text.trim())
      return `'${text.replaceAll("'", "''")}'`;
    const isBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
    if (!isBlock || text === '' || /^\s|\s$|\r|\t/.test(text)) return writeScalar(text, inFlow);
    const [header = '|', first = ''] = this.#text.slice(startOfNode(scalar)).split('\n');
    const column = /^ */.exec(first)![0].length || this.#indents.step;
    const sign = text.includes('\n') ? header.replace('>', '|') : header;
    return `${sign}\n${indentLines(text, column)}`;
  }

  #insertInto(list: Sequence, at: number, values: readonly PlainValue[]): Splice | undefined {
    const before = list.items[at - 1];
    const first = list.items[0];
    if (isFlow(list)) {
      const written = values.map(writeFlow).join(', ');
      if (!first)
        return {
          start: startOfNode(list),
          end: endOfNode(this.#text, list),
          text: `[${written}]`,
        };
      const start = before ? endOfNode(this.#text, before) : startOfNode(first);
      return { start, end: start, text: before ? `, ${written}` : `${written}, ` };
    }
    const dash = first ? this.#dashOf(first) : undefined;
    if (dash === undefined) return undefined;
    const column = columnOf(this.#text, dash);
    const lines = values.map((value) => `-${writeItem(value, column, this.#indents)}`);
    const pad = ' '.repeat(column);
    if (!before) return { start: dash, end: dash, text: lines.map((line) => `${line}\n${pad}`).join('') };
    const start = endOfLine(this.#text, endOfNode(this.#text, before));
    return { start, end: start, text: lines.map((line) => `\n${pad}${line}`).join('') };
  }

  /** Where the dash of an item stands; undefined where other signs stand before it in its line. */
  #dashOf(item: Node): number | undefined {
    const start = startOfNode(item);
    const before = this.#text.slice(startOfLine(this.#text, start), start);
    const dash = /^ *(?=-\s+$)/.exec(before);
    return dash ? startOfLine(this.#text, start) + dash[0].length : undefined;
  }
}

/** A value in the records and lists that a path leads through. */
export function nest(path: Path, value: PlainValue): PlainValue {
  return path.reduceRight<PlainValue>(
    (inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }),
    value,
  );
}
