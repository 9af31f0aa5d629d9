import { plainText } from '../../document/text.ts';
import type { Inline } from '../../document/tree.ts';
import type { Role, Style } from '../../style/style.ts';
import { breakLines } from '../lines.ts';
import { metricsOf } from '../measure.ts';
import { makeRuns } from '../runs.ts';

/** What is read as one word in the narrow lines of a cell: a part of a name (阿依古丽·买买提), a figure with its unit. */
const WORD = /\p{Script=Han}+·|(?<=·)\p{Script=Han}+|\d[\d.]*(?:[万亿]?元|\p{Script=Han})/gu;

interface Word {
  start: number;
  end: number;
}

/**
 * The words of a cell with breaks of their own, where its lines would else part such a word: neither Word nor
 * LibreOffice knows it for one. A word wider than the cell is parted all the same.
 * @param room width of the cell's lines, in twips
 */
export function keepWordsWhole(
  inlines: readonly Inline[],
  room: number,
  role: Role,
  style: Style,
): readonly Inline[] {
  const text = plainText(inlines);
  if (text.length * style.roles[role].size * 10 <= room) return inlines;
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  // each break settles one word
  return words.reduce<readonly Inline[]>((kept) => {
    const parted = findParted(kept, words, room, role, style);
    return parted ? breakBefore(kept, parted.start) : kept;
  }, inlines);
}

/** The first word that lines part, though one of its own could begin with it; the 间隔号 may be wide or narrow. */
function findParted(
  inlines: readonly Inline[],
  words: readonly Word[],
  room: number,
  role: Role,
  style: Style,
): Word | undefined {
  const runs = makeRuns(inlines, role, style, false);
  const narrow = runs.map((run) => ({ ...run, text: run.text.replaceAll('·', '.') }));
  const measure = { width: room, align: 'left', hanging: style.hangingPunctuation } as const;
  for (const set of [runs, narrow]) {
    let end = 0;
    for (const line of breakLines(set, metricsOf(role, style), measure)) {
      const start = end;
      end += line.runs.reduce((sum, run) => sum + run.text.length, 0);
      const parted = words.find((word) => word.start > start && word.start < end && end < word.end);
      if (parted) return parted;
    }
  }
  return undefined;
}

/** Puts a break before the character at an index of the words; words in doubt stay as they are. */
function breakBefore(inlines: readonly Inline[], index: number): Inline[] {
  let offset = 0;
  return inlines.flatMap((inline): Inline[] => {
    const text = plainText([inline]);
    const at = index - offset;
    offset += text.length;
    if (at < 0 || at >= text.length) return [inline];
    const [before, behind] = [text.slice(0, at), text.slice(at)];
    if (at === 0) return [{ type: 'break' }, inline];
    if (inline.type === 'text')
      return [{ ...inline, value: before }, { type: 'break' }, { ...inline, value: behind }];
    if (inline.type !== 'value' || inline.flags) return [inline];
    return [{ ...inline, text: before }, { type: 'break' }, { ...inline, text: behind }];
  });
}
