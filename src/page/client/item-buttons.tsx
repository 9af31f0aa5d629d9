/** What can be done with an item of a list as a whole: it is moved, or taken away. */
import type { Path, Typed } from '../contract.ts';
import type { Store } from './store.ts';

interface ItemProps {
  store: Store;
  file: string;
  /** of the list */
  path: Path;
  /** the list, and its items */
  value: Typed;
  items: readonly Typed[];
  index: number;
  /** what the list is called, and its items are counted in */
  label: string;
  unit: '项' | '行';
}

/** In the heading of a card, too, where a click would fold it. */
export function ItemButtons({ store, file, path, value, items, index, label, unit }: ItemProps) {
  const nameOf = (deed: string, at: number) => `${deed}${label}第${at + 1}${unit}`;
  const move = async (deed: string, to: number) => {
    await store.change(file, () => [{ op: 'move', path, from: index, to, was: store.at(file, path) }]);
    // the button goes with its item
    for (const button of document.querySelectorAll<HTMLElement>('.items button'))
      if (button.ariaLabel === nameOf(deed, to)) button.focus();
  };
  const remove = () =>
    store.change(file, () =>
      items.length === 1
        ? [{ op: 'remove', path, was: value }]
        : [{ op: 'remove', path: [...path, index], was: items[index] ?? null }],
    );
  return (
    <span class="items">
      <button
        type="button"
        class="move up"
        tabIndex={-1}
        title="上移（Alt+↑）"
        aria-label={nameOf('上移', index)}
        aria-disabled={index === 0}
        onClick={(event) => {
          event.preventDefault();
          if (index > 0) void move('上移', index - 1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        class="move down"
        tabIndex={-1}
        title="下移（Alt+↓）"
        aria-label={nameOf('下移', index)}
        aria-disabled={index === items.length - 1}
        onClick={(event) => {
          event.preventDefault();
          if (index < items.length - 1) void move('下移', index + 1);
        }}
      >
        ↓
      </button>
      <button
        type="button"
        class="remove"
        tabIndex={-1}
        title="去掉（Alt+Delete）"
        aria-label={nameOf('去掉', index)}
        onClick={(event) => {
          event.preventDefault();
          void remove();
        }}
      >
        ×
      </button>
    </span>
  );
}
