/** Percentages in the user's own words against those that follow from the figures, as rounded there. */

import { describeRange, type Range } from '../../chinese/compare.ts';
import { tellsShrinking } from '../../chinese/directions.ts';
import type { FoundPercent } from '../../chinese/figures/found.ts';
import { formatPercent } from '../../chinese/rounding.ts';
import type { Approximation } from '../../chinese/values.ts';
import { percentageMismatch } from '../../diagnostics/catalogue/wording.ts';
import { makeProblem } from '../../diagnostics/diagnostic.ts';
import { passRate, usageRate } from '../../facts/equations/rates.ts';
import { sizeOf } from '../../facts/figures.ts';
import { atWords, findPlace } from '../places.ts';
import { readContext } from '../prose/context.ts';
import { listNamed } from '../prose/named.ts';
import { hasName } from '../prose/part-names.ts';
import { listStatements, type Statement } from '../prose/statements.ts';
import { type Listed, readListed, readOwner } from '../prose/subjects/list-places.ts';
import { deriveRate } from '../prose/subjects/rates.ts';
import { measureTurn, readTurn } from '../prose/subjects/turns.ts';
import {
  allBefore,
  changeBefore,
  comparedWith,
  earlyRound,
  everyComparison,
  holderEnd,
  isWho,
  ofLastYear,
  passRate as passRateSaid,
  shareAgain,
  shareBefore,
  shareOfAll,
  shareWholes,
  usage,
} from '../prose/vocabulary.ts';
import { readYearPair } from '../prose/year-pairs.ts';
import { type CheckInput, defineRule, judgeEach, oncePerInput, type Rule } from '../rule.ts';
import {
  type Derived,
  findNamed,
  listChanges,
  listDivided,
  listOfKind,
  listShares,
  listWithin,
  sharesOfFigures,
} from '../shares.ts';

interface Said {
  statement: Statement;
  percent: FoundPercent;
  derived: Derived[];
}

/** Every percentage that a sentence states as a share or a change, with what it may be. */
export const listSaid = oncePerInput((input): readonly Said[] => {
  const shares = listShares(input);
  return listStatements(input).flatMap((statement) => {
    const { found: percent } = statement;
    if (percent.kind !== 'percent') return [];
    const { ofOthers, ofOtherTime, withinSome } = readContext(statement, input);
    const derived =
      (ofOthers || ofOtherTime || withinSome
        ? undefined
        : (deriveRate(statement, input) ??
          deriveShare(statement, shares, input) ??
          derivePassed(statement, input))) ?? deriveChange(statement, input);
    return derived ? [{ statement, percent, derived }] : [];
  });
});

/** What a share may be: of what is named before 占, or of the figure that stands there. */
function deriveShare(
  statement: Statement,
  shares: ReadonlyMap<string, Derived[]>,
  input: CheckInput,
): Derived[] | undefined {
  const { before, lead, sentence, order } = statement;
  const previous = sentence[order - 1];
  // 占一半以上，达到55%
  const again = previous?.kind === 'percent' && shareAgain.test(lead);
  const start = again ? before.slice(0, previous.index) : before;
  if (usage.test(lead)) return listDivided(usageRate, input);
  const listed = readListed(statement);
  if (listed) return listOfOwner(listed, shares);
  const match = shareBefore.exec(start);
  if (!match) return listWithin(before, listNamed(input)) ?? findHolder(statement, shares);
  const words = { text: start.slice(0, match.index), index: 0 };
  // of 大学生（含大专）66名 the name in brackets is not the one
  const holder = words.text.replace(/（[^（）]*）/g, '');
  const named = findNamed(holder, shares) ?? listOfKind(holder, input);
  const wanted = shareWholes.find((one) => one.words.test(match[1] ?? ''))?.whole;
  if (!named) return sharesOfFigures(words, match[1] === undefined ? undefined : (wanted ?? /./), input);
  if (wanted) return named.filter(({ fields }) => wanted.test(fields.at(-1) ?? ''));
  // 本科生占五成 tells of heads, not of what they got
  const isOfPeople = /(?:生|子女|学子)(?:人数)?$/.test(words.text) && !/额|金|款/.test(words.text);
  if (isOfPeople) return named.filter(isOfHeads);
  // 本科生资助金额占五成 tells of money
  const ofMoney = /(?:金额|款额)$/.test(words.text) ? named.filter((one) => !isOfHeads(one)) : [];
  return ofMoney.length > 0 ? ofMoney : named;
}

/** 本科、大专分别占45%、25%: of the one in its place; of heads, where money is not named. */
function listOfOwner(listed: Listed, shares: ReadonlyMap<string, Derived[]>): Derived[] | undefined {
  const owner = /增|降|提高|减/.test(listed.head) ? undefined : readOwner(listed, shares.keys());
  const derived = owner === undefined ? undefined : shares.get(owner);
  return /额|金|款/.test(listed.head) ? derived : derived?.filter((one) => isOfHeads(one));
}

function isOfHeads({ how }: Derived): boolean {
  return !how.includes('的金额');
}

/** 近七成受助学生是本科生, 本科生不足四成: the name behind a share of all, or right before it. */
function findHolder(
  { before, lead, trail }: Statement,
  shares: ReadonlyMap<string, Derived[]>,
): Derived[] | undefined {
  const behind = (allBefore.test(before) ? isWho : shareOfAll).exec(trail)?.[1];
  for (const [name, derived] of shares) {
    const isBehind =
      behind?.startsWith(name) && /^(?:家庭|学?生|子女|的|[，、；]|$)/.test(behind.slice(name.length));
    const isBefore = lead.startsWith(name) && holderEnd.test(lead.slice(name.length));
    if (isBehind || isBefore) return derived.filter(isOfHeads);
  }
  return undefined;
}

/** 通过率92.3%: those that passed ÷ those that applied. */
function derivePassed({ lead, before, after }: Statement, input: CheckInput): Derived[] | undefined {
  if (!passRateSaid.test(lead) || earlyRound.test(before + after) || ofLastYear.test(before))
    return undefined;
  const [rate] = listDivided(passRate, input);
  return rate && [rate];
}

function deriveChange(statement: Statement, input: CheckInput): Derived[] | undefined {
  const { before, lead, after } = statement;
  const direction = changeBefore.exec(lead);
  const turned = direction ? listTurned(statement) : undefined;
  if (turned) return turned;
  const isCompared = comparedWith.test(before + after);
  const pair = readYearPair(before, input.campaign.报告.年度);
  // of 2024年底比2023年 it is not certain what is compared
  if (hasName(before, input) || /补充资助|筹集|募集|筹措/.test(before)) return undefined;
  if (!direction || (!pair && (!isCompared || before.search(everyComparison) >= 0))) return undefined;
  const fell = tellsShrinking(direction[0]);
  return listChanges(input, before, pair).map((change) => ({ ...change, opposite: change.fell !== fell }));
}

/** 由100名增加到120名，增长20%: how much that is, by the sentence itself. */
function listTurned(statement: Statement): Derived[] | undefined {
  const turn = readTurn(statement, statement.order - 1) ?? readTurn(statement, statement.order - 2);
  if (!turn) return undefined;
  const measured = measureTurn(turn);
  if (!measured || sizeOf(measured.was) === 0) return [];
  const [part, whole] = [sizeOf(measured.change), sizeOf(measured.was)];
  return [{ how: `${turn.from.text}到${turn.to.text}的幅度`, part, whole, fields: [] }];
}

/** How far, in points, a share may be from 三成, 近半, 四成多, 超五成. */
const inTenths: Readonly<Partial<Record<Approximation, Range>>> = {
  约: { low: -5, high: 5 },
  近: { low: -6, high: 0 },
  不足: { low: -10, high: -0.1 },
  超过: { low: 0, high: 10 },
  余: { low: 0, high: 10 },
  多: { low: 0, high: 10 },
};

/** Whether a percentage as typed says the derived one, rounded to the places typed. */
function says(percent: FoundPercent, { part, whole, opposite }: Derived): boolean {
  const { n, upper = n, approx, bound, decimals, text } = percent;
  const exact = (part * 100) / whole;
  if (opposite && part > 0) return false;
  // 超过40%, 过半: only a bound; 超四成 is hardly 60%
  const isLeast = bound === '≥' || approx === '超过';
  if (bound || ((isLeast || approx === '不足') && !text.includes('成')))
    return isLeast ? exact >= n : exact <= n;
  // in words, a share is told to the tenth
  const tenths = approx && inTenths[approx];
  if (tenths && !/%|％|百分/.test(text)) {
    // 三成五 is told to the half
    const { low, high } = n % 10 === 5 && approx === '约' ? { low: -2.5, high: 2.5 } : tenths;
    return n + low <= exact && exact <= n + high;
  }
  if (approx || upper !== n) {
    const scaled = { n: Math.round(n * 10_000), upper: Math.round(upper * 10_000) };
    const range = describeRange({ kind: 'count', ...scaled, unit: '份', approx });
    return range.low <= exact * 10_000 && exact * 10_000 <= range.high;
  }
  return formatPercent(part, whole, decimals) === `${n.toFixed(decimals)}%`;
}

function judgeShare({ percent, derived, statement }: Said, input: CheckInput) {
  const [first] = derived;
  if (!first || derived.some((candidate) => says(percent, candidate))) return undefined;
  const { how, part, whole, fields } = first;
  const right = formatPercent(part, whole, percent.approx ? 1 : percent.decimals);
  const difference = Math.abs(percent.n - Number.parseFloat(right));
  const args = {
    given: percent.text,
    derived: first.opposite ? `${first.fell ? '下降' : '增长'}${right}` : right,
    how,
    difference: first.opposite ? undefined : `${Number(difference.toFixed(4))}个百分点`,
  };
  return makeProblem(percentageMismatch, args, {
    ...atPercent(statement, input),
    related: fields.map((field) => ({ message: field, place: findPlace(input, field) })),
  });
}

function atPercent({ passage, found }: Statement, input: CheckInput) {
  return {
    ...atWords(input, passage.path, passage.text, found.index, found.text.length),
    fields: [passage.path],
  };
}

export const percentageRules: readonly Rule[] = [
  defineRule(percentageMismatch, (input) =>
    judgeEach(
      listSaid(input).filter(({ derived }) => derived.length > 0),
      (said) => judgeShare(said, input),
    ),
  ),
];
