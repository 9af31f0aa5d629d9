/** What has changed between two editions of a report. */
import { diff, type Step } from './diff.ts';
import type { Edition } from './edition.ts';

/** What two editions of one report say differently. */
export interface Changes {
  figures: FigureChange[];
  /** sentences that are new, gone or altered, in reading order */
  sentences: Part[][];
}

/** A figure that stands in both editions with another value. */
export interface FigureChange {
  facts: string;
  /** absent where it is printed for the first time */
  before?: string;
  /** absent where it is no longer printed */
  after?: string;
}

/** A piece of a changed sentence. */
export interface Part {
  kind: Step['kind'];
  text: string;
}

/** Compares two editions sentence by sentence and figure by figure; neither is changed. */
export function findChanges(before: Edition, after: Edition): Changes {
  return {
    figures: compareFigures(before, after),
    sentences: compareSentences(before.sentences, after.sentences),
  };
}

function compareFigures(before: Edition, after: Edition): FigureChange[] {
  const old = new Map(before.figures);
  const now = new Map(after.figures);
  return [
    ...after.figures.flatMap(([facts, text]): FigureChange[] => {
      const earlier = old.get(facts);
      if (earlier === text) return [];
      return [{ facts, after: text, before: earlier }];
    }),
    ...before.figures.flatMap(([facts, text]) => (now.has(facts) ? [] : [{ facts, before: text }])),
  ];
}

function compareSentences(before: readonly string[], after: readonly string[]): Part[][] {
  const changes: Part[][] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (const text of removed) {
      const index = added.findIndex((candidate) => isAlike(text, candidate));
      // what is new before the one that it became
      for (const fresh of added.splice(0, Math.max(0, index))) changes.push([{ kind: 'added', text: fresh }]);
      const [next] = index < 0 ? [] : added.splice(0, 1);
      changes.push(next === undefined ? [{ kind: 'removed', text }] : compareWords(text, next));
    }
    for (const text of added) changes.push([{ kind: 'added', text }]);
    removed = [];
    added = [];
  };
  for (const { kind, item } of diff(before, after)) {
    if (kind === 'same') flush();
    else (kind === 'removed' ? removed : added).push(item);
  }
  flush();
  return changes;
}

/** Whether a sentence became another: half of its words are in both. */
function isAlike(before: string, after: string): boolean {
  const kept = compareWords(before, after).reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  return kept * 2 >= Math.max(before.length, after.length);
}

function compareWords(before: string, after: string): Part[] {
  const parts: Part[] = [];
  for (const { kind, item } of diff(splitWords(before), splitWords(after))) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += item;
    else parts.push({ kind, text: item });
  }
  return parts;
}

/** Numbers stay whole; of Chinese every character counts. */
const splitWords = (text: string): string[] => text.match(/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu) ?? [];
