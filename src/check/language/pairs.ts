/** Marks that come in pairs: both halves there, something within, and the inner pair another than the outer. */
import * as kinds from '../../diagnostics/catalogue/language-punctuation.ts';
import { defineLanguageRule, type Finding, matching } from './finding.ts';
import { PAIRED } from './signs.ts';

const OPENING: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  '】': '【',
};

/** The inner pair of an outer one. */
const INNER: Record<string, string> = { '“': '‘', '”': '’', '《': '〈', '》': '〉' };

/** Opening marks of one use. */
const FAMILIES = ['“‘', '《〈'];

/** The marks of a text in order, half-width parentheses as full-width; no apostrophes, nor the ） of a list's 1）. */
const marks = /(?<![A-Za-z])[‘’](?!\d\d年)|[“”（）()《》〈〉〔〕【】]/g;
const listMark = /(?:^|[。；：，、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;

interface Pairs {
  /** offsets of the halves, and how many pairs of the same use (outer or inner) stand around them */
  pairs: { open: number; close: number; depth: number }[];
  /** offsets of marks without their other half */
  lone: number[];
}

function pairMarks(text: string): Pairs {
  const open: { mark: string; index: number }[] = [];
  /** how many of a mark are open: a text of brackets alone is gone through once */
  const counts = new Map<string, number>();
  const count = (mark: string, by: number) => counts.set(mark, (counts.get(mark) ?? 0) + by);
  const found: Pairs = { pairs: [], lone: [] };
  for (const { 0: typed, index } of text.matchAll(marks)) {
    const mark = typed === '(' ? '（' : typed === ')' ? '）' : typed;
    const wanted = OPENING[mark];
    if (wanted === undefined) {
      open.push({ mark, index });
      count(mark, 1);
      continue;
    }
    if (counts.get(wanted)) {
      let opening = open.pop();
      for (; opening && opening.mark !== wanted; opening = open.pop()) {
        found.lone.push(opening.index);
        count(opening.mark, -1);
      }
      if (!opening) continue;
      count(wanted, -1);
      const uses = FAMILIES.find((family) => family.includes(wanted)) ?? wanted;
      const depth = [...uses].reduce((sum, outer) => sum + (counts.get(outer) ?? 0), 0);
      found.pairs.push({ open: opening.index, close: index, depth });
    } else if (!(mark === '）' && listMark.test(text.slice(Math.max(0, index - 4), index))))
      found.lone.push(index);
  }
  for (const { index } of open) found.lone.push(index);
  return found;
}

/** Half of a pair of quotes may be straight: that is another rule's. */
function findLone(text: string): Finding[] {
  const straight = /["']/.test(text);
  return pairMarks(text)
    .lone.filter((index) => !(straight && /[“”‘’]/.test(text.charAt(index))))
    .sort((a, b) => a - b)
    .map((index) => ({ index, length: 1 }));
}

/** Both halves of pairs at odd depth; deeper ones alternate, as the standard has it. */
function findNested(text: string): Finding[] {
  const { pairs, lone } = pairMarks(text);
  if (lone.length > 0) return [];
  return pairs
    .filter(({ open, depth }) => depth % 2 === 1 && INNER[text.charAt(open)] !== undefined)
    .flatMap(({ open, close }) => [open, close])
    .map((index) => ({ index, length: 1, right: INNER[text.charAt(index)] }));
}

export const pairRules = [
  defineLanguageRule(kinds.unbalancedPair, PAIRED, findLone),
  defineLanguageRule(kinds.nestedMark, PAIRED, findNested),
  defineLanguageRule(
    kinds.emptyPair,
    PAIRED,
    matching(/（\s*）|\(\s*\)|《\s*》|〈\s*〉|〔\s*〕|【\s*】|“\s*”|‘\s*’/g),
  ),
];
