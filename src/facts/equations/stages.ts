/** 学段 by what it means: 大专, 专科 and 高职 are one, 高中（中职） is two, 大学 may be either of two. */

/** Each word with the kinds of school that it may mean; longer words are looked for first. */
const meanings: readonly (readonly [words: string, kinds: readonly string[]])[] = [
  ['高中阶段', ['高中', '中职']],
  ['高职高专、高职、高专、大专、专科', ['大专']],
  ['中等职业、中职、中专、技校、职高、职业高中', ['中职']],
  ['普通高中、普高、高中', ['高中']],
  ['大学本科、本科', ['本科']],
  ['大学、高校', ['本科', '大专']],
  ['研究生', ['硕士', '博士']],
  ['硕士', ['硕士']],
  ['博士', ['博士']],
  ['小学', ['小学']],
  ['初中', ['初中']],
  ['中学', ['初中', '高中']],
  ['幼儿园、学前', ['学前']],
];

const kindsOf = new Map(
  meanings.flatMap(([words, kinds]) => words.split('、').map((word) => [word, kinds] as const)),
);
const pattern = new RegExp([...kindsOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The kinds of school that a text names: `大专新生` the one, `高中（中职）` two; undefined where it names none. */
export function readStages(text: string): ReadonlySet<string> | undefined {
  const found = [...text.matchAll(pattern)].flatMap(([word]) => kindsOf.get(word) ?? []);
  return found.length > 0 ? new Set(found) : undefined;
}

/** Whether all of a 学段 is within another: 大专 is within 大学; 大学 may or may not be 大专 (undefined). */
export function isWithin(stage: string, wanted: string): boolean | undefined {
  if (stage === wanted) return true;
  const [kinds, all] = [readStages(stage), readStages(wanted)];
  if (!kinds || !all) return false;
  if ([...kinds].every((kind) => all.has(kind))) return true;
  return [...kinds].some((kind) => all.has(kind)) ? undefined : false;
}

/** Whether a name speaks of 新生, or of those who are not; undefined where it speaks of neither. */
export function tellsNew(name: string): boolean | undefined {
  if (/非新生|在读|在校/.test(name)) return false;
  return /新生/.test(name) ? true : undefined;
}
