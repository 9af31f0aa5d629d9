/** What the cells of a roster's columns say: the text of each, clean, in half the words where the heading gives the rest. */
import { controlCharacter, hiddenCharacter } from '../diagnostics/catalogue/encoding.ts';
import { type Diagnostic, makeProblem } from '../diagnostics/diagnostic.ts';
import { formatPath } from '../diagnostics/path.ts';
import type { FieldUse } from './roster-found.ts';
import { sanitise } from './sanitise.ts';
import { bareFigure, placeOfCell, type Table, type TableCell } from './table.ts';

export class CellReader {
  readonly #table: Table;
  readonly #names: ReadonlySet<string>;
  /** by column and as typed; of equal cells with nothing to tell one is read */
  readonly #known = new Map<FieldUse, Map<string, string>>();
  readonly #tell: (problem: Diagnostic) => void;

  /**
   * @param names keys of the columns that name people
   * @param tell is told of characters that no cell should hold
   */
  constructor(table: Table, names: ReadonlySet<string>, tell: (problem: Diagnostic) => void) {
    this.#table = table;
    this.#names = names;
    this.#tell = tell;
  }

  /** The text of a cell; a bare figure has the unit that its heading names. */
  read(cell: TableCell, row: number, use: FieldUse): string {
    const known = this.#knownOf(use);
    const before = known.get(cell.text);
    if (before !== undefined) return before;
    const { text, removed, hidden } = sanitise(cell.text);
    const said = this.#tidy(text, use);
    if (removed.length + hidden.length === 0) known.set(cell.text, said);
    const at = () => ({
      place: placeOfCell(this.#table, row, cell.column, cell),
      field: formatPath([use.key]),
    });
    if (removed.length > 0) this.#tell(makeProblem(controlCharacter, { codes: removed }, at()));
    if (hidden.length > 0) this.#tell(makeProblem(hiddenCharacter, { codes: hidden }, at()));
    return said;
  }

  #knownOf(use: FieldUse): Map<string, string> {
    const known = this.#known.get(use) ?? new Map<string, string>();
    this.#known.set(use, known);
    return known;
  }

  #tidy(text: string, { key, isMoney, unit }: FieldUse): string {
    const trimmed = this.#names.has(key)
      ? text.trim().replace(/\s*\n\s*/g, ' ')
      : joinLetters(text.trim().replace(/\s*\n\s*/g, ''));
    if (!isMoney || unit === '' || !bareFigure.test(trimmed)) return trimmed;
    return trimmed + (unit === '万' ? '万元' : unit);
  }
}

/** 本 科, spread to the width of the cell, is 本科; of more than single letters a space may part two words. */
function joinLetters(text: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s+/g, '') : text;
}
