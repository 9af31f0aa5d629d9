/** What an update does to a file, told in numbers and gathered for its XML. */
import type { ManuscriptParagraph } from '../word/manuscript.ts';
import type { Redline } from '../word/redline.ts';
import type { Conflict, Edit, Merged } from './merge.ts';
import type { HerSentence } from './sides.ts';

/** Some of the words of a paragraph. */
export interface Stretch {
  paragraph: ManuscriptParagraph;
  from: number;
  length: number;
}

/** Where the data say otherwise than words of hers, which were left as they are. */
export interface OpenQuestion {
  paragraph: ManuscriptParagraph;
  from: number;
  to: number;
  hers: string;
  base: string;
  ours: string;
}

export class Changes {
  readonly questions: OpenQuestion[] = [];
  /** words that were put in place of others, or taken out, or put in */
  words = 0;
  added = 0;
  removed = 0;
  readonly #edits = new Map<ManuscriptParagraph, Edit[]>();

  /** Changes words that may stand in several paragraphs, one behind the other. */
  take({ edits, conflicts }: Merged, stretches: readonly Stretch[]): void {
    for (const edit of edits) this.#edit(edit, stretches);
    for (const conflict of conflicts) this.#ask(conflict, stretches);
  }

  insert(paragraph: ManuscriptParagraph, at: number, text: string): void {
    this.words += 1;
    this.#add(paragraph, { from: at, to: at, text });
  }

  /**
   * What is new behind a sentence of hers that is in question as a whole is told with it: put into the text, it would
   * contradict her words.
   */
  addToQuestion({ paragraph, from, text }: HerSentence, words: string): boolean {
    const question = this.questions.find(
      (one) => one.paragraph === paragraph && one.from <= from && one.to >= from + text.length,
    );
    if (question) question.ours += words;
    return question !== undefined;
  }

  touches(paragraph: ManuscriptParagraph): boolean {
    return this.#edits.has(paragraph);
  }

  /** Writes all that is changed in paragraphs, each in the part that it stands in. */
  write(
    redlineOf: (paragraph: ManuscriptParagraph) => Redline,
    mayRemove: (paragraph: ManuscriptParagraph) => boolean,
  ): void {
    for (const [paragraph, edits] of this.#edits) {
      const redline = redlineOf(paragraph);
      const gone = edits.reduce((sum, { from, to }) => sum + to - from, 0);
      if (
        gone > 0 &&
        gone === paragraph.words.length &&
        edits.every(({ text }) => text === '') &&
        mayRemove(paragraph)
      )
        redline.removeParagraph(paragraph);
      else
        for (const { from, to, text } of edits.sort((a, b) => a.from - b.from || b.to - a.to))
          redline.replace(paragraph, from, to, text);
    }
  }

  /** An edit over several paragraphs takes out its part of each, and puts its text in the first. */
  #edit({ from, to, text }: Edit, stretches: readonly Stretch[]): void {
    this.words += 1;
    let start = 0;
    let rest = text;
    for (const [index, { paragraph, from: offset, length }] of stretches.entries()) {
      const end = start + length;
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      const isLast = index === stretches.length - 1;
      const isHere = from === to ? from >= start && (from < end || isLast || from === end) : first < last;
      if (isHere) {
        const shift = offset - start;
        if (first < last || rest !== '')
          this.#add(paragraph, { from: first + shift, to: Math.max(first, last) + shift, text: rest });
        rest = '';
      }
      start = end;
    }
  }

  #ask({ from, to, base, ours }: Conflict, stretches: readonly Stretch[]): void {
    let start = 0;
    for (const { paragraph, from: offset, length } of stretches) {
      const [first, last] = [Math.max(from, start), Math.min(Math.max(to, from + 1), start + length)];
      if (first < last) {
        const [at, end] = [first - start + offset, last - start + offset];
        this.questions.push({
          paragraph,
          from: at,
          to: end,
          hers: paragraph.words.slice(at, end),
          base,
          ours,
        });
        return;
      }
      start += length;
    }
  }

  #add(paragraph: ManuscriptParagraph, edit: Edit): void {
    this.#edits.set(paragraph, [...(this.#edits.get(paragraph) ?? []), edit]);
  }
}
