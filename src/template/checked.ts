/** What can be said of a report's template before it runs: its names, and the parts that the user's sections name. */
import type { SectionPart } from '../campaign/schema/narrative.ts';
import { bankUnknown, choiceClosed, tickSilenced } from '../diagnostics/catalogue/bank.ts';
import { unknownPart } from '../diagnostics/catalogue/template-choice.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { formatPath, type Step } from '../diagnostics/path.ts';
import { type Places, placeOfField } from '../diagnostics/places.ts';
import { describeFacts, type FactValues } from '../facts/schema.ts';
import type { Shelf } from './bank/bank.ts';
import { listSentences } from './bank/listing.ts';
import type { ProseSettings } from './bank/settings.ts';
import { checkNames } from './check-names.ts';
import type { Helper } from './helper.ts';
import { fileOfPart, type TemplateEntry, type TemplateLibrary } from './library.ts';
import type { RenderData } from './machine.ts';
import { sourceOf } from './sources.ts';
import type { BankSentence, Choice } from './syntax.ts';

/** Each part that a section names, with where. */
function listUsed(
  sections: readonly SectionPart[],
  steps: readonly Step[],
): { part: string; steps: Step[] }[] {
  return sections.flatMap((section, index) => [
    ...(section.用 === undefined ? [] : [{ part: section.用, steps: [...steps, index, '用'] }]),
    ...listUsed(section.内容 ?? [], [...steps, index, '内容']),
  ]);
}

/**
 * Finds what 套语 chooses and the report can't say: sentences that the bank has not, or that the data don't hold what
 * they need; ticks of a kind that is turned off; and what is wrong with a bank of the user's own.
 */
export function checkBank(
  data: RenderData & { prose: ProseSettings },
  library: TemplateLibrary,
  places: Places,
  helpers: readonly Helper[] | undefined,
): Diagnostic[] {
  const { fixed } = data.prose;
  // the built-in bank is in order: a report that asks nothing of it need not wait for it
  if (!library.hasOwnBank && Object.keys(fixed).length === 0) return [];
  const { bank } = library;
  const asked = Object.entries(fixed).flatMap(([kind, chosen]) => {
    const place = placeOfField(places, ['套语', kind]);
    const at = { field: `套语.${kind}`, place };
    const shelf = bank.shelves.find((one) => one.kind === kind);
    if (!chosen || !shelf) return [];
    if ('numbers' in chosen) return checkNumbers(shelf, chosen.numbers, data, at);
    const ticks = data.prose.ticks[kind] ?? [];
    return 'off' in chosen && ticks.length > 0 ? [makeProblem(tickSilenced, { kind, ticks }, at)] : [];
  });
  return [...bank.problems, ...asked, ...checkSentences(bank.own, helpers)];
}

/** The sentences asked for of one kind that are not there, or that this report can't say. */
function checkNumbers(
  shelf: Shelf,
  numbers: readonly number[],
  data: RenderData,
  at: Pick<Diagnostic, 'field' | 'place'>,
): Diagnostic[] {
  const { kind } = shelf;
  const known = shelf.sentences.map(({ number }) => number);
  const unknown = numbers.filter((number) => !known.includes(number));
  const sentences = shelf.sentences.filter(({ number }) => numbers.includes(number));
  return [
    ...unknown.map((number) => makeProblem(bankUnknown, { kind, number, known }, at)),
    ...listSentences({ ...shelf, sentences }, data)
      .filter(({ lacking }) => lacking.length > 0)
      .map(({ sentence: { id }, lacking }) =>
        makeProblem(choiceClosed, { id, lacking: lacking.join('；') }, at),
      ),
  ];
}

/** The names that sentences of the user's own use and nothing defines. */
function checkSentences(
  sentences: readonly BankSentence[],
  helpers: readonly Helper[] | undefined,
): Diagnostic[] {
  if (sentences.length === 0) return [];
  const choice: Choice = {
    type: 'choice',
    kind: '',
    position: '段首',
    onRequest: false,
    sentences: [...sentences],
  };
  const source = sourceOf('语料', [choice]);
  const sources = { read: () => source };
  return checkNames({ template: source.file, sources, names: describeFacts(), helpers });
}

/** Finds the parts that 小节 names and no template has. */
export function checkSections(
  { 小节: sections = [] }: FactValues,
  { parts }: TemplateLibrary,
  places: Places,
): Diagnostic[] {
  return listUsed(sections, ['小节'])
    .filter(({ part }) => !parts.includes(part))
    .map(({ part, steps }) => {
      const args = { name: part, known: parts, nearest: suggestNearest(part, parts) };
      const place = placeOfField(places, steps);
      return makeProblem(unknownPart, args, { field: formatPath(steps), place });
    });
}

/**
 * Finds the names that a report's template uses and nothing defines, in the parts too that the sections name.
 * Nothing is looked into where all templates come with the program.
 */
export function checkOwnTemplate(
  { main }: TemplateEntry,
  { 小节: sections = [] }: FactValues,
  { sources, hasOwn, parts }: TemplateLibrary,
  helpers: readonly Helper[] | undefined,
): Diagnostic[] {
  if (!hasOwn) return [];
  const names = describeFacts();
  const used = listUsed(sections, []).map(({ part }) => part);
  const files = [main, ...new Set(used.filter((part) => parts.includes(part)).map(fileOfPart))];
  const problems = files.flatMap((template) => checkNames({ template, sources, names, helpers }));
  const keys = problems.map((problem) => JSON.stringify(problem));
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** What was found before a template ran, and while it ran: of one line, what was found before says why. */
export function joinFindings(before: readonly Diagnostic[], running: readonly Diagnostic[]): Diagnostic[] {
  const lineOf = ({ place }: Diagnostic) => (place ? `${place.file}:${place.line}` : undefined);
  const known = new Set(before.map(lineOf));
  return [...before, ...running.filter((problem) => !problem.place || !known.has(lineOf(problem)))];
}
