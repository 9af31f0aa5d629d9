import type { CellPiece, RowPiece, TablePiece } from '../../layout/compose/pieces.ts';
import { el } from '../../opc/xml.ts';
import type { Style } from '../../style/style.ts';
import { openParagraph, wrapParagraph } from './paragraph.ts';
import { type RunContext, writeSpan } from './run.ts';
import { writeTableBorders } from './styles.ts';

/**
 * A table of fixed widths over the whole text area. Rows stay whole, the head is repeated on every page.
 * The rows come one by one, so that a roster may be longer than memory. `tops`: those that begin a page.
 */
export function* writeTable(
  { fit, head, rows }: TablePiece,
  tops: ReadonlySet<number> | undefined,
  context: RunContext,
): Iterable<string> {
  const { widths, margin } = fit;
  const properties = el(
    'w:tblPr',
    {},
    el('w:tblStyle', { 'w:val': 'TableGrid' }),
    writeWidth(
      'w:tblW',
      widths.reduce((sum, width) => sum + width, 0),
    ),
    el('w:jc', { 'w:val': 'center' }),
    writeTableBorders(context.style),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    writeMargins(margin, context.style.table.cellPadding),
    LOOK,
  );
  yield `<w:tbl>${properties}${writeGrid(widths)}`;
  const writer = { openings: new Openings(context.style), words: new CellWords(context) };
  context.anchors?.beginTable();
  for (const row of head) {
    context.anchors?.addRow(row);
    yield writeRow(row, writer);
  }
  let index = 0;
  for (const row of rows) {
    // where a page begins is nothing that a row says
    context.anchors?.addRow(row);
    yield writeRow(tops?.has(index++) ? endMerges(row) : row, writer);
  }
  yield '</w:tbl>';
  yield writeSeparator();
}

/** Head rows and plain lines are as the table says itself; no other banding. */
const LOOK = el('w:tblLook', {
  'w:val': '0620',
  'w:firstRow': 1,
  'w:lastRow': 0,
  'w:firstColumn': 0,
  'w:lastColumn': 0,
  'w:noHBand': 1,
  'w:noVBand': 1,
});

/** A length as tables have it. */
export const writeWidth = (name: string, width: number): string =>
  el(name, { 'w:w': width, 'w:type': 'dxa' });

/** The same margin at the left and the right of every cell, and the same above and below its lines. */
export function writeMargins(margin: number, air: number): string {
  const sides = { top: air, left: margin, bottom: air, right: margin };
  return el(
    'w:tblCellMar',
    {},
    ...Object.entries(sides).map(([side, width]) => writeWidth(`w:${side}`, width)),
  );
}

export function writeGrid(widths: readonly number[]): string {
  return el('w:tblGrid', {}, ...widths.map((width) => el('w:gridCol', { 'w:w': width })));
}

/** A paragraph of one point: Word joins tables that touch, and ends no page with a table. */
export function writeSeparator(): string {
  return wrapParagraph('tableCell', '', { line: 20 });
}

/** At the top of a page no cell goes on from above: it begins anew, with its words. */
function endMerges(row: RowPiece): RowPiece {
  return { ...row, cells: row.cells.map((cell) => (cell.merge ? { ...cell, merge: 'restart' } : cell)) };
}

interface RowWriter {
  openings: Openings;
  words: CellWords;
}

function writeRow(row: RowPiece, { openings, words }: RowWriter): string {
  let xml = openings.openRow(row);
  for (const cell of row.cells) xml += openings.openCell(cell, row) + words.write(cell, row) + CELL_END;
  return `${xml}</w:tr>`;
}

const CELL_END = '</w:p></w:tc>';

/** The words of cells: a roster says the same in most of its rows, which is written once. */
class CellWords {
  readonly #context: RunContext;
  /** by role and text, those of a value about which there is nothing to say */
  readonly #known = new Map<RowPiece['role'], Map<string, string>>();

  constructor(context: RunContext) {
    this.#context = context;
  }

  write({ merge, inlines }: CellPiece, { role }: RowPiece): string {
    const [only] = inlines;
    if (merge === 'continue' || !only) return '';
    if (only.type !== 'value' || inlines.length > 1 || only.flags || !this.#context.comments.areOfFlags)
      return this.#writeAnew(inlines, role);
    const ofRole = this.#known.get(role) ?? new Map<string, string>();
    this.#known.set(role, ofRole);
    const known = ofRole.get(only.text) ?? this.#writeAnew(inlines, role);
    ofRole.set(only.text, known);
    return known;
  }

  #writeAnew(inlines: CellPiece['inlines'], role: RowPiece['role']): string {
    return writeSpan({ role, inlines }, role, this.#context);
  }
}

/** Of cells that begin at one place, who is as wide spans as many columns. */
const areAlike = (a: CellPiece, b: CellPiece) =>
  a.width === b.width && a.merge === b.merge && a.align === b.align && a.right === b.right;

/** What stands before the words of a row and of a cell: the same few over a whole roster. */
class Openings {
  readonly #known = new Map<string, string>();
  /** by where they begin, the last cells that were opened */
  readonly #above = new Map<number, { cell: CellPiece; role: RowPiece['role']; xml: string }>();
  readonly #roles: Style['roles'];

  constructor({ roles }: Style) {
    this.#roles = roles;
  }

  openRow({ part, height }: RowPiece): string {
    return this.#once(`${part} ${height}`, () => {
      const properties = el(
        'w:trPr',
        {},
        el('w:cantSplit'),
        el('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
        part === 'head' ? el('w:tblHeader') : '',
      );
      return `<w:tr>${properties}`;
    });
  }

  /** As far as the words of its paragraph; below each other they are alike, as a rule. */
  openCell(cell: CellPiece, row: RowPiece): string {
    const above = this.#above.get(cell.x);
    if (above && above.role === row.role && areAlike(above.cell, cell)) return above.xml;
    const xml = this.#openAnew(cell, row);
    this.#above.set(cell.x, { cell, role: row.role, xml });
    return xml;
  }

  #openAnew({ width, span, merge, align, right }: CellPiece, { role }: RowPiece): string {
    return this.#once(`${role} ${width} ${span} ${merge} ${align} ${right}`, () => {
      const properties = el(
        'w:tcPr',
        {},
        writeWidth('w:tcW', width),
        span > 1 ? el('w:gridSpan', { 'w:val': span }) : '',
        merge ? el('w:vMerge', { 'w:val': merge === 'restart' ? merge : undefined }) : '',
        el('w:vAlign', { 'w:val': 'center' }),
      );
      const paragraph = openParagraph({
        ...{ role, stretches: [], right: right > 0 ? right : undefined },
        align: align === this.#roles[role].align ? undefined : align,
      });
      return `<w:tc>${properties}${paragraph}`;
    });
  }

  #once(key: string, write: () => string): string {
    const known = this.#known.get(key) ?? write();
    this.#known.set(key, known);
    return known;
  }
}
