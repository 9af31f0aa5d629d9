/** The subjects that a figure in a sentence may be said of, tried in order: the first that it is certainly said of holds it. */
import { oncePerInput } from '../../rule.ts';
import { readContext } from '../context.ts';
import { tieGap } from '../gaps.ts';
import { listGroups, listSources } from '../named.ts';
import { listStatements, type Statement } from '../statements.ts';
import type { Names, Subject, Tie } from '../tie.ts';
import { tieVisits } from './all-visits.ts';
import { tieApplicants } from './applicants.ts';
import { tieApproved, tieNoneRefused } from './approved.ts';
import { tieAttendance, tieAttendanceOfSeveral } from './attendance.ts';
import { tieAverage } from './averages.ts';
import { tieBatches } from './batches.ts';
import { tieBody } from './bodies.ts';
import { tieChange } from './changes.ts';
import { tieCitedNumber } from './cited-numbers.ts';
import { tieDifference, tieMultiple, tieNamedMultiple } from './comparisons.ts';
import { tieDay } from './days.ts';
import { tieElapsed } from './elapsed.ts';
import { tieFollowUp } from './follow-ups.ts';
import { tieGivers } from './givers.ts';
import { tieGroupAverage } from './group-averages.ts';
import { tieGrowthAmount, tieGrowthMultiple } from './growth-multiples.ts';
import { tieJoint } from './joint.ts';
import { tieListed } from './listed.ts';
import { tieName } from './names.ts';
import { tieOnSite } from './on-site.ts';
import { tieOtherStage } from './other-stages.ts';
import { tieBareParts, tieLastPart, tieWholeOfParts } from './part-sums.ts';
import { tiePerson } from './persons.ts';
import { tiePooled } from './pooled.ts';
import { tieMeanTold, tieProduct } from './products.ts';
import { tieObjection, tiePublication } from './publication.ts';
import { tieFirst, tieRank } from './ranks.ts';
import { tieRemainder } from './remainders.ts';
import { tieRest } from './rest.ts';
import { tieAdmitted, tieKinds, tieSchools } from './roster-counts.ts';
import { tieSideEvent } from './side-events.ts';
import { tieEver, tieSpan, tieYearlyMean } from './spans.ts';
import {
  tieExtreme,
  tieStandardGap,
  tieStandardMultiple,
  tieStandardRange,
  tieStandardRise,
} from './standard-gaps.ts';
import { tieStandard, tieStandardChange } from './standards.ts';
import { tieStartYear } from './start-years.ts';
import { tieStreak, tieYearWay } from './streaks.ts';
import { tieSum } from './sums.ts';
import { tieSupplement, tieWithSupplement } from './supplements.ts';
import { tieEachThing } from './thing-worth.ts';
import { tieGifts, tieThing } from './things.ts';
import { tieTotalPair } from './total-pairs.ts';
import { tieAllPaid, tieTotal } from './totals.ts';
import { readTurn, tieTurn } from './turns.ts';
import { tieUnits } from './units.ts';
import { tieUnitsBelow } from './units-below.ts';
import { tieVisitGrant } from './visit-grants.ts';
import { tieVisit } from './visits.ts';
import { tieAllYears, tieWhole } from './whole-year.ts';
import { tieYear } from './years.ts';

/**
 * How much a subject knows of itself: what is said of this year's whole; of parts within a part, as those refused by
 * reason; of other years; of what something was before it turned. Each knows what stands before it too.
 */
const knowledge = ['whole', 'part', 'time', 'turn'] as const;
type Knowledge = (typeof knowledge)[number];

const subjects: readonly (readonly [tie: Subject, knows: Knowledge])[] = [
  [tieApproved, 'whole'],
  [tieNoneRefused, 'whole'],
  [tieListed, 'time'],
  [tieSupplement, 'part'],
  [tieWithSupplement, 'part'],
  [tieFollowUp, 'whole'],
  [tieBatches, 'whole'],
  [tieBody, 'whole'],
  [tieCitedNumber, 'time'],
  [tieElapsed, 'time'],
  [tieObjection, 'whole'],
  [tieSum, 'time'],
  [tieWholeOfParts, 'part'],
  [tieLastPart, 'part'],
  [tieBareParts, 'whole'],
  [tieSpan, 'time'],
  [tieEver, 'time'],
  [tieYearlyMean, 'time'],
  [tieStartYear, 'time'],
  [tieGap, 'time'],
  [tieStreak, 'time'],
  [tieYearWay, 'time'],
  [tieTurn, 'turn'],
  [tiePerson, 'whole'],
  [tieTotal, 'whole'],
  [tieTotalPair, 'whole'],
  [tieAllPaid, 'whole'],
  [tieVisit, 'whole'],
  [tieVisits, 'whole'],
  [tieVisitGrant, 'whole'],
  [tieSideEvent, 'whole'],
  [tieEachThing, 'whole'],
  [tieThing, 'whole'],
  [tieGifts, 'whole'],
  [tieDay, 'time'],
  [tieRank, 'time'],
  [tieFirst, 'time'],
  [tieChange, 'time'],
  [tieDifference, 'time'],
  [tieMultiple, 'time'],
  [tieNamedMultiple, 'time'],
  [tieGrowthMultiple, 'time'],
  [tieGrowthAmount, 'time'],
  [tieProduct, 'time'],
  [tieGroupAverage, 'whole'],
  [tieAverage, 'time'],
  [tieMeanTold, 'time'],
  [tiePublication, 'whole'],
  [tieExtreme, 'whole'],
  [tieStandardRange, 'whole'],
  [tieStandardGap, 'whole'],
  [tieStandardMultiple, 'whole'],
  [tieStandardRise, 'time'],
  [tieStandardChange, 'turn'],
  [tieStandard, 'whole'],
  [tieApplicants, 'part'],
  [tieAttendance, 'whole'],
  [tieAttendanceOfSeveral, 'whole'],
  [tieRest, 'whole'],
  [tieRemainder, 'part'],
  [tieOnSite, 'whole'],
  [tieYear, 'time'],
  [tieJoint, 'whole'],
  [tiePooled, 'whole'],
  [tieGivers, 'whole'],
  [tieName, 'whole'],
  [tieUnits, 'whole'],
  [tieUnitsBelow, 'part'],
  [tieSchools, 'whole'],
  [tieAdmitted, 'whole'],
  [tieKinds, 'whole'],
  [tieOtherStage, 'whole'],
  [tieWhole, 'whole'],
  [tieAllYears, 'time'],
];

/** The figures of the sentences that are certainly said of a fact, each held to it, in reading order. */
export const listTies = oncePerInput((input): ReadonlyMap<Statement, Tie> => {
  const names = { input, groups: listGroups(input), sources: listSources(input) };
  return new Map(
    listStatements(input).flatMap((statement): [Statement, Tie][] => {
      const tie = tieFigure(statement, names);
      return tie ? [[statement, tie]] : [];
    }),
  );
});

/** The first subject that a figure is certainly said of; undefined where none is. */
function tieFigure(statement: Statement, names: Names): Tie | undefined {
  // 标准最高5000元 is the standards' own; 至少5000元 only bounds
  if (statement.found.bound) return tieExtreme(statement, names);
  const { ofOthers, ofOtherTime, withinSome } = readContext(statement, names.input);
  if (ofOthers) return undefined;
  // 由4000份增加到5000份: the first is of an earlier time
  const was = readTurn(statement, statement.order + 1) !== undefined;
  const needed = knowledge.indexOf(was ? 'turn' : ofOtherTime ? 'time' : withinSome ? 'part' : 'whole');
  for (const [tie, knows] of subjects) {
    const found = knowledge.indexOf(knows) < needed ? undefined : tie(statement, names);
    if (found) return found;
  }
  return undefined;
}
