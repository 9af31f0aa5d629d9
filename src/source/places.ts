/** Values as typed, and where each was typed. */
import type { Places, Spot } from '../diagnostics/places.ts';

export type { Places, Spot };

/**
 * What a data file holds before any schema has looked at it: text as typed, never a number, date or boolean,
 * so an 18-digit ID, `010` and `28.50` survive. Nothing typed is null. Objects have own keys only.
 */
export type PlainValue = string | null | PlainValue[] | PlainObject;

/** An object of a data file: own keys only, in the order in which they were typed. */
export interface PlainObject {
  [key: string]: PlainValue;
}

/** A value with the places where its parts were typed. */
export interface PlacedValue {
  value: PlainValue;
  places: Places;
}

/** Whether a value has fields. */
export function isObject(value: PlainValue): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a field whatever its name: assigning to `__proto__` would set the prototype instead. */
export function setField(object: PlainObject, key: string, value: PlainValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}
