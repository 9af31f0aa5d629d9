/** Comments put into a Word file that may have some already. */

import { escapeXml, XML_DECLARATION } from '../opc/escape.ts';
import { WORDPROCESSING } from '../opc/namespaces.ts';
import type { Part } from '../opc/parts.ts';
import { readRelationships } from '../opc/relationships.ts';
import type { ZipArchive } from '../opc/unzip.ts';
import { el } from '../opc/xml.ts';
import type { PackageChanges } from './package.ts';
import type { Reviser } from './revision-marks.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const CLOSE = '</w:comments>';

/** The comments of a file, old and new. */
export class CommentPart {
  readonly #part: string | undefined;
  readonly #xml: string;
  readonly #reviser: Reviser;
  #id: number;
  #added = '';

  /** @param main name of the main part */
  constructor(archive: ZipArchive, main: string, reviser: Reviser) {
    this.#part = readRelationships(archive, main).find(({ type }) => type === 'comments')?.target;
    const bytes = this.#part === undefined ? undefined : archive.read(this.#part);
    this.#xml = bytes ? new TextDecoder().decode(bytes) : '';
    const ids = Array.from(this.#xml.matchAll(/<w:comment [^>]*w:id="(\d+)"/g), ([, id]) => Number(id));
    this.#id = Math.max(-1, ...ids) + 1;
    this.#reviser = reviser;
  }

  /** @returns the id by which the text refers to it */
  add(text: string): number {
    const { author, date } = this.#reviser;
    const run = el('w:r', {}, el('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
    const attributes = { 'w:id': this.#id, 'w:author': author, 'w:initials': author, 'w:date': date };
    this.#added += el('w:comment', attributes, el('w:p', {}, run));
    return this.#id++;
  }

  /** What becomes of the package. */
  changes(): PackageChanges {
    if (this.#added === '') return { changed: new Map(), added: [] };
    if (this.#part !== undefined && this.#xml.includes(CLOSE)) {
      const xml = this.#xml.replace(CLOSE, () => this.#added + CLOSE);
      return { changed: new Map([[this.#part, xml]]), added: [] };
    }
    const part: Part = {
      path: 'word/comments.xml',
      content: XML_DECLARATION + el('w:comments', { 'xmlns:w': WORDPROCESSING }, this.#added),
      contentType: TYPE,
      relationship: { id: 'rIdJinqiuComments', type: RELATIONSHIP },
    };
    return { changed: new Map(), added: [part] };
  }
}
