/** The XML of tracked changes: what stands around words that come and go, and in the marks of paragraphs and rows. */
import { escapeXml } from '../opc/escape.ts';
import { el } from '../opc/xml.ts';

/** Who changes, and when: `2025-11-18T00:00:00Z`. */
export interface Reviser {
  author: string;
  date?: string | undefined;
}

/** Writes what comes and goes; without a reviser the changes are made as if accepted. */
export class RevisionMarks {
  readonly #reviser: Reviser | undefined;
  readonly #firstId: number;
  #id: number;

  /** @param firstId no mark of the file has it or a higher one */
  constructor(reviser: Reviser | undefined, firstId: number) {
    this.#reviser = reviser;
    this.#firstId = firstId;
    this.#id = firstId;
  }

  get isTracked(): boolean {
    return this.#reviser !== undefined;
  }

  /** Words taken out: raw XML of a `w:t`. */
  remove(raw: string, properties: string): string {
    if (!this.#reviser || raw === '') return '';
    return this.#around(
      'w:del',
      `<w:r>${properties}<w:delText xml:space="preserve">${raw}</w:delText></w:r>`,
    );
  }

  /** Words put in. `insertion`: the first tag of somebody's own insertion that they come to stand in. */
  add(text: string, properties: string, insertion?: string): string {
    if (text === '') return '';
    const run = `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    if (!this.#reviser) return run;
    const added = this.#around('w:ins', run);
    if (insertion === undefined) return added;
    const name = /^<([^\s>]+)/.exec(insertion)?.[1] ?? 'w:ins';
    return `</${name}>${added}${insertion.replace(/w:id="[^"]*"/, `w:id="${this.#id++}"`)}`;
  }

  /** Takes out what is left of somebody's insertion behind words that were put in at its end. */
  dropEmpty(xml: string): string {
    return xml.replace(/<(w:ins|w:moveTo)\b[^>]* w:id="(\d+)"[^>]*><\/\1>/g, (empty, _, id) =>
      Number(id) >= this.#firstId ? '' : empty,
    );
  }

  /** That a paragraph's end or a row came or went. */
  note(kind: 'w:ins' | 'w:del'): string {
    return this.#reviser ? el(kind, this.#attributes(this.#reviser)) : '';
  }

  #around(name: string, content: string): string {
    return this.#reviser ? el(name, this.#attributes(this.#reviser), content) : content;
  }

  #attributes({ author, date }: Reviser) {
    return { 'w:id': this.#id++, 'w:author': author, 'w:date': date };
  }
}
