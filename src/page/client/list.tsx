/** Lists: of words, of ticks, and of records, which stand in a table where they fit one. */
import { useState } from 'preact/hooks';
import type { FieldEdit, FormField, Path, Typed } from '../contract.ts';
import { ItemButtons } from './item-buttons.tsx';
import { Input, type ListProps } from './leaf.tsx';
import { Table } from './table.tsx';
import { idOf, problemsAt, Troubles } from './troubles.tsx';
import { fieldOf, isLeaf, isRecord, keyOf, titleOf } from './values.ts';

export function List(props: ListProps) {
  const { state, field, value } = props;
  const item = fieldOf(state.desk.form, field.item!);
  if (field.ticks) return <Ticks {...props} item={item} />;
  const items = Array.isArray(value) ? value : value === null ? [] : [value];
  if (isLeaf(item)) return <Words {...props} item={item} items={items} />;
  if (item.kind !== 'record') return <p class="help">这一处请在“YAML”里写。</p>;
  const columns = listColumns(props, item, items);
  return columns ? (
    <Table {...props} item={item} items={items} columns={columns} />
  ) : (
    <Cards {...props} item={item} items={items} />
  );
}

/** Widest tables that can be read beside the page. */
const mostColumns = 6;

/** The fields of its records that a table has columns for; undefined where a record holds more than a table can show. */
function listColumns(
  { state, file, path }: ListProps,
  item: FormField,
  items: readonly Typed[],
): string[] | undefined {
  const records = items.filter(isRecord);
  const fields = (item.fields ?? []).map(({ key, field }) => ({
    key,
    field: fieldOf(state.desk.form, field),
  }));
  const isOpened = (key: string) =>
    items.some((_, index) => state.opened.has(keyOf(file, [...path, index, key])));
  const shown = fields.filter(
    ({ key, field }) =>
      field.required ||
      field.starter ||
      isOpened(key) ||
      records.some((record) => (record[key] ?? null) !== null),
  );
  const fits = shown.length <= mostColumns && shown.every(({ field }) => isLeaf(field) && !field.long);
  return fits && shown.length > 1 ? shown.map(({ key }) => key) : undefined;
}

interface ItemsProps extends ListProps {
  item: FormField;
  items: readonly Typed[];
}

function Words({ label, item, items, ...props }: ItemsProps) {
  const { store, state, file, path, value } = props;
  // an empty input below the last: what is typed there becomes one more
  const rows = [...items, null];
  return (
    <ol class="words">
      {rows.map((word, index) => {
        const own: Path = [...path, index];
        const id = idOf(file, own);
        const problems = problemsAt(state, file, own, true);
        const isInvalid = problems.some(({ severity }) => severity === 'error');
        return (
          <li key={index} class={problems[0]?.severity ?? ''}>
            <div class="row">
              <Input
                {...props}
                field={item}
                path={own}
                value={word}
                id={id}
                isInvalid={isInvalid}
                label={word === null ? `${label}，再添一项` : `${label}，第${index + 1}项`}
              />
              {word !== null && (
                <ItemButtons {...{ store, file, path, value, items, index, label }} unit="项" />
              )}
            </div>
            <Troubles id={`${id}t`} problems={problems} />
          </li>
        );
      })}
    </ol>
  );
}

/** Words of the bank that may be ticked; each has a sentence of its own. */
function Ticks({ item, value, ...props }: ListProps & { item: FormField }) {
  const ticked = Array.isArray(value) ? value : [];
  return (
    <div class="ticks">
      {item.choices?.map((word) => (
        <Tick key={word} {...props} word={word} isOn={ticked.includes(word)} />
      ))}
    </div>
  );
}

interface TickProps extends Pick<ListProps, 'store' | 'file' | 'path'> {
  word: string;
  isOn: boolean;
}

function Tick({ store, file, path, word, isOn }: TickProps) {
  /** as it was clicked, until it is saved */
  const [wanted, want] = useState<boolean>();
  const toggle = async (shallBe: boolean) => {
    want(shallBe);
    await store.change(file, () => tickEdits(store.at(file, path), path, word, shallBe));
    want(undefined);
  };
  return (
    <label>
      <input
        type="checkbox"
        checked={wanted ?? isOn}
        onFocus={() => void store.light({ file, path })}
        onChange={(event) => void toggle(event.currentTarget.checked)}
      />
      {word}
    </label>
  );
}

/** What ticks a word, or takes its tick away. @param there what the list holds when its turn has come */
function tickEdits(there: Typed, path: Path, word: string, isOn: boolean): FieldEdit[] {
  const ticked = Array.isArray(there) ? there : [];
  const at = ticked.indexOf(word);
  if (isOn) return at < 0 ? [{ op: 'insert', path, at: ticked.length, values: [word], was: there }] : [];
  if (at < 0) return [];
  return ticked.length === 1
    ? [{ op: 'remove', path, was: there }]
    : [{ op: 'remove', path: [...path, at], was: word }];
}

function Cards({ label, item, items, Fields, ...props }: ItemsProps) {
  const { store, state, file, path, value } = props;
  // one more is shown where it was asked for
  const isAdding = state.opened.has(keyOf(file, [...path, items.length])) || items.length === 0;
  const cards = isAdding ? [...items, null] : items;
  return (
    <div class="cards">
      {cards.map((record, index) => {
        const own: Path = [...path, index];
        return (
          <details
            key={index}
            class="card"
            open={record === null || index < 3 || problemsAt(state, file, own, true).length > 0}
          >
            <summary>
              <span class="ordinal">{index + 1}</span>
              {titleOf(record) || `新的${label}`}
              {record !== null && (
                <ItemButtons {...{ store, file, path, value, items, index, label }} unit="项" />
              )}
            </summary>
            <Troubles id={`${idOf(file, own)}t`} problems={problemsAt(state, file, own)} />
            <Fields {...props} field={item} path={own} value={record} />
          </details>
        );
      })}
      {!isAdding && (
        <button type="button" class="chip" onClick={() => store.open(file, [...path, items.length])}>
          ＋ 再添一项
        </button>
      )}
    </div>
  );
}
