/** Problems → the fields of the form that they are of. */
import { type Diagnostic, sortByPlace } from '../diagnostics/diagnostic.ts';
import { formatPath, parsePath, valueAt } from '../diagnostics/path.ts';
import { formatPlace } from '../diagnostics/printer.ts';
import type { PlacedValue, PlainValue, Spot } from '../source/places.ts';
import type { PagedProblem, Path } from './contract.ts';
import { parseText } from './parsed.ts';

/** The files of the form, by name. */
export type TextsByName = ReadonlyMap<string, string>;

interface Placed {
  path: Path;
  spot: Spot;
}

/** Finds the fields of the files as they are now. */
export class Locator {
  readonly #texts: TextsByName;
  readonly #read = new Map<string, { value: PlacedValue; spots: Placed[] } | undefined>();

  constructor(texts: TextsByName) {
    this.#texts = texts;
  }

  locateAll(problems: readonly Diagnostic[]): PagedProblem[] {
    return sortByPlace(problems).map((problem) => this.#locate(problem));
  }

  /** The field that was typed at a place: the innermost whose key or value stands there. */
  fieldAt(file: string, line: number, column: number): Path | undefined {
    const spots = this.#open(file)?.spots ?? [];
    const holds = (place: Spot['value'] | undefined) =>
      place?.line === line &&
      place.column <= column &&
      column < place.column + Math.max(1, place.length ?? 1);
    return spots.findLast(({ spot }) => holds(spot.value) || holds(spot.key))?.path;
  }

  #locate({ code, severity, message, hint, place, field }: Diagnostic): PagedProblem {
    const isTyped = place !== undefined && place.cell === undefined && this.#texts.has(place.file);
    const file = isTyped
      ? place.file
      : place === undefined || place.cell !== undefined
        ? this.#main
        : undefined;
    const named =
      file !== undefined && field !== undefined ? this.#exists(file, parsePath(field)) : undefined;
    const path = named ?? (isTyped ? this.fieldAt(place.file, place.line, place.column) : undefined);
    return {
      ...{ code, severity, message },
      hint,
      where: place && formatPlace(place),
      ...(file !== undefined && path && { file, path }),
      ...(isTyped && { file: place.file, line: place.line, column: place.column, length: place.length ?? 1 }),
    };
  }

  get #main(): string | undefined {
    return [...this.#texts.keys()][0];
  }

  /** The nearest field around a path that the file has; a row of the roster is the roster's field. */
  #exists(file: string, path: Path): Path | undefined {
    const value = this.#open(file)?.value.value;
    for (let depth = path.length; depth > 0; depth--) {
      const there = path.slice(0, depth);
      if (valueAt(value, there) !== undefined) return there;
    }
    return path.length > 0 ? path : undefined;
  }

  #open(file: string) {
    if (!this.#read.has(file)) {
      const value = parseText(this.#texts.get(file) ?? '', file).value;
      this.#read.set(file, value && { value, spots: listSpots(value, value.value, []) });
    }
    return this.#read.get(file);
  }
}

/** Every field with its place, outer ones before those within. */
function listSpots({ places }: PlacedValue, value: PlainValue, path: Path): Placed[] {
  const spot = places.get(formatPath(path));
  const own = spot && path.length > 0 ? [{ path, spot }] : [];
  if (typeof value !== 'object' || value === null) return own;
  const parts: [string | number, PlainValue][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [...own, ...parts.flatMap(([step, part]) => listSpots({ value, places }, part, [...path, step]))];
}
