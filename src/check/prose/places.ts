/** Where a figure of a sentence was typed. */
import { atWords, findPlace } from '../places.ts';
import type { CheckInput } from '../rule.ts';
import type { Statement } from './statements.ts';

/** A problem of a figure in a text; `fields` are the facts that it was held to. */
export function atStatement({ passage, found }: Statement, fields: readonly string[], input: CheckInput) {
  return {
    ...atWords(input, passage.path, passage.text, found.index, found.text.length),
    fields: [passage.path, ...fields],
    related: fields.map((field) => ({ message: field, place: findPlace(input, field) })),
  };
}
