/**
 * What a report said when it was written, sentence by sentence and cell by cell: what a later comparison needs to tell
 * the user's edits from changes of the data. It names nobody: words with a name in them are kept as a digest.
 */
import { createHash } from 'node:crypto';
import { cutSentences } from '../chinese/sentences.ts';
import { escapeXml, XML_DECLARATION } from '../opc/escape.ts';
import { el } from '../opc/xml.ts';
import { walkXml, type XmlAttribute } from '../opc/xml-events.ts';
import { type ChartFigures, digestChart } from './charts.ts';
import { type KeptField, readField, type TypedField, writeFields } from './fields.ts';
import { NAMESPACE } from './names.ts';
import { digest, tighten, toLetters } from './words.ts';

/** Words as they were; or, where they name somebody, their digest alone. */
export interface KeptWords {
  text?: string;
  digest?: string;
  /** of a sentence: a digest of the fields that it was written from */
  sources?: string;
}

/** A paragraph in its sentences, or a row of a table in its cells. */
export interface KeptPassage {
  /** of a row: which table, from 1 */
  table?: number;
  words: KeptWords[];
}

/** What a report said when it was written, and of what data. */
export interface Base {
  passages: KeptPassage[];
  /** of each chart a digest of what it showed */
  charts: string[];
  fields: KeptField[];
}

/** Words with the places of the values in them. */
interface Printed {
  text: string;
  values: readonly { index: number; value: { reads: readonly string[] } }[];
}

/** A paragraph in its sentences, each with a digest of the fields that it was written from; none of one that had none. */
export function cutPrinted({ text, values }: Printed): { words: string; sources?: string | undefined }[] {
  let end = 0;
  return cutSentences(text).map((words) => {
    const start = text.indexOf(words, end);
    end = start + words.length;
    const reads = values
      .filter(({ index }) => index >= start && index < end)
      .flatMap(({ value }) => value.reads);
    return { words, sources: reads.length > 0 ? digest(reads.join('、')) : undefined };
  });
}

/** Texts of cells that are remembered as they are written: those of a long roster. */
const mostCells = 100_000;

/** The base of a file, gathered while that is written. */
export class BaseWriter {
  readonly #passages: string[] = [];
  readonly #charts: string[] = [];
  readonly #cells = new Map<string, string>();
  #words = '';
  #tables = 0;
  readonly #isNaming: (text: string) => boolean;

  /** @param isNaming whether words may not be kept as they are */
  constructor(isNaming: (text: string) => boolean) {
    this.#isNaming = isNaming;
  }

  addParagraph(printed: Printed): void {
    const sentences = cutPrinted(printed).map(({ words, sources }) => this.#write('s', words, sources));
    if (sentences.length > 0) this.#passages.push(el('p', {}, ...sentences));
  }

  beginTable(): void {
    this.#tables += 1;
  }

  addRow(cells: readonly string[]): void {
    let row = `<r t="${this.#tables}">`;
    for (const text of cells) row += this.#writeCell(text);
    this.#passages.push(`${row}</r>`);
  }

  addChart(figures: ChartFigures): void {
    this.#charts.push(el('g', { d: digestChart(figures) }));
  }

  /**
   * The base, and the id by which it is found: the same words have the same.
   * @param fields what the report was made of
   */
  end(fields: readonly TypedField[]): WrittenBase {
    const kept = writeFields(fields, this.#words, this.#isNaming);
    const said = [...this.#passages, ...this.#charts].join('');
    const xml = `${XML_DECLARATION}<base xmlns="${NAMESPACE}">${said}${kept}</base>`;
    return { xml, id: toLetters(createHash('sha256').update(xml).digest('hex').slice(0, 32)) };
  }

  /** A roster repeats most of its cells. */
  #writeCell(text: string): string {
    const known = this.#cells.get(text);
    if (known !== undefined) return known;
    const xml = this.#write('c', text);
    if (this.#cells.size < mostCells) this.#cells.set(text, xml);
    return xml;
  }

  #write(name: string, words: string, sources?: string): string {
    const text = tighten(words);
    this.#words += `${text}\n`;
    return this.#isNaming(words)
      ? el(name, { d: digest(text), f: sources })
      : el(name, { f: sources }, escapeXml(text));
  }
}

/** A base as it is written. */
export interface WrittenBase {
  /** 32 letters, a to p */
  id: string;
  xml: string;
}

/** A base read back; undefined where the bytes are none. */
export function readBase(bytes: Uint8Array): Base | undefined {
  const reader = new BaseReader();
  const wellFormed = walkXml(bytes, {
    open: (name, attribute) => reader.open(name, attribute),
    text: (text) => reader.text(text),
  });
  const { isBase, passages, charts, fields } = reader;
  return wellFormed && isBase ? { passages, charts, fields } : undefined;
}

class BaseReader {
  readonly passages: KeptPassage[] = [];
  readonly charts: string[] = [];
  readonly fields: KeptField[] = [];
  isBase = false;

  open(name: string, attribute: XmlAttribute): void {
    if (name === 'jq:base') this.isBase = true;
    else if (name === 'jq:p') this.passages.push({ words: [] });
    else if (name === 'jq:r') this.passages.push({ table: Number(attribute('t')), words: [] });
    else if (name === 'jq:g') this.charts.push(attribute('d') ?? '');
    else if (name === 'jq:f') this.#openField(readField(attribute));
    else if (name === 'jq:s' || name === 'jq:c') this.#open(attribute('d'), attribute('f'));
  }

  text(text: string): void {
    const field = this.#field;
    if (field?.text !== undefined) field.text += text;
    if (field) return;
    const words = this.passages.at(-1)?.words.at(-1);
    if (words?.text !== undefined) words.text += text.trim();
  }

  get #field(): KeptField | undefined {
    return this.fields.at(-1);
  }

  /** Fields stand behind all passages. */
  #openField(field: KeptField | undefined): void {
    if (field) this.fields.push(field);
  }

  #open(kept: string | undefined, sources: string | undefined): void {
    const words = kept === undefined ? { text: '' } : { digest: kept };
    this.passages.at(-1)?.words.push(sources === undefined ? words : { ...words, sources });
  }
}
