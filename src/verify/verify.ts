/**
 * A Word file against the data: what in it still is as the data say, what was changed, taken out, put in. The file may
 * be one of ours, edited for an afternoon, or one that somebody wrote by hand.
 */
import type { FoundFigure } from '../chinese/figures/found.ts';
import { badArgument } from '../diagnostics/catalogue/program.ts';
import { dropped, unlike } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import type { ReportInputs } from '../inputs.ts';
import { makeUnchecked, type ReportOptions, type UncheckedReport } from '../produce.ts';
import type { WordChart } from '../word/charts.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { WordSetting, WordText } from '../word/read.ts';
import { type Alignment, align, type Match } from './alignment.ts';
import { findAlike } from './alike.ts';
import { checkCharts } from './charts.ts';
import { compareMatch } from './compare.ts';
import { tellHalfWidth } from './half-width.ts';
import { matchMargins } from './margins.ts';
import { holdToData } from './new-words.ts';
import { findOpposed } from './opposed.ts';
import { checkPaper } from './paper.ts';
import { layOutPages, PlaceNamer, readSavedPages } from './places.ts';
import { listRemoved, tellRemoved } from './removed.ts';
import { listOurs, listTheirs, type OurSentence, type TheirSentence } from './sentences.ts';
import { checkSetting } from './setting.ts';

/** What was found, and how much was looked at: where nothing was compared, nothing has passed. */
export interface Verification {
  /** in the file's order */
  problems: Diagnostic[];
  /** figures, dates, names that are as the data say */
  same: number;
  /** that are not */
  changed: number;
  /** that are gone from an edited sentence */
  dropped: number;
  /** new ones that the data could be asked about; what they contradict is among the problems */
  held: number;
  /** new ones of which the data know nothing */
  unknown: number;
  /** new ones that say the same as a figure of the report; whether they mean it is not known */
  alike: number;
  /** sentences with figures that the file no longer has */
  removed: number;
}

/** How a file is verified: against the report that these make of the data. */
export interface VerifyOptions extends ReportOptions {
  setting?: WordSetting | undefined;
  charts?: readonly WordChart[] | undefined;
}

/** Of a file that is a report of these data, at least so many sentences are as they were made. */
export const leastShared = 0.2;
/** With fewer it may be another kind of report. */
const surelyShared = 0.6;

/**
 * Verifies a file.
 * @param file its name, for places
 * @param options as the report was made; where no template is named, the one whose sentences the file has most of.
 *   With `setting`, which `readWord` gives, its look is checked too; with `charts`, the
 *   figures that those show
 * @returns the problems of the verification; without one where no report can be made of the data, what hinders it
 */
export function verifyWord(
  passages: readonly WordPassage[],
  file: string,
  inputs: ReportInputs,
  { setting, charts, ...options }: VerifyOptions = {},
): { verification?: Verification; problems: Diagnostic[] } {
  if (!Array.isArray(passages)) {
    const expected = ' readWord 得出的 passages（先看有没有 failure）';
    return { problems: [makeProblem(badArgument, { name: 'passages', expected })] };
  }
  const theirs = listTheirs(passages);
  const { candidate, problems } = findReport(theirs, inputs, options);
  if (!candidate) return { problems };
  const verification = compareAll(candidate, { theirs, passages, file, setting, charts }, inputs);
  return { verification, problems: verification.problems };
}

/** Verifies a file against the report that it is known to be of. */
export function verifyAs(
  { report, ours, options }: Pick<Candidate, 'report' | 'ours' | 'options'>,
  { passages, charts }: WordText,
  file: string,
  inputs: ReportInputs,
): Verification {
  const theirs = listTheirs(passages);
  return compareAll(alignReport(report, ours, theirs, options), { theirs, passages, file, charts }, inputs);
}

/** A file, read. */
interface Read {
  file: string;
  passages: readonly WordPassage[];
  theirs: readonly TheirSentence[];
  setting?: WordSetting | undefined;
  charts?: readonly WordChart[] | undefined;
}

/** A report that the file may be of. */
export interface Candidate {
  report: UncheckedReport;
  ours: OurSentence[];
  options: ReportOptions;
  alignment: Alignment;
  /** of the file's sentences, the share that the report has too */
  shared: number;
}

/**
 * The report that a file is of: where no template is named, the one whose sentences it has most of.
 * @returns without `candidate` where none can be made, with what hinders it
 */
export function findReport(
  theirs: readonly TheirSentence[],
  inputs: ReportInputs,
  options: ReportOptions,
): { candidate?: Candidate; problems: Diagnostic[] } {
  const made = tryReport(theirs, inputs, options);
  const asked = made.candidate;
  if (!asked) return { problems: made.problems };
  const isSure = options.template !== undefined || asked.shared >= surelyShared;
  return { candidate: isSure ? asked : findLikest(asked, theirs, inputs), problems: [] };
}

function tryReport(theirs: readonly TheirSentence[], inputs: ReportInputs, options: ReportOptions) {
  const { report, problems } = makeUnchecked(inputs, { ...options, draft: true });
  if (!report) return { problems };
  const ours = listOurs(report.document, report.style);
  return { candidate: alignReport(report, ours, theirs, options), problems };
}

function alignReport(
  report: UncheckedReport,
  ours: OurSentence[],
  theirs: readonly TheirSentence[],
  options: ReportOptions,
): Candidate {
  const alignment = align(ours, theirs);
  const alike = alignment.matches.filter(({ kind }) => kind !== 'edited').length;
  return { report, ours, options, alignment, shared: alike / Math.max(1, theirs.length) };
}

/** Of all kinds of report, the one that the file is most like. */
function findLikest(first: Candidate, theirs: readonly TheirSentence[], inputs: ReportInputs): Candidate {
  return inputs.templates.templates.reduce((best, { 名称: template }) => {
    const { candidate } = tryReport(theirs, inputs, { ...first.options, template });
    return candidate && candidate.shared > best.shared ? candidate : best;
  }, first);
}

function compareAll(candidate: Candidate, read: Read, inputs: ReportInputs): Verification {
  const { report, ours, alignment, shared } = candidate;
  const { theirs, passages, file, setting, charts = [] } = read;
  const isOurs = shared >= leastShared;
  // sentences of another hand are not ours edited, however alike they are
  const matches = alignment.matches.filter(({ kind }) => isOurs || kind === 'same');
  const ofPaper = setting ? checkPaper(setting, report.style) : [];
  const places = new PlaceNamer(
    file,
    passages,
    () =>
      readSavedPages(passages) ??
      (isOurs ? layOutPages(passages, matches, report, ofPaper.length === 0) : new Map()),
  );
  const compared = [...matches, ...matchMargins(ours, alignment.added)].map((match) =>
    compareMatch(match, { places, origin: report.origin }),
  );
  const settled = listSettled(theirs, matches, ours);
  const fresh = theirs.filter((sentence) => !settled.has(sentence));
  const known = new Map(compared.flatMap(({ known: words }) => [...words]));
  const asked = { origin: report.origin, campaign: inputs.campaign };
  const findFact = (figure: FoundFigure, sentence: TheirSentence) => findAlike(figure, sentence, ours, asked);
  const held = holdToData(fresh, places, inputs, report, findFact, known);
  const ofMatches = compared.flatMap(({ problems }) => problems);
  const drawn = checkCharts(report.document, isOurs ? charts : [], file);
  const lost = ofMatches.filter(({ code }) => code === dropped.code).length;
  const gone = isOurs ? listRemoved(ours, alignment, matches) : [];
  const told = [...ofMatches, ...dropTold(held.problems, ofMatches)];
  const ofSetting = setting
    ? checkSetting({ setting, passages, matches, ours, report, isOurs, places }, inputs)
    : [];
  const problems = [
    ...(isOurs ? [] : [tellUnlike(report, inputs)]),
    ...[
      ...tellHalfWidth(fresh, places),
      ...told,
      ...findOpposed(fresh, told, places),
      ...gone.map((one) => tellRemoved(one, places)),
      ...ofSetting,
    ].sort(byPlace),
    ...drawn.problems,
    ...ofPaper,
  ];
  return {
    problems,
    same: compared.reduce((sum, { same }) => sum + same, drawn.same),
    changed: ofMatches.length - lost + drawn.problems.length,
    dropped: lost,
    held: held.compared,
    unknown: held.unknown,
    alike: held.alike,
    removed: gone.reduce((sum, { sentences }) => sum + sentences.length, 0),
  };
}

/** Sentences of which nothing more is asked: ours as they are or with other figures, and ours said once more. */
function listSettled(
  theirs: readonly TheirSentence[],
  matches: readonly Match[],
  ours: readonly OurSentence[],
): ReadonlySet<TheirSentence> {
  const said = new Set(ours.map(({ text }) => text));
  return new Set([
    ...matches.filter(({ kind }) => kind !== 'edited').flatMap((match) => match.theirs),
    ...theirs.filter(({ text }) => said.has(text)),
  ]);
}

const byPlace = (a: Diagnostic, b: Diagnostic) => (a.place?.line ?? 0) - (b.place?.line ?? 0);

/** A figure that is told as changed is not told again as contradicting the data, or as unknown to them. */
function dropTold(problems: readonly Diagnostic[], told: readonly Diagnostic[]): Diagnostic[] {
  return problems.filter(
    ({ place, words, message }) =>
      !told.some(
        (one) =>
          one.place?.line === place?.line &&
          one.message.includes(`“${words?.text ?? /“(.+?)”/.exec(message)?.[1] ?? '\n'}”`),
      ),
  );
}

function tellUnlike({ document }: UncheckedReport, { campaign }: ReportInputs): Diagnostic {
  return makeProblem(unlike, {
    report: document.meta.title,
    unit: campaign.单位.全称,
    year: campaign.报告.年度,
  });
}
