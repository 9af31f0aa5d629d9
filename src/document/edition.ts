/** What a report said: kept when it is built, so that later it can be told what has changed since. */
import { cutSentences } from '../chinese/sentences.ts';
import { plainText, runsOf, walkBlocks } from './text.ts';
import type { Document, Inline, Row, Table } from './tree.ts';

/** What a report said: its sentences, and its figures by the fields they were read from. */
export interface Edition {
  /** figures of the text as first printed, by the facts that they were read from; those of tables are in their rows */
  figures: [facts: string, text: string][];
  /** sentences of the text and rows of the tables, in reading order */
  sentences: string[];
}

/** @param hideNames what is kept beside the files names nobody: recipients' names in it are masked */
export function takeEdition({ children }: Document, hideNames: (text: string) => string): Edition {
  const figures = new Map<string, string>();
  const sentences: string[] = [];
  for (const block of walkBlocks(children)) {
    if (block.type === 'table') {
      for (const row of listRows(block, hideNames)) sentences.push(row);
      continue;
    }
    for (const inlines of runsOf(block)) {
      for (const sentence of cutSentences(plainText(inlines))) sentences.push(hideNames(sentence));
      noteFigures(inlines, figures);
    }
  }
  return {
    figures: [...figures].map(([facts, text]) => [facts, hideNames(text)]),
    sentences,
  };
}

function noteFigures(inlines: readonly Inline[], figures: Map<string, string>): void {
  for (const inline of inlines) {
    if (inline.type === 'strong' || inline.type === 'emphasis') noteFigures(inline.children, figures);
    if (inline.type !== 'value' || inline.reads.length === 0 || !/\d/.test(inline.text)) continue;
    const facts = inline.formula ?? inline.reads.join('、');
    if (!figures.has(facts)) figures.set(facts, inline.text);
  }
}

/** Rows without their ordinal numbers: one row more must not change all that follow. A name stands in one cell. */
function listRows({ caption, head, body, foot = [] }: Table, hideNames: (text: string) => string): string[] {
  // a roster says the same in many of its cells
  const known = new Map<string, string>();
  const hide = (text: string) => {
    const hidden = known.get(text) ?? hideNames(text);
    known.set(text, hidden);
    return hidden;
  };
  const write = ({ cells }: Row) => cells.map(({ children }) => hide(plainText(children))).join('　');
  return [
    ...(caption ? [hideNames(plainText(caption))] : []),
    ...head.map(write),
    ...Array.from(body, write).map((row, index) => dropStart(row, `${index + 1}　`)),
    ...foot.map(write),
  ];
}

const dropStart = (text: string, start: string) => (text.startsWith(start) ? text.slice(start.length) : text);
