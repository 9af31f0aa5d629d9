/** Words in the pieces in which they are merged: clauses, and within them figures and single characters. */
import { tighten } from '../anchors/words.ts';
import type { FoundFigure } from '../chinese/figures/found.ts';
import { saySame } from '../verify/figures.ts';
import { listFigures } from '../verify/sentences.ts';

/** A clause with the marks that end it. */
export function cutClauses(text: string): string[] {
  return text.match(/[^，；。：！？]*[，；。：！？]+[”’）》]*|[^，；。：！？]+$/g) ?? [];
}

/** A figure, or one character. */
export interface Token {
  text: string;
  /** in UTF-16 units */
  index: number;
  figure?: FoundFigure;
}

export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const addPlain = (end: number) => {
    for (; at < end; at++)
      if (tighten(text.charAt(at)) !== '') tokens.push({ text: text.charAt(at), index: at });
  };
  for (const figure of listFigures(text)) {
    addPlain(figure.index);
    tokens.push({ text: figure.text, index: figure.index, figure });
    at = figure.index + figure.text.length;
  }
  addPlain(text.length);
  return tokens;
}

/** Figures that stand in the same place of two texts. */
export interface FigurePair {
  old: FoundFigure;
  now: FoundFigure;
}

/** The figures of two texts that differ in nothing else, pair by pair; undefined of others. */
export function pairFiguresOnly(before: string, after: string): FigurePair[] | undefined {
  const [left, right] = [cutTokens(before), cutTokens(after)];
  if (left.length !== right.length) return undefined;
  const pairs: FigurePair[] = [];
  for (const [index, { text, figure }] of left.entries()) {
    const other = right[index];
    if (figure && other?.figure?.kind === figure.kind) pairs.push({ old: figure, now: other.figure });
    else if (figure || other?.figure || text !== other?.text) return undefined;
  }
  return pairs;
}

/** Whether her words say what ours say, whatever the forms of their figures; hers may be hedged. */
export function saysSame(ours: string, hers: string): boolean {
  return (
    tighten(ours) === tighten(hers) ||
    (pairFiguresOnly(ours, hers)?.every(({ old, now }) => saySame(old, now)) ?? false)
  );
}
