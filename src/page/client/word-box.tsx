/** A Word file that was handed over: what it says otherwise than the data, and the file brought up to date. */
import { useEffect, useRef } from 'preact/hooks';
import { takeFile, updateFile } from './deeds.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { ProblemItems } from './troubles.tsx';

export function WordBox({ store, word }: { store: Store; word: NonNullable<State['word']> }) {
  const { verified, updated } = word;
  const { summary, unit } = verified;
  const shown = updated ?? verified;
  const close = () => store.set({ word: undefined });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('.primary, .quiet')?.focus(), [word]);
  return (
    <div
      ref={box}
      class="dropped word"
      role="dialog"
      aria-label={`放上来的 Word 文件 ${verified.name}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2>{updated?.name ? `下载了“${updated.name}”` : verified.name}</h2>
      {unit !== undefined && (
        <p class="help">看作“{unit === '本级' ? '汇总' : unit}”的报告，同它的资料核对。</p>
      )}
      <p class="summary">{shown.summary ?? (updated ? '没有更新：' : '没有核对：')}</p>
      {shown.problems.length > 0 && (
        <div class="problem-list">
          <ProblemItems store={store} problems={shown.problems} />
        </div>
      )}
      {summary !== undefined && !updated && (
        <>
          <p class="help">
            更新：把改过的资料改进这份文件，您自己改的字都留着，改动都是修订；原来的文件不动。
          </p>
          <button type="button" class="primary" onClick={() => void updateFile(store)}>
            更新，另存一份
          </button>
        </>
      )}
      <button type="button" class="quiet" onClick={close}>
        关上
      </button>
    </div>
  );
}

/** The way for the keyboard; a file may be dropped anywhere too. */
export function WordPicker({ store }: { store: Store }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".docx,.doc"
        hidden
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) takeFile(store, chosen);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        title="也可以把文件拖到页面上；原来的文件不动"
        onClick={() => input.current?.click()}
      >
        核对改过的 Word 文件……
      </button>
    </>
  );
}

/** What may be let go of here. */
export function DropHint() {
  return (
    <div class="drop-hint" aria-hidden="true">
      <p>放在这里</p>
      <p class="help">改过的 Word 文件（.docx、.doc）：同资料核对，可以更新成新的一份，原来的不动</p>
      <p class="help">填好的名册（.xlsx、.csv）：先看认出什么，再放进活动文件夹</p>
    </div>
  );
}
