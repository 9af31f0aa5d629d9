/** What is being typed in a field, before and while it is saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Path, Typed } from '../contract.ts';
import type { Store } from './store.ts';

/** Milliseconds without a key until what was typed is saved. */
const pause = 80;

/** What joins signs, or marks their direction, and is not kept in a file. */
const unseen = /[\p{Cf}\p{Co}\p{Cs}]/u;

export interface Draft {
  text: string;
  /** it could not be saved: it stays in the field as it was typed */
  isUnsaved: boolean;
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
  const failed = useRef(false);
  const latest = useRef<string | undefined>(undefined);
  const [isUnsaved, setUnsaved] = useState(false);
  if (draft === undefined) began.current = value;
  const save = async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = latest.current;
    if (text === undefined) return;
    const wanted = text.trim() || null;
    let isAsked = false;
    const saved = await store.change(file, () => {
      isAsked = wanted !== began.current;
      return isAsked ? [{ op: 'set', path, value: wanted, was: began.current }] : [];
    });
    // where two versions are shown, hers is one of them
    failed.current = isAsked && saved === undefined && !store.state.clash;
    setUnsaved(failed.current);
    if (saved === undefined) return;
    began.current = saved;
    if (wanted !== null && unseen.test(wanted))
      store.set({ notice: { kind: 'done', text: `看不见的字符没有存。存的是：${saved}` } });
  };
  const flush = () => {
    if (timer.current !== undefined) void save();
  };
  useLeaving(flush);
  return {
    text: draft ?? shown,
    isUnsaved,
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
        if (failed.current) return;
        latest.current = undefined;
        setDraft(undefined);
      });
    },
  };
}

/** Does something when the field, or the whole page, goes. */
function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const leavePage = () => latest.current();
    addEventListener('pagehide', leavePage);
    return () => {
      removeEventListener('pagehide', leavePage);
      leavePage();
    };
  }, []);
}
