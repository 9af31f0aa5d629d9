/** By which names a Word file says that it was written here, and from what. */

/** The custom property that holds the base's id: of all anchors the one that every program keeps. */
export const PROPERTY = 'jinqiu';

/** The namespace by which the base's part is found: programs rename parts. */
export const NAMESPACE = 'urn:jinqiu:base:1';

/** Word hides bookmarks that begin with a low line. */
const PREFIX = '_jq';

/** The bookmark around a paragraph. `digest`: of its words as they were written. */
export const nameBookmark = (number: number, digest: string): string => `${PREFIX}${number}_${digest}`;

/** The digest that a bookmark's name holds; undefined for one that is not ours. */
export function readBookmark(name: string): string | undefined {
  return new RegExp(`^${PREFIX}\\d+_([a-p]+)$`).exec(name)?.[1];
}
