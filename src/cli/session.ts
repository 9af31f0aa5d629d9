/** What the viewer shows, and how keys change it. Knows nothing of the terminal but its size. */
import type { Key } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { createColors } from 'picocolors';
import { truncate } from '../chinese/width.ts';
import { clampTop, findLine, moves, pagesInSight, placeAt, type Text, topOf } from './scroll.ts';

export interface Size {
  columns: number;
  rows: number;
}

/** What is shown, fitted to a window. */
export interface View extends Text {
  /** in the last row, behind the pages in sight */
  title: string;
  /** pages there are, shown or not */
  count: number;
  /** rows above the last, always in sight */
  foot: readonly string[];
  /** other texts, by the key that shows them and hides them again */
  others: Readonly<Record<string, readonly string[]>>;
}

export interface ViewerOptions {
  /** makes what is shown; called again when the window's size changes */
  draw: (size: Size) => View;
  /** what other keys do; what is shown is drawn anew afterwards */
  actions: Readonly<Record<string, () => void>>;
  color: boolean;
  ambiguousAsWide: boolean;
}

const keyHelp = '空格、b 翻屏  j、k 移行  n、p 翻页  数字 g 到某页  / 查找  h 全部按键  q 退出';

export class Session {
  readonly #options: ViewerOptions;
  readonly #sizeOf: () => Size;
  #size: Size;
  #view: View;
  /** first line shown */
  #top = 0;
  /** the key of another text that is shown in place of the pages, and its first line */
  #other: { key: string; top: number } | undefined;
  /** what is being typed: words to look for after `/`, or a page's number */
  #typed: { kind: 'search' | 'page'; text: string } | undefined;
  #searched = '';
  /** the line that the search has come to; none after the window was moved */
  #found: number | undefined;
  #message: string | undefined;

  constructor(options: ViewerOptions, sizeOf: () => Size) {
    this.#options = options;
    this.#sizeOf = sizeOf;
    this.#size = sizeOf();
    this.#view = options.draw(this.#size);
  }

  redraw(): void {
    const place = placeAt(this.#top, this.#view);
    this.#size = this.#sizeOf();
    this.#view = this.#options.draw(this.#size);
    this.#top = clampTop(topOf(place, this.#view), this.#room, this.#view);
  }

  /** Says something in the last row, until the next key. */
  tell(message: string): void {
    this.#message = message;
  }

  /** @returns `leave` where the key ends the viewer */
  press(text: string | undefined, { name, ctrl }: Key): 'leave' | undefined {
    const isTyped = text !== undefined && !ctrl && !/\p{Cc}/u.test(text);
    const key = isTyped ? text : (ctrl ? '^' : '') + (name === 'enter' ? 'return' : name);
    this.#message = undefined;
    if (key === '^c') return 'leave';
    if (this.#typed?.kind === 'search') this.#type(this.#typed, key, isTyped);
    else if (/^\d$/.test(key)) this.#typed = { kind: 'page', text: (this.#typed?.text ?? '') + key };
    else if (this.#typed) this.#goToPage(Number(this.#typed.text), key);
    else if (key === '/') this.#typed = { kind: 'search', text: '' };
    else if (this.#other && (key === 'q' || key === 'escape' || key === this.#other.key))
      this.#other = undefined;
    else if (key === 'q' || key === 'Q') return 'leave';
    else if (key in this.#view.others) this.#other = { key, top: 0 };
    else if (key in moves) this.#scrollTo(moves[key]!(this.#shownTop, this.#room, this.#shown), this.#shown);
    else this.#act(key);
    return undefined;
  }

  /** The whole screen, as one write. */
  paint(): string {
    const { columns, rows } = this.#size;
    const shown = this.#shown.lines.slice(this.#shownTop, this.#shownTop + this.#room);
    const filled = [
      ...shown.map((line) => this.#mark(line)),
      ...Array<string>(this.#room - shown.length).fill(''),
    ];
    const status = truncate(this.#status(), columns - 1, this.#options);
    const screen = [...filled, ...this.#foot, createColors(this.#options.color).inverse(status)].slice(-rows);
    // erased before it is written: behind a full row there is nothing to erase
    return `\x1b[H${screen.map((line) => `\x1b[K${line}`).join('\r\n')}`;
  }

  /** Marks the words that were looked for; the line gives up its own colours for it. */
  #mark(line: string): string {
    const plain = stripVTControlCharacters(line);
    if (this.#searched === '' || !plain.includes(this.#searched)) return line;
    const { inverse } = createColors(this.#options.color);
    return plain.replaceAll(this.#searched, (words) => inverse(words));
  }

  get #shown(): Text {
    return this.#other ? { lines: this.#view.others[this.#other.key] ?? [], pages: [] } : this.#view;
  }

  get #shownTop(): number {
    return this.#other?.top ?? this.#top;
  }

  /** At most half the window: the pages are what is looked at. */
  get #foot(): readonly string[] {
    return this.#other ? [] : this.#view.foot.slice(0, this.#size.rows >> 1);
  }

  get #room(): number {
    return Math.max(1, this.#size.rows - 1 - this.#foot.length);
  }

  #scrollTo(top: number, text: Text): void {
    const clamped = clampTop(top, this.#room, text);
    this.#found = undefined;
    if (this.#other) this.#other.top = clamped;
    else this.#top = clamped;
  }

  #act(key: string): void {
    const action = this.#options.actions[key];
    if (!action && key !== '^l' && key !== 'r') return;
    action?.();
    this.redraw();
  }

  #type(typed: { text: string }, key: string, isTyped: boolean): void {
    if (isTyped) typed.text += key;
    else if (key === 'return') this.#search(typed.text || this.#searched);
    else if (key === 'backspace' && typed.text !== '') typed.text = [...typed.text].slice(0, -1).join('');
    else if (key === 'backspace' || key === 'escape') this.#typed = undefined;
  }

  #search(words: string): void {
    this.#typed = undefined;
    this.#searched = words;
    if (words === '') return;
    const from = this.#found ?? this.#shownTop - 1;
    const line = findLine(words, from, this.#shown, stripVTControlCharacters);
    if (line === undefined) this.#message = `没有找到“${words}”`;
    else this.#scrollTo(line, this.#shown);
    this.#found = line;
  }

  #goToPage(number: number, key: string): void {
    this.#typed = undefined;
    this.#other = undefined;
    if (key !== 'g' && key !== 'G' && key !== 'return') return;
    const page = this.#view.pages.find((candidate) => candidate.number === number);
    if (page) this.#scrollTo(page.line, this.#view);
    else this.#message = `没有第${number}页`;
  }

  #status(): string {
    if (this.#typed)
      return this.#typed.kind === 'search' ? `/${this.#typed.text}` : `到第${this.#typed.text}页：按 g`;
    if (this.#message) return this.#message;
    if (this.#other) return ` ${keyHelp}`;
    const sight = pagesInSight(this.#top, this.#room, this.#view);
    const pages =
      sight &&
      `第${sight.from === sight.to ? sight.to : `${sight.from}—${sight.to}`}页，共${this.#view.count}页`;
    return ` ${[pages, this.#view.title, keyHelp].filter(Boolean).join('  ')}`;
  }
}
