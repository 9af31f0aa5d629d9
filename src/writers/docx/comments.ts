import type { Value } from '../../document/tree.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import { WORDPROCESSING } from '../../opc/namespaces.ts';
import type { Part } from '../../opc/parts.ts';
import { el } from '../../opc/xml.ts';
import { COMMENT_REFERENCE_STYLE, COMMENT_TEXT_STYLE } from './style-names.ts';

/** Who speaks in the margin: the program, by a name that nobody on a roster has. */
const AUTHOR = 'jinqiu';

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

  /** Whether nothing is said of any value that has no flags: equal ones are then written alike. */
  get areOfFlags(): boolean {
    return this.#commentFor === describeFlags;
  }

  /** What stands before and behind the runs of a value that there is something to say about. */
  open(value: Value): { before: string; behind: string } | undefined {
    const text = this.#commentFor(value);
    if (text === undefined) return undefined;
    const id = this.#texts.push(text) - 1;
    const number = { 'w:id': id };
    const look = el('w:rPr', {}, el('w:rStyle', { 'w:val': COMMENT_REFERENCE_STYLE }));
    const reference = el('w:r', {}, look, el('w:commentReference', number));
    return {
      before: el('w:commentRangeStart', number),
      behind: el('w:commentRangeEnd', number) + reference,
    };
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
    const date = this.#date ? `${this.#date}T00:00:00Z` : undefined;
    const comments = this.#texts.map((text, id) => {
      const attributes = { 'w:id': id, 'w:author': AUTHOR, 'w:initials': AUTHOR, 'w:date': date };
      return el('w:comment', attributes, ...text.split('\n').map(writeLine));
    });
    return XML_DECLARATION + el('w:comments', { 'xmlns:w': WORDPROCESSING }, ...comments);
  }
}

/** Problems that a comment tells; more nobody reads beside a figure. */
const mostTold = 5;

/** What is wrong with a value, one problem a line. */
export function describeFlags({ flags = [] }: Value): string | undefined {
  if (flags.length === 0) return undefined;
  const told = flags.slice(0, mostTold).map(({ message }) => message);
  const left = flags.length - told.length;
  return [...told, ...(left > 0 ? [`还有${left}处，见 jinqiu 检查`] : [])].join('\n');
}

function writeLine(text: string): string {
  return el(
    'w:p',
    {},
    el('w:pPr', {}, el('w:pStyle', { 'w:val': COMMENT_TEXT_STYLE })),
    el(
      'w:r',
      {},
      el('w:rPr', {}, el('w:rFonts', { 'w:hint': 'eastAsia' })),
      el('w:t', { 'xml:space': 'preserve' }, escapeXml(text)),
    ),
  );
}
