/** The form of one file: its parts as a new campaign has them, what is there first, the rest to be added. */
import type { Path } from '../contract.ts';
import { Additions, AnyField } from './record.tsx';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { problemsAt } from './troubles.tsx';
import { fieldOf, isRecord, keyOf } from './values.ts';

/** Without them there is no report; a unit's own file need not have them. */
const always = new Set(['单位', '报告']);

export function FormPane({ store, state }: { store: Store; state: State }) {
  const { form } = state.desk;
  const file = store.fileOf(state.file);
  if (!file) return null;
  const worst = file.problems.find(({ severity }) => severity === 'error') ?? file.problems[0];
  if (file.flaw !== undefined)
    return (
      <div class="flaw" role="alert">
        <p>{file.flaw}</p>
        {worst && (
          <p class="error">
            {worst.line !== undefined && `第 ${worst.line} 行：`}
            {worst.message}
            {worst.hint && <span class="hint">{worst.hint}</span>}
          </p>
        )}
        <button type="button" class="primary" onClick={() => store.set({ tab: 'yaml' })}>
          到“YAML”里改
        </button>
      </div>
    );
  const values = isRecord(file.values) ? file.values : {};
  const root = fieldOf(form, form.root);
  const isMain = state.file === state.desk.files[0]?.name;
  return (
    <form
      class="form"
      key={file.name}
      onSubmit={(event) => event.preventDefault()}
      aria-label={`${file.label}的资料`}
    >
      {form.sections.map(({ title, keys }) => {
        const fields = keys.flatMap((key) => {
          const number = root.fields?.find((one) => one.key === key)?.field;
          if (number === undefined) return [];
          const path: Path = [key];
          const value = values[key] ?? null;
          const isShown =
            value !== null ||
            (isMain && always.has(key)) ||
            state.opened.has(keyOf(file.name, path)) ||
            problemsAt(state, file.name, path, true).length > 0;
          return [{ key, path, value, field: fieldOf(form, number), isShown }];
        });
        const shown = fields.filter(({ isShown }) => isShown);
        return (
          <section key={title} class="section" id={`部分-${title}`}>
            <h2>{title}</h2>
            {shown.map(({ key, path, field, value }) => (
              <AnyField key={key} {...{ store, state, path, field, value }} file={file.name} label={key} />
            ))}
            <Additions store={store} file={file.name} choices={fields.filter(({ isShown }) => !isShown)} />
          </section>
        );
      })}
    </form>
  );
}
