/** The nodes of a YAML file as it was typed, and where each begins and ends. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Indents } from './written.ts';

export type Tree = Document.Parsed;
export type Node = NonNullable<Tree['contents']> | null;
export type KeyedPair = Pair<Node, Node>;

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

/** The pair of a key; of a key typed twice the last, which is the one that counts. */
export function findPair(map: YAMLMap, key: string | number): KeyedPair | undefined {
  const pairs = map.items as unknown as KeyedPair[];
  return pairs.findLast((pair) => isScalar(pair.key) && String(pair.key.value).trim() === key);
}

/** Whether nothing was typed there. */
export function isBlank(node: Node): boolean {
  return node === null || (isScalar(node) && node.range![0] === node.range![1]);
}

export const startOfNode = (node: Node): number => node?.range?.[0] ?? 0;

/** Where what was typed of a value ends, without blanks, comments and line ends behind it. */
export function endOfNode(text: string, node: Node): number {
  if (!node?.range) return 0;
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (last === undefined) return node.range[1];
    return isMap(node) ? endOfPair(text, last as unknown as KeyedPair) : endOfNode(text, last as Node);
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
    if (isSeq(node)) for (const item of node.items) visit(item as Node);
    if (!isMap(node) || node.flow) return;
    for (const { key, value } of node.items as unknown as KeyedPair[]) {
      const isBlock = (isMap(value) || isSeq(value)) && !value.flow && !isBlank(value);
      if (isBlock && key?.range) {
        const deeper = columnOf(text, value.range![0]) - columnOf(text, key.range[0]);
        if (isMap(value) && deeper > 0) indents.step ??= deeper;
        if (isSeq(value) && deeper >= 0) indents.dash ??= deeper;
      }
      visit(value);
    }
  };
  visit(contents);
  return { step: 2, dash: 2, ...indents };
}

export const isFlow = (node: YAMLMap | YAMLSeq): boolean => node.flow === true;
