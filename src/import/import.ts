/**
 * A report that somebody wrote, read back into facts: what was found, each with the words that say so, and what was
 * not understood. A value that may be of two fields is of none; one that another sentence, or the schema, or a sum
 * contradicts is told and not taken.
 */

import type { FoundFigure } from '../chinese/figures/found.ts';
import { formatFigure } from '../chinese/format.ts';
import { readSavedPages } from '../verify/places.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import { onceAYear, settleEver, settleParts, settleTotals, type Unread } from './assemble.ts';
import type { Found, Plain } from './found.ts';
import type { Imported, OwnData } from './imported.ts';
import { type Line, type Manuscript, readManuscript, type Sentence } from './manuscript.ts';
import { readOwn } from './own.ts';
import { placeOnPages } from './pages.ts';
import { Probes, probeTotals, probeYears } from './probes.ts';
import { readCourse } from './readers/course.ts';
import { listOfOneDay, readEvents } from './readers/events.ts';
import { listDoers, readIdentity } from './readers/identity.ts';
import { readNotices } from './readers/notices.ts';
import { readRemarks } from './readers/remarks.ts';
import { readStandards } from './readers/standards.ts';
import { readTables } from './readers/tables.ts';
import { readEver, readTotals } from './readers/totals.ts';
import { readYears } from './readers/years.ts';
import { settle } from './settle.ts';

/**
 * Reads the passages of a Word file.
 * @param own of a file of ours: its fields are what was typed, as far as she left them
 */
export function importReport(passages: readonly WordPassage[], own?: OwnData): Imported {
  const imported = readReport(passages);
  const anchored = own && own.fields.length > 0 ? readOwn(imported, passages, own) : undefined;
  if (!anchored) return placeOnPages(imported, passages, readSavedPages(passages) ?? new Map());
  const { isRead, pages, ...read } = anchored;
  const whole = {
    ...{ ...imported, ...read },
    unread: [...read.unread, ...imported.unread.filter((line) => line.place !== '' && !isRead(line))],
  };
  return placeOnPages(whole, passages, pages);
}

function readReport(passages: readonly WordPassage[]): Imported {
  const manuscript = readManuscript(passages);
  const { unit, names, year, found: identity } = readIdentity(manuscript);
  const { sentences, headings } = manuscript;
  const isOwn = (sentence: Sentence) => listDoers(sentence).every((name) => names.includes(name));
  const own = { ...manuscript, sentences: sentences.filter(isOwn) };
  const ofOneDay = listOfOneDay(manuscript);
  const yearly = own.sentences.filter((sentence) => !ofOneDay.has(sentence));
  const probes = new Probes(yearly, { 单位: { 全称: unit ?? '本单位' }, 报告: { 年度: year ?? 2000 } });
  const totals = probeTotals(probes, yearly);
  const tables = readTables(manuscript);
  const known = [...totals.found, ...readTotals(yearly, totals.found, year), ...tables.found];
  const parts = settleParts(own, known);
  const found = settleTotals(
    onceAYear([
      ...[...identity, ...readNotices(manuscript, names), ...readCourse(own), ...readStandards(own)],
      ...[...known, ...parts.found, ...readEvents(manuscript, names), ...readRemarks(own)],
      ...(year === undefined ? [] : [...probeYears(probes, yearly, year), ...readYears(own, year)]),
      ...(year === undefined ? [] : settleEver(readEver(own, year), known, year)),
    ]),
    year,
  );
  const settled = settle(found, sentences);
  const taken = new Set(settled.found.map(({ value }) => value));
  const isTaken = ({ text }: FoundFigure) => taken.has(text) || taken.has(text.replace(/人$/, '名'));
  const open = totals.unsure.filter(({ figure }) => !isTaken(figure));
  const unsure = open.map(
    ({ sentence, figure }): Unread => ({
      ...{ text: sentence.text, place: sentence.place },
      why: `“${figure.text}”是哪一项，不止一种可能`,
    }),
  );
  return {
    unit,
    year,
    found: settled.found,
    unread: listUnread(manuscript, settled.found, [...settled.unread, ...parts.unread, ...unsure], tables),
    ...{ headings, sentences },
  };
}

/** Every line that no value was taken from; of one that some were taken from, the figures that no value has. */
function listUnread(
  { sentences, tables }: Manuscript,
  found: readonly Found[],
  told: readonly Unread[],
  { notes, read }: ReturnType<typeof readTables>,
): Unread[] {
  const isDropped = (row: Line) => told.some(({ text, place }) => text === row.text && place === row.place);
  const rows = tables.flatMap((table) => table.rows).filter((row) => !read.includes(row) || isDropped(row));
  const everything = found.map(({ value }) => JSON.stringify(value)).join('\n');
  const isKnown = (figure: FoundFigure) => {
    const { text, kind } = figure;
    const isAmount = kind === 'money' || kind === 'count';
    const forms = [text, text.replace(/[人份]$/, '名'), ...(isAmount ? [formatFigure(figure.figure)] : [])];
    return forms.some((form) => everything.includes(form)) || (kind === 'date' && /^\d{4}年度?$/.test(text));
  };
  const left = [...sentences, ...rows].flatMap((line): Unread[] => {
    const isHere = ({ text, place }: Line) => text === line.text && place === line.place;
    const whys = [...new Set(told.filter(isHere).flatMap(({ why }) => why ?? []))];
    const figures = 'figures' in line ? line.figures : [];
    const rest = figures.filter((figure) => !isKnown(figure));
    const isRead = found.some(({ said }) => isHere(said));
    if (whys.length === 0 && rest.length === 0 && (isRead || figures.length > 0)) return [];
    if (isRead && rest.length > 0) whys.push(`没有认出：${rest.map(({ text }) => text).join('、')}`);
    const why = whys.join('；');
    return [{ text: line.text, place: line.place, ...(why !== '' && { why }) }];
  });
  return [...left, ...notes.map((text) => ({ text, place: '' }))];
}

export type { Found, Imported, Plain, Unread };
