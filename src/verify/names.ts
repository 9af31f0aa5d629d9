/** Names and quoted words that the user typed, and what stands in the file in their place. */
import { meaningOf } from '../campaign/roles.ts';
import { countSlips } from '../diagnostics/nearest.ts';
import { parsePath } from '../diagnostics/path.ts';
import type { PlacedValue } from '../layout/compose/passages.ts';
import type { Role } from '../style/style.ts';
import type { Match } from './alignment.ts';
import { isRow, type OurSentence } from './sentences.ts';

/** A name in a sentence, with the words around it, by which another in its place is found. */
export interface Name extends PlacedValue {
  sentence: OurSentence;
  /** what the unit and its campaign are called, which has many forms */
  isOwn: boolean;
  /** in quotation or book marks: given word for word */
  isQuoted: boolean;
}

/** A name that is not where it was, with what is there. */
export interface Replaced extends Name {
  replaced: string | undefined;
}

/** Names of people, units, donors, places, schools and groups that the user typed, titles and themes in quotation marks. */
export function listNames(sentence: OurSentence): Name[] {
  return sentence.values.flatMap((value): Name[] => {
    const [path = ''] = value.value.reads;
    const quoted = readQuoted(value, sentence);
    if (quoted && isName(path)) return [{ ...value, ...quoted, sentence, isOwn: false, isQuoted: true }];
    if (value.text.length <= 1 || MARKED.test(value.text) || !isName(path)) return [];
    return [{ ...value, sentence, isOwn: OWN.test(path), isQuoted: false }];
  });
}

/** Names that stand in the data as they are printed: those of groups and in quotations of notices are read from others. */
export function listTypedNames(sentence: OurSentence): Name[] {
  return listNames(sentence).filter(
    ({ text, value }) => !MARKED.test(text) && !isOfOther(value.reads[0] ?? ''),
  );
}

/** The words between the marks of a value that has such, or stands in such. */
function readQuoted(
  { text, index }: PlacedValue,
  sentence: OurSentence,
): { text: string; index: number } | undefined {
  const title = /^《(.+?)》/.exec(text)?.[1];
  if (title) return { text: title, index: index + 1 };
  const [open, close] = [sentence.text[index - 1], sentence.text[index + text.length]];
  const isWhole = (open === '“' && close === '”') || (open === '《' && close === '》');
  return isWhole && text.length >= leastQuoted ? { text, index } : undefined;
}

/** Shorter words in quotation marks are names. */
const leastQuoted = 5;

/** The names that are gone from a match, or stand in one another's place. */
export function findGone(names: readonly Name[], match: Match): Replaced[] {
  return names
    .map((name) => ({ ...name, replaced: findReplaced(name, match) }))
    .filter((name) => isGone(name, match) || isTaken(name, names, match))
    .filter((name) => !isLoose(name) || isTaken(name, names, match) || isMistyped(name));
}

/** What has other forms in running text: the unit's own name, what groups are called, why somebody was turned down. */
const isLoose = ({ isOwn, value, sentence }: Name) =>
  isOwn || (/^构成\.|\.原因$/.test(value.reads[0] ?? '') && !isRow(sentence.text));

/** Whether a name is no longer there; of one that is said more often, whether another stands in one of its places. */
export function isGone({ text, replaced }: Replaced, { ours, theirs }: Match): boolean {
  const count = (sentences: readonly { text: string }[]) =>
    sentences.reduce((sum, sentence) => sum + sentence.text.split(text).length - 1, 0);
  const left = count(theirs);
  return left === 0 || (left < count(ours) && replaced !== undefined && replaced !== text);
}

/** Whether another name of ours stands in its place: 沈宁讲话，周岚发放. In a mere list the order says nothing. */
function isTaken(name: Replaced, names: readonly Name[], { kind, ours }: Match): boolean {
  const other = names.find(({ text }) => text === name.replaced && text !== name.text);
  if (!other || name.isOwn || kind !== 'edited') return false;
  // words that stand around others of ours too tell no place
  if (findReplaced(name, { theirs: ours }) !== name.text) return false;
  return kindOf(name) !== kindOf(other) || !isListed(name, names);
}

const kindOf = ({ value }: Name) => (value.reads[0] ?? '').replace(/\[\d+\]/g, '');

/** A name beside another of its kind, with nothing said of it alone. */
function isListed(name: Name, names: readonly Name[]): boolean {
  const isBeside = (one: Name, next: Name) =>
    /^[、和与及]$/.test(one.sentence.text.slice(one.index + one.text.length, next.index));
  return names.some(
    (other) =>
      other.sentence === name.sentence &&
      kindOf(other) === kindOf(name) &&
      (isBeside(name, other) || isBeside(other, name)),
  );
}

/** Titles and signatures say in full who reports. */
const formal: ReadonlySet<Role> = new Set(['title', 'signature', 'mark', 'attachmentTitle']);
/** In running text, another form differs in more. */
const mostSlips = 1;

/** The unit's or the campaign's own name with a slip in it, and not another form of it: 松陵本县总工会, 县总公会. */
function isMistyped({ text, replaced, sentence }: Replaced): boolean {
  if (replaced === undefined) return false;
  const isShortened = isWithin(replaced, text);
  return !isShortened && (formal.has(sentence.role) || countSlips(replaced, text) <= mostSlips);
}

/** Whether the signs of a word stand in another in the same order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of whole) if (sign === part[at]) at++;
  return at === part.length;
}

const OWN = /^(?:单位|活动)\./;
/** Words with such are no names. */
const MARKED = /[\d，。；：、“]/;
/** What groups are called is read from the groups made of them. */
const OF_GROUP = /^构成\..+\.名称$/;
/** A title is read with its number. */
const OF_NOTICE = /\.引用$/;

const isOfOther = (path: string) => OF_GROUP.test(path) || OF_NOTICE.test(path);

function isName(path: string): boolean {
  if (path.startsWith('名册[') || isOfOther(path)) return true;
  if (path === '') return false;
  const meaning = meaningOf(parsePath(path));
  const leaf = meaning?.field.kind === 'list' ? meaning.field.item : meaning?.field;
  const isTyped = leaf?.kind === 'leaf' && leaf.leaf === 'text' && !leaf.choices?.length;
  return isTyped && meaning?.role !== 'sentence' && meaning?.role !== 'speech';
}

/** Longer than any name that took another's place. */
const longestName = 20;

/** What stands in the file between the words that stand around a name of ours. */
export function findReplaced(
  { text, index, sentence }: Name,
  { theirs }: { theirs: readonly { text: string }[] },
): string | undefined {
  const before = sentence.text.slice(Math.max(0, index - 3), index);
  const after = sentence.text.slice(index + text.length, index + text.length + 3);
  // of a list the words around one name are those around others too: 万元，意外致困6名、
  if (theirs.some(({ text: their }) => their.includes(before + text + after))) return text;
  for (const { text: their } of theirs) {
    const at = before === '' ? 0 : their.indexOf(before);
    if (at < 0) continue;
    const start = at + before.length;
    const end = after === '' ? their.length : their.indexOf(after, start);
    if (end > start && end - start <= Math.max(longestName, 2 * text.length)) return their.slice(start, end);
  }
  return undefined;
}
