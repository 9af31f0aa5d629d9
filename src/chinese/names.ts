/** Names of people: surname and given name, the separating dot, and masking for publication. */

/** 复姓 in use today. Those that are far more often a surname and the start of a given name are left out. */
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 上官 司马 司徒 司空 诸葛 夏侯 皇甫 尉迟 公孙 公冶 慕容 令狐 长孙 宇文 轩辕 东方 东郭 南宫 西门 独孤 ' +
    '端木 百里 呼延 拓跋 闾丘 澹台 淳于 单于 太史 申屠 申徒 濮阳 赫连 钟离 鲜于 万俟 闻人 完颜 耶律 纳兰 仲孙 左丘 ' +
    '第五 贺兰 乐正 宗政 巫马 漆雕 公羊 公西 梁丘 微生 谷梁 段干'
  ).split(' '),
);

/** Look-alikes of the separating dot U+00B7: bullets, katakana and hyphenation points, the dot operator. */
const LOOK_ALIKE_DOT = /[•・‧･⋅]|(?<=\p{Script=Han})[.．](?=\p{Script=Han})/gu;

/** 何志远 → 何, 志远; 欧阳小雨 → 欧阳, 小雨. A name with dots (阿依古丽·买买提) has no surname. */
export function splitName(name: string): { surname: string; given: string } {
  if (normalizeNameDots(name).includes('·')) return { surname: '', given: name };
  const points = [...name];
  const compound = points.length > 2 && COMPOUND_SURNAMES.has(points.slice(0, 2).join(''));
  const at = compound ? 2 : 1;
  return { surname: points.slice(0, at).join(''), given: points.slice(at).join('') };
}

/** How a name is hidden for publication, shown by what becomes of 李小明. */
export const nameMasks = ['李**', '李某某', '李*明', '李某'] as const;
export type NameMask = (typeof nameMasks)[number];

/**
 * For publication: the surname is kept, every other character (code point) is hidden: 何**. `李*明` keeps the last
 * character too, where another stands before it; `李某` does not tell how many there were. A name with dots keeps
 * its first character and the dots: 阿***·***.
 */
export function maskName(name: string, mask: NameMask = '李**'): string {
  const dotted = normalizeNameDots(name);
  const { surname, given } = splitName(dotted);
  const kept = surname || [...dotted].slice(0, 1).join('');
  const rest = [...(surname ? given : dotted.slice(kept.length))];
  if (rest.length === 0) return kept;
  if (mask === '李某') return `${kept}某`;
  const last = mask === '李*明' && rest.length > 1 ? rest.pop()! : '';
  const sign = mask === '李某某' ? '某' : '*';
  return kept + rest.join('').replace(/[^·\s]/gu, sign) + last;
}

/** Writes the dot within a name as U+00B7 and no other; a full stop only where it stands between 汉字. */
export function normalizeNameDots(name: string): string {
  return name.replace(LOOK_ALIKE_DOT, '·');
}
