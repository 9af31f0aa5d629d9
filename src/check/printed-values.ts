/** The values printed in a run of text, those within strong and emphasis too. */
import type { Inline, Value } from '../document/tree.ts';

export function listValues(inlines: readonly Inline[]): Value[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'value') return [inline];
    return inline.type === 'strong' || inline.type === 'emphasis' ? listValues(inline.children) : [];
  });
}
