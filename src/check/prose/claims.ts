/**
 * All that the user's sentences say without a figure: people, places, ranks, members, what is more and what is equal. Each
 * is beside the fact that tells it; where none does, it is there all the same, for nothing is passed over in silence.
 */
import { type CheckInput, oncePerInput } from '../rule.ts';
import type { Claimed } from './own-sentences.ts';
import { listRankWords } from './rank-words.ts';
import { listSaidAbsent } from './said-absent.ts';
import { listSaidOfAll } from './said-all.ts';
import { listSaidBalance } from './said-balance.ts';
import { listSaidDenied } from './said-denied.ts';
import { listSaidDoubled } from './said-doubled.ts';
import { listSaidEqual } from './said-equal.ts';
import { listSaidHosts } from './said-hosts.ts';
import { listNothingLeft } from './said-left.ts';
import { listSaidMajority } from './said-majority.ts';
import { listSaidMeeting } from './said-meeting.ts';
import { listSaidMembers } from './said-members.ts';
import { listSaidMore } from './said-more.ts';
import { listSaidNext } from './said-next.ts';
import { listSaidNone } from './said-none.ts';
import { listSaidNoticeDays } from './said-notice-days.ts';
import { listSaidObjections } from './said-objections.ts';
import { listSaidOffices } from './said-offices.ts';
import { listSaidOrder } from './said-order.ts';
import { listSaidPeople } from './said-people.ts';
import { listSaidPlaces } from './said-places.ts';
import { listSaidRows } from './said-rows.ts';
import { listSaidSources } from './said-sources.ts';
import { listSaidSpeakers } from './said-speakers.ts';
import { listSaidTheme } from './said-theme.ts';
import { listSaidTrends } from './said-trends.ts';
import { listSaidWays } from './said-ways.ts';
import { listSaidRanks } from './standings.ts';

const makers: readonly ((input: CheckInput) => Iterable<Claimed>)[] = [
  listSaidRanks,
  listSaidNext,
  listSaidMore,
  listNothingLeft,
  listSaidBalance,
  listSaidPeople,
  listSaidPlaces,
  listSaidEqual,
  listSaidDoubled,
  listSaidMembers,
  listSaidDenied,
  listSaidAbsent,
  listSaidSpeakers,
  listSaidOffices,
  listSaidWays,
  listSaidOfAll,
  listSaidOrder,
  listSaidTrends,
  listSaidMajority,
  listSaidNone,
  listSaidObjections,
  listSaidNoticeDays,
  listSaidSources,
  listSaidHosts,
  listSaidTheme,
  listSaidMeeting,
  listSaidRows,
];

export const listClaims = oncePerInput((input): readonly Claimed[] => {
  const said = makers.flatMap((list) => [...list(input)]);
  const open = listRankWords(input).filter((one) => !said.some((other) => overlap(one, other)));
  return [...said, ...open];
});

type Stretch = Pick<Claimed, 'passage' | 'index' | 'words'>;

/** Whether two stretches of words share any, in one passage. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return (
    one.passage.path === other.passage.path &&
    one.index < other.index + other.words.length &&
    other.index < one.index + one.words.length
  );
}
