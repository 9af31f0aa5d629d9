/** Safe repairs of the YAML text itself: characters within values, never keys, comments, quoting or layout. */
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

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
  const fixed: Fixed = { text, applied: [], skipped: [] };
  for (const [line, repairs] of groupByLine(problems, file)) {
    lines[line - 1] = fixLine(lines[line - 1] ?? '', repairs, fixed);
  }
  return { ...fixed, text: lines.join('\n') };
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

interface Repair {
  problem: Diagnostic;
  place: Place;
  fix: string;
}

function groupByLine(problems: readonly Diagnostic[], file: string): Map<number, Repair[]> {
  const repairs = problems.flatMap((problem) => {
    const { place, fix } = problem;
    return place?.file === file && place.cell === undefined && fix !== undefined
      ? [{ problem, place, fix }]
      : [];
  });
  repairs.sort((a, b) => a.place.column - b.place.column);
  const lines = new Map<number, Repair[]>();
  for (const repair of repairs) {
    const others = lines.get(repair.place.line);
    if (others) others.push(repair);
    else lines.set(repair.place.line, [repair]);
  }
  return lines;
}

/** Puts the repairs of one line, in the order of their columns, into it. */
function fixLine(line: string, repairs: readonly Repair[], fixed: Fixed): string {
  const points = [...line];
  let text = '';
  let done = 0;
  for (const { problem, place, fix } of repairs) {
    const span = findSpan(points, place);
    const reason = span.start < done ? OVERLAP : refuse(problem.found, fix, points, span);
    if (reason !== undefined) {
      fixed.skipped.push({ problem, reason });
      continue;
    }
    text += points.slice(done, span.start).join('') + fix;
    done = span.end;
    fixed.applied.push(problem);
  }
  return text + points.slice(done).join('');
}

/** Why a repair cannot be made at a span; undefined where it can. */
function refuse(
  found: string | undefined,
  fix: string,
  points: readonly string[],
  span: Span,
): string | undefined {
  const typed = points.slice(span.start, span.end).join('');
  if (typed === '' || typed !== (found ?? typed)) return OTHER_TEXT;
  return changesReading(typed, fix, points, span) ? NEEDS_QUOTES : undefined;
}

interface Span {
  start: number;
  end: number;
}

/** The code points that a place means; of a value in quotation marks, what is within them. */
function findSpan(points: readonly string[], { column, length = 1 }: Place): Span {
  const start = column - 1;
  const end = Math.min(start + length, points.length);
  const [first, last] = [points[start], points[end - 1]];
  const quoted = end - start > 1 && first === last && (first === '"' || first === "'");
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Characters that mean something to YAML, at the beginning of a value or within it. */
const INDICATOR = /[:#"'\\[\]{},&*!|>%@`\n]/g;

/** Whether a repair brings in a character with a meaning, or lays bare one that was harmless where it stood. */
function changesReading(typed: string, fix: string, points: readonly string[], span: Span): boolean {
  const brought = (fix.match(INDICATOR) ?? []).some((mark) => !typed.includes(mark));
  if (fix !== '') return brought || fix !== fix.trim();
  const [before = ' ', next = ''] = [points[span.start - 1], points[span.end]];
  const atStart = /[\s"'[{,]/.test(before);
  return atStart ? !/[\p{L}\p{N}“《（]/u.test(next) : /[:#]/.test(next);
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
