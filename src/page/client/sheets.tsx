/** The pages as they are printed. A click on a figure leads to its field; what a field prints is lit. */
import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import type { State } from './state.ts';
import type { Store } from './store.ts';

/** Pages that are fetched at once when one of them comes in sight. */
const stretch = 8;

export function Sheets({ store, state }: { store: Store; state: State }) {
  const { preview, pages, lit, shown: count } = state;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => light(pane.current, lit), [lit, pages]);
  return (
    <section
      ref={pane}
      class={`sheets ${state.isMaking ? 'making' : ''} ${preview?.isDraft ? 'draft' : ''}`}
      aria-label={count > 0 ? `打印出来的样子，共 ${count} 页` : '打印出来的样子'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      onClick={(event) => click(store, event)}
      onKeyDown={(event) => event.key === 'Escape' && store.set({ origin: undefined })}
    >
      {(preview?.count ?? 0) === 0 && <Nothing state={state} />}
      {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
        <Sheet
          key={number}
          number={number}
          svg={pages.get(number)}
          load={() => void load(store, number, count)}
        />
      ))}
    </section>
  );
}

function Nothing({ state }: { state: State }) {
  if (!state.preview) return <p class="nothing">正在排版……</p>;
  const [worst] = state.preview.problems.filter(({ severity }) => severity === 'error');
  return (
    <div class={`nothing ${state.shown > 0 ? 'old' : ''}`}>
      <p>
        {state.shown > 0 ? '资料里有错，下面是改错以前的样子。' : '资料还不够写成一份报告。'}
        {worst?.message}
      </p>
      {worst?.hint && <p>{worst.hint}</p>}
    </div>
  );
}

interface SheetProps {
  number: number;
  svg: string | undefined;
  load: () => void;
}

const Sheet = memo(
  ({ number, svg, load }: SheetProps) => {
    const holder = useRef<HTMLElement>(null);
    useEffect(() => {
      if (svg !== undefined || !holder.current) return;
      const watcher = new IntersectionObserver(
        (entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(),
        {
          rootMargin: '600px',
        },
      );
      watcher.observe(holder.current);
      return () => watcher.disconnect();
    }, [svg === undefined]);
    const isLying = svg !== undefined && /width="1\d{3}" height="[6-9]\d\d"/.test(svg.slice(0, 200));
    return (
      <article
        ref={holder}
        class={`sheet ${isLying ? 'lying' : ''}`}
        data-page={number}
        aria-label={`第 ${number} 页`}
        dangerouslySetInnerHTML={{ __html: svg ?? '' }}
      />
    );
  },
  (a, b) => a.number === b.number && a.svg === b.svg,
);

const loading = new Set<number>();

async function load(store: Store, number: number, count: number): Promise<void> {
  const from = number - ((number - 1) % stretch);
  if (loading.has(from)) return;
  loading.add(from);
  try {
    await store.loadPages(from, Math.min(count, from + stretch - 1));
  } finally {
    loading.delete(from);
  }
}

function click(store: Store, event: MouseEvent): void {
  const figure = (event.target as Element).closest('[data-reads]');
  if (!figure || getSelection()?.isCollapsed === false) {
    store.set({ origin: undefined });
    return;
  }
  const reads = (figure.getAttribute('data-reads') ?? '').split(' ');
  void store.trace(reads, event.clientX, event.clientY);
}

/** Marks what the pages print of a field, and brings the first of it into sight where none is. */
function light(pane: HTMLElement | null, lit: ReadonlySet<string>): void {
  if (!pane) return;
  for (const element of pane.querySelectorAll('.lit')) element.classList.remove('lit');
  if (lit.size === 0) return;
  const wanted = [...lit];
  const isOf = (read: string) =>
    wanted.some((path) => read === path || read.startsWith(`${path}.`) || read.startsWith(`${path}[`));
  const found = [...pane.querySelectorAll<SVGElement>('[data-reads]')].filter((element) =>
    (element.getAttribute('data-reads') ?? '').split(' ').some(isOf),
  );
  for (const element of found) element.classList.add('lit');
  const view = pane.getBoundingClientRect();
  const isInSight = found.some((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > view.top && top < view.bottom;
  });
  const first = found[0];
  // the pane alone: what is typed stays in sight
  if (first && !isInSight) pane.scrollTop += first.getBoundingClientRect().top - view.top - view.height / 2;
}
