/** Characters that have no business in data, taken out once, here, where text enters. */
import { dropInvisible, unifyRadicals } from '../chinese/letters.ts';

/** Controls besides tab and line feed, which XML 1.0 cannot hold (2.2) or a terminal obeys; U+FFFE, U+FFFF, lone surrogates. */
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Where nothing of all this can be: the usual letters, signs and 汉字. */
const usual =
  /^[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2029\u2030-\u205f\u3000-\u3162\u3200-\uabff\uff01-\uffdc]*$/;

export interface Sanitised {
  text: string;
  /** characters that no file may hold, as `U+0007` */
  removed: string[];
  /** unseen ones, and those that only look like the right one: taken out, or put right */
  hidden: string[];
}

/**
 * Takes the forbidden and the unseen characters out of a text, and writes what was composed of parts, or with a
 * radical in place of a 汉字, in the usual way.
 */
export function sanitise(text: string): Sanitised {
  if (usual.test(text)) return { text, removed: [], hidden: [] };
  const removed = listCodes(text.match(forbidden) ?? []);
  const allowed = text.replace(forbidden, '');
  const clean = unifyRadicals(dropInvisible(allowed)).normalize('NFC');
  return { text: clean, removed, hidden: clean === allowed ? [] : listCodes(listHidden(allowed)) };
}

function listHidden(text: string): string[] {
  return [...text].filter(
    (char) => unifyRadicals(dropInvisible(char)).normalize('NFC') !== char || /\p{M}/u.test(char),
  );
}

function listCodes(chars: readonly string[]): string[] {
  return [...new Set(chars)].map(
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
