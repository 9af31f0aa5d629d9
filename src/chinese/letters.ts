/**
 * The letters of a text: what is left of it when everything that only looks different is taken away. 申明, 申　明,
 * 申\u200B明, 申-明 and 申⽇⽉ written with radicals are told alike by it. All that compares names goes by letters: masking,
 * finding in text, duplicates, households, units, columns.
 */
import { remember } from './remembered.ts';
import { isSimplified, simplify } from './traditional.ts';

/** What no reader sees: format signs, joiners, variation selectors, tags, soft hyphens. */
const invisible = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}`;
const invisibleRun = new RegExp(`[${invisible}]+`, 'gu');
/** Invisible signs, white space of every kind, the blank of braille and of a lost picture, controls; lone surrogates print as nothing. */
const silent = new RegExp(`^[${invisible}\\p{White_Space}\\p{Cc}\\p{Cs}\\u2800\\ufffc]`, 'u');

/** Look-alikes of the dot U+00B7 between the parts of a name: bullets, katakana and hyphenation points, operators. */
export const DOTS = '·•・‧･⋅∙●⸱ꞏᐧ‣◦';
/**
 * What people put between the letters of a name to spread or to hide it: full stops, hyphens, strokes, pictures, signs.
 * Not what ends a clause, ，。：——, and not the asterisk, which stands for a letter.
 */
const joint =
  /^(?:[.．﹒｡˙᛫°○'’＇ー+＋|｜\\/／＼⁄∕~～∼〜−…‥&＆@＠$＄#＃%％^＾=＝`｀!>†‡※§¶‰]|[\p{So}\p{Sk}\p{Sc}]|[^\P{Pd}—―⸺⸻]|\p{Pc}|—(?!—))/u;
const han = /\p{Script=Han}/u;
const mark = /\p{M}+/gu;

/** Radicals that look like a character; the older 214 (U+2F00–2FD5) are such by NFKC. */
const radicals = new Map(
  (
    '⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺗心 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺼肉 ⺽臼 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ' +
    '⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻫斉 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);
const radical = /[\u2e80-\u2fd5]/g;

/** Letters, and for each UTF-16 unit of them where in the text it was: from, and the end of what it was read from. */
export interface Letters {
  letters: string;
  starts: readonly number[];
  ends: readonly number[];
}

/** Signs in pairs that some put about a letter, 李（小）明, and others that part words, or stand for a letter, too: only what is long is read across them. */
const pairedSigns = '()（）[\\]［］【】〔〕「」『』《》〈〉“”‘’"';
const looseSigns = String.raw`${pairedSigns}*＊∗⁎\p{Sm}`;
const loose = new RegExp(`^[${looseSigns}]`, 'u');
const enclosed = new RegExp(String.raw`\p{Script=Han}[${looseSigns}]+\p{Script=Han}`, 'u');

/** Whether a text has letters in brackets or quotation marks right behind others. */
export function hasEnclosed(text: string): boolean {
  return enclosed.test(text);
}

/** A letter by its number, as pages and programs write it: &#23567; \u5c0f U+5C0F %E5%B0%8F, and a blank, &nbsp; */
const encoded =
  /^(?:&#x([\da-f]{2,6});?|\\u\{?([\da-f]{4,6})\}?|U\+([\da-f]{4,6})|&#(\d{2,7});?|((?:%[\da-f]{2})+)|&\w+;)$/i;

/** What no reader of a page, of Markdown or of a program sees: comments, declarations, tags of angle or square brackets, encoded too. */
const unseen =
  /<!--[\s\S]{0,200}?-->|<[!?][^<>]{0,200}>|<\/?[a-z][ -;=?-~]{0,40}>|&lt;[!?/a-z][^&<>]{0,200}&gt;|\/\*[^*]{0,80}\*\/|\{[#%!][^{}]{0,80}[#%!]\}|\{\{!?--[^{}]{0,80}--\}\}|\{\{![^{}]{0,80}\}\}|\[\/?[a-z][a-z\d=#."' ]{0,30}\]|%%[^%]{1,80}%%/u;

/** What is unseen, a letter that is encoded, a run of dashes, the parts of a Korean syllable, or a sign with its combining marks: what may compose to one letter. */
const cluster = new RegExp(
  `${unseen.source}|${
    /&(?:#x[\da-f]{2,6}|#\d{2,7}|nbsp|[et][nmh][a-z]*sp|shy|zwn?j);?|(?:\\u\{?|U\+)[\da-f]{4,6}\}?|%[ef][\da-f](?:%[89ab][\da-f]){2,3}|%3\d|—{2,}|[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|[\s\S]\p{M}*/u
      .source
  }`,
  'iuy',
);

/**
 * Reads a text's letters. Time grows with the text.
 * @param isLoose across brackets, quotation marks, asterisks and arrows between 汉字 too
 */
export function readLetters(text: string, isLoose = false): Letters {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  /** how many letters there were at the last 汉字 behind which nothing but joints came; they go where a 汉字 follows */
  let joined: number | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let typed = text[at] ?? '';
    // an ordinary 汉字 stands for itself; a mark behind it is dropped on its own
    const isPlain = code >= 0x4e00 && code <= 0x9fff;
    if (!isPlain && !standsAlone(text, at)) {
      cluster.lastIndex = at;
      typed = cluster.exec(text)?.[0] ?? typed;
      end = at + typed.length;
    }
    const read = isPlain ? simplify(typed) : readClusterOnce(typed);
    const isHan = isPlain || han.test(read);
    if (isHan && joined !== undefined) letters.length = starts.length = ends.length = joined;
    for (let unit = 0; unit < read.length; unit++) {
      letters.push(read.charAt(unit));
      starts.push(at);
      ends.push(end);
    }
    if (isHan) joined = letters.length;
    else if (read !== '' && !joint.test(typed) && !(isLoose && loose.test(typed))) joined = undefined;
    at = end;
  }
  return { letters: letters.join(''), starts, ends };
}

/** Digits, and marks of sentences: what begins nothing that is longer. */
const single = /[\d，。、；：？！“”‘’（）《》〈〉〔〕【】·…]/;
/** What is no mark upon the sign before it. */
const noMark = /[\d\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e“”‘’·…]/;

/** Whether a sign is a cluster by itself, as most are that are no 汉字. */
function standsAlone(text: string, at: number): boolean {
  return single.test(text.charAt(at)) && (at + 1 === text.length || noMark.test(text.charAt(at + 1)));
}

const unseenAlone = new RegExp(`^(?:${unseen.source})$`, 'iu');
const unseenParts = new RegExp(unseen.source, 'giu');

/** What comments and the like say, for a page may print them: each without the sign that opens it, and where it stands. */
export function listUnseen(text: string): { words: string; index: number }[] {
  if (!/[<&[{%/]/.test(text)) return [];
  return [...text.matchAll(unseenParts)]
    .filter(([whole]) => han.test(whole))
    .map(({ 0: whole, index }) => ({ words: whole.slice(1), index: index + 1 }));
}

const readClusterOnce = remember(readCluster);

function readCluster(written: string): string {
  if (written.length > 2 && unseenAlone.test(written)) return '';
  const typed = decodeLetter(written);
  if (silent.test(typed) || DOTS.includes(dropInvisible(typed))) return '';
  const read = unifyRadicals(typed).normalize('NFKC').replace(invisibleRun, '').replace(/\s+/g, '');
  // a 汉字 has no marks, and what is left of one is alone
  return /^\p{M}/u.test(read) || han.test(read) ? simplify(read.replace(mark, '')) : read.toLowerCase();
}

/** What an encoded letter stands for; any other as it is. */
function decodeLetter(typed: string): string {
  if (!/^[&%\\U]./i.test(typed)) return typed;
  const [, hex, escaped, named, decimal, bytes] = encoded.exec(typed) ?? [typed];
  if (bytes !== undefined) return decodeBytes(bytes);
  const hexadecimal = hex ?? escaped ?? named;
  if (hexadecimal === undefined && decimal === undefined) return encoded.test(typed) ? ' ' : typed;
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return point > 0x10ffff ? typed : String.fromCodePoint(point);
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}

/** A text without the tags and comments in it, its encoded letters read: what a page or a program shows of it. Undefined where that is the same. */
export function dropMarkup(text: string): Letters | undefined {
  if (!/[<&[{%\\/]|U\+/i.test(text)) return undefined;
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    cluster.lastIndex = at;
    const typed = cluster.exec(text)?.[0] ?? text.charAt(at);
    const read = typed.length > 2 && unseenAlone.test(typed) ? '' : decodeLetter(typed);
    for (let unit = 0; unit < read.length; unit++) {
      letters.push(read.charAt(unit));
      // what stands for itself is as long as it was
      starts.push(read === typed ? at + unit : at);
      ends.push(read === typed ? at + unit + 1 : at + typed.length);
    }
    at += typed.length;
  }
  const plain = letters.join('');
  return plain === text ? undefined : { letters: plain, starts, ends };
}

/** Everyday 汉字 and digits stand for themselves. */
const plainHan = /^[\d\u4e00-\u9fff]*$/;

const foldOthers = remember((text) =>
  plainHan.test(text) ? text.replace(/./g, simplify) : readLetters(text).letters,
);

/** The letters alone: what two names are compared by. */
export function foldLetters(text: string): string {
  return isSimplified(text) ? text : foldOthers(text);
}

/** Whether letters stand in a text in their order, with others between them or none: 师大 in 师范大学. */
export function areInOrder(letters: string, text: string): boolean {
  const wanted = [...letters];
  let met = 0;
  for (const letter of text) if (letter === wanted[met]) met++;
  return met === wanted.length;
}

/** Radicals as the characters that they look like. */
export function unifyRadicals(text: string): string {
  return text.replace(radical, (char) => radicals.get(char) ?? char.normalize('NFKC'));
}

/** A text without what no reader sees. */
export function dropInvisible(text: string): string {
  return text.replace(invisibleRun, '');
}
