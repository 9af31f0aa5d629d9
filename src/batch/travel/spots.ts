/** Where the cells of a row were typed, as it travels: a third of the length, and of the time to read it. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Places, Spot } from '../../diagnostics/places.ts';

/** What is absent travels as null. */
type PackedPlace = [
  file: string,
  line: number,
  column: number,
  length: number | null | undefined,
  cell: string | null | undefined,
];
type PackedSpot = [value: PackedPlace, key?: PackedPlace];

/** Spots by path. */
export type PackedSpots = Record<string, PackedSpot>;

/** @param paths those of which something may be known */
export function packSpots(places: Places, paths: readonly string[]): PackedSpots {
  const spots: PackedSpots = {};
  for (const path of paths) {
    const spot = places.get(path);
    if (spot) spots[path] = spot.key ? [packPlace(spot.value), packPlace(spot.key)] : [packPlace(spot.value)];
  }
  return spots;
}

export function openSpots(spots: PackedSpots): Places {
  return { get: (path) => (Object.hasOwn(spots, path) ? openSpot(spots[path]) : undefined) };
}

const packPlace = ({ file, line, column, length, cell }: Place): PackedPlace => [
  file,
  line,
  column,
  length,
  cell,
];

const openSpot = (spot: PackedSpot | undefined): Spot | undefined =>
  spot && { value: openPlace(spot[0]), ...(spot[1] && { key: openPlace(spot[1]) }) };

const openPlace = ([file, line, column, length, cell]: PackedPlace): Place => ({
  ...{ file, line, column },
  ...(length != null && { length }),
  ...(cell != null && { cell }),
});
