/** The values that a report prints, and the facts that they were read from. */
import { visitInlines } from '../document/text.ts';
import type { Document, Inline, Value } from '../document/tree.ts';

/** Every path that the report prints something of. */
export function listReads({ children }: Document): Set<string> {
  const paths = new Set<string>();
  visitInlines(children, (inline) => {
    if (inline.type === 'value') for (const path of inline.reads) paths.add(path);
  });
  return paths;
}

/** The values printed in a run of text, those within strong and emphasis too. */
export function listValues(inlines: readonly Inline[]): Value[] {
  const [first] = inlines;
  if (first?.type === 'value' && inlines.length === 1) return [first];
  return inlines.flatMap((inline) => {
    if (inline.type === 'value') return [inline];
    return inline.type === 'strong' || inline.type === 'emphasis' ? listValues(inline.children) : [];
  });
}
