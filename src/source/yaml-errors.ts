/** The parser's errors in a secretary's words. */
import type { ErrorCode, YAMLError } from 'yaml';
import * as kinds from '../diagnostics/catalogue/yaml.ts';
import * as signs from '../diagnostics/catalogue/yaml-signs.ts';
import { type At, type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { Repaired } from './repair.ts';
import { findCulprit, findMisplaced } from './yaml-indents.ts';
import { indentOf, quote } from './yaml-marks.ts';

/** Errors listed; the later ones mostly follow from the first. */
const mostErrors = 20;

/** Describes at most one error a line, and none on a line that lint has spoken of. */
export function describeErrors(
  errors: readonly YAMLError[],
  repaired: Repaired,
  linted: ReadonlySet<number>,
): Diagnostic[] {
  if (errors.length === 0) return [];
  const lines = new Set(linted);
  const problems: Diagnostic[] = [];
  const typed = repaired.text.split('\n');
  const misplaced = findMisplaced(typed);
  for (const error of errors) {
    const line = repaired.lineOf(error.pos[0]);
    const problem = lines.has(line) ? undefined : describeError(error, repaired);
    lines.add(line);
    if (problem?.code !== kinds.badIndent.code) {
      if (problem) problems.push(problem);
      continue;
    }
    const culprit = findCulprit(typed, misplaced, line);
    const isTold = culprit.line !== line && lines.has(culprit.line);
    const follows = misplaced.some((one) => one.line < culprit.line && culprit.line <= one.last);
    if (isTold || (follows && !('last' in culprit))) continue;
    lines.add(culprit.line);
    problems.push(describeIndent(culprit, typed, repaired));
  }
  const left = problems.splice(mostErrors);
  const [next] = left;
  if (next) problems.push(makeProblem(kinds.moreErrors, { count: left.length }, { place: next.place }));
  return problems;
}

/** A line in a wrong column, at its first sign. */
function describeIndent(
  { line, ...known }: ReturnType<typeof findCulprit>,
  lines: readonly string[],
  { placeOf }: Repaired,
): Diagnostic {
  const start = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, indentOf(lines[line]));
  return makeProblem(kinds.badIndent, known, { place: placeOf(start, start + 1) });
}

function describeError(error: YAMLError, { text, placeOf }: Repaired): Diagnostic {
  const [start, end] = error.pos;
  const at: At = { place: placeOf(start, end) };
  const marked = text.slice(start, end);
  switch (error.code as ErrorCode) {
    case 'BAD_DQ_ESCAPE':
      return makeProblem(kinds.badEscape, { text: text.slice(start, start + 2) }, at);
    case 'TAB_AS_INDENT':
      return makeProblem(signs.tabIndent, undefined, at);
    case 'MULTIPLE_DOCS':
      return makeProblem(kinds.multipleDocuments, undefined, at);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return makeProblem(signs.alias, { quoted: quote(marked) }, at);
    case 'BAD_SCALAR_START': {
      const [rest = ''] = text.slice(start).split('\n', 1);
      return makeProblem(signs.specialStart, { mark: marked, quoted: quote(rest) }, at);
    }
    case 'RESOURCE_EXHAUSTION':
      return makeProblem(kinds.tooDeep, undefined, at);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return makeProblem(kinds.badIndent, {}, at);
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      const bracket = /^Flow (?:sequence|seq|map)/.exec(error.message)?.[0];
      if (bracket)
        return makeProblem(kinds.unclosedBracket, { bracket: bracket === 'Flow map' ? '}' : ']' }, at);
      const quoted = /^Missing closing ['"]/.test(error.message);
      if (quoted)
        return makeProblem(signs.unclosedQuote, { quote: error.message.at(-1) === "'" ? "'" : '"' }, at);
      return error.code === 'BAD_INDENT'
        ? makeProblem(kinds.badIndent, {}, at)
        : makeProblem(kinds.badSyntax, undefined, at);
    }
    default:
      return makeProblem(kinds.badSyntax, undefined, at);
  }
}
