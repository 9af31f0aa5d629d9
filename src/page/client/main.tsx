/** The page: the form or the file on the left, the printed pages on the right, what is wrong below. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BankPane } from './bank-pane.tsx';
import { Bar, Foot } from './bar.tsx';
import { takeFile } from './deeds.ts';
import { FormPane } from './form.tsx';
import { listenToKeys } from './keys.ts';
import { Overlays } from './overlays.tsx';
import { Sheets } from './sheets.tsx';
import { Start } from './start.tsx';
import type { Tab } from './state.ts';
import { openStore, Store, useStore } from './store.ts';
import { ProblemList, sayProblems } from './troubles.tsx';
import { DropHint } from './word-box.tsx';
import { YamlPane } from './yaml-pane.tsx';

function Page({ first }: { first: Store }) {
  const [store, setStore] = useState(first);
  const state = useStore(store);
  const [isListing, setListing] = useState(false);
  const [isDragging, setDragging] = useState(false);
  useEffect(() => listenToKeys(store), [store]);
  if (state.desk.files.length === 0)
    return (
      <Start
        desk={state.desk}
        onStart={(desk) => {
          const started = new Store(desk);
          started.listen();
          setStore(started);
        }}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the keyboard chooses them at 名册 and below
    <div
      class="frame"
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(event.dataTransfer?.types.includes('Files') ?? false);
      }}
      onDragLeave={(event) => event.relatedTarget === null && setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        const [dropped] = event.dataTransfer?.files ?? [];
        setDragging(false);
        if (dropped) takeFile(store, dropped);
      }}
    >
      <Bar store={store} state={state} />
      <main class="panes">
        <section class="left" aria-label="资料">
          <Tabs store={store} />
          {state.tab === 'form' && <FormPane store={store} state={state} />}
          {state.tab === 'yaml' && <YamlPane store={store} state={state} />}
          {state.tab === 'bank' && (
            <BankPane key={JSON.stringify(state.choice)} store={store} state={state} />
          )}
        </section>
        <section class="right" aria-label="成稿">
          <Sheets store={store} state={state} />
        </section>
      </main>
      {isListing && <ProblemList store={store} state={state} onClose={() => setListing(false)} />}
      <Foot
        store={store}
        state={state}
        summary={sayProblems(state)}
        isOpen={isListing}
        onToggle={() => setListing(!isListing)}
      />
      <Overlays store={store} state={state} />
      {isDragging && <DropHint />}
    </div>
  );
}

const tabs = [
  ['form', '表格'],
  ['bank', '句子'],
  ['yaml', 'YAML'],
] as const satisfies readonly (readonly [Tab, string])[];

/** Which file, and how it is shown. */
function Tabs({ store }: { store: Store }) {
  const state = useStore(store);
  const { files } = state.desk;
  return (
    <nav class="tabs" aria-label="文件">
      {files.length > 1 &&
        files.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === state.file}
            title={name}
            onClick={() => store.set({ file: name })}
          >
            {label}
          </button>
        ))}
      <span class="spring" />
      {tabs.map(([tab, name]) => (
        <button key={tab} type="button" aria-pressed={tab === state.tab} onClick={() => store.set({ tab })}>
          {name}
        </button>
      ))}
    </nav>
  );
}

const holder = document.getElementById('page')!;
try {
  const store = await openStore();
  store.listen();
  holder.replaceChildren();
  render(<Page first={store} />, holder);
} catch (error) {
  holder.textContent = (error as Error).message;
}
