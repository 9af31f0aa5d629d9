/** What a file says that the report does not: held to the data as the user's own sentences in the data are. */

import { checkSentences } from '../check/sentences.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { alike } from '../diagnostics/catalogue/verify.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { deriveFacts } from '../facts/facts.ts';
import type { ReportInputs } from '../inputs.ts';
import type { UncheckedReport } from '../produce.ts';
import { at, findWords, tellAdded, tellAlike } from './compare.ts';
import type { PlaceNamer } from './places.ts';
import { CELL_MARK, isRow, type TheirSentence } from './sentences.ts';

/** What became of the figures, names and dates in new words. */
export interface Held {
  problems: Diagnostic[];
  /** figures that were held to a fact, right or wrong */
  compared: number;
  /** that nothing was found for */
  unknown: number;
  /** that say the same as a figure of the report, of which it is not known whether it is meant */
  alike: number;
}

/**
 * Checks sentences as if the user had typed them among the data: the same rules, the same messages, told at their
 * places in the file.
 * @param findFact tells which fact says the same as a figure
 * @param known words of edited sentences that were compared with ours already
 */
export function holdToData(
  fresh: readonly TheirSentence[],
  places: PlaceNamer,
  inputs: ReportInputs,
  report: UncheckedReport,
  findFact: (figure: FoundFigure, sentence: TheirSentence) => string | undefined,
  known: ReadonlyMap<TheirSentence, ReadonlySet<string>>,
): Held {
  const rows = tellOfRows(fresh, places, known);
  const sentences = fresh.filter(({ text }) => !isRow(text));
  if (sentences.length === 0) return { problems: rows, compared: 0, unknown: rows.length, alike: 0 };
  const { campaign, places: placesOfData, stated, readSample, returns, elsewhere } = inputs;
  const { document, style, facts: shown } = report;
  const checked = checkSentences(
    sentences.map(({ text }) => text),
    {
      ...{ campaign, places: placesOfData, stated, readSample, document, style, shown },
      facts: deriveFacts(campaign, returns, elsewhere),
    },
  );
  const told = checked.problems.flatMap(({ sentence: number, problem }) => {
    const sentence = sentences[number];
    // what is said of printing concerns a report that nobody makes
    if (!sentence || problem.severity === 'notice') return [];
    const { field, fields, fix, found, words, ...rest } = problem;
    return [
      { ...rest, ...at(places, sentence, words?.text ?? '', words && findWords(sentence.text, words)) },
    ];
  });
  const untied = checked.untied.flatMap(({ sentence: number, text }) => {
    const sentence = sentences[number];
    const isTold = checked.problems.some(
      ({ sentence: at, problem }) => at === number && tellsOf(problem, text),
    );
    if (!sentence || isTold || isKnown(text, known.get(sentence)) || isIdle(text, sentence)) return [];
    const figure = sentence.figures.find((one) => one.text === text);
    const from = figure && findFact(figure, sentence);
    return [from ? tellAlike(figure, from, sentence, places) : tellAdded(text, sentence, places)];
  });
  const likenesses = untied.filter(({ code }) => code === alike.code).length;
  return {
    problems: [...told, ...untied, ...rows],
    compared: sentences.reduce((sum, { figures }) => sum + figures.filter(isRead).length, 0) - untied.length,
    unknown: untied.length - likenesses + rows.length,
    alike: likenesses,
  };
}

/** Whether a problem speaks of just these words. */
const tellsOf = ({ words, severity }: Diagnostic, text: string) =>
  severity !== 'notice' && words?.text === text;

/** A bare number in running text says nothing that a fact could be asked about. */
const isRead = ({ kind, text }: FoundFigure) => kind !== 'code' || /\D/.test(text);

/** 不让一名学生失学, 每一名学生: no figure is told. */
function isIdle(words: string, { text }: TheirSentence): boolean {
  return /^一/.test(words) && new RegExp(`(?:不让|每|任何|没有|无)${words}`).test(text);
}

/** The number of a row says nothing. */
const SERIAL = /^\d{1,3}$/;

/** Rows of tables are no sentences: of what is new in them nothing is known. */
function tellOfRows(
  fresh: readonly TheirSentence[],
  places: PlaceNamer,
  known: ReadonlyMap<TheirSentence, ReadonlySet<string>>,
): Diagnostic[] {
  return fresh
    .filter(({ text }) => isRow(text))
    .flatMap((row) =>
      row.figures
        .filter(({ text }) => !isKnown(text, known.get(row)))
        .filter(({ text }) => !row.text.startsWith(`${text}${CELL_MARK}`) || !SERIAL.test(text))
        .map(({ text, index }) => tellAdded(text, row, places, index)),
    );
}

/** The words, or what they are a part of: 周岚 of 县总工会主席周岚. */
function isKnown(words: string, known: ReadonlySet<string> | undefined): boolean {
  if (known === undefined) return false;
  if (known.has(words)) return true;
  return !/\d/.test(words) && [...known].some((word) => word.includes(words) || words.includes(word));
}
