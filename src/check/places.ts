/** Where a figure was typed: that of a derived one is where the first of the fields it was made of was. */
import type { At, Place } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath } from '../diagnostics/path.ts';
import type { Facts } from '../facts/facts.ts';
import type { Places } from '../source/places.ts';
import { countPoints } from '../source/repair.ts';

/** Where fields stand, and what derived figures were made of. */
export interface Placed {
  places: Places;
  facts: Pick<Facts, 'derivations'>;
}

/**
 * The place of a fact: its own, or that of what it was derived from, or that of the field around it.
 */
export function findPlace({ places, facts }: Placed, path: string): Place | undefined {
  const seen = new Set<string>();
  const search = (at: string): Place | undefined => {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const spot = places.get(at);
    if (spot) return spot.value;
    for (const input of facts.derivations.get(at)?.inputs ?? []) {
      const place = search(input);
      if (place) return place;
    }
    return undefined;
  };
  const found = search(path);
  if (found) return found;
  for (let steps = parsePath(path).slice(0, -1); steps.length > 0; steps = steps.slice(0, -1)) {
    const place = search(formatPath(steps));
    if (place) return place;
  }
  return undefined;
}

/** A problem of one field. */
export function atField(input: Placed, field: string): At {
  const place = findPlace(input, field);
  return { field, fields: [field], place };
}

/**
 * A problem of a few words within a field's text; `index` and `length` in UTF-16 units. The whole field where
 * the text does not stand in the file as it reads: over several lines, or with escapes.
 */
export function atWords(input: Placed, field: string, text: string, index: number, length: number): At {
  const words = text.slice(index, index + length);
  const occurrence = text.slice(0, index).split(words).length - 1;
  const at = { ...atField(input, field), words: { text: words, occurrence } };
  const points = countPoints(text);
  // typed bare, or within one pair of quotation marks
  const margin = ((at.place?.length ?? 0) - points) / 2;
  if (!at.place || (margin !== 0 && margin !== 1)) return at;
  const column = at.place.column + margin + countPoints(text.slice(0, index));
  return { ...at, place: { ...at.place, column, length: countPoints(words) } };
}
