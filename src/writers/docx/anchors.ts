import { BaseWriter, type WrittenBase } from '../../anchors/base.ts';
import type { TypedField } from '../../anchors/fields.ts';
import { NAMESPACE, nameBookmark, PROPERTY } from '../../anchors/names.ts';
import { digest, tighten } from '../../anchors/words.ts';
import { plainText } from '../../document/text.ts';
import type { Chart } from '../../document/tree.ts';
import type { PrintedWords } from '../../layout/compose/passages.ts';
import type { RowPiece } from '../../layout/compose/pieces.ts';
import { escapeXml, XML_DECLARATION } from '../../opc/escape.ts';
import type { Part } from '../../opc/parts.ts';
import { el } from '../../opc/xml.ts';

/** How a file is to be known again once it was edited. */
export interface AnchorOptions {
  /** whether words name somebody, and so are not kept */
  isNaming: (text: string) => boolean;
  /** the data that it was made of */
  typed: () => readonly TypedField[];
  /** it leaves the house: nothing of its base goes with it, but by what that is found */
  isOutward: boolean;
  /** takes the base, to keep it beside the file */
  keep?: ((base: WrittenBase) => void) | undefined;
}

/** By what a file is known again, gathered while its body is written. */
export class Anchors {
  readonly #base: BaseWriter;
  readonly #options: AnchorOptions;
  #paragraphs = 0;

  constructor(options: AnchorOptions) {
    this.#options = options;
    this.#base = new BaseWriter(options.isNaming);
  }

  /** What stands around a paragraph's words: a hidden bookmark that tells whether somebody has touched them. */
  markParagraph(words: PrintedWords): { before: string; behind: string } {
    this.#base.addParagraph(words);
    if (this.#options.isOutward) return { before: '', behind: '' };
    const id = this.#paragraphs++;
    const name = nameBookmark(id + 1, digest(tighten(words.text)));
    return {
      before: el('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
      behind: el('w:bookmarkEnd', { 'w:id': id }),
    };
  }

  beginTable(): void {
    this.#base.beginTable();
  }

  addRow({ cells }: RowPiece): void {
    this.#base.addRow(cells.map(({ merge, inlines }) => (merge === 'continue' ? '' : plainText(inlines))));
  }

  /** A row of 版记, which has one cell. */
  addLine(words: PrintedWords): void {
    this.#base.addRow([words.text]);
  }

  addChart(chart: Chart): void {
    this.#base.addChart(chart);
  }

  /** The parts that hold the anchors. */
  parts(): Part[] {
    const base = this.#base.end(this.#options.typed());
    this.#options.keep?.(base);
    return [writeProperty(base.id), ...(this.#options.isOutward ? [] : writeBase(base.xml))];
  }
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
/** The format of custom properties, which is the same in every file. */
const CUSTOM_PROPERTIES = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Of the base's part: Word tells such parts apart by it. */
const STORE = '{6A696E71-6975-4261-8E50-000000000001}';

function writeProperty(id: string): Part {
  const property = el(
    'property',
    { fmtid: CUSTOM_PROPERTIES, pid: 2, name: PROPERTY },
    el('vt:lpwstr', {}, escapeXml(id)),
  );
  const namespaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return {
    path: 'docProps/custom.xml',
    content: XML_DECLARATION + el('Properties', namespaces, property),
    contentType: `${TYPES}.custom-properties+xml`,
    relationship: { id: 'rIdJinqiu', type: `${OFFICE}/relationships/custom-properties`, of: 'package' },
  };
}

function writeBase(base: string): Part[] {
  const store = { 'ds:itemID': STORE, 'xmlns:ds': `${OFFICE}/customXml` };
  const schema = el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': NAMESPACE }));
  const properties = { Id: 'rId1', Type: `${OFFICE}/relationships/customXmlProps`, Target: 'itemProps1.xml' };
  const relationships = { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' };
  return [
    {
      path: 'customXml/item1.xml',
      content: base,
      relationship: { id: 'rIdBase', type: `${OFFICE}/relationships/customXml` },
    },
    {
      path: 'customXml/itemProps1.xml',
      content: XML_DECLARATION + el('ds:datastoreItem', store, schema),
      contentType: `${TYPES}.customXmlProperties+xml`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      content: XML_DECLARATION + el('Relationships', relationships, el('Relationship', properties)),
    },
  ];
}
