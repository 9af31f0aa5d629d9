/** Where the roster's rows stand in their sheet, as a reader of it counts. */
import { findPlace } from './places.ts';
import type { CheckInput } from './rule.ts';

/** The line of each row in the table that it was read from; undefined where 名册 itself holds the rows. */
export function listRosterLines(input: CheckInput): (number | undefined)[] {
  const own = findPlace(input, '名册')?.file;
  return (input.campaign.名册 ?? []).map((_, index) => {
    const place = input.places.get(`名册[${index + 1}]`)?.value;
    return place && place.file !== own ? place.line : undefined;
  });
}

/** How a message names a row: by its line in the sheet, else by its number among the rows. */
export function nameRosterRow(lines: readonly (number | undefined)[], index: number): string {
  return `名册第${lines[index] ?? index + 1}行`;
}

/** 名册第3、5行; of many the first, and how many there are. */
export function nameRosterRows(lines: readonly (number | undefined)[], indexes: readonly number[]): string {
  const named = indexes.slice(0, 5).map((index) => lines[index] ?? index + 1);
  return `名册第${named.join('、')}行${indexes.length > named.length ? `等${indexes.length}行` : ''}`;
}
