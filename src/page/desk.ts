/**
 * The files of the campaign that the page changes: read from the disk each time, written whole, never over what
 * somebody else has written meanwhile.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Field } from '../campaign/fields.ts';
import { explainError } from '../delivery/unwritable.ts';
import { decodeText, encodeLike } from '../source/encoding.ts';
import { readBytes, readCampaignFiles, type SourceFile } from '../source/files.ts';
import type { Folder } from '../source/folder.ts';
import type { ChangeReply, FieldEdit, FileState } from './contract.ts';
import { describeFile, sayValue } from './described.ts';
import { applyEdits } from './edits.ts';
import { campaignField } from './form.ts';
import { holds } from './holds.ts';
import { keepLatest } from './latest.ts';
import { mergeTexts } from './texts.ts';

/** A change that can be taken back. */
interface Step {
  before: string;
  after: string;
  /** the one field that it is of: what is typed there next belongs to it */
  field?: string;
}

interface History {
  done: Step[];
  undone: Step[];
}

/** Texts that changes in the page may still begin with. */
const mostTexts = 200;

/**
 * The files of one campaign as the page changes them: each change is held to what was shown, and can be
 * undone.
 */
export class Desk {
  readonly path: string;
  readonly #root: Field = campaignField();
  readonly #histories = new Map<string, History>();
  /** by their marks, the oldest first */
  readonly #texts = new Map<string, string>();
  /** as last told to the page */
  readonly #told = new Map<string, string>();
  #turn = 0;

  /** @param path of the campaign's folder, or of its one file */
  constructor(path: string) {
    this.path = path;
  }

  /** The files as they are now. */
  list(): FileState[] {
    return this.#files().map((file) => this.#tell(file.name, this.#read(file).text));
  }

  /** Their texts, by name. */
  texts(): Map<string, string> {
    return new Map(this.#files().map((file) => [file.name, this.#read(file).text]));
  }

  /** Puts files into the folder where nothing stands in their place. */
  start(files: Iterable<[name: string, bytes: Uint8Array]>): void {
    const { folder } = readCampaignFiles(this.path);
    for (const [name, bytes] of files) if (!holds(folder, name)) folder.write(name, bytes);
  }

  /** Those that are not as the page was told last. */
  listChanged(): FileState[] {
    const texts = this.texts();
    const gone = [...this.#told.keys()].filter((name) => !texts.has(name));
    for (const name of gone) this.#told.delete(name);
    return [...texts].flatMap(([name, text]) =>
      gone.length > 0 || this.#told.get(name) !== markOf(text) ? [this.#tell(name, text)] : [],
    );
  }

  /** The folder of the campaign. */
  get folder(): Folder {
    return readCampaignFiles(this.path).folder;
  }

  edit(name: string, edits: readonly FieldEdit[]): ChangeReply | undefined {
    const [only, ...others] = edits;
    const field = only?.op === 'set' && others.length === 0 ? JSON.stringify(only.path) : undefined;
    return this.#change(name, field, (text) => {
      const edited = applyEdits(text, edits, this.#root, name);
      if (!('conflict' in edited)) return edited;
      const { path, theirs, yours } = edited.conflict;
      return { conflict: { path, theirs: sayValue(theirs), yours: sayValue(yours) } };
    });
  }

  /** Takes the whole text of a file, changed from one that the page was given. */
  rewrite(name: string, base: string, text: string): ChangeReply | undefined {
    return this.#change(name, undefined, (there) => {
      const began = this.#texts.get(base);
      const merged = began === undefined ? undefined : mergeTexts(began, text, there);
      if (merged !== undefined) return { text: merged, merged: merged !== text };
      return { conflict: { theirs: there, yours: text } };
    });
  }

  undo(name: string): ChangeReply | undefined {
    return this.#turnBack(name, 'done', 'undone', ({ before, after }, text) =>
      mergeTexts(after, before, text),
    );
  }

  redo(name: string): ChangeReply | undefined {
    return this.#turnBack(name, 'undone', 'done', ({ before, after }, text) =>
      mergeTexts(before, after, text),
    );
  }

  #turnBack(
    name: string,
    from: keyof History,
    to: keyof History,
    turn: (step: Step, text: string) => string | undefined,
  ): ChangeReply | undefined {
    const file = this.#find(name);
    const history = this.#historyOf(name);
    const step = history[from].at(-1);
    if (!file) return undefined;
    const { text, bytes } = this.#read(file);
    if (!step) return { state: this.#tell(name, text), refused: '没有可以撤销或重做的了' };
    const turned = turn(step, text);
    if (turned === undefined)
      return { state: this.#tell(name, text), refused: '这一处后来在别的程序里改过，撤销不了，请直接改' };
    const failure = this.#write(file, turned, bytes);
    if (failure !== undefined) return { state: this.#tell(name, text), refused: failure };
    history[from].pop();
    history[to].push({ before: step.before, after: step.after });
    return { state: this.#tell(name, turned) };
  }

  #change(
    name: string,
    field: string | undefined,
    change: (
      text: string,
    ) =>
      | { text: string; merged?: boolean }
      | { refused: string }
      | { conflict: { path?: FieldEdit['path']; theirs: string; yours: string } },
  ): ChangeReply | undefined {
    const file = this.#find(name);
    if (!file) return undefined;
    const { text, bytes } = this.#read(file);
    const changed = change(text);
    if (!('text' in changed)) return { ...changed, state: this.#tell(name, text) };
    if (changed.text !== text) {
      const failure = this.#write(file, changed.text, bytes);
      if (failure !== undefined) return { state: this.#tell(name, text), refused: failure };
      this.#remember(name, { before: text, after: changed.text, field });
    }
    return { state: this.#tell(name, changed.text), ...(changed.merged && { merged: true }) };
  }

  #remember(name: string, step: Step): void {
    const { done, undone } = this.#historyOf(name);
    undone.length = 0;
    const last = done.at(-1);
    if (last && step.field !== undefined && last.field === step.field && last.after === step.before)
      last.after = step.after;
    else done.push(step);
  }

  #historyOf(name: string): History {
    const history = this.#histories.get(name) ?? { done: [], undone: [] };
    this.#histories.set(name, history);
    return history;
  }

  /** 活动.yaml, then the units' files. */
  #files(): SourceFile[] {
    const { main, departments } = readCampaignFiles(this.path);
    return main ? [main, ...departments] : [];
  }

  #find(name: string): SourceFile | undefined {
    return this.#files().find((file) => file.name === name);
  }

  #read(file: SourceFile): { text: string; bytes: Uint8Array } {
    const bytes = readBytes(file).bytes ?? new Uint8Array();
    return { text: decodeText(bytes, file.name).text, bytes };
  }

  /** Returns why it could not, in Chinese. */
  #write(file: SourceFile, text: string, original: Uint8Array): string | undefined {
    try {
      const { bytes } = this.#read(file);
      if (!isDeepStrictEqual(Buffer.from(bytes), Buffer.from(original)))
        return '文件刚刚被别的程序改了，请再试一次';
      file.folder.write(file.name, encodeLike(text, original));
      return undefined;
    } catch (error) {
      return `不能写“${file.name}”：${explainError(error)}`;
    }
  }

  #tell(name: string, text: string): FileState {
    const mark = markOf(text);
    keepLatest(this.#texts, mark, text, mostTexts);
    this.#told.set(name, mark);
    const { done, undone } = this.#historyOf(name);
    return {
      ...describeFile(name, text, this.#root),
      ...{ mark, turn: ++this.#turn, canUndo: done.length > 0, canRedo: undone.length > 0 },
    };
  }
}

const markOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
