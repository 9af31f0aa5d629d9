/** Keys of the whole page, and where the cursor goes when what it stood in is taken away. */
import type { Store } from './store.ts';

/** Listens; returns what ends it. */
export function listenToKeys(store: Store): () => void {
  const press = (event: KeyboardEvent) => obey(store, event);
  const click = ({ target }: MouseEvent) => {
    const button = target instanceof Element ? target.closest('.remove') : null;
    if (button) void keepPlace(store, button);
  };
  addEventListener('keydown', press);
  addEventListener('click', click, true);
  return () => {
    removeEventListener('keydown', press);
    removeEventListener('click', click, true);
  };
}

/** With Alt: which button of what the cursor stands in is pressed. */
const itemDeeds: Readonly<Record<string, { within: string; button: string }>> = {
  Delete: { within: '.field, .row, tr, summary', button: '.remove' },
  ArrowUp: { within: '.row, tr, .card', button: '.move.up' },
  ArrowDown: { within: '.row, tr, .card', button: '.move.down' },
};

/** Alt+Delete takes away the field or row with the cursor, Alt+↑ and Alt+↓ move it; Ctrl+Z and Ctrl+Y are the page's where no text is typed. */
function obey(store: Store, event: KeyboardEvent): void {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return;
  const deed = event.altKey ? itemDeeds[event.key] : undefined;
  if (deed) {
    const button = target.closest(deed.within)?.querySelector<HTMLElement>(deed.button);
    if (!button) return;
    event.preventDefault();
    // what is being typed in it is saved first: the field then shows what the file holds
    target.blur();
    setTimeout(() => void store.settle().then(() => requestAnimationFrame(() => button.click())));
    return;
  }
  const isTyped =
    target.isContentEditable || target.matches('textarea, input:not([type="checkbox"]), [role="textbox"]');
  if (isTyped || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const which = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : undefined;
  const file = store.fileOf(store.state.file);
  if (!which || !(which === 'undo' ? file?.canUndo : file?.canRedo)) return;
  event.preventDefault();
  store.turnBack(which);
}

/** To what stands there then, else to the field before. */
async function keepPlace(store: Store, button: Element): Promise<void> {
  const holder = button.closest('tr, .row, .field, .card, .part');
  const fields = [
    ...document.querySelectorAll<HTMLElement>('input[data-field], select[data-field], textarea[data-field]'),
  ];
  const first = fields.findIndex((field) => holder?.contains(field));
  const others = fields.filter((field) => !holder?.contains(field));
  const wanted = [fields[first], others[first], others[first - 1]].map((field) => field?.dataset.field);
  // the button's own listener comes first
  await new Promise((resolve) => setTimeout(resolve));
  await store.settle();
  requestAnimationFrame(() => {
    const found = wanted.flatMap((key) =>
      key === undefined
        ? []
        : [...document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(key)}"]`)],
    );
    found[0]?.focus();
  });
}
