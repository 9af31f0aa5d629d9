import type { HelperContext } from '../helper.ts';
import { Rendered } from '../values.ts';

/**
 * Changes the end of something printable. Of template text only the words at its end change, so that the
 * values in it stay values with their sources.
 */
export function editEnd({ words }: HelperContext, value: unknown, change: (text: string) => string): unknown {
  const text = words(value) ?? '';
  const changed = change(text);
  if (!(value instanceof Rendered)) return changed;
  if (changed.startsWith(text)) return new Rendered(value.text + changed.slice(text.length));
  const removed = text.slice(changed.length);
  const onlyShorter = text.startsWith(changed) && value.text.endsWith(removed);
  return onlyShorter ? new Rendered(value.text.slice(0, -removed.length)) : changed;
}
