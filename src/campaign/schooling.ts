/**
 * 学段: its words, in the order that reports list them; the kinds of school that each may mean, for 大专, 专科 and 高职
 * are one, 高中（中职） is two, and 大学 may be either of two; and the grades that tell a 学段 without naming it.
 */

import { remember } from '../chinese/remembered.ts';

interface Schooling {
  kinds: readonly string[];
  /** a grade of it that does not name it */
  grade?: RegExp;
}

const digits = (chinese: string) => `[${chinese}1-${[...chinese].length}]`;

const schooling = {
  学前: { kinds: ['学前'] },
  幼儿园: { kinds: ['学前'], grade: /^[大中小托]班/ },
  小学: { kinds: ['小学'], grade: new RegExp(`(?<![十\\d])${digits('一二三四五六')}年级`) },
  初中: { kinds: ['初中'], grade: new RegExp(`(?<![十\\d])[七八九7-9]年级|初${digits('一二三')}`) },
  中学: { kinds: ['初中', '高中'] },
  高中: { kinds: ['高中'], grade: new RegExp(`高${digits('一二三')}`) },
  中专: { kinds: ['中职'] },
  中职: { kinds: ['中职'] },
  技校: { kinds: ['中职'] },
  高职: { kinds: ['大专'] },
  专科: { kinds: ['大专'] },
  大专: { kinds: ['大专'] },
  本科: { kinds: ['本科'] },
  大学: { kinds: ['本科', '大专'], grade: new RegExp(`大${digits('一二三四五')}`) },
  研究生: { kinds: ['硕士', '博士'], grade: new RegExp(`研${digits('一二三')}`) },
  硕士: { kinds: ['硕士'], grade: new RegExp(`硕${digits('一二三')}`) },
  博士: { kinds: ['博士'], grade: new RegExp(`博${digits('一二三四')}`) },
} as const satisfies Record<string, Schooling>;

export type SchoolingWord = keyof typeof schooling;

/** The words of 学段, in the order that reports list them. */
export const schoolingWords = Object.keys(schooling) as SchoolingWord[];

/** Other words for them. */
const furtherWords: Record<string, readonly string[]> = {
  幼儿: ['学前'],
  幼教: ['学前'],
  托儿所: ['学前'],
  初级中学: ['初中'],
  初高中: ['初中', '高中'],
  义务教育: ['小学', '初中'],
  高中阶段: ['高中', '中职'],
  普通高中: ['高中'],
  普高: ['高中'],
  中等职业: ['中职'],
  职业高中: ['中职'],
  职高: ['中职'],
  高职高专: ['大专'],
  高校: ['本科', '大专'],
  大学本科: ['本科'],
  大学专科: ['大专'],
};

/** Words that mean no more and no less than another. */
const plainWords: ReadonlyMap<string, SchoolingWord> = new Map([
  ...(['普高', '普通高中'] as const).map((word) => [word, '高中'] as const),
  ...(['专科', '高职高专', '大学专科'] as const).map((word) => [word, '大专'] as const),
  ['大学本科', '本科'],
  ['初级中学', '初中'],
]);

const kindsOf = new Map<string, readonly string[]>([
  ...schoolingWords.map((word) => [word, schooling[word].kinds] as const),
  ...Object.entries(furtherWords),
]);

/** Any word that names a 学段, the longer first: a piece of a pattern. */
export const anySchooling = [...kindsOf.keys()].sort((a, b) => b.length - a.length).join('|');
const pattern = new RegExp(anySchooling, 'g');

/** From the highest down, for 高三年级 has 三年级 in it too. */
const grades = schoolingWords.map((word) => [word, (schooling[word] as Schooling).grade] as const).reverse();

/** The 学段 of 小学三年级, 七年级, 高三, 大一; undefined of 2023级 or 三班. */
export function findSchooling(words: string): SchoolingWord | undefined {
  const named = schoolingWords.find((word) => words.includes(word));
  return named ?? grades.find(([, grade]) => grade?.test(words.trim()))?.[0];
}

const aroundTitle =
  '(?:20\\d\\d[年级届]?[度秋]?季?|“?金秋助学”?|受助|资助|困难|特困|职工|农民工|子女|家庭|(?:非|大一|应届)?新生|在读|在校|应届|学生|学子|学段|阶段|部分|花?名册|名单|情况|明细|汇总|表|[生组类的]|[-_—\\s“”（）()])*';
const titlePattern = new RegExp(`^${aroundTitle}(${anySchooling})${aroundTitle}$`);

/** The one 学段 that a title names, 一、高中生 or 大学本科新生名单, in one word; undefined where it says anything else, or names several. */
export function tellSchooling(title: string): string | undefined {
  const word = titlePattern.exec(title)?.[1];
  return word && (plainWords.get(word) ?? word);
}

const howTaught = '一本|二本|三本|第?[一二三]批|全日制|统招|公办|民办|普通';
const plainPattern = new RegExp(
  `^(?:全日制|统招)?(${anySchooling})(?:生|阶段|学历|层次)?(?:[（(](?:${howTaught})[)）])?$`,
);

/** The one word for a 学段 that is written in more: of 本科生, 大学本科 and 本科（一本） 本科; undefined of 本科新生, who are some of them. */
export function readPlainSchooling(words: string): string | undefined {
  const word = plainPattern.exec(words.trim())?.[1];
  return word && (plainWords.get(word) ?? word);
}

/** The kinds of school that a text names: `大专新生` the one, `高中（中职）` two; undefined where it names none. */
export const readSchools: (text: string) => ReadonlySet<string> | undefined = remember((text) => {
  const found = [...text.matchAll(pattern)].flatMap(([word]) => kindsOf.get(word) ?? []);
  return found.length > 0 ? new Set(found) : undefined;
});

/** Whether all of a 学段 is within another: 大专 is within 大学; 大学 may or may not be 大专 (undefined). */
export function isWithin(words: string, wanted: string): boolean | undefined {
  if (words === wanted) return true;
  const [kinds, all] = [readSchools(words), readSchools(wanted)];
  if (!kinds || !all) return false;
  if ([...kinds].every((kind) => all.has(kind))) return true;
  return [...kinds].some((kind) => all.has(kind)) ? undefined : false;
}

/** Where one may be under 14: 初中 ends at 15, and who is in it cannot be told apart. */
const schoolsOfChildren = ['学前', '小学', '初中'];
/** What else is said of where children are, though not of which 学段: 小升初, 三（2）班, 实验学校, Primary. */
const childhood = new RegExp(
  [
    '^[小初幼]$|^小[一二三四五六1-6]|预初|初预|预备班|[一二三四五六七八九十]幼|幼[托稚]|^幼|托育|早教|小升初|[五六]升[六七]',
    '(?<![高大研硕博职专技十\\d])[一二三四五六七八九1-9](?:\\([\\d一二三四五六七八九十]+\\)|[-.]\\d+)班|(?<![高大研硕博职专技十])[一二三四五六七八九]\\d+班',
    '特殊教育(?!师范|学院|专业)|特教|启智|培智|聋哑|盲校',
    '实验学校|九年一贯|九年制|完小|中心校|中心学校|教学点|附小|附中|[一二三四五六七八九十]小$|[一二三四五六七八九十]中$',
    'primary|elementary|kindergarten|nursery|preschool|junior(?!college)|middleschool|grade[1-9](?!\\d)',
  ].join('|'),
);

/** Whether one of this 学段 or grade may be under 14: 小学, 7年级, 义务教育; undefined where the words tell no school. */
export function mayBeUnder14(words: string): boolean | undefined {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '');
  if (childhood.test(plain)) return true;
  const kinds = readSchools(plain) ?? readSchools(findSchooling(plain) ?? '');
  return kinds && schoolsOfChildren.some((kind) => kinds.has(kind));
}

/** Schools within or beside one of another kind: 附属中学, 开放大学, 预科班. */
const betweenSchools = /附属|附[中小]|开放|电[大视]|广播|函授|成人|预科|老年|[高初]中|中专|中职|五年|实验/;
const university =
  /大学|(?<!职业.*)(?:师范|医学|医科|中医药?|理工|工程|工业|农业|林业|财经|政法|外国语|科技|体育|音乐|美术|戏剧|传媒)学院/;

/** Whether a school, by its name, is one of those behind 高中, or an ordinary one up to it; undefined where it may be either. */
export const isHigherSchool: (name: string) => boolean | undefined = remember((name) => {
  if (/^[^（(]*(?:(?<!职业.*)[中小]学|第?[一二三四五六七八九十]+中)$/.test(name))
    return /大学|学院/.test(name) ? undefined : false;
  return university.test(name) && !betweenSchools.test(name) ? true : undefined;
});

/** Whether a name speaks of 新生, or of those who are not; undefined where it speaks of neither. */
export function tellsNew(name: string): boolean | undefined {
  if (/非新生|在读|在校/.test(name)) return false;
  return /新生/.test(name) ? true : undefined;
}
