/** The three sides of an update in one form: what was written, what the user made of it, what the data say now. */
import { cutPrinted, type KeptPassage, type KeptWords } from '../anchors/base.ts';
import { digest, tighten } from '../anchors/words.ts';
import { cutSentences } from '../chinese/sentences.ts';
import type { Passage } from '../layout/compose/passages.ts';
import type { Orientation } from '../layout/text-area.ts';
import type { Role } from '../style/style.ts';
import { maskNumbers } from '../verify/sentences.ts';
import type { Manuscript, ManuscriptParagraph, ManuscriptTable } from '../word/manuscript.ts';

export interface Sentence {
  /** without space */
  text: string;
  /** its numbers as one sign each */
  masked: string;
}

/** A sentence as it was written. */
export interface BaseSentence extends Sentence {
  /** a digest of the fields that it was written from */
  sources: string;
}

/** A sentence of the file. */
export interface HerSentence extends Sentence {
  paragraph: ManuscriptParagraph;
  /** in the paragraph's words */
  from: number;
  /** in the order of those that it is listed with */
  number: number;
}

/** A sentence as the data make it now. */
export interface OurSentence extends BaseSentence {
  /** with its space */
  words: string;
  paragraph: OurParagraph;
}

export interface OurParagraph {
  role: Role;
  sentences: OurSentence[];
  /** of all passages, tables among them */
  number: number;
  /** of all paragraphs that are printed, from 0 */
  order: number;
  beginsPage: boolean;
}

/** A table as rows of words; a cell whose words are not known is undefined. */
export type Rows = (string | undefined)[][];

export const isParagraph = (block: Manuscript['blocks'][number]): block is ManuscriptParagraph =>
  block.kind === 'paragraph';

export function listHers({ blocks }: Manuscript): HerSentence[] {
  return blocks
    .filter(isParagraph)
    .flatMap(cutParagraph)
    .map((sentence, number) => ({ ...sentence, number }));
}

/** A paragraph of the file in its sentences. */
export function cutParagraph(paragraph: ManuscriptParagraph): HerSentence[] {
  let end = 0;
  return cutSentences(paragraph.words).map((text, number) => {
    const from = paragraph.words.indexOf(text, end);
    end = from + text.length;
    return { ...readSentence(text), paragraph, from, number };
  });
}

/** Those of the text, then those in text boxes: what floats comes back from a .doc in one. */
export const listHerTables = ({ blocks, boxes }: Manuscript): ManuscriptTable[] =>
  [...blocks, ...boxes].filter((block) => block.kind === 'table');

/** The paragraphs and the tables that the data make now. */
export function listOurs(passages: Iterable<Passage>): { paragraphs: OurParagraph[]; tables: OurTable[] } {
  const paragraphs: OurParagraph[] = [];
  const tables = new Map<number, OurTable>();
  let number = 0;
  let orientation: Orientation = 'portrait';
  for (const { role, table, newPage, cells } of passages) {
    number += 1;
    orientation = newPage ?? orientation;
    if (table === undefined)
      paragraphs.push(
        readParagraph(
          { role, number, order: paragraphs.length, beginsPage: newPage !== undefined },
          cells[0],
        ),
      );
    else {
      const rows = tables.get(table) ?? { number, rows: [], order: table, orientation };
      rows.rows.push(cells.map(({ text }) => text));
      tables.set(table, rows);
    }
  }
  return {
    paragraphs: paragraphs.filter(({ sentences }) => sentences.length > 0),
    tables: [...tables.values()],
  };
}

export interface OurTable {
  /** of all passages: of its first row */
  number: number;
  rows: string[][];
  /** of all tables, from 1 */
  order: number;
  /** of the page that it stands on */
  orientation: Orientation;
}

function readParagraph(
  place: Omit<OurParagraph, 'sentences'>,
  words: Passage['cells'][number] | undefined,
): OurParagraph {
  const paragraph: OurParagraph = { ...place, sentences: [] };
  for (const { words: said, sources = '' } of words ? cutPrinted(words) : [])
    paragraph.sentences.push({ ...readSentence(tighten(said)), words: said, sources, paragraph });
  return paragraph;
}

/** What was written, as far as it is known. */
export interface BaseSides {
  sentences: BaseSentence[];
  /** sources of sentences of which nothing else is known */
  unknown: string[];
  tables: Rows[];
}

/**
 * What was written. Of words with a name in them a digest was kept: they are known where they stand in the file still,
 * or in the report as it is now.
 */
export function listBase(passages: readonly KeptPassage[], texts: Iterable<string>): BaseSides {
  const known = new Map(Array.from(texts, (text) => [digest(text), text]));
  const wordsOf = ({ text, digest: kept = '' }: KeptWords) => text ?? known.get(kept);
  const tables = new Map<number, Rows>();
  const base: BaseSides = { sentences: [], unknown: [], tables: [] };
  for (const { table, words } of passages) {
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), words.map(wordsOf)]);
    else
      for (const kept of words) {
        const text = wordsOf(kept);
        const { sources = '' } = kept;
        if (text !== undefined) base.sentences.push({ ...readSentence(text), sources });
        else if (sources !== '') base.unknown.push(sources);
      }
  }
  return { ...base, tables: [...tables.values()] };
}

/** All that the file and the report as it is now say, sentence by sentence and cell by cell. */
export function* listTexts(
  manuscript: Manuscript,
  hers: readonly HerSentence[],
  { paragraphs, tables }: ReturnType<typeof listOurs>,
): Iterable<string> {
  for (const { sentences } of paragraphs) for (const { text } of sentences) yield text;
  for (const { rows } of tables) for (const row of rows) for (const words of row) yield tighten(words);
  for (const { text } of hers) yield text;
  for (const { rows } of listHerTables(manuscript))
    for (const { cells } of rows) for (const { words } of cells) yield words;
}

export function readSentence(text: string): Sentence {
  return { text, masked: maskNumbers(text) };
}
