/** Problems → text for the terminal, and → JSON for other programs. */
import { createColors } from 'picocolors';
import { hidePrivateWords, hideSigns } from '../chinese/private-words.ts';
import { measureWidth, truncate } from '../chinese/width.ts';
import { type Diagnostic, type Place, severities, severityNames } from './diagnostic.ts';

/** How problems are printed. */
export interface PrintOptions {
  /** a line (from 1) of a file, for showing the place; undefined where there is none. No lines are shown if absent */
  readLine?: (file: string, line: number) => string | undefined;
  /** false if absent */
  color?: boolean;
  /** whether “”—…· take two cells, as Chinese fonts draw them; true if absent */
  ambiguousAsWide?: boolean;
}

/** Cells of source shown around a place. */
const windowCells = 72;
/** Cells of it kept in front of the place when the line is cut. */
const leadCells = 24;

/** Prints problems, one after the other, then how many there are. Nothing for no problems. */
export function printProblems(problems: readonly Diagnostic[], options: PrintOptions = {}): string {
  if (problems.length === 0) return '';
  return `${printBlocks(problems, options).join('\n\n')}\n\n${countProblems(problems)}\n`;
}

/** How many problems of one kind are printed whole; further ones are only named by their places. */
const mostRepeats = 5;
/** Places named of those. */
const mostPlaces = 12;

/** A block a problem. What repeats down a long file is folded, so that it does not bury the rest. */
export function printBlocks(problems: readonly Diagnostic[], options: PrintOptions = {}): string[] {
  const kinds = new Map<string, Diagnostic[]>();
  const blocks = problems.flatMap((problem) => {
    if (!kinds.has(problem.code)) kinds.set(problem.code, []);
    const same = kinds.get(problem.code)!;
    same.push(problem);
    return same.length <= mostRepeats ? [printProblem(problem, options)] : [];
  });
  const folded = [...kinds.values()]
    .filter((same) => same.length > mostRepeats)
    .map((same) => printFolded(same.slice(mostRepeats)));
  return [...blocks, ...folded];
}

/** Where all say the same, their places; else a line each, without excerpt and hint. */
function printFolded(problems: readonly Diagnostic[]): string {
  const [{ code, message } = { code: '', message: '' }] = problems;
  const places = problems.flatMap(({ place, field }) =>
    place ? [formatPlace(place)] : field ? [sayPaths(field)] : [],
  );
  const head = `另有 ${problems.length} 处同样的问题 [${code}]`;
  if (problems.every((problem) => problem.message === message)) {
    const named = places.slice(0, mostPlaces).join('、') + (places.length > mostPlaces ? '……' : '');
    return head + (named ? `：${named}` : '');
  }
  const lines = problems.slice(0, mostPlaces).map(({ place, field, message: words }) => {
    const where = place ? formatPlace(place) : sayPaths(field ?? '');
    return formatText(`  ${where ? `${where}: ` : ''}${sayPaths(words)}`);
  });
  return [`${head}：`, ...lines, ...(problems.length > mostPlaces ? ['  ……'] : [])].join('\n');
}

/** One problem: place, field, severity and message; the source line with its caret; hint and related places. */
export function printProblem(problem: Diagnostic, options: PrintOptions = {}): string {
  const colors = createColors(options.color ?? false);
  const paint = { error: colors.red, warning: colors.yellow, notice: colors.cyan }[problem.severity];
  const head = [
    problem.place && colors.bold(formatText(`${formatPlace(problem.place)}:`)),
    problem.field && formatText(sayPaths(problem.field)),
    `${paint(severityNames[problem.severity])}：${formatText(sayPaths(problem.message))}`,
    colors.dim(`[${problem.code}]`),
  ];
  const lines = [head.filter((part) => part !== undefined).join(' ')];
  if (problem.place) {
    const excerpt = printExcerpt(problem.place, options);
    if (excerpt) lines.push(excerpt.source, excerpt.indent + paint(excerpt.caret));
  }
  if (problem.hint) lines.push(`  ${colors.green('建议')}：${formatText(sayPaths(problem.hint))}`);
  for (const words of listRelated(problem)) lines.push(`  ${colors.dim('另见')}：${formatText(words)}`);
  return lines.join('\n');
}

/** Other spots that are printed one to a line; of more, only the first are. */
const mostRelated = 4;

function listRelated({ related = [] }: Diagnostic): string[] {
  const lines = related.map(
    ({ message, place }) => `${sayPaths(message)}${place ? `（${formatPlace(place)}）` : ''}`,
  );
  if (lines.length <= mostRelated) return lines;
  const rest = related.slice(mostRelated - 1).map(({ message }) => sayPaths(message));
  const named = rest.slice(0, mostPlaces).join('、') + (rest.length > mostPlaces ? '……' : '');
  return [...lines.slice(0, mostRelated - 1), `其余${rest.length}处：${named}`];
}

/** Of 云工办[2025]第051号 the year is no item. */
const index =
  /(?<=[\p{Script=Han}项])(?!\[20\d\d\]第?\d+号)\[(\d{1,5})\](?=[.：:、，”。；）)\s[]|$|[\p{Script=Han}—])/gu;

/** The paths in a text as a reader of the file counts: 分组[2].人数 is the second item's, 分组第2项.人数. */
export function sayPaths(text: string): string {
  return text.replace(index, '第$1项');
}

/** `活动.yaml:12:5`, or `名册.xlsx Sheet1!C5`. */
export function formatPlace(place: Place): string {
  if (place.cell !== undefined) return `${place.file} ${place.cell}`;
  return `${place.file}:${place.line}:${place.column}`;
}

/** `3 个错误，1 个警告`; a severity without problems is not named. */
export function countProblems(problems: readonly Diagnostic[]): string {
  const counts = severities.map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));
  const named = counts.filter(({ count }) => count > 0);
  if (named.length === 0) return '没有问题';
  return `共 ${named.map(({ severity, count }) => `${count} 个${severityNames[severity]}`).join('，')}`;
}

/** Problems by file, in the order of first mention; those without a place under the empty name. */
export function groupByFile(problems: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const file = problem.place?.file ?? '';
    const group = groups.get(file);
    if (group) group.push(problem);
    else groups.set(file, [problem]);
  }
  return groups;
}

/**
 * Problems as JSON for other programs. Stable: keys are added, never renamed.
 *
 *     {"version": 1, "counts": {"error": 1, "warning": 0, "notice": 0}, "problems": [{
 *       "code": "yaml.colon-space", "severity": "error", "message": "…", "hint": "…",
 *       "field": "单位.全称", "place": {"file": "活动.yaml", "line": 3, "column": 5, "length": 2},
 *       "related": [{"message": "…", "place": {…}}], "fix": ": "}]}
 *
 * `more` stands beside the counts. What a problem does not have is left out; a place in a workbook also has `cell`.
 */
export function toJson(problems: readonly Diagnostic[], more: object = {}): string {
  const counts = Object.fromEntries(
    severities.map((severity) => [
      severity,
      problems.filter((problem) => problem.severity === severity).length,
    ]),
  );
  const listed = problems.map(({ code, severity, message, hint, field, place, related, fix }) => ({
    code,
    severity,
    message,
    hint,
    field,
    place,
    related,
    fix,
  }));
  return `${JSON.stringify({ version: 1, counts, ...more, problems: listed }, null, 2)}\n`;
}

/** The line of a place and the spaces and carets below it, measured in terminal cells. */
function printExcerpt(
  place: Place,
  { readLine, ambiguousAsWide = true }: PrintOptions,
): { source: string; indent: string; caret: string } | undefined {
  const line = place.cell === undefined ? readLine?.(place.file, place.line) : undefined;
  if (line === undefined || line.trim() === '') return undefined;
  const width = { ambiguousAsWide };
  const points = Array.from(hidePeople(line, place), showPoint);
  const start = Math.min(place.column - 1, points.length);
  const marked = points.slice(start, start + (place.length ?? 1)).join('');
  let from = 0;
  if (measureWidth(points.join(''), width) > windowCells) {
    from = start;
    for (let room = leadCells; from > 0 && room > 0; room -= measureWidth(points[from]!, width)) from--;
  }
  const cut = from > 0 ? '…' : '';
  const lead = cut + points.slice(from, start).join('');
  const number = `${place.line}`.padStart(4);
  const source = truncate(cut + points.slice(from).join(''), windowCells, width);
  const caretCells = Math.min(measureWidth(marked, width), windowCells - measureWidth(lead, width));
  return {
    source: `${number} | ${source}`,
    indent: `${' '.repeat(number.length)} | ${' '.repeat(measureWidth(lead, width))}`,
    caret: '^'.repeat(Math.max(1, caretCells)),
  };
}

/** A line as it may be shown: without numbers of persons; of a row of a roster, the cell in question alone. */
function hidePeople(line: string, { file, column, length = 1 }: Place): string {
  const shown = hidePrivateWords(line);
  if (!/\.csv$/i.test(file) || isHeading(line)) return shown;
  const points = [...shown];
  const [start, end] = [column - 1, column - 1 + length];
  return (
    hideSigns(points.slice(0, start).join('')) +
    points.slice(start, end).join('') +
    hideSigns(points.slice(end).join(''))
  );
}

/** Whether a line of a roster names its columns, and nobody. */
function isHeading(line: string): boolean {
  return !/\d/.test(line) && (line.match(headings) ?? []).length > 1;
}

const headings = /姓名|学生|家长|性别|学段|金额|院校|学校|单位|序号|备注/g;

/** What a file brought into a message must not steer the terminal. */
function formatText(text: string): string {
  return Array.from(text, showPoint).join('');
}

/** Tabs and controls as one visible cell or more, so that nothing moves the caret or the terminal. */
function showPoint(point: string): string {
  if (point === '\t') return '  ';
  return /[\p{Cc}\p{Cf}\ud800-\udfff\ufffe\uffff]/u.test(point) ? '\ufffd' : point;
}
