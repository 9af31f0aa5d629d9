/** What is being typed in a field, before and while it is saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Path, Typed } from '../contract.ts';
import type { Store } from './store.ts';

/** Milliseconds without a key until what was typed is saved. */
const pause = 80;

export interface Draft {
  text: string;
  /** @param isWhole no more keys are to come, as after a choice */
  type(text: string, isWhole?: boolean): void;
  /** the field was left */
  leave(): void;
}

/**
 * The text of a field that saves itself.
 * @param value what the file holds
 */
export function useDraft(store: Store, file: string, path: Path, value: Typed): Draft {
  const shown = typeof value === 'string' ? value : '';
  const [draft, setDraft] = useState<string>();
  /** what the file held when typing began, then what was saved of it */
  const began = useRef<Typed>(value);
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef<string | undefined>(undefined);
  if (draft === undefined) began.current = value;
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = latest.current;
    if (text === undefined) return;
    const wanted = text.trim() === '' ? null : text;
    const saved = await store.change(file, () =>
      wanted === began.current ? [] : [{ op: 'set', path, value: wanted, was: began.current }],
    );
    if (saved !== undefined) began.current = saved;
  };
  return {
    text: draft ?? shown,
    type: (text, isWhole = false) => {
      latest.current = text;
      setDraft(text);
      clearTimeout(timer.current);
      if (isWhole) void save();
      else timer.current = setTimeout(() => void save(), pause);
    },
    leave: () => {
      const isWaiting = timer.current !== undefined;
      void (isWaiting ? save() : Promise.resolve()).then(() => {
        latest.current = undefined;
        setDraft(undefined);
      });
    },
  };
}
