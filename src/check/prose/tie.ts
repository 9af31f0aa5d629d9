/** A figure of a sentence, held to a fact. */
import { agrees, comparable } from '../../chinese/compare.ts';
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
export function amountOf({ found }: Statement): Amount | undefined {
  return found.kind === 'money' || found.kind === 'count' ? found.figure : undefined;
}

/** Holds a figure to the facts that it may be; that nearest in kind is named where none agrees. */
export function holdTo(statement: Statement, candidates: readonly Known[]): Tie | undefined {
  const said = amountOf(statement);
  const fair = said ? candidates.filter(({ figure }) => comparable(said, figure)) : [];
  const [first] = fair;
  if (!said || !first) return undefined;
  const known = fair.find(({ figure }) => agrees(said, figure));
  const { path, figure } = known ?? first;
  return {
    statement,
    holds: known !== undefined,
    name: path,
    derived: formatFigure(figure),
    difference: formatFigure(withSize(figure, Math.abs(sizeOf(said) - sizeOf(figure)))),
    fields: [path],
  };
}

/** Whether some words name a group, a source or a unit below. */
export function hasName(text: string, { campaign }: CheckInput): boolean {
  const groups = (campaign.分组 ?? []).map(({ 名称 }) => 名称);
  const sources = (campaign.资金来源 ?? []).map(({ 名称 }) => 名称);
  const units = (campaign.单位.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称 ?? 名称]);
  return [...groups, ...sources, ...units].some((name) => text.includes(name));
}
