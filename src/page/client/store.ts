/** What may happen to what the page shows. Changes go to the server one after the other, in their order. */
import { useEffect, useState } from 'preact/hooks';
import type {
  ChangeReply,
  Desk,
  FieldEdit,
  FileState,
  OriginReply,
  PagePicture,
  Path,
  PreviewReply,
  PrintedReply,
  ReportChoice,
  ServerEvent,
  Typed,
} from '../contract.ts';
import { get, post, ServerGone } from './api.ts';
import { focusOn } from './focus.ts';
import type { Spot, State } from './state.ts';
import { keyOf, valueAt, writePath } from './values.ts';

type Listener = (state: State) => void;

export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();
  #queue: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #isStale = false;
  #litFor = 0;

  constructor(desk: Desk) {
    this.#state = {
      ...{ desk, file: desk.files[0]?.name ?? '', tab: 'form', choice: {} },
      ...{ pages: new Map(), lit: new Set(), opened: new Set() },
      ...{ shown: 0, isMaking: false, isSaving: false, isOver: false, isLost: false },
    };
    if (desk.files.length > 0) this.refresh();
  }

  get state(): State {
    return this.#state;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }

  fileOf(name: string): FileState | undefined {
    return this.#state.desk.files.find((file) => file.name === name);
  }

  /** What a field holds, as far as the page knows. */
  at(file: string, path: Path): Typed {
    return valueAt(this.fileOf(file)?.values ?? null, path);
  }

  /** Hears of what happens on the disk. */
  listen(): void {
    const events = new EventSource('/api/events');
    events.onmessage = ({ data }) => this.#hear(JSON.parse(data as string) as ServerEvent);
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) this.set({ isOver: true });
    };
  }

  #hear(event: ServerEvent): void {
    if (event.type === 'bye') this.set({ isOver: true });
    if (event.type === 'progress') this.set({ progress: event });
    if (event.type !== 'changed') return;
    const isNew = event.files.some(({ name, mark }) => this.fileOf(name)?.mark !== mark);
    for (const file of event.files) this.takeFile(file);
    if (isNew) this.refresh();
  }

  /** Asks anew which units have reports. */
  async countUnits(): Promise<void> {
    const { units } = await get<Desk>('/api/desk');
    this.set({ desk: { ...this.#state.desk, units } });
  }

  takeFile(file: FileState): void {
    const { desk } = this.#state;
    // answers and events come by two roads
    if (file.turn < (this.fileOf(file.name)?.turn ?? 0)) return;
    const isKnown = desk.files.some(({ name }) => name === file.name);
    const files = isKnown
      ? desk.files.map((one) => (one.name === file.name ? file : one))
      : [...desk.files, file];
    this.set({ desk: { ...desk, files } });
  }

  /**
   * Changes a field. Resolves to what the file holds there then; undefined where nothing was changed.
   * @param make asked when its turn has come: what was typed before is in the file by then
   */
  change(file: string, make: () => FieldEdit[]): Promise<Typed | undefined> {
    return this.#send(async () => {
      const edits = make();
      if (edits.length === 0) return undefined;
      const reply = await post<ChangeReply>('/api/edit', { file, edits });
      const isDone = this.#takeReply(file, reply, () => {
        void this.change(file, () => edits.map((edit) => ({ ...edit, was: this.at(file, edit.path) })));
      });
      return isDone ? valueAt(reply.state.values, edits[0]!.path) : undefined;
    });
  }

  /** Takes the whole text of a file. Resolves to whether it is in the file. */
  rewrite(file: string, base: string, text: string): Promise<boolean> {
    return this.#send(async () => {
      const reply = await post<ChangeReply>('/api/text', { file, base, text });
      return this.#takeReply(file, reply, () => {
        void this.rewrite(file, this.fileOf(file)?.mark ?? '', text);
      });
    }).then((done) => done ?? false);
  }

  turnBack(which: 'undo' | 'redo'): void {
    const { file } = this.#state;
    void this.#send(async () =>
      this.#takeReply(file, await post<ChangeReply>(`/api/${which}`, { file }), () => {}),
    );
  }

  #takeReply(file: string, reply: ChangeReply, force: () => void): boolean {
    this.takeFile(reply.state);
    this.refresh();
    if ('conflict' in reply) {
      this.set({ clash: { ...reply.conflict, file, force } });
      return false;
    }
    if ('refused' in reply) {
      this.set({ notice: { kind: 'trouble', text: reply.refused } });
      return false;
    }
    return true;
  }

  /** Resolves when all that was typed is saved. */
  async settle(): Promise<void> {
    await this.#queue;
  }

  #send<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.#pending++;
    this.set({ isSaving: true });
    const done = this.#queue.then(work).catch((error: Error) => {
      if (error instanceof ServerGone) this.set({ isOver: true, isLost: true });
      else this.set({ notice: { kind: 'trouble', text: error.message } });
      return undefined;
    });
    this.#queue = done.then(() => {
      if (--this.#pending === 0) this.set({ isSaving: false });
    });
    return done;
  }

  /** Makes the pages anew; what changes meanwhile is made right after. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#state.isMaking) void this.#make();
  }

  async #make(): Promise<void> {
    this.set({ isMaking: true });
    while (this.#isStale) {
      this.#isStale = false;
      try {
        const preview = await post<PreviewReply>('/api/preview', this.#state.choice);
        const pages = new Map(preview.pages.map(({ number, svg }) => [number, svg]));
        // where no report can be made now, the one before stays in sight
        if (preview.count > 0) this.set({ preview, pages, shown: preview.count });
        else this.set({ preview });
      } catch (error) {
        this.set({ notice: { kind: 'trouble', text: (error as Error).message } });
      }
    }
    this.set({ isMaking: false });
    void this.light(this.#state.spot);
  }

  async loadPages(from: number, to: number): Promise<void> {
    const made = this.#state.preview;
    const pictures = await post<PagePicture[]>('/api/pages', { from, to });
    if (this.#state.preview !== made) return;
    this.set({
      pages: new Map([...this.#state.pages, ...pictures.map(({ number, svg }) => [number, svg] as const)]),
    });
  }

  choose(choice: ReportChoice): void {
    this.set({ choice });
    this.refresh();
  }

  /** A field was entered: what the pages print of it is lit. */
  async light(spot: Spot | undefined): Promise<void> {
    const turn = ++this.#litFor;
    this.set(spot ? { spot } : { spot, lit: new Set() });
    if (!spot || this.#state.isMaking) return;
    const own = writePath(spot.path);
    const printed = await post<PrintedReply>('/api/printed', spot).catch(() => ({ reads: [] }));
    if (turn === this.#litFor) this.set({ lit: new Set([...printed.reads, own]) });
  }

  /** A figure was clicked: its field is entered, or where it comes from is shown. */
  async trace(reads: string[], x: number, y: number): Promise<void> {
    const { origins } = await post<OriginReply>('/api/origin', { reads });
    const [only, ...others] = origins;
    if (only?.path && only.file !== undefined && others.length === 0 && only.formula === undefined)
      this.enter(only.file, only.path);
    else if (origins.length > 0) this.set({ origin: { origins, x, y } });
  }

  /** Shows a field of the form and puts the cursor there. */
  enter(file: string, path: Path): void {
    const steps = path.map((_, index) => keyOf(file, path.slice(0, index + 1)));
    this.set({ file, tab: 'form', opened: new Set([...this.#state.opened, ...steps]), origin: undefined });
    focusOn(file, path);
  }

  open(file: string, path: Path): void {
    this.set({ opened: new Set([...this.#state.opened, keyOf(file, path)]) });
    focusOn(file, path);
  }
}

export async function openStore(): Promise<Store> {
  return new Store(await get<Desk>('/api/desk'));
}

/** The state, drawn anew when it changes. */
export function useStore(store: Store): State {
  const [state, setState] = useState(store.state);
  useEffect(() => store.subscribe(setState), [store]);
  return state;
}
