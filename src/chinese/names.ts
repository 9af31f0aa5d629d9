/** Names of people: surname and given name, the separating dot, the names in a cell, and masking for publication. */
import { DOTS, dropInvisible, unifyRadicals } from './letters.ts';
import { findCompoundSurname, hasSurname, isCompoundSurname } from './surnames.ts';

const lookAlikeDot = new RegExp(
  String.raw`[${DOTS.replace('·', '')}]|(?<=\p{Script=Han})[.．](?=\p{Script=Han})`,
  'gu',
);

/** 何志远 → 何, 志远; 欧阳小雨 → 欧阳, 小雨. A name with dots (阿依古丽·买买提) has no surname. */
export function splitName(name: string): { surname: string; given: string } {
  if (normalizeNameDots(name).includes('·')) return { surname: '', given: name };
  const surname = findCompoundSurname(name) || ([...name][0] ?? '');
  return { surname, given: name.slice(surname.length) };
}

/** How a name is hidden for publication, shown by what becomes of 李小明. */
export const nameMasks = ['李**', '李某某', '李*明', '李某'] as const;
export type NameMask = (typeof nameMasks)[number];

/**
 * For publication: the surname is kept, every other character (code point) is hidden: 何**. `李*明` keeps the last
 * character too, where another stands before it; `李某` does not tell how many there were. A name with dots keeps
 * its first character and the dots: 阿***·***. A name is masked by its letters: 李　明 is as 李明.
 */
export function maskName(name: string, mask: NameMask = '李**'): string {
  const plain = normalizeName(name);
  const { surname, given } = splitName(plain);
  const kept = surname || [...plain].slice(0, 1).join('');
  const rest = [...(surname ? given : plain.slice(kept.length))];
  if (rest.length === 0) return kept;
  if (mask === '李某') return `${kept}某`;
  const last = mask === '李*明' && rest.length > 1 ? (rest.pop() ?? '') : '';
  const sign = mask === '李某某' ? '某' : '*';
  return kept + rest.join('').replace(/[^·\s]/gu, sign) + last;
}

/** Writes the dot within a name as U+00B7 and no other; a full stop only where it stands between 汉字. */
export function normalizeNameDots(name: string): string {
  return name.replace(lookAlikeDot, '·');
}

/** A name in one spelling: composed, without what no reader sees, without the spaces that spread 张　三 to the width of three. */
export function normalizeName(name: string): string {
  const composed = unifyRadicals(dropInvisible(name)).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return normalizeNameDots(composed).replace(/(?<=[\p{Script=Han}·]) (?=[\p{Script=Han}·])/gu, '');
}

/** What stands between the people of a cell. */
const separators = /[、，,;；/／\\|｜＋+&＆]|(?<=\p{Script=Han}{2})[和与及](?=\p{Script=Han}{2})/u;
const brackets = /[（(【[〔]([^（(【[〔）)】\]〕]*)[）)】\]〕]/gu;
/** Who somebody is, before or behind his name. */
const kinship =
  /^(?:父亲?|母亲?|爸爸?|妈妈?|爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥|监护人|户主|职工|家长|学生|本人|之[父母])[:：]?\s*|[:：]?\s*(?:之[父母夫妻子女]|父亲|母亲|夫妇|夫妻)$/gu;
const noName =
  /^(?:单亲|双亲|孤儿|已故|去世|离异|离婚|丧偶|在职|在岗|退休|下岗|失业|内退|农民工?|务农|无业|无|同上|等)?$/;

/**
 * The people that a cell names: one as a rule; 王建国 李秀英, 父：王建国；母：李秀英 and 孙大成（户主：孙二）two.
 * In one spelling each.
 */
export function listNames(cell: string): string[] {
  const inBrackets = [...cell.matchAll(brackets)]
    .flatMap(([, words = '']) => splitPeople(words))
    .filter((word) => word.includes('·') || (hasSurname(word) && /^.{2,5}$/u.test(word)));
  return [...new Set([...splitPeople(cell.replace(brackets, '、')), ...inBrackets])];
}

/** How many people a cell names, remarks in brackets left out: 王小明、王小红 are two, 王小明（曾用名王明） is one. */
export function countPeople(cell: string): number {
  return splitPeople(cell.replace(brackets, '')).length;
}

function splitPeople(text: string): string[] {
  return text
    .split(separators)
    .flatMap(splitAtSpaces)
    .map((word) => normalizeName(word).replace(kinship, '').trim())
    .filter((word) => !noName.test(word) && /\p{L}/u.test(word));
}

const wholeName = new RegExp(String.raw`^\p{Script=Han}{2,}(?:[${DOTS}.．]\p{Script=Han}+)*$`, 'u');

/** 王建国 李秀英 are two; 李　明, 欧阳　小雨 and Anna Li are one. */
function splitAtSpaces(text: string): string[] {
  const words = normalizeSpaces(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const apart = words.length > 1 && words.every((word) => wholeName.test(word.replace(/[:：]/g, '')));
  return apart && !isCompoundSurname(words[0] ?? '') ? words : [words.join(' ')];
}

function normalizeSpaces(text: string): string {
  return unifyRadicals(dropInvisible(text)).normalize('NFKC').trim();
}
