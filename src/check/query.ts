/** What a question about a figure means: the figure itself however it is printed, words around it, or a field by its path. */
import { comparable } from '../chinese/compare.ts';
import { parseCount } from '../chinese/count.ts';
import { parseMoney } from '../chinese/money.ts';
import { suggestNearest } from '../diagnostics/nearest.ts';
import { visitInlines } from '../document/text.ts';
import type { Document, Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import { type Amount, amountAt, isExact, sizeOf } from '../facts/figures.ts';

/** A printed value, and the text that it stands in. */
export interface Printed {
  value: Value;
  text: string;
  /** where the value begins in the text, in UTF-16 units */
  index: number;
}

/** Whether a printed value is what is asked for. */
export function matchesQuery(printed: Printed, query: string, facts: Facts): boolean {
  const { value } = printed;
  const asked = query.trim();
  return (
    value.text === asked ||
    readNumber(value.text) === asked ||
    stemsFrom(value.reads, asked, facts) ||
    standsIn(printed, asked) ||
    listAmounts(value, facts).some((fact) => readAmounts(asked).some((figure) => isSame(figure, fact)))
  );
}

/** Figures of the report that are nearest to one that it does not print, the nearest first; at most three. */
export function suggestFigures(document: Document, query: string, facts: Facts): string[] {
  const asked = readAmounts(query.trim());
  const near = new Map<string, number>();
  const texts = new Set<string>();
  visitInlines(document.children, (inline) => {
    // a figure in a table lacks its unit
    if (inline.type !== 'value' || !/\d[^\d.]/.test(inline.text)) return;
    texts.add(inline.text);
    for (const fact of listAmounts(inline, facts))
      for (const figure of asked) {
        const distance = Math.abs(sizeOf(figure) - sizeOf(fact));
        if (comparable(figure, fact) && distance * 2 <= sizeOf(fact)) near.set(inline.text, distance);
      }
  });
  const nearest = [...near].sort(([, a], [, b]) => a - b).map(([text]) => text);
  return nearest.length > 0 ? nearest.slice(0, 3) : [suggestNearest(query, texts) ?? []].flat();
}

function readAmounts(asked: string): Amount[] {
  const read = [/[元万亿]/.test(asked) ? parseMoney(asked) : undefined, parseCount(asked)];
  return read.filter((figure) => figure !== undefined);
}

/** The facts that a value shows: none of them is what a template calculated. */
function listAmounts({ reads, formula }: Value, { values }: Facts): Amount[] {
  if (formula !== undefined) return [];
  return reads.map((path) => amountAt(values, path)).filter((fact) => fact !== undefined);
}

/** A figure asked for without its hedge is meant too: 3563元 for 约3563元. */
function isSame(asked: Amount, fact: Amount): boolean {
  return (
    comparable(asked, fact) &&
    sizeOf(asked) === sizeOf(fact) &&
    (isExact(asked) || asked.approx === fact.approx)
  );
}

/** The one number in a text, as printed: 17.1 of 约17.1万元. */
function readNumber(text: string): string | undefined {
  return /^\D*(\d+(?:\.\d+)?)\D*$/.exec(text)?.[1];
}

/** Whether the words asked for hold the value, as 第17年 holds 17, or are a part of its text. */
function standsIn({ value, text, index }: Printed, asked: string): boolean {
  if (!/\d/.test(asked)) return false;
  const end = index + value.text.length;
  for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
    const stop = at + asked.length;
    const isWithin = (at <= index && end <= stop) || (index <= at && stop <= end);
    if (isWithin && !isInNumber(text, at) && !isInNumber(text, stop)) return true;
  }
  return false;
}

/** Whether a number goes on across a place in a text. */
function isInNumber(text: string, at: number): boolean {
  return /[\d.]$/.test(text.slice(0, at)) && /^\.?\d/.test(text.slice(at));
}

/** Whether the facts of these paths are, or are derived from, the field asked for. */
function stemsFrom(reads: readonly string[], asked: string, facts: Facts): boolean {
  const seen = new Set<string>();
  const search = (path: string): boolean => {
    if (path === asked) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return (facts.derivations.get(path)?.inputs ?? []).some(search);
  };
  return reads.some(search);
}
