/** What a campaign has in common with that of the next year: what the schema says lasts from year to year. */
import { meaningOf } from '../campaign/roles.ts';
import type { Found } from './found.ts';

/** Whether a field is carried over as it is. */
export const lasts = (path: readonly string[]): boolean => meaningOf(path)?.lasts === true;

/** What lasts, so many years later: the how manieth edition goes on with the years. */
export function goOn(found: readonly Found[], years: number): Found[] {
  return found
    .filter(({ path }) => lasts(path))
    .map((one) => {
      const isEdition = one.path.join('.') === '活动.届次' && typeof one.value === 'number';
      return isEdition ? { ...one, value: Number(one.value) + years } : one;
    });
}
