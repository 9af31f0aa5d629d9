/** Figures of two sentences side by side: which say the same, however they are written. */
import { agrees } from '../chinese/compare.ts';
import { sameUnit } from '../chinese/count.ts';
import type { FoundFigure, FoundPercent } from '../chinese/figures/found.ts';
import type { Approximation, Count, DateSpan, Money } from '../chinese/values.ts';
import { findCommon } from '../document/diff.ts';
import { covers, NUMBER, type Sentence } from './sentences.ts';

/** A figure on either side; on one alone where it was put in or taken out. */
export interface FigurePair {
  ours?: FoundFigure | undefined;
  theirs?: FoundFigure | undefined;
}

/** A sentence with its figures; each knows where it begins. */
type Figured = Pick<Sentence, 'text' | 'figures'>;

/** Figures of sentences that differ in their numbers alone: each of ours with what stands in its place. */
export function pairInPlace(our: Figured, their: Figured): FigurePair[] {
  const [left, right] = [listNumbers(our.text), listNumbers(their.text)];
  return our.figures.map((ours) => {
    const at = left.findIndex(
      (number, index) => covers(ours, number.index) && number.text !== right[index]?.text,
    );
    const number = right[at];
    // where all its numbers are the same, it is the same
    if (!number) return { ours, theirs: ours };
    return { ours, theirs: their.figures.find((figure) => covers(figure, number.index)) };
  });
}

const listNumbers = (text: string) =>
  Array.from(text.matchAll(NUMBER), ({ 0: words, index }) => ({ text: words, index }));

/**
 * Figures of edited sentences: those that say the same in the same order are pairs; between them, those of one kind are
 * one that was changed; one that went from one place to another together with the words before it was moved.
 */
export function pairFigures(ours: readonly Figured[], theirs: readonly Figured[]): FigurePair[] {
  const [our, their] = [ours.flatMap(listWithLead), theirs.flatMap(listWithLead)];
  const pairs: Led[] = [];
  let at = 0;
  let other = 0;
  const isSame = (i: number, j: number) =>
    our[i] !== undefined && their[j] !== undefined && saySame(our[i].figure, their[j].figure);
  const common = findCommon(our.length, their.length, isSame);
  for (const [left, right] of [...common, [our.length, their.length] as const]) {
    pairs.push(...pairByKind(our.slice(at, left), their.slice(other, right)));
    if (our[left] && their[right]) pairs.push({ ours: our[left], theirs: their[right] });
    at = left + 1;
    other = right + 1;
  }
  return joinMoved(pairs).map((pair) => ({ ours: pair.ours?.figure, theirs: pair.theirs?.figure }));
}

/** A figure with the two characters before it. */
interface WithLead {
  figure: FoundFigure;
  lead: string;
}

interface Led {
  ours?: WithLead | undefined;
  theirs?: WithLead | undefined;
}

function listWithLead({ text, figures }: Figured): WithLead[] {
  return figures.map((figure) => ({ figure, lead: text.slice(Math.max(0, figure.index - 2), figure.index) }));
}

/** Whether two figures say the same: 28.58万元 and 285800元, 184名 and 184人; of hedged ones, whether they may. */
export function saySame(our: FoundFigure, their: FoundFigure): boolean {
  if (our.text === their.text) return true;
  if (our.kind === 'date' && their.kind === 'date') return isSameTime(our.figure, their.figure);
  if (our.kind === 'money' && their.kind === 'money')
    return (
      isSameSize(our.figure.fen, our.figure, their.figure.fen, their.figure) ||
      mayHedge(our.figure, their.figure)
    );
  if (our.kind === 'count' && their.kind === 'count')
    return (
      sameUnit(our.figure, their.figure) &&
      (isSameSize(our.figure.n, our.figure, their.figure.n, their.figure) ||
        mayHedge(our.figure, their.figure))
    );
  if (our.kind === 'percent' && their.kind === 'percent')
    return (
      isSameSize(our.n, our, their.n, their) ||
      round(our.n, their.decimals) === their.n ||
      mayBound(our, their)
    );
  if (our.kind === 'measure' && their.kind === 'measure')
    return our.unit === their.unit && isSameSize(our.n, our, their.n, their);
  if (our.kind === 'ordinal' && their.kind === 'ordinal') return our.n === their.n && our.unit === their.unit;
  if (our.kind === 'school-year' && their.kind === 'school-year')
    return our.from === their.from && our.to === their.to;
  return our.kind === 'code' && their.kind === 'code' && plainCode(our.text) === plainCode(their.text);
}

interface Hedged {
  upper?: number | undefined;
  approx?: string | undefined;
}

function isSameSize(our: number, ourHedge: Hedged, their: number, theirHedge: Hedged): boolean {
  return (
    our === their &&
    ourHedge.upper === theirHedge.upper &&
    (ourHedge.approx === theirHedge.approx || !ourHedge.approx)
  );
}

/** 近50名 of 48; a figure that is told as exact is no hedge. */
function mayHedge(our: Money | Count, their: Money | Count): boolean {
  const { approx } = their;
  if (approx === undefined || approx === our.approx || isOtherSide(our.approx, approx)) return false;
  return agrees(our, their);
}

const above: ReadonlySet<Approximation> = new Set(['余', '多', '超过', '不少于', '至少', '最低']);
const below: ReadonlySet<Approximation> = new Set(['近', '不足', '不超过', '最多', '最高']);

/** 近60人 is not 60余人, though both may be 60. */
function isOtherSide(one: Approximation | undefined, other: Approximation): boolean {
  if (one === undefined) return false;
  return (above.has(one) && below.has(other)) || (below.has(one) && above.has(other));
}

/** 九成以上, 近九成 of 91.9%: to the next tenth. */
function mayBound(our: FoundPercent, their: FoundPercent): boolean {
  const step = 10;
  const isOver = their.bound === '≥' || (their.approx !== undefined && above.has(their.approx));
  const isUnder = their.bound === '≤' || (their.approx !== undefined && below.has(their.approx));
  if (isOver) return our.n >= their.n && our.n < their.n + step;
  return isUnder && our.n <= their.n && our.n > their.n - step;
}

/** Of the same days; a year that one of them leaves out is the other's. */
function isSameTime(our: DateSpan, their: DateSpan): boolean {
  const isYearless = our.yearless || their.yearless;
  const day = (text: string) => (isYearless ? text.slice(5) : text);
  return (
    day(our.from) === day(their.from) &&
    day(our.to) === day(their.to) &&
    (our.time ?? '') === (their.time ?? '')
  );
}

const round = (n: number, decimals: number) => Math.round(n * 10 ** decimals) / 10 ** decimals;

/** 〔2016〕51号 with any brackets. */
const plainCode = (text: string) => text.replace(/[[\]［］【】（）()〔〕]/g, '|');

/** Of what lies between figures that are the same, those of one kind changed; the rest came or went. */
function pairByKind(ours: readonly WithLead[], theirs: readonly WithLead[]): Led[] {
  const left = [...theirs];
  const pairs = ours.map((our): Led => {
    const at = left.findIndex((their) => isLike(our.figure, their.figure));
    return { ours: our, theirs: at < 0 ? undefined : left.splice(at, 1)[0] };
  });
  return [...pairs, ...left.map((their) => ({ theirs: their }))];
}

function isLike(our: FoundFigure, their: FoundFigure): boolean {
  if (our.kind === 'count' && their.kind === 'count') return sameUnit(our.figure, their.figure);
  return our.kind === their.kind;
}

function joinMoved(pairs: readonly Led[]): Led[] {
  const joined = [...pairs];
  for (const gone of pairs.filter(({ theirs }) => !theirs)) {
    const come = joined.find(
      ({ ours, theirs }) =>
        !ours &&
        theirs?.lead === gone.ours?.lead &&
        theirs &&
        gone.ours &&
        saySame(gone.ours.figure, theirs.figure),
    );
    if (!come) continue;
    joined.splice(joined.indexOf(come), 1);
    joined[joined.indexOf(gone)] = { ours: gone.ours, theirs: come.theirs };
  }
  return joined;
}
