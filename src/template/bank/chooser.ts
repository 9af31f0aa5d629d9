/**
 * Which sentences of the bank a report prints. Deterministic: the same data choose the same; neighbours in a batch and
 * the years of one unit choose different ones; a sentence more in the bank moves nothing but its own group.
 */
import { details } from '../../campaign/details.ts';
import type { BankSentence, Choice } from '../syntax.ts';
import type { ProseSettings } from './settings.ts';

/** A sentence of the bank that a report says. */
export interface Said {
  /** 摸底-3 */
  id: string;
  proof: BankSentence['proof'];
  ticks: readonly string[];
  /** as it was printed */
  text: string;
}

/** A sentence of the bank with its number and what it is said by: 语料 摸底-3（凭 档案、入户）. */
export function traceSentence({ id, proof, ticks, text }: Said): { text: string; origin: string } {
  return { text, origin: `语料 ${id}（${[proof, ticks.join('、')].filter(Boolean).join(' ')}）` };
}

/** What is printed at a place: sentences of the bank, or the user's own instead of them. */
export type Chosen = { sentences: BankSentence[] } | { own: readonly string[] };

/** The 段 that opens a report: said in each. */
const OPENING = '意义';
const ALTERNATION = '段首';

/** Chooses for one report, place by place in the order of the report. */
export class Chooser {
  readonly #settings: ProseSettings;
  readonly #words = new Set<string>();
  /** 段 that a sentence of meaning has been printed of */
  readonly #meant = new Set<string>();
  /** 段 whose own sentences of the user's have been printed */
  readonly #told = new Set<string>();
  /** whether the next paragraph opens at full length: every second one does, so that no section is a maxim */
  #isFullTurn: boolean;

  constructor(settings: ProseSettings) {
    this.#settings = settings;
    this.#isFullTurn = this.takeTurn(ALTERNATION, 2) === 0;
  }

  /** @param isOpen whether the facts hold what a sentence needs */
  choose(place: Choice, isOpen: (sentence: BankSentence) => boolean): Chosen {
    const asked = this.#settings.fixed[place.kind] ?? this.#settings.rest;
    const fixed = asked && 'open' in asked ? undefined : asked;
    if (fixed && 'off' in fixed) return { sentences: [] };
    if (fixed && 'own' in fixed) {
      if (this.#told.has(place.kind)) return { sentences: [] };
      this.#told.add(place.kind);
      return fixed;
    }
    const groups = [...new Set(place.sentences.map(({ group }) => group))];
    return {
      sentences: groups.flatMap((group) => {
        const own = place.sentences.filter((sentence) => sentence.group === group);
        const chosen = fixed
          ? this.#chooseFixed(place, own, fixed.numbers, isOpen)
          : this.#chooseFreely(place, own, isOpen);
        for (const sentence of chosen) this.#remember(place.kind, sentence);
        return chosen;
      }),
    };
  }

  /** Whose turn it is among some, from 0: moved on by one for each neighbour and each year. */
  takeTurn(key: string, size: number): number {
    const { seat, year } = this.#settings;
    return size === 0 ? 0 : (hash(`${seat.of} ${key}`) + seat.ordinal + year) % size;
  }

  /** The sentences asked for, and what they leave unsaid of the ticks: nothing else, whatever the bank will hold. */
  #chooseFixed(
    place: Choice,
    sentences: readonly BankSentence[],
    numbers: readonly number[],
    isOpen: (sentence: BankSentence) => boolean,
  ): BankSentence[] {
    const asked = numbers.flatMap((number) =>
      sentences.filter((one) => one.number === number && isOpen(one)),
    );
    const unsaid = (this.#settings.ticks[place.kind] ?? []).filter(
      (tick) => !asked.some(({ ticks }) => ticks.includes(tick)),
    );
    return [
      ...asked,
      ...this.#coverTicks(this.#listTicked(sentences), unsaid, keyOf(place, sentences), isOpen),
    ];
  }

  #chooseFreely(
    place: Choice,
    sentences: readonly BankSentence[],
    isOpen: (sentence: BankSentence) => boolean,
  ): BankSentence[] {
    if (place.onRequest) return [];
    const key = keyOf(place, sentences);
    const ticks = this.#settings.ticks[place.kind] ?? [];
    const said = this.#coverTicks(this.#listTicked(sentences), ticks, key, isOpen);
    const others = sentences.filter((one) => one.proof !== '凭' && this.#fits(one) && isOpen(one));
    return [...this.#pick(this.#alternate(others, place), place.kind, key), ...said];
  }

  #listTicked(sentences: readonly BankSentence[]): BankSentence[] {
    return sentences.filter((sentence) => sentence.proof === '凭' && this.#fits(sentence));
  }

  /** Whether the length of the report, and the level of its unit, allow a sentence. */
  #fits({ detail, levels, proof }: BankSentence): boolean {
    const { detail: wanted, level } = this.#settings;
    if (details.indexOf(detail) > details.indexOf(wanted)) return false;
    if (proof === '意' && wanted === '简') return false;
    return levels === undefined || (level !== undefined && levels.includes(level));
  }

  /** Of paragraphs that may open with a meaning, every second one says it a step shorter, or not at all. */
  #alternate(open: readonly BankSentence[], { kind, position }: Choice): BankSentence[] {
    if (position !== '段首' || kind === OPENING || !open.some(({ proof }) => proof === '意'))
      return [...open];
    const isFull = this.#isFullTurn;
    this.#isFullTurn = !isFull;
    const longest = details[details.indexOf(this.#settings.detail) - (isFull ? 0 : 1)];
    return open.filter(
      ({ detail, proof }) =>
        proof !== '意' || (longest !== '简' && details.indexOf(detail) <= details.indexOf(longest ?? '简')),
    );
  }

  /** One of the most detailed; rather none than one whose words have been said, or a second meaning. */
  #pick(open: readonly BankSentence[], kind: string, key: string): BankSentence[] {
    const isNew = ({ words }: BankSentence) => !words.some((word) => this.#words.has(word));
    const pool = mostDetailed(
      open.filter((one) => isNew(one) && (one.proof !== '意' || !this.#meant.has(kind))),
    );
    const chosen = pool[this.takeTurn(key, pool.length)];
    return chosen ? [chosen] : [];
  }

  /** Sentences that together say every tick: the one that says most of what is unsaid first. */
  #coverTicks(
    sentences: readonly BankSentence[],
    ticks: readonly string[],
    key: string,
    isOpen: (sentence: BankSentence) => boolean,
  ): BankSentence[] {
    const chosen: BankSentence[] = [];
    let unsaid = [...ticks];
    while (unsaid.length > 0) {
      const able = sentences.filter(
        (one) => !chosen.includes(one) && one.ticks.every((tick) => unsaid.includes(tick)) && isOpen(one),
      );
      const most = Math.max(0, ...able.map((one) => one.ticks.length));
      const widest = mostDetailed(able.filter((one) => one.ticks.length === most));
      const fresh = widest.filter(({ words }) => !words.some((word) => this.#words.has(word)));
      const pool = fresh.length > 0 ? fresh : widest;
      const next = pool[this.takeTurn(`${key} ${unsaid.join('、')}`, pool.length)];
      if (!next) break;
      chosen.push(next);
      unsaid = unsaid.filter((tick) => !next.ticks.includes(tick));
    }
    // in the order of the work, as the ticks are listed: 初审 before 复审
    const placeOf = ({ ticks: own }: BankSentence) => Math.min(...own.map((tick) => ticks.indexOf(tick)));
    return chosen.sort((one, other) => placeOf(one) - placeOf(other));
  }

  #remember(kind: string, { words, proof }: BankSentence): void {
    for (const word of words) this.#words.add(word);
    if (proof === '意') this.#meant.add(kind);
  }
}

/** What a choice is made by: its place, and the group of sentences of which one is said. */
function keyOf({ kind, position }: Choice, sentences: readonly BankSentence[]): string {
  return [kind, position, sentences[0]?.group].join(' ');
}

function mostDetailed(sentences: readonly BankSentence[]): BankSentence[] {
  const rank = Math.max(-1, ...sentences.map(({ detail }) => details.indexOf(detail)));
  return sentences.filter(({ detail }) => details.indexOf(detail) === rank);
}

/** FNV-1a over the characters: the same number for the same words, on every machine. */
function hash(words: string): number {
  let sum = 0x811c9dc5;
  for (const character of words) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}
