/** A field that is typed as one text: its input, help and problems. */
import type { ComponentType } from 'preact';
import type { FormField, Path, Typed } from '../contract.ts';
import { type Draft, useDraft } from './draft.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { idOf, problemsAt, Troubles } from './troubles.tsx';
import { keyOf } from './values.ts';

export interface FieldProps {
  store: Store;
  state: State;
  file: string;
  path: Path;
  field: FormField;
  value: Typed;
}

/** Of a list; what draws its records draws the list too. */
export interface ListProps extends FieldProps {
  label: string;
  Fields: ComponentType<FieldProps>;
}

/** With its label above it and its help below. */
export function Leaf({ label, onRemove, ...props }: FieldProps & { label: string; onRemove?: () => void }) {
  const { file, path, field, state, value } = props;
  const id = idOf(file, path);
  const problems = problemsAt(state, file, path, true);
  const isMissing = field.required && value === null;
  return (
    <div class={`field ${problems[0]?.severity ?? ''}`}>
      <div class="label">
        <label for={id}>{label}</label>
        {field.required && (
          <span class={isMissing ? 'required missing' : 'required'}>{isMissing ? '需要填' : '必填'}</span>
        )}
        {onRemove && (
          <button
            type="button"
            class="remove"
            tabIndex={-1}
            aria-label={`去掉${label}`}
            title="去掉（Alt+Delete）"
            onClick={onRemove}
          >
            ×
          </button>
        )}
      </div>
      <Input
        {...props}
        id={id}
        label={label}
        isInvalid={problems.some(({ severity }) => severity === 'error')}
      />
      <p class="help" id={`${id}h`}>
        {field.help}
        {field.example !== undefined && field.choices === undefined && (
          <span class="example">例：{field.example}</span>
        )}
      </p>
      <Troubles id={`${id}t`} problems={problems} />
    </div>
  );
}

interface InputProps extends FieldProps {
  id: string;
  label: string;
  isInvalid: boolean;
  onPaste?: (event: ClipboardEvent) => void;
}

/** The input alone, as a cell of a table has it. */
export function Input(props: InputProps) {
  const { store, state, file, path, field, value, onPaste } = props;
  const draft = useDraft(store, file, path, value);
  const typed = {
    common: listAttributes(props, draft),
    draft,
    choices: field.kind === 'flag' ? ['是', '否'] : field.choices,
    isOver: state.isOver,
  };
  if (field.kind === 'choice' || field.kind === 'flag') return <ChoiceInput {...typed} />;
  const isLong = field.long || draft.text.includes('\n');
  return <TextInput {...typed} isLong={isLong} onPaste={onPaste} />;
}

/** What the element of a field has, however it is typed. */
function listAttributes({ store, file, path, field, id, label, isInvalid }: InputProps, draft: Draft) {
  return {
    ...{
      id,
      'data-field': keyOf(file, path),
      'aria-label': label,
      'aria-invalid': isInvalid || draft.isUnsaved,
    },
    ...(draft.isUnsaved && { title: '这里打的字还没有存进文件：改一改写法，或到“YAML”里写' }),
    'aria-describedby': `${id}h ${id}t`,
    'aria-required': field.required,
    value: draft.text,
    onFocus: () => void store.light({ file, path }),
    onBlur: () => {
      draft.leave();
      // in the next field, that one is lit; in another window, the cursor is still here
      setTimeout(() => !document.activeElement?.matches('[data-field]') && void store.light(undefined));
    },
  };
}

interface TypedProps {
  common: ReturnType<typeof listAttributes>;
  draft: Draft;
  choices: readonly string[] | undefined;
  isOver: boolean;
}

function ChoiceInput({ common, draft, choices = [], isOver }: TypedProps) {
  const isKnown = draft.text === '' || choices.includes(draft.text);
  return (
    <select {...common} disabled={isOver} onChange={(event) => draft.type(event.currentTarget.value, true)}>
      <option value="">（不写）</option>
      {!isKnown && <option value={draft.text}>{draft.text}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function TextInput({
  common,
  draft,
  choices,
  isOver,
  isLong,
  onPaste,
}: TypedProps & { isLong: boolean; onPaste: InputProps['onPaste'] }) {
  const typing = {
    ...common,
    readOnly: isOver,
    onInput: (event: Event) => draft.type((event.currentTarget as HTMLInputElement).value),
    onPaste,
    spellcheck: false,
  };
  if (isLong) return <textarea {...typing} rows={rowsFor(draft.text)} />;
  const list = choices && `${common.id}l`;
  return (
    <>
      <input {...typing} type="text" list={list} autocomplete="off" />
      {choices && (
        <datalist id={list}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Some thirty characters stand in a line. */
function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 30)));
  return Math.min(
    12,
    lines.reduce((sum, count) => sum + count, 0),
  );
}
