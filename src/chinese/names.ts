/** Names of people: surname and given name, the separating dot, and masking for publication. */
import { DOTS, dropInvisible, unifyRadicals } from './letters.ts';
import { findCompoundSurname } from './surnames.ts';

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
  // everyday 汉字, letters and digits alone are in that spelling already
  if (/^[\w\u4e00-\u9fff]+$/.test(name)) return name;
  const composed = unifyRadicals(dropInvisible(name)).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return normalizeNameDots(composed).replace(/(?<=[\p{Script=Han}·]) (?=[\p{Script=Han}·])/gu, '');
}
