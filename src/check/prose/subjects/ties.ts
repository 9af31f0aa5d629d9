/** The subjects that a figure in a sentence may be said of, tried in order: the first that it is certainly said of holds it. */
import { oncePerInput } from '../../rule.ts';
import { isOfOthers, isOfOtherTime, isWithinSome } from '../context.ts';
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
import { tieJoint } from './joint.ts';
import { tieListed } from './listed.ts';
import { tieName } from './names.ts';
import { tieOnSite } from './on-site.ts';
import { tieLastPart, tieWholeOfParts } from './part-sums.ts';
import { tieObjection, tiePublication } from './publication.ts';
import { tieFirst, tieRank } from './ranks.ts';
import { tieRest } from './rest.ts';
import { tieSideEvent } from './side-events.ts';
import { tieEver, tieSpan, tieYearlyMean } from './spans.ts';
import { tieExtreme, tieStandardGap, tieStandardMultiple, tieStandardRise } from './standard-gaps.ts';
import { tieStandard, tieStandardChange } from './standards.ts';
import { tieStartYear } from './start-years.ts';
import { tieStreak, tieYearWay } from './streaks.ts';
import { tieSum } from './sums.ts';
import { tieSupplement, tieWithSupplement } from './supplements.ts';
import { tieEachThing } from './thing-worth.ts';
import { tieGifts, tieThing } from './things.ts';
import { tieTotal } from './totals.ts';
import { readTurn, tieTurn } from './turns.ts';
import { tieVisitGrant } from './visit-grants.ts';
import { tieVisit } from './visits.ts';
import { tieYear } from './years.ts';

/** Those that know of a turn what it was before. */
const ofEarlier: ReadonlySet<Subject> = new Set([tieTurn, tieStandardChange]);

/** Those that know whose year a figure is, and whose part. */
const ofAnyTime: ReadonlySet<Subject> = new Set([
  tieListed,
  tieCitedNumber,
  tieElapsed,
  tieSum,
  tieSpan,
  tieTurn,
  tieDay,
  tieRank,
  tieFirst,
  tieChange,
  tieDifference,
  tieMultiple,
  tieNamedMultiple,
  tieAverage,
  tieStandardRise,
  tieStandardChange,
  tieYear,
  tieEver,
  tieYearlyMean,
  tieStartYear,
  tieStreak,
  tieYearWay,
]);

/** Those that know the parts of a part: those refused by reason, the parts that a sentence itself adds up. */
const withinParts: ReadonlySet<Subject> = new Set([
  ...ofAnyTime,
  tieApplicants,
  tieSupplement,
  tieWithSupplement,
  tieWholeOfParts,
  tieLastPart,
]);

const subjects: readonly Subject[] = [
  tieApproved,
  tieNoneRefused,
  tieListed,
  tieSupplement,
  tieWithSupplement,
  tieFollowUp,
  tieBatches,
  tieBody,
  tieCitedNumber,
  tieElapsed,
  tieObjection,
  tieSum,
  tieWholeOfParts,
  tieLastPart,
  tieSpan,
  tieEver,
  tieYearlyMean,
  tieStartYear,
  tieStreak,
  tieYearWay,
  tieTurn,
  tieTotal,
  tieVisit,
  tieVisits,
  tieVisitGrant,
  tieSideEvent,
  tieEachThing,
  tieThing,
  tieGifts,
  tieDay,
  tieRank,
  tieFirst,
  tieChange,
  tieDifference,
  tieMultiple,
  tieNamedMultiple,
  tieAverage,
  tiePublication,
  tieStandardGap,
  tieStandardMultiple,
  tieStandardRise,
  tieStandardChange,
  tieStandard,
  tieApplicants,
  tieAttendance,
  tieAttendanceOfSeveral,
  tieRest,
  tieOnSite,
  tieYear,
  tieJoint,
  tieName,
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
  if (isOfOthers(statement.before)) return undefined;
  const isOther = isOfOtherTime(statement.before, names.input.campaign.报告.年度);
  const isPart = isWithinSome(statement, names.input);
  const was = readTurn(statement, statement.order + 1) !== undefined;
  for (const tie of subjects) {
    // 由4000份增加到5000份: the first is of an earlier time
    if (was && !ofEarlier.has(tie)) continue;
    if ((isOther && !ofAnyTime.has(tie)) || (isPart && !withinParts.has(tie))) continue;
    const found = tie(statement, names);
    if (found) return found;
  }
  return undefined;
}
