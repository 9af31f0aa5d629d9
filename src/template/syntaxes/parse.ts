/** Template text → the common nodes, by the syntax that the file's extension names. */

import {
  doubleBlock,
  emptyTemplate,
  reservedCharacter,
  templateTooDeep,
  templateTooLong,
} from '../../diagnostics/catalogue/template.ts';
import { unknownEngine } from '../../diagnostics/catalogue/template-files.ts';
import {
  type Diagnostic,
  hasErrors,
  makeProblem,
  type Place,
  startOf,
} from '../../diagnostics/diagnostic.ts';
import { tokenPattern } from '../../document/slots.ts';
import type { Statement, Template } from '../syntax.ts';
import { blocksOf } from '../walk.ts';
import { parseHandlebars } from './handlebars.ts';
import { findMarks } from './marks.ts';
import { findMistyped } from './mistyped.ts';
import { parseNunjucks } from './nunjucks.ts';
import { TextPlaces } from './places.ts';
import { findWideSigns } from './wide-signs.ts';

export interface Parsed {
  /** absent where the text could not be understood */
  template?: Template;
  problems: Diagnostic[];
}

/** A template syntax: reports what it can't translate, and returns the statements it could. */
type Syntax = (text: string, places: TextPlaces, problems: Diagnostic[]) => Statement[];

const syntaxes = new Map<string, Syntax>([
  ['njk', parseNunjucks],
  ['hbs', parseHandlebars],
]);

/** Characters of a template file; the longest report has under 30 000. */
const longestTemplate = 200_000;

/** What no template may hold: the tokens of values, what no Word file can hold, and what turns the writing around. */
const forbidden = new RegExp(
  `${tokenPattern.source}|[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]|\\p{Cs}`,
  'u',
);

/** Blocks of one name in one file: only one of them would be printed. */
function findDoubles(body: readonly Statement[]): Diagnostic[] {
  const seen = new Set<string>();
  return blocksOf(body).flatMap(({ name, at }) => {
    if (seen.has(name)) return [makeProblem(doubleBlock, { name }, { place: at })];
    seen.add(name);
    return [];
  });
}

/** Parses a template file; `name` decides the syntax, `file` is what problems show. */
export function parseTemplate(name: string, text: string, file: string): Parsed {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const syntax = syntaxes.get(extension);
  if (syntax === undefined)
    return {
      problems: [makeProblem(unknownEngine, { name: file }, { place: startOf(file) })],
    };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const places = new TextPlaces(source, file);
  if (source.length > longestTemplate)
    return { problems: [makeProblem(templateTooLong, undefined, { place: places.atOffset(0) })] };
  const isDocument = /\.md\.\w+$/.test(name);
  const { body, problems } = parseText(source, syntax, places, isDocument);
  return body ? { template: { file, body }, problems } : { problems };
}

/**
 * Parses words with holes that stand in another file, as a sentence of the bank.
 * @param at where they begin
 */
export function parseSentence(text: string, at: Place): { body?: Statement[]; problems: Diagnostic[] } {
  return parseText(text, parseNunjucks, new TextPlaces(text, at.file, at), true);
}

/** @param isDocument whether it makes a report: then slips in it are told too */
function parseText(
  source: string,
  syntax: Syntax,
  places: TextPlaces,
  isDocument: boolean,
): { body?: Statement[]; problems: Diagnostic[] } {
  const reserved = forbidden.exec(source);
  if (reserved) {
    const character = `U+${reserved[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      problems: [makeProblem(reservedCharacter, { character }, { place: places.atOffset(reserved.index) })],
    };
  }
  if (isDocument && source.trim() === '')
    return { problems: [makeProblem(emptyTemplate, { blank: true }, { place: places.atOffset(0) })] };
  // what a mistyped tag should have begun or ended would be told of the wrong place
  const mistyped = isDocument ? findMistyped(source, syntax === parseHandlebars, places) : [];
  const misread = mistyped.length > 0 ? mistyped : findWideSigns(source, places);
  if (misread.length > 0) return { problems: misread };
  const problems: Diagnostic[] = [];
  try {
    const body = syntax(source, places, problems);
    problems.push(...findDoubles(body));
    if (hasErrors(problems)) return { problems };
    if (isDocument) problems.push(...findMarks(source, places));
    return { body, problems };
  } catch (error) {
    // the parsers recurse into parentheses without a bound of their own
    if (!(error instanceof RangeError)) throw error;
    return { problems: [makeProblem(templateTooDeep, undefined, { place: places.atOffset(0) })] };
  }
}
