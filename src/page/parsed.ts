/** The files of the page, parsed: a text that was parsed a moment ago is not parsed again. */
import { readYaml } from '../source/yaml.ts';
import { keepLatest } from './latest.ts';
import { parseTree, type Tree } from './nodes.ts';

type Read = ReturnType<typeof readYaml>;

/** Texts that are kept: of a few files, before and after a change. */
const mostKept = 8;

const read = keepLast<Read>();
const trees = keepLast<Tree | undefined>();

/** What a text holds, by the reader's rules. What it gives is shared: it is not to be changed. */
export function parseText(text: string, name: string): Read {
  return read(`${name}\n${text}`, () => readYaml(text, name));
}

/** Its nodes as they were typed; undefined where the syntax has errors. */
export function parseNodes(text: string): Tree | undefined {
  return trees(text, () => parseTree(text));
}

function keepLast<T>(): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const value = kept.has(key) ? (kept.get(key) as T) : make();
    keepLatest(kept, key, value, mostKept);
    return value;
  };
}
