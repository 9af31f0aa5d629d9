/** explain: where each printed figure comes from, field by field and step by step. */

import { formatFigure, isFigure } from '../chinese/format.ts';
import { sentenceAround } from '../chinese/sentences.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { valueAt } from '../diagnostics/path.ts';
import { formatPlace } from '../diagnostics/printer.ts';
import { plainText, runsOf, walkBlocks } from '../document/text.ts';
import type { Block, Document, Inline, Value } from '../document/tree.ts';
import type { Facts } from '../facts/facts.ts';
import type { Places } from '../source/places.ts';
import { listValues } from './printed-values.ts';
import { matchesQuery } from './query.ts';

/** A fact, or what a template calculated, and what it was made of. */
export interface Source {
  path: string;
  /** as it prints, where it is a figure or a text */
  value?: string | undefined;
  /** where the field was typed; none for what is derived */
  place?: Place | undefined;
  /** how it was derived */
  formula?: string | undefined;
  inputs: Source[];
}

/** One printed figure. */
export interface Explanation {
  /** the block it stands in, from 1, attachments' blocks counted after their attachment */
  block: number;
  /** the headings above it, outermost first */
  headings: string[];
  /** the sentence, or the row of the table, that prints it */
  sentence: string;
  text: string;
  sources: Source[];
}

/**
 * Explains the figures of a report, in reading order.
 * @param query a figure (`28.58万元` also finds 285800元), words with a figure in them (`第17年`), or the path of a
 *   field; all if absent
 */
export function explainFigures(
  document: Document,
  facts: Facts,
  places: Places,
  query?: string,
): Explanation[] {
  const explanations: Explanation[] = [];
  const headings: string[] = [];
  let number = 0;
  for (const block of walkBlocks(document.children)) {
    number++;
    enterHeading(block, headings);
    for (const { inlines, words } of listRuns(block)) {
      const text = plainText(inlines);
      let end = 0;
      for (const value of listValues(inlines)) {
        const at = text.indexOf(value.text, end);
        end = at + value.text.length;
        const wanted =
          query === undefined
            ? /\d/.test(value.text)
            : matchesQuery({ value, text, index: at }, query, facts);
        if (!wanted || value.reads.length === 0) continue;
        explanations.push({
          block: number,
          headings: [...headings],
          sentence: words ?? sentenceAround(text, at),
          text: value.text,
          sources: traceValue(value, facts, places),
        });
      }
    }
  }
  return explanations;
}

/** The runs of text of a block itself; those of a table with the words of their whole row. */
function* listRuns(block: Block): Iterable<{ inlines: readonly Inline[]; words?: string }> {
  if (block.type !== 'table') {
    for (const inlines of runsOf(block)) yield { inlines };
    return;
  }
  if (block.caption) yield { inlines: block.caption };
  for (const rows of [block.head, block.body, block.foot ?? []])
    for (const { cells } of rows) {
      const words = cells
        .map(({ children }) => plainText(children))
        .filter((cell) => cell !== '')
        .join('｜');
      for (const { children } of cells) yield { inlines: children, words };
    }
}

/** Keeps the headings that a block stands under; an attachment begins anew with its title. */
function enterHeading(block: Block, headings: string[]): void {
  if (block.type === 'attachment')
    headings.splice(0, headings.length, `${block.label ?? '附件'} ${plainText(block.title)}`);
  if (block.type === 'heading')
    headings.splice(block.level - 1, headings.length, `${block.number ?? ''}${plainText(block.children)}`);
}

/** The facts that a value shows; what a template calculated is none of them, but was made of them. */
export function traceValue({ text, reads, formula }: Value, facts: Facts, places: Places): Source[] {
  const inputs = reads.map((path) => traceFact(path, facts, places));
  return formula === undefined ? inputs : [{ path: '模板算出', value: text, formula, inputs }];
}

/** A fact down to the fields it was derived from. What was only rewritten, as the dot of a name, is its own field. */
export function traceFact(path: string, facts: Facts, places: Places): Source {
  return trace(path, facts, places, []);
}

function trace(path: string, facts: Facts, places: Places, above: readonly string[]): Source {
  const derivation = facts.derivations.get(path);
  const inputs = (derivation?.inputs ?? []).filter((input) => input !== path && !above.includes(input));
  return {
    path,
    value: formatFact(facts, path),
    place: places.get(path)?.value,
    formula: derivation?.formula,
    inputs: inputs.map((input) => trace(input, facts, places, [...above, path])),
  };
}

function formatFact({ values }: Facts, path: string): string | undefined {
  const value = valueAt(values, path);
  if (isFigure(value)) return formatFigure(value);
  if (Array.isArray(value)) return `共${value.length}项`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What a reviewer reads beside a printed value; undefined for words that no field gave. */
export function explainValue(value: Value, facts: Facts, places: Places): string | undefined {
  if (value.reads.length === 0) return undefined;
  return traceValue(value, facts, places)
    .flatMap((source) => printSource(source, ''))
    .join('\n');
}

/** The explanations for the terminal, a paragraph each. */
export function printExplanations(explanations: readonly Explanation[]): string {
  return explanations
    .map(({ block, headings, sentence, text, sources }) =>
      [
        `${text}  ——  第${block}段${headings.map((heading) => ` → ${heading}`).join('')}`,
        `  “${sentence}”`,
        ...sources.flatMap((source) => printSource(source, '  ')),
      ].join('\n'),
    )
    .join('\n\n');
}

/** `合计.人数：184名 ＝ 按来源分的各组人数相加`, with what went in indented below. */
function printSource({ path, value, place, formula, inputs }: Source, indent: string): string[] {
  const line = [
    `${indent}${path}`,
    value === undefined ? '' : `：${value}`,
    formula === undefined ? '' : ` ＝ ${formula}`,
    place ? `（${formatPlace(place)}）` : '',
  ].join('');
  return [line, ...inputs.flatMap((input) => printSource(input, `${indent}  `))];
}
