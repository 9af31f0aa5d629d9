/** Changes to a manuscript, gathered and then spliced into its XML: whatever nobody changes stays byte for byte. */
import { el } from '../opc/xml.ts';
import { likeParagraph, likeRow, restartMerge } from './like.ts';
import { likeTable, type NewTable, type TableLook } from './like-table.ts';
import type {
  Extent,
  Manuscript,
  ManuscriptBlock,
  ManuscriptCell,
  ManuscriptParagraph,
  ManuscriptRow,
  ManuscriptRun,
  ManuscriptTable,
} from './manuscript.ts';
import { type Reviser, RevisionMarks } from './revision-marks.ts';

/** What happens to a run: words go; words, or marks between runs, come at a place. */
interface RunChanges {
  removed: Extent[];
  added: { at: number; text?: string; xml?: string }[];
}

/** Of a run, from one place on: words that go up to another, or what comes. */
interface Step {
  at: number;
  end: number;
  text?: string;
  xml?: string;
}

interface Splice extends Extent {
  xml: string;
}

/** Changes to one manuscript: tracked as `reviser`'s, or as if accepted where there is none. */
export class Redline {
  readonly #xml: string;
  readonly #marks: RevisionMarks;
  readonly #runs = new Map<ManuscriptRun, RunChanges>();
  readonly #splices: Splice[] = [];

  constructor({ xml }: Manuscript, reviser: Reviser | undefined) {
    this.#xml = xml;
    const ids = Array.from(xml.matchAll(/ w:id="(\d{1,9})"/g), ([, id]) => Number(id));
    this.#marks = new RevisionMarks(reviser, ids.reduce((most, id) => Math.max(most, id), 0) + 1);
  }

  /** Puts a text in place of some words of a paragraph. */
  replace({ places, properties, inner }: ManuscriptParagraph, from: number, to: number, text: string): void {
    for (let at = from; at < to; at++) this.#remove(places, at, to);
    if (text === '') return;
    const last = places[to - 1];
    const next = places[to];
    const place = last ?? next;
    if (place) this.#changesOf(place.run).added.push({ at: last ? last.end : place.start, text });
    else this.#splice(properties?.end ?? inner, this.#marks.add(text, ''));
  }

  /** Space and marks between two characters of one text go with them. */
  #remove(places: ManuscriptParagraph['places'], at: number, to: number): void {
    const place = places[at];
    if (!place) return;
    const next = at + 1 < to ? places[at + 1] : undefined;
    const together = next?.run === place.run && !this.#xml.slice(place.end, next.start).includes('<');
    this.#changesOf(place.run).removed.push({ start: place.start, end: together ? next.start : place.end });
  }

  /** Puts a comment beside some words. */
  comment({ places }: ManuscriptParagraph, from: number, to: number, id: number): void {
    const [first, last] = [places[from], places[Math.max(from, to - 1)]];
    if (!first || !last) return;
    const number = { 'w:id': id };
    this.#changesOf(first.run).added.push({ at: first.start, xml: el('w:commentRangeStart', number) });
    const end = el('w:commentRangeEnd', number) + el('w:r', {}, el('w:commentReference', number));
    this.#changesOf(last.run).added.push({ at: last.end, xml: end });
  }

  /** Takes out a paragraph, but for one that ends a section, or holds more than words. */
  removeParagraph(paragraph: ManuscriptParagraph): void {
    const xml = this.#xml.slice(paragraph.start, paragraph.end);
    if (/<w:(?:sectPr|drawing|pict|object)\b/.test(xml))
      this.replace(paragraph, 0, paragraph.words.length, '');
    else if (!this.#marks.isTracked) this.#splice(paragraph.start, '', paragraph.end);
    else {
      this.replace(paragraph, 0, paragraph.words.length, '');
      this.#noteMark(paragraph);
    }
  }

  /** Adds a paragraph behind a block, with the look of another. */
  addParagraph(behind: ManuscriptBlock, like: ManuscriptParagraph, text: string, beginsPage: boolean): void {
    this.#splice(behind.end, likeParagraph(this.#xml, like, text, this.#marks, beginsPage));
  }

  /** How the pages lie behind a block: the next section break says it. */
  orientationBehind({ end }: ManuscriptBlock): 'portrait' | 'landscape' {
    const section = /<w:sectPr\b.*?<\/w:sectPr>/s.exec(this.#xml.slice(end))?.[0] ?? '';
    return section.includes('w:orient="landscape"') ? 'landscape' : 'portrait';
  }

  /** Adds a table behind a block, with the look of another. */
  addTable(behind: ManuscriptBlock, like: TableLook, table: NewTable): void {
    this.#splice(behind.end, likeTable(this.#xml, like, table, this.#marks));
  }

  /** Lets a cell that went on from above begin anew: its words would not be seen. */
  beginCell({ properties, start, end }: ManuscriptCell): void {
    const begun = restartMerge(properties);
    if (begun === properties) return;
    const at = start + this.#xml.slice(start, end).indexOf(properties);
    this.#splice(at, begun, at + properties.length);
  }

  removeRow(row: ManuscriptRow): void {
    if (!this.#marks.isTracked) {
      this.#splice(row.start, '', row.end);
      return;
    }
    for (const paragraph of row.cells.flatMap(({ paragraphs }) => paragraphs))
      this.replace(paragraph, 0, paragraph.words.length, '');
    const note = this.#marks.note('w:del');
    const { properties, inner } = row;
    if (!properties) this.#splice(inner, `<w:trPr>${note}</w:trPr>`);
    else this.#addAtEnd(properties, 'w:trPr', 'w:trPrChange', note);
  }

  removeTable({ start, end, rows }: ManuscriptTable): void {
    if (!this.#marks.isTracked) this.#splice(start, '', end);
    else for (const row of rows) this.removeRow(row);
  }

  /** Adds a row behind a row, with the look of another. */
  addRow(behind: ManuscriptRow, like: ManuscriptRow, cells: readonly string[]): void {
    this.#splice(behind.end, likeRow(this.#xml, like, cells, this.#marks));
  }

  /** The XML with all changes. */
  end(): string {
    const ofRuns = Array.from(
      this.#runs,
      ([run, changes]): Splice => ({ xml: this.#rewrite(run, changes), start: run.start, end: run.end }),
    );
    let xml = '';
    let at = 0;
    for (const splice of [...this.#splices, ...ofRuns].sort((a, b) => a.start - b.start)) {
      // a text box within a run that is changed itself
      if (splice.start < at) continue;
      xml += this.#xml.slice(at, splice.start) + splice.xml;
      at = splice.end;
    }
    return this.#marks.dropEmpty(xml + this.#xml.slice(at));
  }

  #changesOf(run: ManuscriptRun): RunChanges {
    const changes = this.#runs.get(run) ?? { removed: [], added: [] };
    this.#runs.set(run, changes);
    return changes;
  }

  #splice(start: number, xml: string, end = start): void {
    this.#splices.push({ start, end, xml });
  }

  /** The run in pieces: what stays in runs of its own look, what goes, what comes. */
  #rewrite(run: ManuscriptRun, { removed, added }: RunChanges): string {
    const look = run.properties.replace(/<w:rPrChange\b.*?<\/w:rPrChange>/s, '');
    let xml = '';
    let kept = '';
    const put = (piece: string) => {
      if (kept !== '' && piece !== '') {
        xml += `${run.open}${run.properties}${kept}</w:r>`;
        kept = '';
      }
      xml += piece;
    };
    for (const { start, end, text } of run.children) {
      const isIn = (at: number) => text !== undefined && at >= text.start && at <= text.end;
      const gone = joinExtents(removed.filter((extent) => isIn(extent.start)));
      const come = added.filter(({ at }) => isIn(at));
      if (!text || gone.length + come.length === 0) {
        kept += this.#xml.slice(start, end);
        continue;
      }
      const steps: Step[] = [
        ...gone.map(({ start: from, end: to }) => ({ at: from, end: to })),
        ...come.map((step) => ({ ...step, end: step.at })),
      ].sort((a, b) => a.at - b.at || a.end - b.end);
      let at = text.start;
      for (const step of steps) {
        kept += writeText(this.#xml.slice(at, step.at));
        put(this.#writeStep(step, run, look));
        // what comes between words that all go stands behind them
        at = Math.max(at, step.end);
      }
      kept += writeText(this.#xml.slice(at, text.end));
    }
    if (kept !== '') xml += `${run.open}${run.properties}${kept}</w:r>`;
    return xml;
  }

  #writeStep({ at, end, text, xml }: Step, { insertion }: ManuscriptRun, look: string): string {
    if (end > at) return this.#marks.remove(this.#xml.slice(at, end), look);
    return xml ?? this.#marks.add(text ?? '', look, insertion);
  }

  /** A paragraph's mark that goes says so first in the look of its mark. */
  #noteMark({ properties, inner }: ManuscriptParagraph): void {
    const note = this.#marks.note('w:del');
    if (!properties) {
      this.#splice(inner, `<w:pPr><w:rPr>${note}</w:rPr></w:pPr>`);
      return;
    }
    const xml = this.#xml.slice(properties.start, properties.end);
    const look = xml.lastIndexOf('<w:rPr>');
    if (look >= 0) this.#splice(properties.start + look + '<w:rPr>'.length, note);
    else {
      const empty = xml.indexOf('<w:rPr/>');
      const start = properties.start + empty;
      if (empty >= 0) this.#splice(start, `<w:rPr>${note}</w:rPr>`, start + '<w:rPr/>'.length);
      else this.#addAtEnd(properties, 'w:pPr', 'w:pPrChange', `<w:rPr>${note}</w:rPr>`);
    }
  }

  /** Adds to an element behind all its children but one. */
  #addAtEnd({ start, end }: Extent, name: string, last: string, added: string): void {
    const xml = this.#xml.slice(start, end);
    const before = xml.indexOf(`<${last}`);
    const close = before >= 0 ? before : xml.lastIndexOf(`</${name}>`);
    if (close >= 0) this.#splice(start + close, added);
    else this.#splice(start, `<${name}>${added}</${name}>`, end);
  }
}

const writeText = (raw: string) => (raw === '' ? '' : `<w:t xml:space="preserve">${raw}</w:t>`);

/** Neighbours made one. */
function joinExtents(extents: readonly Extent[]): Extent[] {
  const joined: Extent[] = [];
  for (const { start, end } of [...extents].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.end >= start) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
