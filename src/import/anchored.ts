/**
 * A file of ours, read back by the data that it keeps: what she left is what was typed, what she changed is what she
 * wrote. Her words tell which: the report of those data is laid beside them, sentence by sentence.
 */
import { tighten } from '../anchors/words.ts';
import { listTyped } from '../campaign/typed.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { ReportInputs } from '../inputs.ts';
import { pairValues, type ValuePair } from '../verify/compare.ts';
import { checkPaper } from '../verify/paper.ts';
import { layOutPages, readSavedPages } from '../verify/places.ts';
import { listTheirs, type TheirSentence } from '../verify/sentences.ts';
import { type Candidate, findReport } from '../verify/verify.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { Unread } from './assemble.ts';
import { type Found, field, item, type Plain } from './found.ts';
import type { OwnData } from './imported.ts';
import { type Dropped, isWithin, keepValid, renumber, type Texts, toPlainData, wordsIn } from './kept.ts';
import type { Line } from './manuscript.ts';
import { withUnfilled } from './settle.ts';

export interface Anchored {
  found: Found[];
  /** what she changed and no field can take, and fields whose words she took out */
  unread: Unread[];
  /** whether every word of a line is as it was written, or differs in figures alone */
  isRead: (line: Line) => boolean;
  /** on which pages its passages stand */
  pages: ReturnType<typeof layOutPages>;
}

/** A value of the report in her file. */
interface Seen extends ValuePair {
  said: Line;
}

/**
 * @param kept what the file keeps
 * @param told what else its words tell
 * @param open the inputs that data make; undefined where no report can be made of them
 */
export function readAnchored(
  kept: Texts,
  told: Texts,
  passages: readonly WordPassage[],
  { open, setting }: Pick<OwnData, 'open' | 'setting'>,
): Anchored | undefined {
  const valid = keepValid(new Map([...kept, ...told]));
  const inputs = open(withUnfilled(toPlainData(valid.texts)));
  const theirs = listTheirs(passages);
  const candidate = inputs && findReport(theirs, inputs, {}).candidate;
  if (!inputs || !candidate) return undefined;
  const seen = listSeen(candidate);
  const changes = settleChanges(seen, valid.texts);
  const gone = listGone(kept, candidate, seen, { passages, theirs }, inputs);
  const left = [...valid.texts].filter(([path]) => !changes.open.has(path) && !gone.includes(path));
  const changed: Texts = new Map(left.map(([path, text]) => [path, changes.texts.get(path) ?? text]));
  const places = new Map(
    seen.flatMap(({ value, said }) => value.reads.map((path) => [path, said] as const)).reverse(),
  );
  const { texts: settled, dropped } = keepValid(changed);
  return {
    found: listFound(settled, (path) => findPlace(path, places)),
    unread: [
      ...changes.unread,
      ...tellDropped([...valid.dropped, ...dropped]),
      ...gone.map((path) => ({
        text: `${path}: ${valid.texts.get(path) ?? ''}`,
        place: '',
        why: '写出时有，原文里没有了',
      })),
    ],
    isRead: findRead(theirs, candidate),
    pages:
      readSavedPages(passages) ??
      layOutPages(passages, candidate.alignment.matches, candidate.report, isPaperKept(candidate, setting)),
  };
}

const isPaperKept = ({ report }: Candidate, setting: OwnData['setting']) =>
  setting !== undefined && checkPaper(setting, report.style).length === 0;

function listSeen({ alignment }: Candidate): Seen[] {
  return alignment.matches.flatMap((match) => {
    const [first] = match.theirs;
    if (!first) return [];
    return pairValues(match).map((pair) => ({
      ...pair,
      said: lineOf(findSentence(match.theirs, pair) ?? first),
    }));
  });
}

const findSentence = (theirs: readonly TheirSentence[], { theirs: words }: ValuePair) =>
  words === undefined ? undefined : theirs.find(({ text }) => text.includes(words));

const lineOf = ({ text, passage }: TheirSentence): Line => ({ text, place: passage.name });

/** The values that she changed: those of one typed field, changed alike wherever it is said, are its new text. */
function settleChanges(
  seen: readonly Seen[],
  texts: Texts,
): { texts: Texts; open: Set<string>; unread: Unread[] } {
  const result = { texts: new Map() as Texts, open: new Set<string>(), unread: [] as Unread[] };
  const tell = ({ said, ours, theirs }: Seen, why: string) =>
    result.unread.push({ ...said, why: `“${ours}”改成了“${theirs ?? ''}”，${why}` });
  for (const one of seen.filter(({ isSame, theirs }) => !isSame && theirs !== undefined)) {
    const [path = '', ...others] = one.value.reads;
    const isTyped = others.length === 0 && tighten(one.value.text) === one.ours && texts.has(path);
    if (!isTyped) {
      tell(one, '它不是一个字段原样印的，请核对');
      continue;
    }
    const all = seen.filter(({ value }) => value.reads.length === 1 && value.reads[0] === path);
    if (all.every(({ theirs, isSame }) => !isSame && theirs === one.theirs))
      result.texts.set(path, one.theirs ?? '');
    else {
      result.open.add(path);
      tell(one, '另一处没有改，或者改得不一样');
    }
  }
  return result;
}

/** Fields that she took out: words that her file no longer says, figures that stood in sentences that are gone. */
function listGone(
  texts: Texts,
  { alignment }: Candidate,
  seen: readonly Seen[],
  { passages, theirs }: { passages: readonly WordPassage[]; theirs: readonly TheirSentence[] },
  { campaign }: ReportInputs,
): string[] {
  const words = passages.map(wordsIn).join('\n');
  const kinds = new Map(listTyped(campaign).map(({ path, kind }) => [path, kind]));
  const lost = new Set(alignment.removed.flatMap(({ values }) => values.flatMap(({ value }) => value.reads)));
  const shown = new Set(
    seen.filter(({ theirs }) => theirs !== undefined).flatMap(({ value }) => value.reads),
  );
  const changed = new Set(seen.filter(({ isSame }) => !isSame).flatMap(({ value }) => value.reads));
  const known = listKnown(alignment);
  const others = theirs.filter((one) => !known.has(one)).map(({ text }) => tighten(text));
  return [...texts].flatMap(([path, text]) => {
    // a sentence that the report of these data words otherwise may say it
    const isSaid = shown.has(path) || others.some((one) => one.includes(tighten(text)));
    const isLost = kinds.get(path) === 'figure' && lost.has(path) && !isSaid;
    const isUnsaid = kinds.get(path) === 'words' && !words.includes(tighten(text)) && !changed.has(path);
    return isLost || isUnsaid ? [path] : [];
  });
}

const tellDropped = (dropped: readonly Dropped[]): Unread[] =>
  dropped.map(({ path, text, why }) => ({ text: `${path}: ${text}`, place: '', why }));

/** Her sentences that are as they were written. */
const listKnown = ({ matches }: Candidate['alignment']): ReadonlySet<TheirSentence> =>
  new Set(matches.flatMap(({ kind, theirs: own }) => (kind === 'edited' ? [] : own)));

function findRead(theirs: readonly TheirSentence[], { alignment }: Candidate): Anchored['isRead'] {
  const known = listKnown(alignment);
  return ({ text, place }) => {
    const own = theirs.filter((one) => one.passage.name === place && text.includes(one.text));
    return own.length > 0 && own.every((one) => known.has(one));
  };
}

function findPlace(path: string, places: ReadonlyMap<string, Line>): Line {
  const within = [...places].findLast(([one]) => isWithin(one, path) || isWithin(path, one));
  return within?.[1] ?? { text: '', place: '' };
}

/** Texts as what was found: each item of a list, each other field. */
function listFound(texts: Texts, placeOf: (path: string) => Line): Found[] {
  const data = toPlainData(renumber(texts));
  const visit = (value: Plain | undefined, path: readonly string[]): Found[] => {
    if (value === undefined) return [];
    if (Array.isArray(value))
      return value.map((one, index) => item(path, asNumber(one), placeOf(formatPath([...path, index]))));
    if (typeof value === 'object' && path.length < deepest)
      return Object.entries(value).flatMap(([key, part]) => visit(part, [...path, key]));
    return [field(path, asNumber(value), placeOf(formatPath([...path])))];
  };
  return visit(data, []);
}

/** Years and editions are numbers. */
function asNumber(value: Plain): Plain {
  if (typeof value === 'string') return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(asNumber);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asNumber(one as Plain)]));
}

/** Records within records stand in one line. */
const deepest = 2;
