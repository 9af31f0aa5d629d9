/** Template text → the common nodes, by the syntax that the file's extension names. */

import {
  doubleBlock,
  reservedCharacter,
  templateTooDeep,
  unknownEngine,
} from '../../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { hasErrors, makeProblem } from '../../diagnostics/diagnostic.ts';
import { tokenPattern } from '../../document/slots.ts';
import { softenLineEnds } from '../line-ends.ts';
import type { Statement, Template } from '../syntax.ts';
import { blocksOf } from '../walk.ts';
import { parseHandlebars } from './handlebars.ts';
import { findMarks } from './marks.ts';
import { parseNunjucks } from './nunjucks.ts';
import { TextPlaces } from './places.ts';

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
  const syntax = syntaxes.get(name.slice(name.lastIndexOf('.') + 1));
  if (syntax === undefined)
    return {
      problems: [makeProblem(unknownEngine, { name: file }, { place: { file, line: 1, column: 1 } })],
    };
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const places = new TextPlaces(source, file);
  const reserved = tokenPattern.exec(source);
  if (reserved) {
    const character = `U+${reserved[0].codePointAt(0)!.toString(16).toUpperCase()}`;
    return {
      problems: [makeProblem(reservedCharacter, { character }, { place: places.atOffset(reserved.index) })],
    };
  }
  const problems: Diagnostic[] = [];
  try {
    const body = syntax(softenLineEnds(source), places, problems);
    problems.push(...findDoubles(body));
    if (hasErrors(problems)) return { problems };
    if (/\.md\.\w+$/.test(name)) problems.push(...findMarks(source, places));
    return { template: { file, body }, problems };
  } catch (error) {
    // the parsers recurse into parentheses without a bound of their own
    if (!(error instanceof RangeError)) throw error;
    return { problems: [makeProblem(templateTooDeep, undefined, { place: places.atOffset(0) })] };
  }
}
