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
  const moves = [
    { name: 'up', deed: '上移', sign: '↑', to: index - 1 },
    { name: 'down', deed: '下移', sign: '↓', to: index + 1 },
  ];
  return (
    <span class="items">
      {moves.map(({ name, deed, sign, to }) => (
        <button
          key={deed}
          type="button"
          class={`move ${name}`}
          tabIndex={-1}
          title={`${deed}（Alt+${sign}）`}
          aria-label={nameOf(deed, index)}
          aria-disabled={items[to] === undefined}
          onClick={(event) => {
            event.preventDefault();
            if (items[to] !== undefined) void move(deed, to);
          }}
        >
          {sign}
        </button>
      ))}
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
