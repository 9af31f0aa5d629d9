/** A figure of a sentence, held to a fact. */

import { agrees, comparable } from '../../chinese/compare.ts';
import type { FoundMeasure } from '../../chinese/figures/found.ts';
import { formatFigure } from '../../chinese/format.ts';
import { type Amount, sizeOf, withSize } from '../../facts/figures.ts';
import type { CheckInput } from '../rule.ts';
import type { Known } from './known.ts';
import type { Statement } from './statements.ts';

/** A figure that was held to a fact. */
export interface Tie {
  statement: Statement;
  /** whether the fact allows what was said */
  holds: boolean;
  /** of a total: whether the words say that it is all, or it only reads so */
  says?: 'all' | 'seems';
  /** what it was held to, as `构成.学段.组[1].人数`, and what that is */
  name: string;
  derived: string;
  difference?: string | undefined;
  fields: readonly string[];
}

/** What the subjects look names up in, made once for all figures. */
export interface Names {
  input: CheckInput;
  groups: ReadonlyMap<string, Known[]>;
  sources: ReadonlyMap<string, Known[]>;
}

/** All names that a group, a label or a source bears. */
export function listAllNames({ groups, sources }: Names): string[] {
  return [...groups.keys(), ...sources.keys()];
}

/** What is known of a name, whatever bears it. */
export function findKnown(name: string, { groups, sources }: Names): readonly Known[] {
  return [...(groups.get(name) ?? []), ...(sources.get(name) ?? [])];
}

/** A subject: what a figure is held to where it is certainly said of it; undefined where it is not. */
export type Subject = (statement: Statement, names: Names) => Tie | undefined;

/** The amount or the count that a figure says. */
export function amountOf({ found }: Pick<Statement, 'found'>): Amount | undefined {
  return found.kind === 'money' || found.kind === 'count' ? found.figure : undefined;
}

/** Holds a figure to the facts that it may be; that nearest in kind is named where none agrees. */
export function holdTo(statement: Statement, candidates: readonly Known[]): Tie | undefined {
  const said = amountOf(statement);
  const fair = said ? candidates.filter(({ figure }) => comparable(said, figure)) : [];
  const [first] = fair;
  if (!said || !first) return undefined;
  const known = fair.find(({ figure }) => agrees(said, figure));
  const { path, figure, fields = [path] } = known ?? first;
  return {
    statement,
    holds: known !== undefined,
    name: path,
    derived: formatFigure(figure),
    difference: formatFigure(withSize(figure, Math.abs(sizeOf(said) - sizeOf(figure)))),
    fields,
  };
}

/** Two facts that a sentence sets side by side, and the one beside the other. */
interface Pair {
  one: Known;
  other: Known;
}

/**
 * Holds a figure to the difference of two facts.
 * @param isMore where the sentence says which is the higher
 */
export function holdToGap(statement: Statement, { one, other }: Pair, isMore?: boolean): Tie | undefined {
  const said = amountOf(statement);
  if (!said || !comparable(said, one.figure) || !comparable(said, other.figure)) return undefined;
  const more = sizeOf(one.figure) - sizeOf(other.figure);
  const gap = withSize(one.figure, Math.abs(more));
  const rightWay = isMore === undefined || more === 0 || isMore === more > 0;
  const way = isMore === undefined ? '' : more > 0 ? '多' : '少';
  return {
    statement,
    holds: rightWay && agrees(said, gap),
    name: `${one.path} - ${other.path}`,
    derived: more === 0 ? '一样多' : `${way}${formatFigure(gap)}`,
    fields: [...(one.fields ?? [one.path]), ...(other.fields ?? [other.path])],
  };
}

/** Holds 1.5倍 to the ratio of two facts, as exact as it was typed: 1.67 may be told as 1.7倍, 1.5 not as 1倍 or 2倍. */
export function holdToMultiple(statement: Statement, { one, other }: Pair): Tie | undefined {
  const found = readMultiple(statement);
  if (!found || sizeOf(other.figure) === 0) return undefined;
  const times = sizeOf(one.figure) / sizeOf(other.figure);
  const decimals = /\.(\d+)/.exec(found.text)?.[1]?.length ?? 0;
  const margin = decimals === 0 ? 0.1 : 0.5 / 10 ** decimals;
  return {
    statement,
    holds: Math.abs(times - found.n) <= margin + 1e-9,
    name: `${one.path} ÷ ${other.path}`,
    derived: `${Number(times.toFixed(Math.max(decimals, 2)))}倍`,
    fields: [...(one.fields ?? [one.path]), ...(other.fields ?? [other.path])],
  };
}

/** 1.5倍, not 近两倍. */
export function readMultiple({ found }: Statement): FoundMeasure | undefined {
  if (found.kind !== 'measure' || found.unit !== '倍') return undefined;
  return found.approx || found.upper !== undefined ? undefined : found;
}
