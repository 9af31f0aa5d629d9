/** The tags of an XML text with their places in it, for one who changes words and leaves every other byte alone. */

/** A tag with its place, in UTF-16 units; `end` is behind its `>`. */
export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'empty';
  start: number;
  end: number;
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/** The tags of a well-formed text, in order. */
export function* listTags(xml: string): Iterable<Tag> {
  for (const { 0: markup, 1: slash, 2: name, 3: rest = '', index: start } of xml.matchAll(MARKUP)) {
    if (name === undefined) continue;
    const kind = slash === '/' ? 'close' : rest.endsWith('/') ? 'empty' : 'open';
    yield { name, kind, start, end: start + markup.length };
  }
}
