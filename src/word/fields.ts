/** Fields of a Word file that show a page number: what they show is no figure of the text. */
import type { XmlAttribute } from '../opc/xml-events.ts';

const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;
const OWN_NUMBER = /^\s*PAGE\b/i;

/** Follows fields as they begin and end, within one another. */
export class FieldReader {
  /** the page's own number is shown somewhere */
  hasPageNumber = false;
  /** instructions of the fields that are open */
  readonly #open: string[] = [];

  open(name: string, attribute: XmlAttribute): void {
    if (name === 'w:fldSimple') this.#note(this.#open.push(attribute('w:instr') ?? '') - 1);
    if (name === 'w:pgNum') this.hasPageNumber = true;
    if (name !== 'w:fldChar') return;
    const type = attribute('w:fldCharType');
    if (type === 'begin') this.#open.push('');
    else if (type === 'end') this.#open.pop();
  }

  close(name: string): void {
    if (name === 'w:fldSimple') this.#open.pop();
  }

  addInstruction(text: string): void {
    const last = this.#open.length - 1;
    if (last < 0) return;
    this.#open[last] += text;
    this.#note(last);
  }

  get isInPageNumber(): boolean {
    return this.#open.some((instruction) => PAGE_NUMBER.test(instruction));
  }

  #note(index: number): void {
    if (OWN_NUMBER.test(this.#open[index] ?? '')) this.hasPageNumber = true;
  }
}
