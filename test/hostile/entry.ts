/** An unlucky or hostile input, and what must become of it: the words that the pages of this folder are written in. */
import type { Audience } from '../../src/campaign/audiences.ts';
import type { FormatName } from '../../src/delivery/formats.ts';
import type { Seen } from './trial.ts';

/** What must become of an input. */
export interface Outcome {
  /** of a report: none is made; or it is made */
  kind: 'refused' | 'accepted';
  /**
   * `code` or `code@place`, where a place is `2:5` in 活动.yaml, `名册.csv:2:5` elsewhere, or a cell `表!B2`. Of what
   * is refused, all errors; of what is accepted, what must be told.
   */
  codes: readonly string[];
  /** stands in the report */
  prints: readonly string[];
  /** stands in no form of the report, however it is spread */
  nowhere: readonly string[];
}

/** An input with its name and what must become of it. */
export interface Entry {
  name: string;
  must: Outcome;
  /** the campaign's folder, by name */
  files?: Readonly<Record<string, string | Uint8Array>>;
  audience?: Audience;
  template?: string;
  /** that a report is delivered in, where not all are looked at */
  formats?: readonly FormatName[];
  /** where a folder in memory cannot show it */
  try?: () => Promise<Seen> | Seen;
}

/** The inputs of one kind. */
export interface Page {
  /** as the table in docs/安全.md calls it */
  title: string;
  entries: readonly Entry[];
}

interface Accepted {
  prints?: string | readonly string[];
  tells?: string | readonly string[];
  nowhere?: string | readonly string[];
}

const listOf = (given: string | readonly string[] = []) => (typeof given === 'string' ? [given] : given);

/** No report is made, for these errors and no others. */
export function refused(...codes: string[]): Outcome {
  return { kind: 'refused', codes, prints: [], nowhere: [] };
}

/** A report is made. */
export function accepted({ prints, tells, nowhere }: Accepted = {}): Outcome {
  return { kind: 'accepted', codes: listOf(tells), prints: listOf(prints), nowhere: listOf(nowhere) };
}

/** What every campaign must have. */
const required = {
  单位: '单位: {全称: 云岭县总工会, 层级: 县}',
  报告: '报告: {年度: 2025}',
  合计: '合计: {人数: 3名}',
};

/** A campaign of these lines, and after them what it must have besides. */
export function campaign(lines: string): string {
  const given = (key: string) => new RegExp(`^["']?${key}["']?\\s*[:：]`, 'm').test(lines);
  const missing = Object.entries(required).filter(
    ([key]) => !given(key) && !(key === '合计' && given('名册')),
  );
  return [lines, ...missing.map(([, line]) => line), ''].join('\n');
}

/** A text many times over. */
export const repeat = (text: string, times: number) => text.repeat(times);

/** Many lines, by their number from 1. */
export const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');
