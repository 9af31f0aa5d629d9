/**
 * A Word file that was edited, brought up to date with the data: three sides — as it was written, as the user made it,
 * as the data are now — become one. Her words stay; what the data changed is put in under revision.
 */
import { type Base, BaseWriter, type WrittenBase } from '../anchors/base.ts';
import { digest } from '../anchors/words.ts';
import { checkSums } from '../check/check.ts';
import {
  chartRenewed,
  chartStale,
  conflict,
  left,
  unknownBase,
  unlikeReport,
} from '../diagnostics/catalogue/update.ts';
import { unreadable } from '../diagnostics/catalogue/verify.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { walkBlocks } from '../document/text.ts';
import { UNVERIFIED } from '../document/wording.ts';
import type { ReportInputs } from '../inputs.ts';
import { compose } from '../layout/compose/compose.ts';
import { listPassages, type Passage } from '../layout/compose/passages.ts';
import type { ReportOptions, UncheckedReport } from '../produce.ts';
import { listTheirs } from '../verify/sentences.ts';
import { findReport, leastShared, type Verification, verifyAs } from '../verify/verify.ts';
import { CommentPart } from '../word/comments.ts';
import { type EditableWord, openWord } from '../word/editable.ts';
import type { ManuscriptBlock } from '../word/manuscript.ts';
import { readManuscript } from '../word/manuscript-reader.ts';
import type { PackageChanges } from '../word/package.ts';
import { readWord } from '../word/read.ts';
import { Redline } from '../word/redline.ts';
import type { Reviser } from '../word/revision-marks.ts';
import { Additions } from './additions.ts';
import { Around } from './around.ts';
import { Changes, type OpenQuestion } from './changes.ts';
import { updateCharts } from './charts.ts';
import { listElsewhere, updateElsewhere } from './elsewhere.ts';
import { PlaceFinder } from './places.ts';
import { insertFresh, updateProse } from './prose.ts';
import {
  isParagraph,
  listBase,
  listHers,
  listHerTables,
  listOurs,
  listTexts,
  readSentence,
} from './sides.ts';
import { updateTables } from './tables.ts';

/** How an edited file is brought up to date. */
export interface UpdateOptions {
  /** who revises, and when; the date else the report's own */
  reviser: Reviser;
  /** changes are made as if accepted */
  accept?: boolean | undefined;
  /** the base that is kept beside the file under an id */
  findBase?: ((id: string) => Base | undefined) | undefined;
  /** the report that it is, as it was made */
  report?: ReportOptions | undefined;
  /** the name that the updated file will have: what is found in it is told by that */
  name?: string | undefined;
}

/** By what it was known how the file was when it was written. */
export type Trust = 'beside' | 'inside' | 'bookmarks' | 'alignment';

/** The file brought up to date, and what was done to it. */
export interface Update {
  bytes: Uint8Array;
  trust: Trust;
  /** what the report says now, under the id that the file has now; undefined for a file without one */
  base?: WrittenBase | undefined;
  /** places where words were changed; paragraphs and rows that came; rows that went; words of hers left as they are */
  counts: { words: number; added: number; removed: number; conflicts: number };
  /** charts that were replaced */
  charts: number;
  /** whether the file is another now */
  isChanged: boolean;
  /** what the updated file says otherwise than the data, all revisions accepted */
  verification: Verification;
}

/**
 * Updates a file; it is not written, and the one that was read stays as it is.
 * @param file its name, for places
 * @returns without `update` where nothing could be updated, with what hinders it
 */
export function updateWord(
  bytes: Uint8Array,
  file: string,
  inputs: ReportInputs,
  options: UpdateOptions,
): { update?: Update; problems: Diagnostic[] } {
  const opened = openWord(bytes);
  if ('failure' in opened)
    return {
      problems: [
        makeProblem(unreadable, { reason: opened.failure }, { place: { file, line: 1, column: 1 } }),
      ],
    };
  const { candidate, problems } = findReport(listTheirs(opened.passages), inputs, options.report ?? {});
  if (!candidate) return { problems };
  const { report } = candidate;
  if (candidate.shared < leastShared)
    return { problems: [makeProblem(unlikeReport, { report: report.document.meta.title })] };
  const made = updateOpened(opened, report, options);
  const read = readWord(made.bytes);
  if ('failure' in read) throw new Error(`the updated file is ${read.failure}`);
  const { questions, lost, drawn, ...rest } = made;
  const counts = { ...made.counts, conflicts: questions.length };
  const charts = drawn.renewed.length;
  const isChanged = charts > 0 || Object.values(counts).some((count) => count > 0);
  const name = isChanged ? (options.name ?? file) : file;
  const verification = verifyAs(candidate, read, name, inputs);
  const { campaign, places, stated } = inputs;
  const told = [
    // figures that contradict one another are in the file now
    ...checkSums({ campaign, facts: report.facts, places, stated }).filter(
      ({ severity }) => severity === 'error',
    ),
    ...(made.trust === 'alignment' ? [makeProblem(unknownBase, undefined)] : []),
    ...questions.map((question) => tellQuestion(question, opened, file)),
    ...lost.map((words) => makeProblem(left, { words })),
    ...(drawn.renewed.length > 0 ? [makeProblem(chartRenewed, { titles: drawn.renewed })] : []),
    ...drawn.stale.map((title) => makeProblem(chartStale, { title })),
  ];
  return {
    update: { ...rest, counts, charts, isChanged, verification },
    problems: told,
  };
}

function tellQuestion(
  { paragraph, hers, base, ours }: OpenQuestion,
  { passages }: EditableWord,
  file: string,
): Diagnostic {
  const passage = passages.find(({ text }) => text.replace(/\s/g, '').includes(paragraph.words));
  const place = passage && { file, line: passage.number, column: 1, cell: passage.name };
  const quoted = { hers: quote(hers), base: quote(base), ours: quote(ours) };
  return makeProblem(conflict, quoted, { place });
}

function updateOpened(opened: EditableWord, report: UncheckedReport, options: UpdateOptions) {
  const { xml, archive, main, anchors } = opened;
  const { pieces } = compose(report.document, report.style);
  const passages = [...listPassages(pieces, report.style)];
  const manuscript = readManuscript(xml, UNVERIFIED);
  const hers = listHers(manuscript);
  const ours = listOurs(passages);
  const beside = anchors.id && options.findBase?.(anchors.id.value);
  const kept = beside ?? anchors.base?.read();
  const untouched = manuscript.blocks
    .filter(isParagraph)
    .filter(({ digests, words }) => digests.length === 1 && digests[0] === digest(words));
  const base = kept && listBase(kept.passages, listTexts(manuscript, hers, ours));
  const old =
    base?.sentences ??
    hers
      .filter(({ paragraph }) => untouched.includes(paragraph))
      .map(({ text }) => ({ ...readSentence(text), sources: '' }));

  const reviser = { date: dateOf(report), ...options.reviser };
  const redline = new Redline(manuscript, options.accept ? undefined : reviser);
  const changes = new Changes();
  const { located, fresh, ...known } = updateProse(old, hers, ours.paragraphs, changes, base?.unknown);
  const tables = updateTables(base?.tables, listHerTables(manuscript), ours.tables, changes, redline);
  const around = new Around(opened.around, options.accept ? undefined : reviser);
  if (base) updateElsewhere(known, listElsewhere(manuscript, around.manuscripts, base.tables), changes);
  const inText = new Set<ManuscriptBlock>(manuscript.blocks);
  const found = new Map([...tables.found].filter(([, table]) => inText.has(table)));
  const places = new PlaceFinder(ours.paragraphs, located, found);
  const additions = new Additions(places, redline, pieces);
  if (base) additions.add({ ...insertFresh(fresh, located, changes), tables: tables.fresh });
  changes.write(
    (paragraph) => around.redlineOf(paragraph) ?? redline,
    (paragraph) => inText.has(paragraph),
  );
  const comments = new CommentPart(archive, main, reviser);
  for (const { paragraph, from, to, base: was, ours: now } of changes.questions)
    redline.comment(paragraph, from, to, comments.add(explainQuestion(was, now)));
  const drawn = updateCharts(archive, opened.charts, kept?.charts ?? [], report.document, report.style);
  const written = writeBase(passages, report);
  const trust = beside ? 'beside' : base ? 'inside' : untouched.length > 0 ? 'bookmarks' : 'alignment';
  return {
    bytes: opened.rewrite(
      drawn.rewrite(redline.end()),
      joinChanges(comments.changes(), drawn, around.changes()),
      written,
    ),
    trust: trust satisfies Trust as Trust,
    drawn,
    base: anchors.id && written,
    questions: changes.questions,
    lost: additions.lost,
    counts: { words: changes.words, added: changes.added + additions.count, removed: changes.removed },
  };
}

const joinChanges = (...all: readonly PackageChanges[]): PackageChanges => ({
  changed: new Map(all.flatMap(({ changed }) => [...changed])),
  added: all.flatMap(({ added }) => added),
});

const dateOf = ({ document: { meta } }: UncheckedReport) =>
  meta.date === undefined ? undefined : `${meta.date}T00:00:00Z`;

/** A clause without the mark that parts it from the next. */
const quote = (clause: string) => clause.replace(/[，；：、]$/, '');

function explainQuestion(base: string, ours: string): string {
  const now = ours === '' ? '按资料，现在没有这一句了' : `按资料，现在是：“${quote(ours)}”`;
  return `这里您改过，没有动。写出时是：“${quote(base)}”。${now}。`;
}

/** What the report says now is what the next update starts from. */
function writeBase(
  passages: readonly Passage[],
  { document, facts: { people }, typed }: UncheckedReport,
): WrittenBase {
  const base = new BaseWriter((text) => people.find(text).length > 0);
  let table = 0;
  for (const passage of passages) {
    const [words] = passage.cells;
    if (passage.table === undefined) {
      if (words) base.addParagraph(words);
      continue;
    }
    if (passage.table !== table) base.beginTable();
    table = passage.table;
    base.addRow(passage.cells.map(({ text }) => text));
  }
  for (const block of walkBlocks(document.children)) if (block.type === 'chart') base.addChart(block);
  return base.end(typed());
}
