import type { Document } from '../document/tree.ts';

/** The tree as JSON, for those who look into it: rows that come one by one are listed. */
export function writeJson(document: Document): string {
  return `${JSON.stringify(document, (key, value) => (key === 'body' ? [...value] : value), 2)}\n`;
}
