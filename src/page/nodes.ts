/** The nodes of a YAML file as it was typed, and where each begins and ends. */
import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Indents } from './written.ts';

export type Tree = Document.Parsed;
/** What stands anywhere in a file; null where nothing does. */
export type Node = Scalar | Alias | Mapping | Sequence | null;
export type Mapping = YAMLMap<Node, Node>;
export type Sequence = YAMLSeq<Node>;
export type KeyedPair = Pair<Node, Node>;

export const isMapping = (node: Node | undefined): node is Mapping => isMap<Node, Node>(node);
export const isSequence = (node: Node | undefined): node is Sequence => isSeq<Node>(node);

/** Parses as the source room does; undefined where the syntax has errors. */
export function parseTree(text: string): Tree | undefined {
  const tree = parseDocument(text, {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  return tree.errors.length > 0 ? undefined : tree;
}

/** Where the pair of a key stands, else -1; of a key typed twice the last, which is the one that counts. */
export function indexOfPair({ items: pairs }: Mapping, key: string | number): number {
  return pairs.findLastIndex((pair) => isScalar(pair.key) && String(pair.key.value).trim() === key);
}

/** The pair of a key. */
export function findPair(map: Mapping, key: string | number): KeyedPair | undefined {
  return map.items[indexOfPair(map, key)];
}

/** Whether nothing was typed there. */
export function isBlank(node: Node): boolean {
  return node === null || (isScalar(node) && node.range![0] === node.range![1]);
}

export const startOfNode = (node: Node): number => node?.range?.[0] ?? 0;

/** Where what was typed of a value ends, without blanks, comments and line ends behind it. */
export function endOfNode(text: string, node: Node): number {
  if (!node?.range) return 0;
  if ((isMapping(node) || isSequence(node)) && !node.flow) {
    if (node.items.length === 0) return node.range[1];
    return isMapping(node) ? endOfPair(text, node.items.at(-1)!) : endOfNode(text, node.items.at(-1)!);
  }
  return node.range[0] + text.slice(node.range[0], node.range[1]).trimEnd().length;
}

export function endOfPair(text: string, { key, value }: KeyedPair): number {
  return isBlank(value) ? endOfKey(text, key) : endOfNode(text, value);
}

/** Behind the colon of a key; behind the key where it has none. */
export function endOfKey(text: string, key: Node): number {
  const end = key?.range?.[1] ?? 0;
  const colon = /^[^\S\n]*:/.exec(text.slice(end));
  return end + (colon?.[0].length ?? 0);
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line without its line end. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

/** How the file is indented, by the first record and the first list within another. */
export function readIndents(text: string, { contents }: Tree): Indents {
  const indents: Partial<Indents> = {};
  const visit = (node: Node): void => {
    if (isSequence(node)) for (const item of node.items) visit(item);
    if (!isMapping(node) || node.flow) return;
    for (const { key, value } of node.items) {
      const isBlock = (isMapping(value) || isSequence(value)) && !value.flow && !isBlank(value);
      if (isBlock && key?.range) {
        const deeper = columnOf(text, value.range![0]) - columnOf(text, key.range[0]);
        if (isMapping(value) && deeper > 0) indents.step ??= deeper;
        if (isSequence(value) && deeper >= 0) indents.dash ??= deeper;
      }
      visit(value);
    }
  };
  visit(contents);
  return { step: 2, dash: 2, ...indents };
}

export const isFlow = (node: Mapping | Sequence): boolean => node.flow === true;
