/** Which sentences of a file are which of the report's: whole, with other figures, edited, parted or joined. */
import type { OurSentence, Sentence, TheirSentence } from './sentences.ts';

/** Sentences that say the same, on either side; more than one where they were parted or joined. */
export interface Match {
  ours: OurSentence[];
  theirs: TheirSentence[];
  /** `same` word for word; `figures` other figures alone; `edited` other words too */
  kind: 'same' | 'figures' | 'edited';
}

/** What has its counterpart, and what has none. */
export interface Alignment {
  matches: Match[];
  /** in the file alone */
  added: TheirSentence[];
  /** in the report alone */
  removed: OurSentence[];
}

/** Edited sentences are looked for among so many that are left on each side, the first of them. */
const mostCompared = 600;

/** How much of two sentences' pairs of neighbouring characters must be the same. */
const leastAlike = 0.5;
/** How much of a sentence must stand in another that it was joined with. */
const leastHeld = 0.7;

/** Aligns sentences wherever they stand: what was moved is no change. */
export function align(ours: readonly OurSentence[], theirs: readonly TheirSentence[]): Alignment {
  const matches: Match[] = [];
  const whole = pairBy(ours, theirs, ({ text }) => text);
  for (const [our, their] of whole.pairs) matches.push({ ours: [our], theirs: [their], kind: 'same' });
  const masked = pairBy(whole.ours, whole.theirs, ({ masked: text }) => text);
  for (const [our, their] of masked.pairs) matches.push({ ours: [our], theirs: [their], kind: 'figures' });
  const alike = pairAlike(masked.ours, masked.theirs);
  for (const [our, their] of alike.pairs) matches.push({ ours: [our], theirs: [their], kind: 'edited' });
  return {
    removed: joinHeld(alike.ours, matches, 'ours'),
    added: joinHeld(alike.theirs, matches, 'theirs'),
    matches,
  };
}

interface Paired {
  pairs: [OurSentence, TheirSentence][];
  ours: OurSentence[];
  theirs: TheirSentence[];
}

/** Pairs those with the same key, in their order. */
function pairBy(
  ours: readonly OurSentence[],
  theirs: readonly TheirSentence[],
  keyOf: (sentence: Sentence) => string,
): Paired {
  const waiting = new Map<string, OurSentence[]>();
  for (const our of ours) waiting.set(keyOf(our), [...(waiting.get(keyOf(our)) ?? []), our]);
  for (const line of waiting.values()) line.reverse();
  const paired: Paired = { pairs: [], ours: [], theirs: [] };
  for (const their of theirs) {
    const our = waiting.get(keyOf(their))?.pop();
    if (our) paired.pairs.push([our, their]);
    else paired.theirs.push(their);
  }
  const left = new Set([...waiting.values()].flat());
  paired.ours = ours.filter((our) => left.has(our));
  return paired;
}

/** Pairs what was edited, the most alike first. */
function pairAlike(ours: readonly OurSentence[], theirs: readonly TheirSentence[]): Paired {
  const scored = ours.slice(0, mostCompared).flatMap((our) => {
    const pairs = pairsOf(our.masked);
    return theirs.slice(0, mostCompared).flatMap((their) => {
      const score =
        (2 * countShared(pairs, their.masked)) / (our.masked.length + their.masked.length - 2 || 1);
      return score >= leastAlike ? [{ our, their, score }] : [];
    });
  });
  const taken = new Set<Sentence>();
  const pairs: Paired['pairs'] = [];
  for (const { our, their } of scored.sort((a, b) => b.score - a.score)) {
    if (taken.has(our) || taken.has(their)) continue;
    taken.add(our).add(their);
    pairs.push([our, their]);
  }
  return {
    pairs,
    ours: ours.filter((our) => !taken.has(our)),
    theirs: theirs.filter((their) => !taken.has(their)),
  };
}

/** Sentences that stand within an edited one of the other side join its match; what is left stands alone. */
function joinHeld<S extends OurSentence | TheirSentence>(
  left: readonly S[],
  matches: readonly Match[],
  side: 'ours' | 'theirs',
): S[] {
  const other = side === 'ours' ? 'theirs' : 'ours';
  const edited = matches.filter(({ kind }) => kind === 'edited').slice(0, mostCompared);
  return left.filter((sentence) => {
    const pairs = pairsOf(sentence.masked);
    const holder = edited.find((match) =>
      match[other].some(
        ({ masked }) => countShared(pairs, masked) / (sentence.masked.length - 1 || 1) >= leastHeld,
      ),
    );
    (holder?.[side] as S[] | undefined)?.push(sentence);
    return !holder;
  });
}

/** How often each pair of neighbouring characters stands in a text. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function countShared(pairs: ReadonlyMap<string, number>, text: string): number {
  const left = new Map(pairs);
  let shared = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return shared;
}
