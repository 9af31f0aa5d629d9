/** Language rules → a rule of the house, which reads what the user typed, then the finished report. */
import { type Diagnostic, makeProblem, type Place } from '../../diagnostics/diagnostic.ts';
import { formatPath, type Step } from '../../diagnostics/path.ts';
import { once } from '../../source/once.ts';
import { atWords, findPlace } from '../places.ts';
import { findRosterLines, nameRosterRows } from '../roster-lines.ts';
import type { CheckInput, Rule } from '../rule.ts';
import type { Finding, LanguageRule, TextKind } from './finding.ts';
import { listPrintedTexts, type PrintedText, type TypedText, visitTypedTexts } from './passages.ts';
import { type Found, LanguageReader } from './reader.ts';

/** The words around a finding that tell it from others: what stays the same wherever the text is printed. */
const neighbours = 4;

/** A text of the user's in which something was found. */
interface Suspect extends TypedText {
  found: readonly Found[];
}

/** What was read: suspects alone are kept with their fields, for of a long roster's texts hardly any is one. */
interface Reading {
  suspects: Suspect[];
  printed: (PrintedText & { found: readonly Found[] })[];
  /** how many texts of each kind there are */
  counts: ReadonlyMap<TextKind, number>;
}

/** All rules of the language as one: each distinct text is read once. */
export function toRule(rules: readonly LanguageRule[]): Rule {
  const openReader = once(() => new LanguageReader(rules));
  return {
    kinds: rules.map(({ kind }) => kind),
    check(input) {
      const reading = readTexts(openReader(), input);
      const counted = rules.map((rule) => ({
        code: rule.kind.code,
        read: rule.reads.reduce((sum, kind) => sum + (reading.counts.get(kind) ?? 0), 0),
      }));
      return {
        problems: rules.flatMap((rule) => report(rule, reading, input)),
        compared: Math.max(0, ...counted.map(({ read }) => read)),
        unchecked: counted.flatMap(({ code, read }) => (read === 0 ? [code] : [])),
      };
    },
  };
}

function report(rule: LanguageRule, { suspects, printed }: Reading, input: CheckInput): Diagnostic[] {
  const reported = new Reported();
  const problems: Diagnostic[] = [];
  const listed: Diagnostic[] = [];
  for (const text of suspects) {
    for (const finding of findingsOf(text.found, rule)) {
      reported.add(text.text, finding);
      (text.kind === 'listed-name' ? listed : problems).push(reportTyped(rule, text, finding, input));
    }
  }
  problems.push(...joinRows(listed, input));
  for (const paragraph of printed) {
    for (const finding of findingsOf(paragraph.found, rule)) {
      if (reported.has(paragraph.text, finding)) continue;
      reported.add(paragraph.text, finding);
      problems.push(reportPrinted(rule, paragraph, finding, input));
    }
  }
  return problems;
}

/** Of a roster's file that pads all its names, one problem, with the rows; those with another hint are others. */
function joinRows(problems: readonly Diagnostic[], input: CheckInput): Diagnostic[] {
  const byHint = new Map<string | undefined, Diagnostic[]>();
  for (const problem of problems) byHint.set(problem.hint, [...(byHint.get(problem.hint) ?? []), problem]);
  return [...byHint.values()].flatMap((alike): Diagnostic[] => {
    const rows = [...new Set(alike.map(({ field = '' }) => Number(/\d+/.exec(field)?.[0]) - 1))];
    const [first] = alike;
    if (!first || alike.length < 2) return alike;
    return [{ ...first, message: `${nameRosterRows(findRosterLines(input), rows)}：${first.message}` }];
  });
}

function findingsOf(found: readonly Found[], rule: LanguageRule): readonly Finding[] {
  return found.find((candidate) => candidate.rule === rule)?.findings ?? [];
}

function readTexts(reader: LanguageReader, input: CheckInput): Reading {
  const counts = new Map<TextKind, number>();
  const count = (kind: TextKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const suspects: Suspect[] = [];
  const isListed = rowTester(input);
  visitTypedTexts(input.campaign, (text, typed, path) => {
    const listed = isListed(path);
    // the cells of a roster's file hold no sentences
    if (listed && typed !== 'name') return;
    const kind = listed ? 'listed-name' : typed;
    count(kind);
    const found = reader.read(text, kind);
    if (found.length > 0) suspects.push({ field: formatPath(path), kind, text, found });
  });
  const printed = (input.document ? listPrintedTexts(input.document) : []).map((paragraph) => {
    count('prose');
    return { ...paragraph, found: reader.read(paragraph.text, 'prose') };
  });
  return { suspects, printed, counts };
}

/** Whether a text is of a roster's row in a table; all cells of a row stand in one file, and come one after another. */
function rowTester(input: CheckInput): (path: readonly Step[]) => boolean {
  let tested: Step | undefined;
  let isInFile = false;
  return (path) => {
    const [list, row] = path;
    if (list !== '名册') return false;
    if (row !== tested) isInFile = isInTable(findPlace(input, formatPath(path)));
    tested = row;
    return isInFile;
  };
}

/** Whether a text stands in a workbook or a CSV file. */
function isInTable(place: Place | undefined): boolean {
  return place !== undefined && (place.cell !== undefined || !/\.ya?ml$/i.test(place.file));
}

function reportTyped(
  { kind }: LanguageRule,
  { field, text }: TypedText,
  { index, length, right, safe = true }: Finding,
  input: CheckInput,
): Diagnostic {
  const found = text.slice(index, index + length);
  const whole = findPlace(input, field);
  const { place, words } = atWords(input, field, text, index, length);
  // the place of the whole text is given back where the words cannot be pointed to
  const exact = found === text || place?.column !== whole?.column || place?.length !== whole?.length;
  const problem = makeProblem(
    kind,
    { found, right },
    {
      field,
      words,
      place,
      ...(exact && safe && right !== undefined && !isInTable(whole) ? { fix: right, found } : {}),
    },
  );
  return exact
    ? problem
    : { ...problem, message: `“${excerpt(text, index, index + length)}”一句：${problem.message}` };
}

/** A defect of the finished report is the template's, or was born where the template's words meet the data. */
function reportPrinted(
  { kind }: LanguageRule,
  { text, values }: PrintedText,
  { index, length, right }: Finding,
  input: CheckInput,
): Diagnostic {
  const end = index + length;
  const related = values
    .filter((value) => value.start <= end && value.end >= index)
    .flatMap(({ reads }) => reads)
    .flatMap((field) => {
      const place = findPlace(input, field);
      return place ? [{ message: `这里印的是“${field}”`, place }] : [];
    });
  const problem = makeProblem(
    kind,
    { found: text.slice(index, end), right },
    related.length > 0 ? { related } : {},
  );
  return { ...problem, message: `正文“${excerpt(text, index, end)}”一句：${problem.message}` };
}

/** What has been told: a finding in the report that stands among the same words is no news. */
class Reported {
  readonly #seen = new Set<string>();

  add(text: string, { index, length }: Finding): void {
    const end = index + length;
    // the marks at the end of a text change with where it is printed
    const after = text.slice(end, end + neighbours).replace(/[。；，、：！？]+$/, '');
    this.#seen.add(keyOf(text.slice(Math.max(0, index - neighbours), index), text.slice(index, end), after));
  }

  /** Words at the edge of a text had fewer neighbours. */
  has(text: string, { index, length }: Finding): boolean {
    const end = index + length;
    const found = text.slice(index, end);
    for (let before = 0; before <= Math.min(neighbours, index); before++)
      for (let after = 0; after <= Math.min(neighbours, text.length - end); after++)
        if (this.#seen.has(keyOf(text.slice(index - before, index), found, text.slice(end, end + after))))
          return true;
    return false;
  }
}

function keyOf(before: string, found: string, after: string): string {
  return `${before}\n${found}\n${after}`;
}

/** How much of a sentence a message quotes on either side of the words, in UTF-16 units. */
const quoted = 16;

/** A quotation is not cut within a number: 48个 would be 8个. */
function startOfFigure(text: string, at: number): number {
  let start = at;
  while (/[\d.]/.test(text[start - 1] ?? '')) start--;
  return start;
}

function endOfFigure(text: string, at: number): number {
  let end = at;
  while (/^[\d.][\d.%]$/.test(text.slice(end - 1, end + 1))) end++;
  return end;
}

/** The sentence that some words stand in, or the part of it around them. */
function excerpt(text: string, start: number, end: number): string {
  const from = startOfFigure(text, Math.max(0, start - quoted));
  const before = /[^。！？\n]*$/.exec(text.slice(from, start))?.[0] ?? '';
  const after = /[。！？\n]$/.test(text.slice(start, end))
    ? ''
    : (/^[^。！？\n]*[。！？]?/.exec(text.slice(end))?.[0] ?? '');
  const behind = after.slice(0, endOfFigure(after, quoted)).replace(/[，、；：]$/, '');
  const part = before.replace(/^[，、；：]/, '') + text.slice(start, end) + behind;
  // a cut through a character outside the BMP leaves half of it
  return part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim();
}
