import type { Value } from '../../document/tree.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import type { Part } from '../../opc/parts.ts';
import { COMMENT_REFERENCE_STYLE, COMMENT_TEXT_STYLE } from './style-names.ts';

/** Who speaks in the margin: the program. */
const AUTHOR = '金秋';

/** The comments of a document, gathered while its body is written. */
export class Comments {
  readonly #texts: string[] = [];
  readonly #commentFor: (value: Value) => string | undefined;
  readonly #date: string | undefined;

  /** @param date `2016-12-20`, shown as the comments' date */
  constructor(commentFor: (value: Value) => string | undefined, date?: string) {
    this.#commentFor = commentFor;
    this.#date = date;
  }

  /** The runs of a value, with a comment where there is something to say. */
  attach(value: Value, runs: string): string {
    const text = this.#commentFor(value);
    if (text === undefined) return runs;
    const id = this.#texts.push(text) - 1;
    return `<w:commentRangeStart w:id="${id}"/>${runs}<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="${COMMENT_REFERENCE_STYLE}"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  }

  /** The comments part, where there are comments. */
  parts(): Part[] {
    if (this.#texts.length === 0) return [];
    return [
      {
        path: 'word/comments.xml',
        content: this.#write(),
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
        relationship: {
          id: 'rIdComments',
          type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
        },
      },
    ];
  }

  #write(): string {
    const date = this.#date ? ` w:date="${this.#date}T00:00:00Z"` : '';
    const comments = this.#texts.map(
      (text, id) =>
        `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}"${date}>${text
          .split('\n')
          .map(writeLine)
          .join('')}</w:comment>`,
    );
    return `${XML_DECLARATION}<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`;
  }
}

function writeLine(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${COMMENT_TEXT_STYLE}"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}
