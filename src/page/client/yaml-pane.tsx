/** The file itself, for who would rather write it. The editor is fetched when it is first asked for. */
import { useEffect, useRef } from 'preact/hooks';
import type { Editor } from './editor.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { allProblems } from './troubles.tsx';

/** Milliseconds without a key until the text is saved. */
const pause = 500;

export function YamlPane({ store, state }: { store: Store; state: State }) {
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  /** the mark of the text that the editor began with */
  const base = useRef('');
  const timer = useRef<number | undefined>(undefined);
  const file = store.fileOf(state.file);
  const name = file?.name ?? '';
  const save = async () => {
    timer.current = undefined;
    const text = editor.current?.text();
    if (text === undefined) return;
    if (await store.rewrite(name, base.current, text)) base.current = store.fileOf(name)?.mark ?? '';
  };
  useEffect(() => {
    let isGone = false;
    base.current = file?.mark ?? '';
    // a module of its own: the page shows before it is there
    void (import('./editor.ts') as Promise<typeof import('./editor.ts')>).then(({ openEditor }) => {
      if (isGone || !holder.current) return;
      editor.current = openEditor(holder.current, `${name} 的文字`, store.fileOf(name)?.text ?? '', () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void save(), pause);
      });
      editor.current.mark(problemsOf(store.state, name));
    });
    const leavePage = () => {
      if (timer.current !== undefined) void save();
    };
    addEventListener('pagehide', leavePage);
    return () => {
      isGone = true;
      removeEventListener('pagehide', leavePage);
      if (timer.current !== undefined) void save();
      clearTimeout(timer.current);
      editor.current?.close();
      editor.current = undefined;
    };
  }, [name]);
  // changed elsewhere: what is being typed here is merged when it is saved
  useEffect(() => {
    if (timer.current !== undefined || !file) return;
    editor.current?.take(file.text);
    base.current = file.mark;
  }, [file?.mark]);
  useEffect(() => editor.current?.mark(problemsOf(state, name)), [state.preview]);
  return <div ref={holder} class="yaml" />;
}

function problemsOf(state: State, name: string) {
  return allProblems(state).filter(({ file, line }) => file === name && line !== undefined);
}
