/** Signs within tags and holes in the width of Chinese text, which no expression knows: （ ， ＝ ＞ “. */
import { wideSign } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { listParts } from '../line-ends.ts';
import type { TextPlaces } from './places.ts';

/** Those whose plain form Unicode doesn't know. */
const plainSigns: Readonly<Record<string, string>> = {
  ...{
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '、': ',',
    '。': '.',
    '【': '[',
    '】': ']',
    '〔': '[',
    '〕': ']',
  },
  ...{ '≥': '>=', '≤': '<=', '≠': '!=', '×': '*', '÷': '/', '　': ' ' },
};

const wide = /[！-／：-＠［-｀｛-～“”‘’、。【】〔〕≥≤≠×÷\u3000]|(?<![\p{L}\p{N}_])[０-９]+/u;
/** Words that an expression quotes may hold any sign. */
const quoted = /"[^"]*"?|'[^']*'?/g;
/** What is no expression: comments, and what is printed as it stands. */
const wordless = /^(?:\{#|\{\{~?!|\{%-?\s*(?:raw|verbatim)\b)/;

/** Finds the first of each tag and hole. */
export function findWideSigns(text: string, places: TextPlaces): Diagnostic[] {
  return listParts(text).flatMap(({ part, index }) => {
    if (wordless.test(part)) return [];
    const asked = part.replace(quoted, (words) => '"'.repeat(words.length));
    const found = wide.exec(asked);
    // one that ends at the next one's end has words in it
    if (!found || /[{}]/.test(asked.slice(2, -2))) return [];
    const [sign] = found;
    const place = { ...places.atOffset(index + found.index), length: sign.length };
    return [makeProblem(wideSign, { sign, plain: plainSigns[sign] ?? sign.normalize('NFKC') }, { place })];
  });
}
