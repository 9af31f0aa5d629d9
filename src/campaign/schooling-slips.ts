/** Slips of the pen in a word of 学段: 本料 for 本科, 大砖 for 大专, 小雪 for 小学. */
import { remember } from '../chinese/remembered.ts';
import { anySchooling, mayBeUnder14, readPlainSchooling, readSchools } from './schooling.ts';

/** Every sign of the words that name a 学段. */
const signs: ReadonlySet<string> = new Set(anySchooling.replaceAll('|', ''));

/** Further signs that a word of schooling has behind its first: 本硕, 中师, 高复, 大龄, 小托, 学徒. */
const furtherSigns: ReadonlySet<string> = new Set(
  '预级班部补复考读师能工匠徒童龄位托稚升起后前上下本理文法商农医艺体音美术哲史军警外语国际台港澳成特民公私办立年届员者友业毕肄制类院修护药铁导众地计在未已非无有不其他一二三四五六七八九十',
);

/** What sounds or looks like the first sign of a word; any other may make a word of its own: 卫校, 商科, 夜大. */
const soundalikes: Readonly<Record<string, string>> = {
  学: '雪穴血',
  幼: '右又诱',
  小: '晓肖少',
  初: '出处除触',
  中: '钟种终忠仲',
  高: '搞糕稿膏篙',
  职: '织直值植',
  技: '枝支计记纪伎',
  专: '砖转传赚',
  大: '太犬达打',
  本: '木末未笨奔苯夲',
  研: '言严妍延',
  硕: '烁朔',
  博: '搏薄傅驳',
};

/** The signs that may stand in place of one that no word of schooling has there. */
function listMeantSigns(sign: string, isFirst: boolean): string[] {
  if (isFirst) return Object.keys(soundalikes).filter((meant) => soundalikes[meant]?.includes(sign));
  return /\p{Script=Han}/u.test(sign) && !signs.has(sign) && !furtherSigns.has(sign) ? [...signs] : [];
}

/** The words of 学段 that a text is but for one sign; none of one that names a 学段 or a grade, or may be a word of its own. */
export const suggestSchoolings: (text: string) => readonly string[] = remember((text) => {
  if (readSchools(text) || mayBeUnder14(text) !== undefined) return [];
  const letters = [...text.trim()];
  return letters.flatMap((sign, index) =>
    listMeantSigns(sign, index === 0)
      .map((meant) => letters.with(index, meant).join(''))
      .filter((word) => readPlainSchooling(word) !== undefined),
  );
});
