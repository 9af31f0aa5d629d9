/** Differences between a roster and what was typed of it that one row alone explains: one slip, told where it was made. */
import type { RosterRow } from '../../campaign/schema/campaign.ts';
import { formatFigure, isFigure } from '../../chinese/format.ts';
import { type RowSlip, rosterRowMismatch } from '../../diagnostics/catalogue/roster-slips.ts';
import { type Diagnostic, makeProblem } from '../../diagnostics/diagnostic.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { deriveFacts } from '../../facts/facts.ts';
import { amountAt } from '../../facts/figures.ts';
import { formatClaim, formatDifference, listDoubted } from '../contradictions.ts';
import { findPlace } from '../places.ts';
import { findRosterLines, nameRosterRows } from '../roster-lines.ts';
import type { CheckInput } from '../rule.ts';
import { type Judged, judgeBook } from './judging.ts';
import { listSlips, makeStandardTest, mendRows, type Slip } from './roster-slips.ts';

/** What one slip explains, and how it is told. */
export interface Cause {
  explains: ReadonlySet<Judged>;
  problem: Diagnostic;
}

/** Slips that are tried; of more, none stands out. */
const mostTried = 6;
/** Slips that are told of one roster. */
const mostTold = 3;

/** A slip with what would stand if it were mended. */
interface Trial {
  slip: Slip;
  /** the rows of which any could be the one that is meant; none where a row is missing */
  rows: number[];
  isByStandard: boolean;
  explains: Judged[];
  input: CheckInput;
  judged: Judged[];
}

/** One slip after the other, each as it explains what the ones before it leave. */
export function findCauses(input: CheckInput, judged: readonly Judged[], told = 0): Cause[] {
  const trial = told < mostTold ? findOnly(input, judged) : undefined;
  if (!trial) return [];
  const cause = { explains: new Set(trial.explains), problem: tell(trial, input) };
  // a row more or less would change which line each of the others stands in
  if (!trial.slip.meant || trial.rows.length !== 1) return [cause];
  const known = new Map(judged.map((one) => [keyOf(one), one]));
  const others = findCauses(trial.input, trial.judged, told + 1).map(({ explains, problem }) => ({
    problem,
    explains: new Set([...explains].flatMap((one) => known.get(keyOf(one)) ?? [])),
  }));
  return [cause, ...others];
}

/** The one slip that explains the differences; none, where others would do that are not alike. */
function findOnly(input: CheckInput, judged: readonly Judged[]): Trial | undefined {
  if (!judged.some((one) => isTold(one) && one.held.derived.counted)) return undefined;
  const isByStandard = makeStandardTest(input.campaign);
  const compared = judged.map(({ held }) => held);
  for (const slips of listSlips(input.campaign, compared)) {
    const likely = new Set(slips.filter(isByStandard));
    const tried = slips.length > mostTried ? [...likely] : slips;
    if (tried.length > mostTried) return undefined;
    const trials = tried
      .map((slip) => tryOut(slip, likely.has(slip), input, judged))
      .filter(({ explains }) => explains.length > 0);
    if (trials.length > 0) return chooseAmong(trials);
  }
  return undefined;
}

/**
 * The slip that explains most; of several, the one that puts a row right by its standard, too. Where rows would do
 * alike, none is chosen among them.
 */
function chooseAmong(trials: readonly Trial[]): Trial | undefined {
  const most = Math.max(...trials.map(({ explains }) => explains.length));
  const best = trials.filter(({ explains }) => explains.length === most);
  const telling = best.filter((trial) => trial.isByStandard);
  const [only, ...others] = telling.length > 0 ? telling : best;
  if (!only || !others.every((other) => isAlike(other, only))) return undefined;
  // one difference may as well be a slip in what was typed, and so may two, where several rows would do
  const least = only.isByStandard ? 1 : others.length === 0 ? 2 : 3;
  return most < least ? undefined : { ...only, rows: [only, ...others].flatMap(({ rows }) => rows) };
}

/** Whether two rows would have to be put right in the same way. */
const isAlike = ({ slip, rows }: Trial, other: Trial) =>
  rows.length === other.rows.length && JSON.stringify(slip.meant) === JSON.stringify(other.slip.meant);

/** What a slip explains: nothing, where mending it leaves another difference than there was. */
function tryOut(slip: Slip, isByStandard: boolean, input: CheckInput, judged: readonly Judged[]): Trial {
  const { 名册: rows = [] } = input.campaign;
  const campaign = { ...input.campaign, 名册: mendRows(rows, slip) };
  const isMoved = campaign.名册.length !== rows.length;
  const stated = isMoved ? undefined : input.stated;
  const mended = { ...input, campaign, stated, facts: deriveFacts(campaign) };
  const left = judgeBook(mended);
  const isHeld = ({ held }: Judged) => !isMoved || held.equation.at === undefined;
  const wrong = new Map(judged.flatMap((one) => (one.isWrong && isHeld(one) ? [[keyOf(one), one]] : [])));
  const leftWrong = left.flatMap((one) => (one.isWrong ? [keyOf(one)] : []));
  const isClean = leftWrong.every((key) => wrong.has(key));
  for (const key of leftWrong) wrong.delete(key);
  return {
    ...{ slip, isByStandard, input: mended, judged: left },
    rows: slip.index === undefined ? [] : [slip.index],
    explains: isClean ? [...wrong.values()].filter(isTold) : [],
  };
}

/** Whether it stops a report. */
const isTold = ({ isWrong, kind }: Judged) => isWrong && kind.severity === 'error';

function keyOf({ kind, held: { given, derived } }: Judged): string {
  return JSON.stringify([kind.code, formatClaim(given), formatClaim(derived)]);
}

function tell({ slip: { meant }, rows, explains }: Trial, input: CheckInput): Diagnostic {
  // what somebody typed before what follows from it
  const isTyped = ({ held: { given, equation } }: Judged) =>
    equation.at !== undefined || amountAt(input.campaign, given.fields[0] ?? '') !== undefined;
  const ordered = [...explains.filter(isTyped), ...explains.filter((one) => !isTyped(one))];
  const [index, ...others] = rows;
  const [column = '学生'] = Object.keys(meant ?? {});
  const field = index === undefined || others.length > 0 ? '名册' : formatPath(['名册', index, column]);
  const args: RowSlip = {
    rows: rows.length > 0 ? nameRosterRows(findRosterLines(input), rows) : undefined,
    typed: (index !== undefined && meant && listCells(input.campaign.名册?.[index], meant)) || [],
    meant: meant ? listCells(meant, meant) : [],
    isAny: others.length > 0,
    explained: ordered.map(({ held }) => held.given.name),
  };
  const claims = ordered.map(({ held }) => held);
  return makeProblem(rosterRowMismatch, args, {
    field,
    fields: [...new Set([field, ...claims.flatMap((held) => listDoubtedIn(held, field))])],
    place: findPlace(input, field),
    related: claims.map(({ equation, given, derived }) => ({
      message: `${formatClaim(given)}，${formatClaim(derived)}，相差${formatDifference(given, derived)}`,
      place: equation.at?.place ?? findPlace(input, given.fields[0] ?? ''),
    })),
  });
}

/** What is in doubt where two sides differ: of the roster the row alone, where it is known which. */
function listDoubtedIn({ given, derived, equation: { at } }: Judged['held'], field: string): string[] {
  if (field !== '名册') return [...given.fields, ...derived.fields].filter((path) => path !== '名册');
  return [...(at?.fields ?? listDoubted(given)), ...listDoubted(derived)];
}

/** What a row holds in some columns, in words. */
function listCells(row: Partial<RosterRow> = {}, columns: Partial<RosterRow>): [string, string][] {
  return Object.keys(columns).map((column) => {
    const value = row[column as keyof RosterRow];
    if (isFigure(value)) return [column, formatFigure(value)];
    if (typeof value === 'boolean') return [column, value ? '是' : '否'];
    return [column, [value ?? ''].flat().join('、')];
  });
}
