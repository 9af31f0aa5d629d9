/** Records in a table, into which rows from Excel can be pasted. */
import type { FieldEdit, FormField, Path, Typed } from '../contract.ts';
import { ItemButtons } from './item-buttons.tsx';
import { Input, type ListProps } from './leaf.tsx';
import { idOf, problemsAt, Troubles } from './troubles.tsx';
import { fieldOf, isRecord } from './values.ts';

interface TableProps extends ListProps {
  item: FormField;
  items: readonly Typed[];
  columns: readonly string[];
}

export function Table(props: TableProps) {
  const { store, file, path, value, items, columns, label } = props;
  // an empty row below the last: what is typed or pasted there becomes one more
  const rows = [...items, null];
  return (
    <div class="grid">
      <table>
        <Head {...props} />
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td class="ordinal">{row === null ? '＋' : index + 1}</td>
              {columns.map((column) => (
                <td key={column}>
                  <Cell {...props} row={row} index={index} column={column} />
                </td>
              ))}
              <td>
                {row !== null && (
                  <ItemButtons {...{ store, file, path, value, items, index, label }} unit="行" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Troubles
        id={`${idOf(file, path)}r`}
        problems={items.flatMap((_, index) => rowProblems(props, [...path, index]))}
      />
      <Hint {...props} />
    </div>
  );
}

function Head(props: TableProps) {
  return (
    <thead>
      <tr>
        <th class="ordinal" scope="col">
          <span class="unseen">序号</span>
        </th>
        {props.columns.map((column) => (
          <th key={column} scope="col" title={helpOf(props, column)}>
            {column}
          </th>
        ))}
        <th>
          <span class="unseen">移动、去掉</span>
        </th>
      </tr>
    </thead>
  );
}

/** That rows may be pasted, and which fields have no column yet. */
function Hint({ store, state, file, path, item, items, columns }: TableProps) {
  const others = items.length > 0 ? (item.fields ?? []).filter(({ key }) => !columns.includes(key)) : [];
  return (
    <p class="help">
      可以从 Excel 复制若干行，粘贴到格子里。
      {others.length > 0 && '还可以写：'}
      {others.map(({ key, field }) => (
        <button
          key={key}
          type="button"
          class="link"
          title={fieldOf(state.desk.form, field).help}
          onClick={() => store.open(file, [...path, items.length - 1, key])}
        >
          {key}
        </button>
      ))}
    </p>
  );
}

function helpOf({ item, state }: TableProps, column: string): string {
  const number = item.fields?.find(({ key }) => key === column)?.field;
  return number === undefined ? '' : fieldOf(state.desk.form, number).help;
}

/** A row's problems stand below the table, each with the row that it is of. */
function rowProblems({ state, file }: TableProps, path: Path) {
  const row = Number(path.at(-1)) + 1;
  return problemsAt(state, file, path, true).map((problem) => ({
    ...problem,
    message: `第${row}行：${problem.message}`,
  }));
}

function Cell(props: TableProps & { row: Typed; index: number; column: string }) {
  const { store, state, file, path, item, row, index, column, label } = props;
  const own: Path = [...path, index, column];
  const number = item.fields?.find(({ key }) => key === column)?.field ?? 0;
  const paste = (event: ClipboardEvent) => {
    const cells = readCells(event.clipboardData?.getData('text/plain') ?? '');
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    void store.change(file, () => placeCells(props, cells, index, column));
  };
  const problems = problemsAt(state, file, own, true);
  return (
    <Input
      {...props}
      {...{ path: own, field: fieldOf(state.desk.form, number), id: idOf(file, own), onPaste: paste }}
      value={isRecord(row) ? (row[column] ?? null) : null}
      label={`${label}，第${index + 1}行，${column}`}
      isInvalid={problems.some(({ severity }) => severity === 'error')}
    />
  );
}

/** The cells of a stretch of a spreadsheet. A cell with line ends in it comes in quotes. */
export function readCells(text: string): string[][] {
  const cells = [...text.replace(/\r\n?/g, '\n').matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, cell = '', end] of cells) {
    if (whole === '' && end === '') break;
    const plain = /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    rows.at(-1)!.push(plain.replace(/\s+/g, ' ').trim());
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** What puts cells into the rows from one on: under the headings that the first row names, else from a column on. */
function placeCells(
  { item, items, columns, path, value }: TableProps,
  cells: string[][],
  from: number,
  column: string,
): FieldEdit[] {
  const known = new Set(item.fields?.map(({ key }) => key));
  const [first = [], ...others] = cells;
  const isHead = first.length > 1 && first.filter((cell) => known.has(cell)).length > first.length / 2;
  const keys = isHead ? first : columns.slice(columns.indexOf(column));
  const rows = (isHead ? others : cells).map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index) =>
        cell !== '' && known.has(keys[index] ?? '') ? [[keys[index]!, cell]] : [],
      ),
    ),
  );
  const edits: FieldEdit[] = [];
  const added: Typed[] = [];
  rows.forEach((row, offset) => {
    const there = items[from + offset];
    if (there === undefined || there === null) added.push(row);
    else
      for (const [key, cell] of Object.entries(row)) {
        const was = isRecord(there) ? (there[key] ?? null) : null;
        if (was !== cell) edits.push({ op: 'set', path: [...path, from + offset, key], value: cell, was });
      }
  });
  // what is added comes first: the list is then still as it was shown
  if (added.length > 0) edits.unshift({ op: 'insert', path, at: items.length, values: added, was: value });
  return edits;
}
