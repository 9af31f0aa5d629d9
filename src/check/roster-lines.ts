/** Where the roster's rows stand in their sheet, as a reader of it counts. */
import { formatPath } from '../diagnostics/path.ts';
import { once } from '../source/once.ts';
import { findPlace } from './places.ts';
import type { CheckInput } from './rule.ts';

/** The line of a row, by its index, in the table that it was read from; undefined where 名册 itself holds the rows. */
export type RosterLines = (index: number) => number | undefined;

export function findRosterLines(input: CheckInput): RosterLines {
  const findOwn = once(() => findPlace(input, '名册')?.file);
  return (index) => {
    const place = input.places.get(formatPath(['名册', index]))?.value;
    return place && place.file !== findOwn() ? place.line : undefined;
  };
}

/** How a message names a row: by its line in the sheet, else by its number among the rows. */
export function nameRosterRow(lineOf: RosterLines, index: number): string {
  return `名册第${lineOf(index) ?? index + 1}行`;
}

/** 名册第3、5行; of many the first, and how many there are. */
export function nameRosterRows(lineOf: RosterLines, indexes: readonly number[]): string {
  const named = indexes.slice(0, 5).map((index) => lineOf(index) ?? index + 1);
  return `名册第${named.join('、')}行${indexes.length > named.length ? `等${indexes.length}行` : ''}`;
}
