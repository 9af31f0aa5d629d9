/** What was plainly meant for a hole or a tag, and would be printed as it stands: 全角 braces, one for two, a blank between. */
import { mistypedHole } from '../../diagnostics/catalogue/template.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { maskTags } from '../line-ends.ts';
import type { TextPlaces } from './places.ts';

/** Stands for what is written right. */
const FILLED = '\ufffc';

const blank = String.raw`[ \t\u3000]*`;
/** Braces, but those of a hole or tag that never ends: of these the parser tells. */
const open = String.raw`(?<!\{)(?!\{[{%#])[{｛]`;
const close = '[}｝]';
const words = String.raw`[^{}｛｝%％\n]{1,200}?`;
/** `合计`, `仪式[0].时间` */
const name = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*|\[\d+\])*`;

const bracket = '[【《〈<［[$%]';

const makeTag = (content: string) => `{% ${content} %}`;
const makeComment = (content: string) => `{# ${content} #}`;
const makeHole = (content: string) => `{{ ${content} }}`;

/** What people type, with what it should hold in brackets, and how that is written; the plainest first. */
const mistakes: readonly { pattern: RegExp; write: (content: string) => string }[] = [
  { pattern: regex`${open}${blank}[%％][-－]?(${words})[-－]?[%％]${blank}${close}?`, write: makeTag },
  { pattern: regex`${open}${blank}[#＃](${words})[#＃]${blank}${close}`, write: makeComment },
  { pattern: regex`${open}${blank}[{｛](${words})${close}(?:${blank}${close})?`, write: makeHole },
  { pattern: regex`${open}(${words})${close}${blank}${close}`, write: makeHole },
  { pattern: regex`[$#@]?${open}${blank}(${name})${blank}${close}`, write: makeHole },
  // other brackets stand in any text: only what reads `合计.人数` is a name; a run of them is tried once
  {
    pattern: regex`(?<!${bracket})${bracket}+${blank}((?=\p{Script=Han})${name}\.\p{Script=Han}+)${blank}[】》〉>］\]$%]+`,
    write: makeHole,
  },
  { pattern: /()(?:｛[{｛%％]|\{[｛％]|[%％}｝][}｝])/gu, write: () => '' },
];

/** Finds them in the template's own words; in Handlebars the tags and comments of nunjucks too. */
export function findMistyped(text: string, isHandlebars: boolean, places: TextPlaces): Diagnostic[] {
  const found: { index: number; written: string; right: string }[] = [];
  let rest = maskTags(isHandlebars ? text.replace(/(?<!\{)\{(?=[%#])/g, '｛') : text, FILLED);
  for (const { pattern, write } of mistakes)
    rest = rest.replace(pattern, (match: string, content: string, index: number) => {
      const written = text.slice(index, index + match.length);
      found.push({ index, written, right: write(narrow(content.trim())) });
      return ' '.repeat(match.length);
    });
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, written, right }) => {
      const place = { ...places.atOffset(index), length: [...written].length };
      const foreign = isHandlebars && /^\{[%#]/.test(right);
      return makeProblem(mistypedHole, { written, right, foreign }, { place });
    });
}

/** The signs of an expression in the width that templates know. */
function narrow(content: string): string {
  return content.replace(/[．｜（）［］＝＞＜！：，]/g, (sign) => sign.normalize('NFKC'));
}

/** A pattern of parts that are patterns themselves. */
function regex({ raw }: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw({ raw }, ...parts), 'gu');
}
