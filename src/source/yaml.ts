/**
 * YAML → values and places. Slips of the syntax are reported all at once, and put right in memory where
 * what was meant is plain, so that one run shows all there is to correct.
 */
import { type Document, parseDocument } from 'yaml';
import { tooDeep, tooLarge } from '../diagnostics/catalogue/yaml.ts';
import { type Diagnostic, makeProblem, sortByPlace, startOf } from '../diagnostics/diagnostic.ts';
import type { PlacedValue } from './places.ts';
import { repair } from './repair.ts';
import { describeErrors } from './yaml-errors.ts';
import { findLint } from './yaml-lint.ts';
import { readNode } from './yaml-nodes.ts';

/** Largest file, in UTF-16 units: ten times any campaign seen, and parsed in seconds at its most hostile. */
const longestText = 2_000_000;

/** Brackets open at once: the parser takes quadratic time where thousands stay open. */
const mostBrackets = 200;

export interface YamlResult {
  /** undefined where the syntax leaves doubt of what was meant; else present, whatever the problems */
  value: PlacedValue | undefined;
  problems: Diagnostic[];
}

/**
 * Reads a YAML file. Every scalar comes out as the text that was typed, nothing (or `~`, `null`) as null.
 *
 * @param text as `decodeText` gives it
 * @param file name for the places of problems
 */
export function readYaml(text: string, file: string): YamlResult {
  const refuse = (problem: Diagnostic) => ({ value: undefined, problems: [problem] });
  const at = { place: startOf(file) };
  if (text.length > longestText) return refuse(makeProblem(tooLarge, { limit: '2 MB' }, at));
  const source = { file, lines: text.split('\n') };
  const lint = findLint(source);
  const repaired = repair(source, lint.edits);
  const parsed = countOpenBrackets(repaired.text) > mostBrackets ? undefined : parse(repaired.text);
  if (!parsed) return refuse(makeProblem(tooDeep, undefined, at));
  const { contents, errors } = parsed;
  const syntax = describeErrors(errors, repaired, lint.lines);
  if (errors.length > 0) return { value: undefined, problems: sortByPlace([...lint.problems, ...syntax]) };
  const { value, places, problems } = readNode(contents, repaired, lint.lines);
  return { value: { value, places }, problems: sortByPlace([...lint.problems, ...problems]) };
}

/** Parses; undefined where the parser's recursion ran out of stack. */
function parse(text: string): Pick<Document.Parsed, 'contents' | 'errors'> | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'failsafe',
      prettyErrors: false,
      // The library compares each key with all others of its map; readNode keeps them in a Map.
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The most brackets open at once, quoted ones too: no text that a person types comes near the bound. */
function countOpenBrackets(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}
