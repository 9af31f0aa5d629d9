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
