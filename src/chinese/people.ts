/** The people that a cell names, whatever is written around and between them. */
import { DOTS, dropInvisible, unifyRadicals } from './letters.ts';
import { normalizeName } from './names.ts';
import { remember } from './remembered.ts';
import { findCompoundSurname, hasSurname, isCompoundSurname } from './surnames.ts';

const relatives =
  '父亲|母亲|爸爸|妈妈|爷爷|奶奶|祖父|祖母|外公|外婆|姥爷|姥姥|伯父|叔叔|姑姑|舅舅|姨妈|哥哥|姐姐|弟弟|妹妹|' +
  '丈夫|妻子|配偶|儿子|女儿|长子|次子|三子|长女|次女|三女|监护人|户主|' +
  '[继养生岳]父|[继养生岳]母|[继养]子|[继养]女|公公|婆婆|大伯|二伯|大叔|二叔|大姑|小姑|大姨|小姨|叔父|' +
  '[伯叔姑舅姨]母|[姑舅姨]父|姨夫|姑妈|舅妈|婶婶|[堂表](?:[伯叔舅兄弟姐妹哥姑姨])|其[父母妻夫子女兄弟姐妹]';
/** Names besides the one that somebody goes by. */
const otherNames = '曾用名|原名|又名|别名|小名|乳名';
/** What stands between the people of a cell: signs, numbers in a list, or what the next is to somebody, 父亲王建国母亲李秀英. */
const separators = new RegExp(
  String.raw`[、，,;；/／\\|｜＋+&＆]|\p{Nd}{1,2}[.．)）]|[①-⑳⑴-⒛]|(?<=\p{Script=Han}{2})(?:[和与及](?=\p{Script=Han}{2})|(?=${relatives}|(?<=父[:：]?.{2,4})母))`,
  'u',
);
const brackets = /[（(【[〔]([^（(【[〔）)】\]〕]*)[）)】\]〕]/gu;
const isOtherName = new RegExp(`^(?:${otherNames})`);
const tags = /<[^<>]*>/g;
/** Who somebody is, before his name, and what is no letter there. */
const before = new RegExp(
  String.raw`^[^\p{L}\p{M}]*(?:${relatives}|父|母|爸|妈|妻|职工|家长|学生|受助人|本人|之[父母])?(?:姓名|${otherNames})?[^\p{L}\p{M}]*`,
  'u',
);
/** And behind it: 王建国之父, 王建国的父亲, 李小明同学, 李小明-长子, 李小明1. */
const behind = new RegExp(
  String.raw`(?:(?<=.{2})[-—:：\s]*(?:${relatives}|之[父母夫妻子女]|(?<=[:：])[父母夫妻子女]|夫妇|夫妻|同学|学生|小朋友|女士|先生|老师|师傅|同志|等|的))?[\p{Nd}\s.。:：#_—”’」』》-]*$`,
  'u',
);
const noName =
  /^(?:单亲|双亲|孤儿|已故|去世|离异|离婚|丧偶|在职|在岗|退休|下岗|失业|内退|农民工?|务农|无业|无|同上|等|男|女|[高初][一二三])?$/;

/**
 * The people that a cell names: one as a rule; 王建国 李秀英, 父亲王建国母亲李秀英 and 孙大成（户主：孙二）two.
 * In one spelling each.
 */
export function listNames(cell: string): readonly string[] {
  return bareName.test(cell) ? [cell] : listOthers(cell);
}

const listOthers = remember((cell: string) => [...new Set(listParts(cell).map(stripKind))]);

/** As {@link listNames}, with what people are still before their names: 困难职工王建国. */
const listParts: (cell: string) => readonly string[] = remember((cell) => {
  const inBrackets = [...cell.matchAll(brackets)].flatMap(([, words = '']) =>
    // 双胞胎：周晓红 is 周晓红, whatever stands before the colon
    splitPeople(words.replace(/\p{Script=Han}{1,6}[:：]/gu, '、')).filter(
      (word) =>
        word.includes('·') ||
        isOtherName.test(words) ||
        /^[A-Za-z]+(?: [A-Za-z]+)+$/.test(word) ||
        (hasSurname(word) && /^.{2,5}$/u.test(word)),
    ),
  );
  return [...splitPeople(cell.replace(brackets, '、')), ...inBrackets];
});

/** How many people a cell names, remarks in brackets left out: 王小明、王小红 are two, 王小明（曾用名王明） is one. */
export function countPeople(cell: string): number {
  return bareName.test(cell) ? 1 : splitPeople(cell.replace(brackets, '')).length;
}

/** What people are, before their names and behind: 困难职工王建国, 王建国家庭. */
const kinds =
  '困难|特困|患病|受助|受灾|贫困|低保|单亲|在档|退休|下岗|农民工|职工|员工|学生|学子|新生|同学|子女|孩子|孤儿|家庭|家长|家属|户主|劳模|代表|代理人|先生|女士|同志|师傅|[一二三四五六]年级|的';
const aroundNames = new RegExp(`${kinds}|${relatives}|之[父母夫妻子女]|患[^的]*的`, 'u');
const kindBehind =
  /(?<=.{2})(?:同学|同志|先生|女士|师傅)?的?(?:一家.{0,3}|家庭|家[中里]?|户)?(?:困难)?(?:等.*)?$/u;
const kindBeforeName = new RegExp(
  String.raw`^.*(?:${kinds}|保户|[)）]班|[\p{Nd}一二三四五六]班)(?=\p{Script=Han}{2,4}$)`,
  'u',
);
/** Signs of all that is parted, or taken off, to find the names in a cell. */
const parting = [separators, before, behind, noName, kindBeforeName].map(({ source }) => source).join('');
/** A name of two or three everyday 汉字, as most are, with none of these in it. */
const bareName = new RegExp(`^(?:(?![${parting.replace(/[^\u4e00-\u9fff]/g, '')}])[\u4e00-\u9fff]){2,3}$`);

/** Words of two or three 汉字 that begin as a surname does and name nobody. */
const noPerson =
  /^(?:全|各|应届|海外|华侨|武警|军属|高[一二三中校考职])|(?:学校|大学|中学|小学|学院|学生|[中学届]生|公司|集团|企业|单位|机关|工会|协会|基金会|银行|医院|部队|车间|班组|社区|乡镇|[村镇乡县市区局厂矿场站所店厅处]|职工|工人|家庭|群众|群体|儿童|人员|对象|党员|干部|[一二三四五六七八九十\d][名人户])$/u;

/** The people named in words that say who is meant: 困难职工王建国一家 is 王建国, 王建国的孩子王小明 two; 单亲家庭 and 云岭矿业公司 name nobody. */
export function listNamesInWords(words: string): string[] {
  return [...new Set(listParts(words))]
    .flatMap((word) => word.split(aroundNames))
    .map((word) => word.replace(kindBehind, ''))
    .filter((word) => {
      if (/^[^\s，、·]+·[^\s，、]+$/u.test(word)) return true;
      return isPlainName(word) && !noPerson.test(word);
    });
}

/**
 * Every name that a cell may hold, for a public version to hide: those it names, and where words stand that are no
 * plain name (周华健代许小棠, 李小明v), whatever in them may be one. More than it names, rather than fewer.
 */
export function listPossibleNames(cell: string): readonly string[] {
  if (bareName.test(cell) && isPlainName(cell)) return [cell];
  const names = listNames(cell);
  const kin = [...cell.matchAll(brackets)].flatMap(([, words = '']) =>
    /[父母妻夫子女兄弟姐妹爷奶叔伯名]/.test(words) ? splitPeople(words) : [],
  );
  const unread = [...listParts(cell), ...kin].filter((word) => !isPlainName(word));
  return [...new Set([...names, ...unread.flatMap(listCandidates)])];
}

/** 李小明 and 欧阳小雨, not 李小明改 nor 阿依古丽. */
function isPlainName(word: string): boolean {
  const longest = findCompoundSurname(word) === '' ? 3 : 4;
  return hasSurname(word) && /^\p{Script=Han}{2,4}$/u.test(word) && [...word].length <= longest;
}

/** Runs that begin as names do: of three 汉字 wherever they stand, of two where the words begin or end. */
function listCandidates(words: string): string[] {
  return (words.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const letters = [...run];
    const parts = letters.flatMap((_, at) =>
      [2, 3, 4].flatMap((length) => {
        const part = letters.slice(at, at + length).join('');
        const isAtEdge = at === 0 || at + length === letters.length;
        return at + length <= letters.length && (length > 2 || isAtEdge) ? [part] : [];
      }),
    );
    return parts.filter((part) => isPlainName(part) && !noPerson.test(part));
  });
}

function splitPeople(text: string): string[] {
  return text
    .replace(tags, '')
    .split(separators)
    .flatMap(splitAtSpaces)
    .map((word) => normalizeName(word).replace(before, '').replace(behind, ''))
    .flatMap(splitAtDashes)
    .filter((word) => !noName.test(word) && /\p{L}/u.test(word));
}

/** 困难职工王建国 is 王建国, if what is left begins as a name does; 王学生 stays. */
function stripKind(word: string): string {
  const rest = word.replace(kindBeforeName, '');
  return isPlainName(rest) ? rest : word;
}

const wholeName = new RegExp(String.raw`^\p{Script=Han}{2,}(?:[${DOTS}.．]\p{Script=Han}+)*$`, 'u');

/** 王建国 李秀英 are two; 李　明, 欧阳　小雨 and Anna Li are one. */
function splitAtSpaces(text: string): string[] {
  const words = normalizeSpaces(text)
    .split(/\s+/)
    .filter((word, index) => word !== '' && (index === 0 || !/^[男女]$/.test(word)));
  const apart = words.length > 1 && words.every((word) => wholeName.test(word.replace(/[:：]/g, '')));
  return apart && !isCompoundSurname(words[0] ?? '') ? words : [words.join(' ')];
}

/** 王建国—李秀英 are two, for each has a surname; 阿依古丽-买买提 and 李-小-明 are one. */
function splitAtDashes(word: string): string[] {
  const parts = word.split(/\s*[-‐-―~]+\s*/);
  const apart = parts.every((part) => hasSurname(part) && /^\p{Script=Han}{2,4}$/u.test(part));
  return apart && !isCompoundSurname(parts[0] ?? '') ? parts : [word];
}

function normalizeSpaces(text: string): string {
  return unifyRadicals(dropInvisible(text)).normalize('NFKC').trim();
}
