/** Where the parts of a file's value were typed. */
import type { Diagnostic, Place } from './diagnostic.ts';
import { formatPath, type Step } from './path.ts';

/** Where a field was typed. */
export interface Spot {
  /** its key, or its column's heading */
  key?: Place;
  value: Place;
}

/** Where the parts of a value were typed, by path (`formatPath`); the root's path is the empty string. */
export interface Places {
  get(path: string): Spot | undefined;
}

/** The places of a value that no file holds. */
export const nowhere: Places = { get: () => undefined };

/**
 * The place of a field: its value's, or its key's. One that was not typed stands at the key of what should contain
 * it.
 */
export function placeOfField(
  places: Places,
  path: readonly Step[],
  part: 'key' | 'value' = 'value',
): Place | undefined {
  const spot = places.get(formatPath(path));
  if (spot) return part === 'key' ? (spot.key ?? spot.value) : spot.value;
  return path.length > 0 ? placeOfField(places, path.slice(0, -1), 'key') : undefined;
}

/** A problem of a field at the place where that was typed. */
export function placeProblem(problem: Diagnostic, places: Places): Diagnostic {
  const place = problem.place ?? (problem.field === undefined ? undefined : places.get(problem.field)?.value);
  return place ? { ...problem, place } : problem;
}
