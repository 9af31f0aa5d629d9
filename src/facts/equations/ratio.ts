/** The shape of the book's rows that are percentages. */
import { percentageMismatch } from '../../diagnostics/catalogue/wording.ts';
import { type Amount, amountAt } from '../figures.ts';
import type { Derived } from '../provenance.ts';
import type { Row } from './identity.ts';
import type { Known } from './known.ts';

/** One figure as a share of another, at one place of a campaign. */
export interface Ratio {
  /** as messages tell it: `“本科”的人数 ÷ 合计.人数` */
  how: string;
  /** whose it is, as sentences name it: of a group, a source, a reason */
  name?: string;
  part: Amount | undefined;
  whole: Amount | undefined;
  /** paths of what it is made of, the whole's last */
  fields: readonly string[];
  /** as facts keep it, where a report may print it */
  printed?: PrintedRatio | undefined;
}

/** A percentage as facts keep it. */
export interface PrintedRatio extends Derived<string> {
  path: string;
}

/** A row of the book whose figures are percentages: what contradicts them are sentences. */
export interface RatioIdentity<R extends Ratio = Ratio> extends Row {
  list(known: Known): R[];
}

/** A row of the book: what contradicts it are the percentages of sentences. */
export function defineRatio<R extends Ratio>(
  whole: string,
  parts: string,
  list: (known: Known) => R[],
  solves?: 'absent',
): RatioIdentity<R> {
  return { whole, relation: '=', parts, kind: percentageMismatch, solves, list };
}

/** A share that sentences alone tell of: one fact in another. */
export function divideFacts(
  { values }: Known,
  part: string,
  whole: string,
  how = `${part} ÷ ${whole}`,
): Ratio {
  return { how, part: amountAt(values, part), whole: amountAt(values, whole), fields: [part, whole] };
}
