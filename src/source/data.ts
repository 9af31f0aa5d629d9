/** Values of a program → the text that a file would hold, so that one schema reads both. */
import { nowhere } from '../diagnostics/places.ts';
import type { PlacedValue, PlainValue } from './places.ts';
import { sanitise } from './sanitise.ts';

/** Data without a file: nothing in it has a place. */
export function placeData(data: object): PlacedValue {
  return { value: writePlain(data), places: nowhere };
}

/** Numbers and booleans as a person would type them; what is undefined is not given. */
function writePlain(value: unknown): PlainValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(writePlain);
  if (typeof value !== 'object') return sanitise(String(value)).text;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writePlain(part)]));
}
