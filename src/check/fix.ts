/** Safe repairs of the YAML text itself: of its own signs, and of characters within values. Comments stay. */
import { type Diagnostic, sortByPlace } from '../diagnostics/diagnostic.ts';
import { type Edit, rangeInLine, repair } from '../source/repair.ts';

/** A repair that was not made, and why; its problem stays. */
export interface SkippedFix {
  problem: Diagnostic;
  /** Chinese, for the user */
  reason: string;
}

export interface Fixed {
  text: string;
  applied: Diagnostic[];
  skipped: SkippedFix[];
}

const OTHER_TEXT = '这里的文字跨行、带转义或已经改动，请手工修改';
const OVERLAP = '与同一处的另一项修改重叠';
const NEEDS_QUOTES = '改后的文字在 YAML 里另有含义，请手工修改并加引号';

/**
 * Applies the repairs of one file's problems; of two that overlap the first in the text wins.
 * @param text as `decodeText` gave it for the check that found the problems
 * @param file as the problems' places name it; problems of other files are left out
 */
export function applyFixes(text: string, problems: readonly Diagnostic[], file: string): Fixed {
  const lines = text.split('\n');
  const edits: Edit[] = [];
  const applied: Diagnostic[] = [];
  const skipped: SkippedFix[] = [];
  for (const problem of sortByPlace(problems)) {
    const { place, fix } = problem;
    if (fix === undefined || place?.file !== file || place.cell !== undefined) continue;
    const line = lines[place.line - 1] ?? '';
    const edit: Edit = { line: place.line - 1, ...findRange(line, problem), text: fix };
    const reason = overlaps(edits.at(-1), edit) ? OVERLAP : refuse(line, edit, problem);
    if (reason !== undefined) {
      skipped.push({ problem, reason });
      continue;
    }
    edits.push(edit);
    applied.push(problem);
  }
  return { text: repair({ file, lines }, edits).text, applied, skipped };
}

function overlaps(before: Edit | undefined, { line, start }: Edit): boolean {
  return before?.line === line && start < before.end;
}

/** Rounds enough for repairs that overlap, or that bring another defect to light. */
const MOST_ROUNDS = 8;

/**
 * Applies repairs until none is left that can be made: doing it twice is the same as once.
 * @param check finds the problems of a text
 */
export function fixAll(text: string, file: string, check: (text: string) => readonly Diagnostic[]): Fixed {
  const applied: Diagnostic[] = [];
  let fixed = applyFixes(text, check(text), file);
  for (let round = 1; fixed.applied.length > 0 && round < MOST_ROUNDS; round++) {
    applied.push(...fixed.applied);
    fixed = applyFixes(fixed.text, check(fixed.text), file);
  }
  return { ...fixed, applied: [...applied, ...fixed.applied] };
}

/** Whether a problem is one of YAML's own signs: its repair is meant to change how the line reads. */
function isSyntax({ nature }: Diagnostic): boolean {
  return nature === 'syntax';
}

/** What is to be replaced; of a value in quotation marks, what is within them. */
function findRange(line: string, problem: Diagnostic): Pick<Edit, 'start' | 'end'> {
  const { start, end } = rangeInLine(line, problem.place!);
  const [first, last] = [line[start], line[end - 1]];
  const quoted = end - start > 1 && first === last && (first === '"' || first === "'");
  // a value in quotes of YAML's, unless the quotes are what was found
  return quoted && line.slice(start, end) !== problem.found && !isSyntax(problem)
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** Why a repair cannot be made; undefined where it can. */
function refuse(line: string, edit: Edit, problem: Diagnostic): string | undefined {
  const typed = line.slice(edit.start, edit.end);
  if (typed === '' || typed !== (problem.found ?? typed)) return OTHER_TEXT;
  return !isSyntax(problem) && changesReading(line, edit) ? NEEDS_QUOTES : undefined;
}

/** Characters that mean something to YAML, at the beginning of a value or within it. */
const INDICATOR = /[:#"'\\[\]{},&*!|>%@`\n]/g;

/** Whether a repair brings in a character with a meaning, or lays bare one that was harmless where it stood. */
function changesReading(line: string, { start, end, text }: Edit): boolean {
  const typed = line.slice(start, end);
  const brought = (text.match(INDICATOR) ?? []).some((mark) => !typed.includes(mark));
  if (text !== '') return brought || text !== text.trim();
  const [before = ' ', next = ''] = [line[start - 1], line.slice(end)];
  const atStart = /[\s"'[{,]/.test(before);
  return atStart ? !/^[\p{L}\p{N}“《（]/u.test(next) : /^[:#]/.test(next);
}

/** The lines that differ, as `活动.yaml`, then `  12 - 旧` and `  12 + 新`; empty where nothing does. Repairs keep the lines. */
export function showDifference(before: string, after: string, file: string): string {
  const typed = before.split('\n');
  const changed = after.split('\n').flatMap((line, index) => {
    const number = String(index + 1).padStart(4);
    return line === typed[index] ? [] : [`${number} - ${typed[index] ?? ''}`, `${number} + ${line}`];
  });
  return changed.length > 0 ? [file, ...changed].join('\n') : '';
}
