/** What an import found: a value, the field that it is of, and the words that say so. */
import type { Line } from './manuscript.ts';

/** As 活动.yaml has it: figures and dates are texts. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** A value that was read, with the words that say it. */
export interface Found {
  /** names of the fields: 合计, 人数. Several with a path of a list are its items, in order */
  path: readonly string[];
  value: Plain;
  isItem?: true;
  said: Line;
  /** what is told beside the place: how it was reckoned */
  note?: string;
}

/** One value of a record. */
export const field = (path: readonly string[], value: Plain, said: Line, note?: string): Found => ({
  ...{ path, value, said },
  note,
});

/** One item of a list. */
export const item = (path: readonly string[], value: Plain, said: Line): Found => ({
  ...{ path, value, said },
  isItem: true,
});

/** A record without what is not known. */
export function record(values: Record<string, Plain | undefined>): Plain {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
