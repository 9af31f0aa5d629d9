/**
 * The letters of a text: what is left of it when everything that only looks different is taken away. 申明, 申　明,
 * 申\u200B明 and 申⽇⽉ written with radicals are told alike by it. All that compares names goes by letters: masking,
 * finding in text, duplicates, households, units, columns.
 */

/** What no reader sees: format signs, joiners, variation selectors, tags, soft hyphens. */
const invisible = String.raw`\p{Default_Ignorable_Code_Point}\p{Cf}`;
const invisibleRun = new RegExp(`[${invisible}]+`, 'gu');
/** Invisible signs, white space of every kind, controls; lone surrogates print as nothing. */
const silent = new RegExp(`^[${invisible}\\p{White_Space}\\p{Cc}\\p{Cs}]`, 'u');
const silentRun = new RegExp(`[${invisible}\\p{White_Space}\\p{Cc}]*`, 'uy');

/** Look-alikes of the dot U+00B7 between the parts of a name: bullets, katakana and hyphenation points, operators. */
export const DOTS = '·•・‧･⋅∙●⸱ꞏᐧ‣◦';
const fullStop = /[.．｡]/;
const han = /\p{Script=Han}/u;

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

/** A base sign with its combining marks, or the parts of a Korean syllable: what may compose to one letter. */
const cluster = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*|[\s\S]\p{M}*/uy;

/** Reads a text's letters. Time grows with the text. */
export function readLetters(text: string): Letters {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    let read = text[at] ?? '';
    // an ordinary 汉字 stands for itself, unless a selector or mark follows: that is dropped on its own
    if (code < 0x4e00 || code > 0x9fff) {
      cluster.lastIndex = at;
      const found = cluster.exec(text)?.[0] ?? read;
      end = at + found.length;
      read = isNameStop(found, letters, text, end) ? '' : readCluster(found);
    }
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    letters += read;
    at = end;
  }
  return { letters, starts, ends };
}

/** A full stop typed for the dot of a name stands between 汉字, whatever unseen is beside it. */
function isNameStop(typed: string, before: string, text: string, end: number): boolean {
  if (!fullStop.test(typed) || !han.test(before.at(-1) ?? '')) return false;
  silentRun.lastIndex = end;
  const next = end + (silentRun.exec(text)?.[0].length ?? 0);
  return han.test(text[next] ?? '');
}

function readCluster(typed: string): string {
  if (silent.test(typed) || DOTS.includes(dropInvisible(typed))) return '';
  return unifyRadicals(typed).normalize('NFKC').replace(invisibleRun, '').replace(/\s+/g, '').toLowerCase();
}

/** The letters alone: what two names are compared by. */
export function foldLetters(text: string): string {
  return readLetters(text).letters;
}

/** Radicals as the characters that they look like. */
export function unifyRadicals(text: string): string {
  return text.replace(radical, (char) => radicals.get(char) ?? char.normalize('NFKC'));
}

/** A text without what no reader sees. */
export function dropInvisible(text: string): string {
  return text.replace(invisibleRun, '');
}
