import type { Inline } from '../document/tree.ts';
import type { Style } from '../style/style.ts';
import { countEms, measureEms } from './em.ts';
import { findTitleBreaks, type TitleBreak } from './title-breaks.ts';

/** 字 of 二号 that fit a line of the standard's text area: 442 pt / 22 pt. */
export const TITLE_CAPACITY = 20;

/** How many 字 of a title's role a line of so many twips holds. */
export function titleCapacity(role: 'title' | 'attachmentTitle', width: number, { roles }: Style): number {
  const { size, charSpacing } = roles[role];
  return Math.floor(width / (size * 10 + charSpacing));
}

/** A title of more lines than this is filled line by line: no shape can be seen in it. */
const MOST_SHAPED_LINES = 4;

/** What a shape costs, on the scale of `TitleBreak.cost`, where 0 is best and 8 a break that only spares a word. */
const COST = { line: 6, slope: 2, imbalance: 3, badShape: 30, stub: 40 };

/** A line has more characters than this. */
const STUB = 2;

/**
 * Breaks a title into lines (GB/T 9704—2012, 7.3.1: 词意完整，排列对称，长短适宜，间距恰当，梯形或菱形).
 *
 * A manual break (`|` in a text, a `break` among inlines) wins, and each part then counts by itself. Otherwise a title
 * wider than `capacity` (字) is broken where its meaning allows into two lines of unequal length or three that form a
 * rhombus or a trapezium; a stub of one or two characters, a block of equal lines and an hourglass are avoided.
 * The lines together are the title: no character is lost.
 */
export function shapeTitle(title: string | readonly Inline[], capacity = TITLE_CAPACITY): string[] {
  const text = typeof title === 'string' ? title.replaceAll('|', '\n') : readText(title);
  return text.split('\n').flatMap((part) => shapePart(part, capacity));
}

/** As `shapeTitle`, but a line keeps the inlines that it is made of; breaks are gone. */
export function shapeTitleInlines(title: readonly Inline[], capacity = TITLE_CAPACITY): Inline[][] {
  const rest = [...title];
  return shapeTitle(title, capacity).map((line) => takeInlines(rest, line.length));
}

function readText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n';
      if (inline.type === 'text' || inline.type === 'value') {
        return (inline.type === 'text' ? inline.value : inline.text).replaceAll('\n', ' ');
      }
      return readText(inline.children);
    })
    .join('');
}

function shapePart(text: string, capacity: number): string[] {
  const total = measureEms(text);
  if (total <= capacity) return [text];
  const breaks = findTitleBreaks(text, capacity);
  const fewest = Math.ceil(total / capacity);
  let best: { lines: string[]; cost: number } | undefined;
  for (let count = fewest; count <= Math.min(fewest + 1, MOST_SHAPED_LINES); count++) {
    for (const chosen of chooseBreaks(text, breaks, count, capacity)) {
      const lines = sliceAt(text, chosen);
      const cost = (count - fewest) * COST.line + sumCosts(chosen) + costOfShape(lines.map(countEms));
      if (!best || cost < best.cost) best = { lines, cost };
    }
  }
  return best?.lines ?? fillLines(text, breaks, capacity);
}

/** All ways to cut `text` at `breaks` into `count` lines that fit. */
function* chooseBreaks(
  text: string,
  breaks: readonly TitleBreak[],
  count: number,
  capacity: number,
  from = 0,
): Generator<TitleBreak[]> {
  if (count === 1) {
    if (measureEms(text.slice(from)) <= capacity) yield [];
    return;
  }
  for (const next of breaks) {
    if (next.offset <= from) continue;
    if (measureEms(text.slice(from, next.offset)) > capacity) return;
    for (const others of chooseBreaks(text, breaks, count - 1, capacity, next.offset))
      yield [next, ...others];
  }
}

function sumCosts(breaks: readonly TitleBreak[]): number {
  return breaks.reduce((sum, { cost }) => sum + cost, 0);
}

function sliceAt(text: string, breaks: readonly TitleBreak[]): string[] {
  const offsets = [0, ...breaks.map(({ offset }) => offset), text.length];
  return offsets.slice(1).map((end, i) => text.slice(offsets[i], end));
}

/** What is wrong with lines of these widths, 0 for a good rhombus or trapezium. */
function costOfShape(widths: readonly number[]): number {
  const steps = listDifferences(widths).map(Math.sign);
  const isBlock = steps.includes(0);
  // from narrower to wider
  const isHourglass = listDifferences(steps).includes(2);
  const isTrapezium = steps.length > 1 && new Set(steps).size === 1;
  const narrowest = Math.min(...widths);
  const isUneven = narrowest * 3 < Math.max(...widths);
  const hasStub = narrowest <= STUB;
  return (
    (isBlock || isHourglass ? COST.badShape : 0) +
    (isTrapezium ? COST.slope : 0) +
    (isUneven ? COST.imbalance : 0) +
    (hasStub ? COST.stub : 0)
  );
}

/** From each number to the next. */
const listDifferences = (numbers: readonly number[]): number[] =>
  numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));

/** For what has no good break: fills each line as far as words allow, and cuts a word that is wider than a line. */
function fillLines(text: string, breaks: readonly TitleBreak[], capacity: number): string[] {
  const offsets = new Set(breaks.map(({ offset }) => offset));
  const lines: string[] = [];
  let start = 0;
  let lastBreak = 0;
  let width = 0;
  let offset = 0;
  for (const char of text) {
    if (offsets.has(offset)) lastBreak = offset;
    if (width + countEms(char) > capacity) {
      const end = lastBreak > start ? lastBreak : offset;
      lines.push(text.slice(start, end));
      width = countEms(text.slice(end, offset));
      start = end;
    }
    width += countEms(char);
    offset += char.length;
  }
  return [...lines, text.slice(start)];
}

/** Takes the first `length` characters off `inlines`, with the break that follows them. */
function takeInlines(inlines: Inline[], length: number): Inline[] {
  const taken: Inline[] = [];
  let wanted = length;
  while (wanted > 0) {
    const inline = inlines.shift()!;
    const size = readText([inline]).length;
    if (size <= wanted) {
      taken.push(inline);
      wanted -= size;
      continue;
    }
    const [head, tail] = cutInline(inline, wanted);
    taken.push(...head);
    inlines.unshift(...tail);
    wanted = 0;
  }
  dropLeadingBreak(inlines);
  return taken;
}

function cutInline(inline: Inline, at: number): [Inline[], Inline[]] {
  if (inline.type === 'text') {
    return [
      [{ ...inline, value: inline.value.slice(0, at) }],
      [{ ...inline, value: inline.value.slice(at) }],
    ];
  }
  if (inline.type === 'value') {
    return [[{ ...inline, text: inline.text.slice(0, at) }], [{ ...inline, text: inline.text.slice(at) }]];
  }
  if (inline.type === 'break') return [[], [inline]];
  const rest = [...inline.children];
  const head = takeInlines(rest, at);
  return [[{ ...inline, children: head }], rest.length > 0 ? [{ ...inline, children: rest }] : []];
}

function dropLeadingBreak(inlines: Inline[]): void {
  const first = inlines[0];
  if (first?.type === 'break') inlines.shift();
  else if (first?.type === 'strong' || first?.type === 'emphasis') {
    const children = [...first.children];
    dropLeadingBreak(children);
    inlines[0] = { ...first, children };
  }
}
