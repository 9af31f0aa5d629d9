/** Which sentences of a file are which of the report's: whole, with other figures, edited, parted or joined. */
import { diff } from '../document/diff.ts';
import type { Sentence as Figured, OurSentence, TheirSentence } from './sentences.ts';

/** What sentences are aligned by. */
type Sentence = Pick<Figured, 'text' | 'masked'>;

/** Sentences that say the same, on either side; more than one where they were parted or joined. */
export interface Match<Our = OurSentence, Their = TheirSentence> {
  ours: Our[];
  theirs: Their[];
  /** `same` word for word; `figures` other figures alone; `edited` other words too */
  kind: 'same' | 'figures' | 'edited';
}

/** What has its counterpart, and what has none. */
export interface Alignment<Our = OurSentence, Their = TheirSentence> {
  matches: Match<Our, Their>[];
  /** in the file alone */
  added: Their[];
  /** in the report alone */
  removed: Our[];
}

/** Edited sentences are looked for among so many that are left on each side, the first of them. */
const mostCompared = 600;

/** How much of two sentences' pairs of neighbouring characters must be the same. */
const leastAlike = 0.5;
/** How much of a sentence must stand in another that it was joined with. */
const leastHeld = 0.7;
/** What is left of sentences is looked for among so many. */
const mostHeld = 100;
/** Shorter ones stand in many sentences. */
const shortestHeld = 6;

const SIGN = '[\\d〇零一二三四五六七八九十]';
/** A day that stands alone, as under a signature, in digits or in 汉字. */
const DAY = new RegExp(`^${SIGN}{4}年${SIGN}{1,3}月${SIGN}{1,3}日$`);

/** Aligns sentences wherever they stand: what was moved is no change. */
export function align<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
): Alignment<Our, Their> {
  const matches: Match<Our, Their>[] = [];
  const whole = pairBy(ours, theirs, ({ text }) => text);
  for (const [our, their] of whole.pairs) matches.push({ ours: [our], theirs: [their], kind: 'same' });
  const masked = pairBy(whole.ours, whole.theirs, ({ masked: text }) => text);
  for (const [our, their] of masked.pairs) matches.push({ ours: [our], theirs: [their], kind: 'figures' });
  const days = pairBy(masked.ours, masked.theirs, ({ text }) => (DAY.test(text) ? '日' : text));
  for (const [our, their] of days.pairs) matches.push({ ours: [our], theirs: [their], kind: 'edited' });
  const alike = pairAlike(days.ours, days.theirs);
  for (const [our, their] of alike.pairs) matches.push({ ours: [our], theirs: [their], kind: 'edited' });
  const joined = {
    ours: joinHeld<Our>(alike.ours, matches, 'ours'),
    theirs: joinHeld<Their>(alike.theirs, matches, 'theirs'),
  };
  const held = pairHeld(joined.ours, joined.theirs);
  for (const [our, their] of held) matches.push({ ours: [our], theirs: [their], kind: 'edited' });
  const settled = new Set<Sentence>(held.flat());
  return {
    removed: joined.ours.filter((our) => !settled.has(our)),
    added: joined.theirs.filter((their) => !settled.has(their)),
    matches,
  };
}

interface Paired<Our, Their> {
  pairs: [Our, Their][];
  ours: Our[];
  theirs: Their[];
}

/** Pairs those with the same key: first what follows one another on both sides, then what was moved. */
function pairBy<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
  keyOf: (sentence: Sentence) => string,
): Paired<Our, Their> {
  const inOrder = pairInOrder(ours, theirs, keyOf);
  const moved = pairMoved(inOrder.ours, inOrder.theirs, keyOf);
  return { ...moved, pairs: [...inOrder.pairs, ...moved.pairs] };
}

function pairInOrder<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
  keyOf: (sentence: Sentence) => string,
): Paired<Our, Their> {
  const paired: Paired<Our, Their> = { pairs: [], ours: [], theirs: [] };
  let [at, other] = [0, 0];
  for (const { kind } of diff(ours.map(keyOf), theirs.map(keyOf))) {
    const our = kind === 'added' ? undefined : ours[at++];
    const their = kind === 'removed' ? undefined : theirs[other++];
    if (our && their) paired.pairs.push([our, their]);
    else if (our) paired.ours.push(our);
    else if (their) paired.theirs.push(their);
  }
  return paired;
}

function pairMoved<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
  keyOf: (sentence: Sentence) => string,
): Paired<Our, Their> {
  const waiting = new Map<string, Our[]>();
  for (const our of ours) waiting.set(keyOf(our), [...(waiting.get(keyOf(our)) ?? []), our]);
  for (const line of waiting.values()) line.reverse();
  const paired: Paired<Our, Their> = { pairs: [], ours: [], theirs: [] };
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
function pairAlike<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
): Paired<Our, Their> {
  return pairBest(ours, theirs, leastAlike, ({ masked }) => likenessTo(masked));
}

/** Pairs what is left of a sentence with it: a clause or two where the rest was taken out. */
function pairHeld<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
): [Our, Their][] {
  return pairBest(ours.slice(0, mostHeld), theirs.slice(0, mostHeld), leastHeld, ({ masked }) => {
    const pairs = pairsOf(masked);
    return (other) =>
      other.length < shortestHeld ? 0 : countShared(pairs, other) / Math.max(1, other.length - 1);
  }).pairs;
}

/** Pairs those whose score is not below the least, the best first. */
function pairBest<Our extends Sentence, Their extends Sentence>(
  ours: readonly Our[],
  theirs: readonly Their[],
  least: number,
  scoreWith: (our: Our) => (masked: string) => number,
): Paired<Our, Their> {
  const scored = ours.slice(0, mostCompared).flatMap((our) => {
    const scoreOf = scoreWith(our);
    return theirs.slice(0, mostCompared).flatMap((their) => {
      const score = scoreOf(their.masked);
      return score >= least ? [{ our, their, score }] : [];
    });
  });
  const taken = new Set<Sentence>();
  const pairs: Paired<Our, Their>['pairs'] = [];
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

/** Tells how much of a text and another is the same, by pairs of neighbouring characters. */
export function likenessTo(text: string): (other: string) => number {
  const pairs = pairsOf(text);
  return (other) => (2 * countShared(pairs, other)) / (text.length + other.length - 2 || 1);
}

/** Sentences that stand within an edited one of the other side join its match; what is left stands alone. */
function joinHeld<S extends Sentence>(
  left: readonly S[],
  matches: readonly Match<Sentence, Sentence>[],
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
