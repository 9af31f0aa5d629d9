import { plainText } from '../../document/text.ts';
import type { Cell, Column, Row, Table } from '../../document/tree.ts';
import { fitTable, indentFigures, type TableFit } from '../../layout/table-fit.ts';
import { ROW_HEIGHT } from '../../layout/tables.ts';
import { writeParagraph } from './paragraph.ts';
import { type RunContext, writeInlines } from './run.ts';
import { writeTableBorders } from './styles.ts';

/**
 * A table of fixed widths over the whole text area. Rows stay whole, the head is repeated on every page.
 * The rows come one by one, so that a roster may be longer than memory.
 *
 * @param width of the text area, in twips
 */
export function* writeTable(table: Table, width: number, context: RunContext): Iterable<string> {
  if (table.caption)
    yield writeParagraph('tableCaption', writeInlines(table.caption, 'tableCaption', context));
  const fit = fitTable(table.columns, width, context.style);
  const { widths } = fit;
  const writer = new RowWriter(table.columns, fit, context);
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>${writeTableBorders(context.style)}<w:tblLayout w:type="fixed"/>${writeMargins(fit)}<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`;
  yield* writer.write(table.head, 'head');
  yield* writer.write(table.body, 'body');
  yield* writer.write(table.foot ?? [], 'foot');
  yield '</w:tbl>';
  yield writeSeparator();
}

function writeMargins({ margin }: TableFit): string {
  const side = (name: string) => `<w:${name} w:w="${margin}" w:type="dxa"/>`;
  return `<w:tblCellMar>${side('left')}${side('right')}</w:tblCellMar>`;
}

/** A paragraph of one point: Word joins tables that touch, and ends no page with a table. */
export function writeSeparator(): string {
  return writeParagraph('tableCell', '', { line: 20 });
}

type Part = 'head' | 'body' | 'foot';

/** Writes rows, remembering what reaches down from the rows above. */
class RowWriter {
  readonly #columns: readonly Column[];
  readonly #fit: TableFit;
  readonly #context: RunContext;

  constructor(columns: readonly Column[], fit: TableFit, context: RunContext) {
    this.#columns = columns;
    this.#fit = fit;
    this.#context = context;
  }

  *write(rows: Iterable<Row>, part: Part): Iterable<string> {
    /** for each column, what still covers it: a cell with rowSpan */
    const covering: ({ rows: number; columns: number } | undefined)[] = [];
    /** for each merging column, the text that reaches down */
    let above: (string | undefined)[] = [];
    for (const row of rows) {
      const cells: string[] = [];
      const texts: (string | undefined)[] = [];
      let column = 0;
      let next = 0;
      let unbroken = true;
      while (column < this.#columns.length) {
        const cover = covering[column];
        if (cover && cover.rows > 0) {
          cover.rows--;
          cells.push(this.#writeCell(undefined, column, cover.columns, part, 'continue'));
          column += cover.columns;
          continue;
        }
        const cell = row.cells[next++] ?? { children: [] };
        const span = Math.min(cell.colSpan ?? 1, this.#columns.length - column);
        let merge: Merge | undefined;
        if ((cell.rowSpan ?? 1) > 1) {
          covering[column] = { rows: cell.rowSpan! - 1, columns: span };
          merge = 'restart';
        } else if (part === 'body' && this.#columns[column]!.merge) {
          const text = plainText(cell.children);
          // A group within a group ends with it: 数学系 of one school is not that of the next.
          unbroken &&= above[column] === text;
          merge = unbroken ? 'continue' : 'restart';
          texts[column] = text;
        }
        cells.push(this.#writeCell(cell, column, span, part, merge));
        column += span;
      }
      above = texts;
      yield `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ROW_HEIGHT}" w:hRule="atLeast"/>${part === 'head' ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
    }
  }

  #writeCell(cell: Cell | undefined, column: number, span: number, part: Part, merge?: Merge): string {
    const width = sum(this.#fit.widths.slice(column, column + span));
    const role = part === 'head' ? this.#fit.head : this.#fit.cell;
    const { style } = this.#context;
    const isCentred = part === 'head' || span > 1;
    const align = isCentred ? 'center' : this.#columns[column]!.align;
    const right = isCentred ? 0 : indentFigures(this.#columns[column]!, width, this.#fit, style);
    const content = merge === 'continue' ? '' : writeInlines(cell?.children ?? [], role, this.#context);
    return [
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
      span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
      merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '',
      '<w:vAlign w:val="center"/></w:tcPr>',
      writeParagraph(role, content, {
        ...(align === style.roles[role].align ? {} : { align }),
        ...(right > 0 ? { right } : {}),
      }),
      '</w:tc>',
    ].join('');
  }
}

type Merge = 'restart' | 'continue';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
