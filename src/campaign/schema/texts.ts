/** The kinds of field that hold words, by what they name or say. What a field means is its `meta` (see `meanings.ts`). */
import type { FormKind } from '../../diagnostics/catalogue/schema.ts';
import type { TextRole } from './meanings.ts';
import { dropHeadingNumber, dropItemNumber } from './own-numbers.ts';
import { parsed } from './parsed.ts';

/** 文字: kept as typed, ends trimmed. */
function text(help: string, role: TextRole, parse = (given: string) => given || undefined, form?: FormKind) {
  return parsed('text', help, parse, form, role);
}

/** The name of a person, and nothing else. */
export const personName = (help: string) => text(help, 'name');
/** The name of a unit. */
export const unitName = (help: string) => text(help, 'unit');
/** Who is meant, by name or in words. */
export const party = (help: string) => text(help, 'party');
/** A sentence of the report, without the number and the ； that it has as one of several. */
export const sentence = (help: string) =>
  text(help, 'sentence', (given) => dropItemNumber(given) || undefined);
/** The heading of a section, without the number that the user typed before it. */
export const heading = (help: string) =>
  text(help, 'sentence', (given) => dropHeadingNumber(given) || undefined);
/** Words within a sentence of the report. */
export const phrase = (help: string) => text(help, 'phrase');
/** How much of a thing: a number alone says not of what. */
export const amount = (help: string) =>
  text(help, 'phrase', (given) => (given === '' || /^\d+$/.test(given) ? undefined : given), 'amount');
/** What somebody said. */
export const quotation = (help: string) => text(help, 'speech');
/** A number of a document, a file, a name that the program looks up: no text of the report. */
export const code = (help: string) => text(help, 'code');

/** The name of a programme; the marks that its readers put it in are theirs: “金秋助学” is the name 金秋助学. */
export function title(help: string) {
  return text(
    help,
    'title',
    (given) =>
      /^(?:“([^“”]+)”|"([^"]+)"|《([^《》]+)》)$/.exec(given)?.slice(1).find(Boolean) ?? (given || undefined),
  );
}
