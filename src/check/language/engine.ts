/** Language rules → rules of the house: each reads what the user typed, then the finished report. */
import { type Diagnostic, makeProblem, type Place } from '../../diagnostics/diagnostic.ts';
import { atWords, findPlace } from '../places.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';
import type { Finding, LanguageRule } from './finding.ts';
import { listPrintedTexts, listTypedTexts, type PrintedText, type TypedText } from './passages.ts';

/** The words around a finding that tell it from others: what stays the same wherever the text is printed. */
const neighbours = 4;

export function toRule(rule: LanguageRule): Rule {
  return defineRule(rule.kind, (input) => {
    const { typed, printed } = readPassages(input);
    const texts = typed.filter(({ kind }) => rule.reads.includes(kind));
    const paragraphs = rule.reads.includes('prose') ? printed : [];
    const told = new Told();
    const problems: Diagnostic[] = [];
    for (const text of texts) {
      for (const finding of rule.find(text.text, text.kind)) {
        told.add(text.text, finding);
        problems.push(reportTyped(rule, text, finding, input));
      }
    }
    for (const paragraph of paragraphs) {
      for (const finding of rule.find(paragraph.text, 'prose')) {
        if (told.has(paragraph.text, finding)) continue;
        told.add(paragraph.text, finding);
        problems.push(reportPrinted(rule, paragraph, finding, input));
      }
    }
    return { problems, compared: texts.length + paragraphs.length };
  });
}

interface Passages {
  typed: TypedText[];
  printed: PrintedText[];
}

/** All rules read the same input: its passages are listed once. */
const known = new WeakMap<CheckInput, Passages>();

function readPassages(input: CheckInput): Passages {
  const found = known.get(input);
  if (found) return found;
  const passages: Passages = {
    typed: listTypedTexts(input.campaign).flatMap((text): TypedText[] => {
      if (!isInTable(findPlace(input, text.field))) return [text];
      return text.kind === 'name' ? [{ ...text, kind: 'listed-name' }] : [];
    }),
    printed: input.document ? listPrintedTexts(input.document) : [],
  };
  known.set(input, passages);
  return passages;
}

/** The cells of a workbook or a CSV file hold no sentences. */
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
    { found, right, year: input.campaign.报告.年度 },
    {
      field,
      ...(words ? { words } : {}),
      ...(place ? { place } : {}),
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
    { found: text.slice(index, end), right, year: input.campaign.报告.年度 },
    related.length > 0 ? { related } : {},
  );
  return { ...problem, message: `正文“${excerpt(text, index, end)}”一句：${problem.message}` };
}

/** What has been told: a finding in the report that stands among the same words is no news. */
class Told {
  readonly #seen: { before: string; found: string; after: string }[] = [];

  add(text: string, { index, length }: Finding): void {
    const end = index + length;
    this.#seen.push({
      before: text.slice(Math.max(0, index - neighbours), index),
      found: text.slice(index, end),
      // the marks at the end of a text change with where it is printed
      after: text.slice(end, end + neighbours).replace(/[。；，、：！？]+$/, ''),
    });
  }

  has(text: string, { index, length }: Finding): boolean {
    const end = index + length;
    const found = text.slice(index, end);
    return this.#seen.some(
      (told) =>
        told.found === found &&
        text.slice(0, index).endsWith(told.before) &&
        text.startsWith(told.after, end),
    );
  }
}

/** How much of a sentence a message quotes on either side of the words, in UTF-16 units. */
const quoted = 16;

/** The sentence that some words stand in, or the part of it around them. */
function excerpt(text: string, start: number, end: number): string {
  const before = /[^。！？\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /[。！？\n]$/.test(text.slice(start, end))
    ? ''
    : (/^[^。！？\n]*[。！？]?/.exec(text.slice(end))?.[0] ?? '');
  const part = before.slice(-quoted) + text.slice(start, end) + after.slice(0, quoted);
  // a cut through a character outside the BMP leaves half of it
  return part.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').trim();
}
