/** Signs in a sentence: what a name was taken for, where the name itself says nothing more. */

/** The signs that stand for the unit itself, and for all of it: 全县, 全公司. */
export const OWN = '\uE000';
export const ALL = '\uE001';
/** Either, any number: for the patterns of the subjects. */
export const ourselves = `[${OWN}${ALL}]`;

/** Words without the unit's own names. */
export function dropOwn(text: string): string {
  return text.replace(new RegExp(`${ourselves}+`, 'g'), '');
}
