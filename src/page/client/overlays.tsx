/** What stands above the page for a while: what was done, two versions of a field, where a figure comes from. */
import { useEffect, useRef } from 'preact/hooks';
import type { Origin, RosterReply } from '../contract.ts';
import { takeRoster } from './deeds.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { Troubles } from './troubles.tsx';
import { namePath } from './values.ts';
import { WordBox } from './word-box.tsx';

/** Milliseconds that good news stays; what went wrong stays until it was read. */
const shown = 12_000;

export function Overlays({ store, state }: { store: Store; state: State }) {
  const { notice, clash, origin, isOver } = state;
  useEffect(() => {
    if (notice?.kind !== 'done') return undefined;
    const timer = setTimeout(() => store.set({ notice: undefined }), shown);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <>
      {isOver && (
        <div class="over" role="alert">
          程序已经结束，这里不能再改。
          {state.isLost ? '最后打的字没有存上，请先抄下来。' : '已经打的字都存好了。'}
          要接着做，请像刚才那样再打开一次（双击“金秋.cmd”，或运行 jinqiu 打开）。
        </div>
      )}
      {state.roster && <RosterBox store={store} roster={state.roster} />}
      {state.word && <WordBox store={store} word={state.word} />}
      <div class="toasts" aria-live="polite">
        {state.progress && (
          <div class="toast">
            <label>
              正在生成各单位的报告{' '}
              {state.progress.total > 0 && `${state.progress.done}/${state.progress.total}`}{' '}
              {state.progress.name}
              <progress max={Math.max(1, state.progress.total)} value={state.progress.done} />
            </label>
          </div>
        )}
        {notice && (
          <div class={`toast ${notice.kind}`}>
            <p>{notice.text}</p>
            {notice.action && (
              <button type="button" class="primary" onClick={notice.action.run}>
                {notice.action.label}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => store.set({ notice: undefined })}>
              知道了
            </button>
          </div>
        )}
        {clash && <ClashBox store={store} clash={clash} />}
      </div>
      {origin && <OriginBox store={store} origin={origin} />}
    </>
  );
}

function RosterBox({ store, roster }: { store: Store; roster: NonNullable<State['roster']> }) {
  const { name, columns, count, sample, problems, isThere } = roster.reply;
  const close = () => store.set({ roster: undefined });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), [roster]);
  return (
    <div
      ref={box}
      class="dropped"
      role="dialog"
      aria-label={`放上来的名册 ${name}`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h2>
        {name}：{count > 0 ? `认出 ${count} 行` : '没有认出名册'}
      </h2>
      {count > 0 && <Sample columns={columns} rows={sample} />}
      {count > sample.length && (
        <p class="help">
          前 {sample.length} 行，共 {count} 行
        </p>
      )}
      <Troubles id="名册的问题" problems={problems.slice(0, mostTroubles)} />
      {count > 0 && (
        <button
          type="button"
          class="primary"
          onClick={() => void takeRoster(store, roster.file, isThere ? 'over' : 'new')}
        >
          {isThere ? `换掉文件夹里的“${name}”` : '放进文件夹，用作名册'}
        </button>
      )}
      <button type="button" class="quiet" onClick={close}>
        不用
      </button>
    </div>
  );
}

function Sample({ columns, rows }: { columns: readonly string[]; rows: RosterReply['sample'] }) {
  return (
    <div class="grid">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Problems of a roster that are read at one time. */
const mostTroubles = 8;

function ClashBox({ store, clash }: { store: Store; clash: NonNullable<State['clash']> }) {
  const close = () => store.set({ clash: undefined });
  const what = clash.path ? `“${namePath(clash.path)}”` : `“${clash.file}”的同一处`;
  return (
    <div class="toast trouble" role="alertdialog" aria-label="文件在别的程序里改过">
      <p>{what}刚刚在别的程序里改过，没有覆盖：</p>
      {clash.path && (
        <dl>
          <dt>文件里</dt>
          <dd>{clash.theirs}</dd>
          <dt>您写的</dt>
          <dd>{clash.yours}</dd>
        </dl>
      )}
      <button
        type="button"
        class="primary"
        onClick={() => {
          close();
          clash.force();
        }}
      >
        用我写的
      </button>
      <button type="button" class="quiet" onClick={close}>
        用文件里的
      </button>
    </div>
  );
}

function OriginBox({ store, origin }: { store: Store; origin: NonNullable<State['origin']> }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // set by script: no style stands in the page itself
    element.style.left = `${Math.max(8, Math.min(origin.x, innerWidth - element.offsetWidth - 12))}px`;
    element.style.top = `${Math.max(8, Math.min(origin.y + 14, innerHeight - element.offsetHeight - 12))}px`;
    element.querySelector('button')?.focus();
  }, [origin]);
  const close = () => store.set({ origin: undefined });
  return (
    <div
      ref={box}
      class="origin"
      role="dialog"
      aria-label="这个数字从哪里来"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <ul>
        {origin.origins.map((one) => (
          <OriginItem key={one.fact} store={store} origin={one} />
        ))}
      </ul>
      <button type="button" class="quiet" onClick={close}>
        关上
      </button>
    </div>
  );
}

/** Figures that a total was made of, before the rest are only counted. */
const mostInputs = 8;

function OriginItem({ store, origin }: { store: Store; origin: Origin }) {
  const { fact, value, formula, where, file, path, inputs } = origin;
  const shown = inputs.slice(0, mostInputs);
  return (
    <li>
      <span class="fact">{fact}</span>
      {value !== undefined && <b>{value}</b>}
      {formula !== undefined && <span class="formula">＝ {formula}</span>}
      {file !== undefined && path ? (
        <button type="button" class="link" onClick={() => store.enter(file, path)}>
          去改
        </button>
      ) : (
        where && <span class="where">{where}</span>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map((input) => (
            <OriginItem key={input.fact} store={store} origin={input} />
          ))}
          {inputs.length > mostInputs && <li>……共 {inputs.length} 项</li>}
        </ul>
      )}
    </li>
  );
}
