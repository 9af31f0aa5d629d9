import type { Document, Image } from '../document/tree.ts';

/** The tree as JSON, for those who look into it: rows that come one by one are listed, of a picture's bytes the number is told. */
export function writeJson(document: Document): string {
  const write = (key: string, value: unknown) => {
    if (key === 'body') return [...(value as Iterable<unknown>)];
    return key === 'image' ? { ...(value as Image), bytes: (value as Image).bytes.length } : value;
  };
  return `${JSON.stringify(document, write, 2)}\n`;
}
