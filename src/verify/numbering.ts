/** Numbers of headings that do not follow one another: a section was taken out or moved. */
import { parseChineseNumeral, toChineseNumeral } from '../chinese/numerals.ts';
import type { WordPassage } from '../word/paragraphs.ts';
import type { OurSentence } from './sentences.ts';

/** A heading whose number is not the next. */
export interface BrokenNumber {
  passage: WordPassage;
  found: string;
  /** the heading before it; none where it is the first */
  before: string | undefined;
  expected: string;
}

/** How headings of a level are numbered, and the next number is written; the outermost first. */
const LEVELS: readonly { form: RegExp; write: (number: number) => string }[] = [
  { form: /^([一二三四五六七八九十]+)、/, write: (number) => `${toChineseNumeral(number)}、` },
  { form: /^（([一二三四五六七八九十]+)）/, write: (number) => `（${toChineseNumeral(number)}）` },
];

/** Longer ones are no headings. */
const longestHeading = 40;
/** An attachment begins anew. */
const ANEW = /^附件\d{0,2}$/;

/** Such as the report has too are its author's own. */
export function findBrokenNumbers(
  passages: readonly WordPassage[],
  ours: readonly OurSentence[],
): BrokenNumber[] {
  const printed = ours.filter(({ at }) => at.index === 0);
  const own = new Set(findBroken(printed).map(keyOf));
  return findBroken(passages.filter(({ format }) => format && !format.isNumbered)).flatMap((broken) =>
    own.has(keyOf(broken))
      ? []
      : [{ ...broken, found: shorten(broken.found), before: broken.before && shorten(broken.before) }],
  );
}

/** A heading among texts, with what breaks off before it. */
type Broken<T> = Omit<BrokenNumber, 'passage'> & { passage: T };

function findBroken<T extends { text: string }>(texts: readonly T[]): Broken<T>[] {
  const broken: Broken<T>[] = [];
  let last: ({ number: number; head: string } | undefined)[] = [];
  for (const passage of texts) {
    const head = /^[^。；：]*/.exec(passage.text.replace(/\s/g, ''))?.[0] ?? '';
    if (ANEW.test(head)) last = [];
    const level = LEVELS.findIndex(({ form }) => form.test(head));
    const { form, write } = LEVELS[level] ?? {};
    const number = parseChineseNumeral(form?.exec(head)?.[1] ?? '');
    if (!write || number === undefined || head.length > longestHeading) continue;
    const before = last[level];
    const expected = (before?.number ?? 0) + 1;
    if (number !== expected)
      broken.push({ passage, found: head, before: before?.head, expected: write(expected) });
    last = last.slice(0, level);
    last[level] = { number, head };
  }
  return broken;
}

/** Enough of a heading to find it by. */
const shorten = (head: string) => (head.length > 20 ? `${head.slice(0, 20)}……` : head);

const keyOf = ({ found, before }: Omit<BrokenNumber, 'passage'>) => JSON.stringify([before, found]);
