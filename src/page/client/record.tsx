/** A record: what it holds and what is usual, the rest to be added. */
import type { ComponentChildren } from 'preact';
import type { FormField, Path } from '../contract.ts';
import { takeRoster } from './deeds.ts';
import { type FieldProps, Leaf } from './leaf.tsx';
import { List } from './list.tsx';
import type { Store } from './store.ts';
import { idOf, problemsAt, Troubles } from './troubles.tsx';
import { fieldOf, isLeaf, isRecord, keyOf } from './values.ts';

export function RecordFields(props: FieldProps) {
  const { store, state, file, path, field, value } = props;
  const record = isRecord(value) ? value : {};
  const fields = (field.fields ?? []).map(({ key, field: number }) => {
    const inner = fieldOf(state.desk.form, number);
    const innerPath = [...path, key];
    const there = record[key] ?? null;
    const isOpened = state.opened.has(keyOf(file, innerPath));
    const isUsual = inner.required || (inner.starter && isLeaf(inner));
    const hasProblem = problemsAt(state, file, innerPath, true).length > 0;
    return { key, inner, innerPath, there, isShown: there !== null || isOpened || isUsual || hasProblem };
  });
  const others = fields.filter(({ isShown }) => !isShown);
  return (
    <div class="record">
      {typeof value === 'string' && <p class="help">这一处写的是“{value}”</p>}
      {fields
        .filter(({ isShown }) => isShown)
        .map(({ key, inner, innerPath, there }) => (
          <AnyField
            key={key}
            {...{ store, state, file }}
            path={innerPath}
            field={inner}
            value={there}
            label={key}
          />
        ))}
      <Additions
        {...{ store, file }}
        choices={others.map(({ key, inner, innerPath }) => ({ key, field: inner, path: innerPath }))}
      />
    </div>
  );
}

/** A field of any kind, with what it is called. */
export function AnyField({ label, ...props }: FieldProps & { label: string }) {
  const { store, file, path, field, value } = props;
  const remove =
    field.required || value === null
      ? undefined
      : () => void store.change(file, () => [{ op: 'remove', path, was: value }]);
  if (isLeaf(field)) return <Leaf {...props} label={label} {...(remove && { onRemove: remove })} />;
  // a record may stand for a list, as the roster's file for its rows
  const { form } = props.state.desk;
  const isInstead = field.record !== undefined && !Array.isArray(value);
  const inner = isInstead ? fieldOf(form, field.record!) : field;
  return (
    <Part {...props} label={label} {...(remove && { onRemove: remove })}>
      {field.record !== undefined && path.length === 1 && <RosterPicker store={store} />}
      {inner.kind === 'record' ? (
        <RecordFields {...props} field={inner} />
      ) : (
        <List {...props} label={label} Fields={RecordFields} />
      )}
    </Part>
  );
}

/** A roster is dropped anywhere on the page, or chosen here. */
function RosterPicker({ store }: { store: Store }) {
  return (
    <label class="picker">
      <input
        type="file"
        accept=".xlsx,.csv"
        class="unseen"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void takeRoster(store, chosen);
          event.currentTarget.value = '';
        }}
      />
      把填好的名册（xlsx、csv）拖到页面上，或点这里选
    </label>
  );
}

/** A part of the form under its own heading. */
function Part({
  label,
  children,
  onRemove,
  ...props
}: FieldProps & { label: string; children: ComponentChildren; onRemove?: () => void }) {
  const { file, path, field, state } = props;
  const id = idOf(file, path);
  return (
    <fieldset
      class={`part depth${Math.min(path.length, 4)}`}
      aria-describedby={`${id}h ${id}t`}
      data-field={keyOf(file, path)}
    >
      <legend>
        {label}
        {onRemove && (
          <button type="button" class="remove" aria-label={`去掉${label}`} title="去掉" onClick={onRemove}>
            ×
          </button>
        )}
      </legend>
      <p class="help" id={`${id}h`}>
        {field.help === label ? '' : field.help}
      </p>
      <Troubles id={`${id}t`} problems={problemsAt(state, file, path)} />
      {children}
    </fieldset>
  );
}

interface Choice {
  key: string;
  field: FormField;
  path: Path;
}

/** Fields that are not there, to be added. */
export function Additions({
  store,
  file,
  choices,
}: {
  store: Store;
  file: string;
  choices: readonly Choice[];
}) {
  if (choices.length === 0) return null;
  return (
    <details class="additions">
      <summary>
        添加（{choices.length}）：{choices.map(({ key }) => key).join('、')}
      </summary>
      <div class="chips">
        {choices.map(({ key, field, path }) => (
          <button
            key={key}
            type="button"
            class="chip"
            title={field.help}
            onClick={() => store.open(file, path)}
          >
            ＋ {key}
          </button>
        ))}
      </div>
    </details>
  );
}
