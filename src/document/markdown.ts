/**
 * Markdown with tokens → blocks. Only what a report needs is markup: `# ` the title, `## ` to `##### ` headings of
 * level 1 to 4, `**strong**`, `*emphasis*`, tables, a blank line between paragraphs, two spaces or a
 * backslash at a line's end for a line break, `|` in the title for a manual break.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { blockInText, extraCells } from '../diagnostics/catalogue/template-tables.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeProblem } from '../diagnostics/diagnostic.ts';
import type { BlockSlot, Output } from './slots.ts';
import { isEmpty, plainText } from './text.ts';
import type { Block, Cell, Column, Heading, Inline, Row, Table } from './tree.ts';

const markdown = new MarkdownIt('zero')
  .enable(['heading', 'emphasis', 'table', 'newline', 'escape'])
  .use(cjkFriendly);

/** Builds the blocks of a rendered text; `slots` says what its tokens stand for. */
export function parseMarkdown(
  text: string,
  slots: Pick<Output, 'split'>,
): { blocks: Block[]; problems: Diagnostic[] } {
  const builder = new Builder(text, slots);
  builder.build(markdown.parse(text, {}));
  return builder;
}

class Builder {
  readonly blocks: Block[] = [];
  readonly problems: Diagnostic[] = [];
  readonly #slots: Pick<Output, 'split'>;
  readonly #lines: readonly string[];
  /** the line after the last heading: text that starts on it runs on in the heading's paragraph */
  #runInLine = -1;

  constructor(text: string, slots: Pick<Output, 'split'>) {
    this.#lines = text.split('\n');
    this.#slots = slots;
  }

  build(tokens: readonly Token[]): void {
    for (const [index, token] of tokens.entries()) {
      const children = tokens[index + 1]?.children ?? [];
      if (token.type === 'heading_open') this.#heading(token, children);
      else if (token.type === 'paragraph_open') this.#paragraph(token, children);
      else if (token.type === 'table_open') this.blocks.push(this.#table(tokens, index));
    }
  }

  #heading({ tag, map }: Token, tokens: readonly Token[]): void {
    const depth = Number(tag.slice(1));
    const children = this.#inlines(tokens);
    if (isEmpty(children)) return;
    if (depth === 1) this.blocks.push({ type: 'title', children: breakAtBars(children) });
    else {
      this.blocks.push({ type: 'heading', level: Math.min(depth - 1, 4) as Heading['level'], children });
      this.#runInLine = map?.[1] ?? -1;
    }
  }

  #paragraph({ map }: Token, tokens: readonly Token[]): void {
    const parts = tokens.flatMap((child) => this.#slots.split(child.content));
    const blocks = parts.filter((part) => typeof part !== 'string' && part.type === 'blocks') as BlockSlot[];
    const alone = parts.every((part) =>
      typeof part === 'string' ? part.trim() === '' : part.type === 'blocks',
    );
    if (blocks.length > 0 && alone) {
      this.blocks.push(...blocks.flatMap((slot) => slot.blocks));
      return;
    }
    const children = this.#inlines(tokens);
    if (isEmpty(children)) return;
    const last = this.blocks.at(-1);
    if (last?.type === 'heading' && map?.[0] === this.#runInLine) last.runIn = children;
    else this.blocks.push({ type: 'paragraph', children });
  }

  /**
   * The tokens from a table's opening on; its cells are the runs of inline text up to its end. Cells beyond the head's
   * are not among them: they are told.
   */
  #table(tokens: readonly Token[], opening: number): Table {
    const head: Row[] = [];
    const body: Row[] = [];
    const aligns: Column['align'][] = [];
    let rows = head;
    let cells: Cell[] = [];
    for (let index = opening; index < tokens.length; index++) {
      const token = tokens[index]!;
      if (token.type === 'tbody_open') rows = body;
      else if (token.type === 'tr_open') {
        cells = [];
        if (rows === body) this.#tellExtraCells(token, aligns.length);
      } else if (token.type === 'tr_close') rows.push({ cells });
      else if (token.type === 'th_open') aligns.push(alignOf(token));
      else if (token.type === 'table_close') break;
      if (token.type === 'th_open' || token.type === 'td_open') {
        cells.push({ children: this.#inlines(tokens[index + 1]?.children ?? []) });
      }
    }
    const columns = aligns.map((align, index) => ({ align, width: widest([...head, ...body], index) }));
    return { type: 'table', columns, head, body };
  }

  #tellExtraCells({ map }: Token, columns: number): void {
    const extra = splitCells(this.#lines[map?.[0] ?? -1] ?? '')
      .slice(columns)
      .map((cell) => plainText(this.#resolve(cell.trim())))
      .filter((words) => words !== '');
    if (extra.length > 0) this.problems.push(makeProblem(extraCells, { columns, extra }));
  }

  #inlines(tokens: readonly Token[]): Inline[] {
    const outer: Inline[][] = [];
    let here: Inline[] = [];
    for (const [index, token] of tokens.entries()) {
      switch (token.type) {
        case 'strong_open':
        case 'em_open':
          outer.push(here);
          here = [];
          break;
        case 'strong_close':
        case 'em_close': {
          const children = here;
          here = outer.pop() ?? [];
          here.push({ type: token.type === 'em_close' ? 'emphasis' : 'strong', children });
          break;
        }
        case 'hardbreak':
          here.push({ type: 'break' });
          break;
        case 'softbreak':
          if (isLatin(tokens, index)) here.push({ type: 'text', value: ' ' });
          break;
        default:
          for (const inline of this.#resolve(trimLine(token.content, tokens[index - 1], tokens[index + 1])))
            here.push(inline);
      }
    }
    return here;
  }

  #resolve(text: string): Inline[] {
    return this.#slots.split(text).flatMap((part): Inline[] => {
      if (typeof part === 'string') return [{ type: 'text', value: part }];
      if (part.type !== 'blocks') return [part];
      const what = part.blocks.some((block) => block.type === 'table') ? '表格' : '整块内容';
      this.problems.push(makeProblem(blockInText, { what }, { place: part.at }));
      return [];
    });
  }
}

/** The cells of a table's line: bars part them, but those behind a backslash. */
function splitCells(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}

/** Lines of Chinese join without a space; between Latin words a line break is one. */
function isLatin(tokens: readonly Token[], index: number): boolean {
  const word = /[\p{Script=Latin}\d,.;:]/u;
  const before = nextWords(tokens, index, -1).at(-1) ?? '';
  const after = nextWords(tokens, index, 1)[0] ?? '';
  return word.test(before) && word.test(after);
}

/** The nearest words before or after a token. */
function nextWords(tokens: readonly Token[], from: number, step: 1 | -1): string {
  let at = from;
  while (tokens[at]?.content === '') at += step;
  return tokens[at]?.content ?? '';
}

/** Takes the blanks, full-width too, off the ends of a line. */
function trimLine(text: string, before: Token | undefined, after: Token | undefined): string {
  const start = !before || before.type.endsWith('break') ? text.trimStart() : text;
  return !after || after.type.endsWith('break') ? start.trimEnd() : start;
}

/** `|` among the words of a title is a manual line break. */
function breakAtBars(children: readonly Inline[]): Inline[] {
  return children.flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    return inline.value
      .split('|')
      .flatMap((value, index): Inline[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...(value.trim() === '' ? [] : [{ type: 'text' as const, value: value.trim() }]),
      ]);
  });
}

function alignOf(token: Token): Column['align'] {
  const style = String(token.attrGet('style') ?? '');
  return style.includes('left') ? 'left' : style.includes('right') ? 'right' : 'center';
}

/** The widest cell of a column, in 字; half-width characters count half. */
function widest(rows: readonly Row[], column: number): number {
  return rows.reduce((most, { cells }) => {
    const words = [...plainText(cells[column]?.children ?? [])];
    return Math.max(
      most,
      words.reduce((sum, character) => sum + (character < '\u0100' ? 0.5 : 1), 0),
    );
  }, 2);
}
