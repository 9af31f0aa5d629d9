/** Ceremonies with their day, place and people; who led the campaign; visits. */
import { helped } from '../../chinese/helped.ts';
import { heads } from '../../chinese/offices.ts';
import { hasSurname } from '../../chinese/surnames.ts';
import { type Found, field, item, type Plain, record } from '../found.ts';
import type { Manuscript, Sentence } from '../manuscript.ts';

const date = '((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚上?)?)';
const event = '((?:(?!举行|召开|举办|在).)*?(?:仪式|座谈会|见面会|欢送会|发放大会|捐赠会)(?:会议|活动)?)';
/** 本报讯（通讯员周婷） */
const reported = '(?:[^，。]{0,8}讯(?:（[^）]*）)?)?';
const held = new RegExp(
  `^${reported}${date}，?([\\u4e00-\\u9fff、]{2,24}?)?(?:在([\\u4e00-\\u9fff]{2,20}?))?(?:隆重|联合)*(?:举行|召开|举办)(?:了)?${event}(?=[，。])`,
);
const heldIn = new RegExp(
  `^${reported}${date}，${event}在([\\u4e00-\\u9fff]{2,20}?)(?:隆重)?(?:举行|召开|举办)`,
);
const post = [...heads, '委员', '干事', '组长'].join('|');
const isPost = new RegExp(`(?:${post}|常委)$`);
const person = new RegExp(`^([\\u4e00-\\u9fff、（）]*?(?:${post}))([\\u4e00-\\u9fff]{2,3})$`);
const onSite = new RegExp(
  `(?:^|[，为向给])(\\d+)名[^，。；\\d每]{0,14}(?:学生|子女|学子|孩子|${helped})(?:现场|当场|共|一共)*(?:领取|领到|发放|拿到|得到)(?:到|了)?(?:“?(?:助学|资助|救助)[金款]”?)?(?:共计?|合计)?([\\d.]+万?元)`,
);

/** A ceremony, and the sentences of its paragraph that tell of it. */
interface Ceremony {
  value: Record<string, Plain>;
  told: [Sentence, ...Sentence[]];
}

/** @param own what the unit is called: that it holds its own ceremonies need not be said */
export function readEvents({ sentences }: Manuscript, own: readonly string[]): Found[] {
  const ceremonies = findCeremonies(sentences).map(({ value: { 主办: host, ...value }, told }) => {
    const isOwn = typeof host !== 'string' || own.includes(host);
    for (const sentence of told) Object.assign(value, readAttendance(sentence, value), readOnSite(sentence));
    return item(['仪式'], isOwn ? value : { ...value, 主办: host }, told[0]);
  });
  return [
    ...ceremonies,
    ...sentences.flatMap(readLeaders),
    ...sentences.flatMap(readVisit),
    ...sentences.flatMap(readReturn),
  ];
}

/** The sentences that tell of one day: whether their figures are the year's is not said. */
export function listOfOneDay({ sentences }: Manuscript): ReadonlySet<Sentence> {
  const ofCeremonies = findCeremonies(sentences).flatMap(({ told }) => told);
  return new Set(
    [...ofCeremonies, ...sentences.filter(({ text }) => onThatDay.test(text))].filter(
      ({ text }) => !ofAll.test(text),
    ),
  );
}

const onThatDay = /当[天日]|当场|现场|仪式上|会上|会后/;
/** 这两名学生 are those who were told of before. */
const ofAll = /今年以来|全年|本年度|这[两\d]+名/;

function findCeremonies(sentences: readonly Sentence[]): Ceremony[] {
  const ceremonies: Ceremony[] = [];
  let current: Ceremony | undefined;
  for (const sentence of sentences) {
    const begun = begin(sentence);
    if (begun) {
      current = { value: begun, told: [sentence] };
      ceremonies.push(current);
    } else if (current?.told[0].place === sentence.place && !ofAll.test(sentence.text))
      current.told.push(sentence);
    else current = undefined;
  }
  return ceremonies;
}

function begin({ text }: Sentence): Record<string, Plain> | undefined {
  const first = held.exec(text);
  if (first) {
    const [, 时间 = '', host = '', 地点 = '', 名称 = ''] = first;
    const 主办 = /[在的]/.test(host) ? '' : host;
    return record({ 名称, 时间, 地点, 主办 }) as Record<string, Plain>;
  }
  const [, 时间 = '', whole = '', 地点 = ''] = heldIn.exec(text) ?? [];
  if (时间 === '') return undefined;
  // 我县总工会2015年“金秋助学”活动仪式
  const [, host = '', 名称 = ''] = /^(.*?(?:工会|公司|集团))?(.+)$/.exec(whole) ?? [];
  const 主办 = /^[我本]/.test(host) ? '' : host;
  return record({ 名称, 时间, 地点, 主办 }) as Record<string, Plain>;
}

/** 由县总工会副主席顾明远主持; 县总工会主席周岚出席并讲话. */
function readAttendance({ text }: Sentence, known: Record<string, Plain>): Record<string, Plain> {
  const host = readPerson(/由([\u4e00-\u9fff、]+?)主持/.exec(text)?.[1] ?? '');
  const [, who = '', behind = ''] = /^(.+?)(?:出席|参加)(?:了)?(?:仪式|活动|会议)?(.*)$/.exec(text) ?? [];
  const all = readEverybody(who);
  const named = all.map((one) => {
    const role = /^并(讲话|发放|致辞|宣读)/.exec(behind)?.[1];
    const own = new RegExp(`${one.姓名}(讲话|发放|致辞|宣读|主持)`).exec(behind)?.[1];
    return record({ ...one, 角色: own ?? (all.length === 1 ? role : undefined) });
  });
  return {
    ...(host && known.主持 === undefined && { 主持: record(host) }),
    ...(named.length > 0 && known.出席 === undefined && { 出席: named }),
  };
}

/** All in the last clauses that name people. */
function readEverybody(words: string): { 姓名: string; 职务: string }[] {
  const clauses = words.split('，').map(readPeople);
  const last = clauses.findLastIndex((people) => people.length === 0);
  return clauses.slice(last + 1).flat();
}

/** 县委常委、县总工会主席赵国强 is one, with two posts; nobody, where any words are neither a post nor a person. */
function readPeople(words: string): { 姓名: string; 职务: string }[] {
  const people: { 姓名: string; 职务: string }[] = [];
  let before = '';
  for (const part of words.split('、')) {
    const one = readPerson(before + part);
    if (!one && !isPost.test(part)) return [];
    before = one ? '' : `${before}${part}、`;
    if (one) people.push(one);
  }
  return before === '' ? people : [];
}

/** A post and a name: 县总工会主席周岚. */
function readPerson(words: string): { 姓名: string; 职务: string } | undefined {
  const [, 职务, 姓名] = person.exec(words) ?? [];
  return 职务 !== undefined && 姓名 !== undefined && hasSurname(姓名) ? { 姓名, 职务 } : undefined;
}

function readOnSite({ text }: Sentence): Record<string, Plain> {
  const [, count, money] = onSite.exec(text) ?? [];
  return count === undefined || money === undefined ? {} : { 现场: { 人数: `${count}名`, 金额: money } };
}

/** 成立了由甲任组长、乙任副组长的领导小组: what is before 任组长 begins behind 由, what is before 任副组长 behind 组长. */
const leaderFirst = /(?:^|[，；]|由)([^，。；由]+?)(?:任|担任)组长/;
const deputiesFirst = /(?:^|[，；]|由|组长[、，])((?:(?!组长)[^，。；由])+?)(?:任|担任)副组长/;

function readLeaders(sentence: Sentence): Found[] {
  const { text } = sentence;
  if (!/组长/.test(text)) return [];
  const leader = wordsOf(
    /(?<!副)组长(?:为|是|：)([^，。；]+)/.exec(text) ??
      /(?<!副)组长由([^，。；]+?)担任/.exec(text) ??
      leaderFirst.exec(text),
  );
  const deputies = wordsOf(
    /副组长(?:为|是|：)([^，。；]+)/.exec(text) ??
      /副组长由([^，。；]+?)担任/.exec(text) ??
      deputiesFirst.exec(text),
  );
  const members = wordsOf(
    /成员单位(?:包括|为|有|是)([^，。；]+)/.exec(text) ??
      /(?:^|[，；]|由)([^，。；由]+?)为成员单位/.exec(text),
  )?.split('、');
  const put = (name: string, value: Plain | undefined) =>
    value === undefined ? [] : [field(['领导小组', name], value, sentence)];
  return [
    ...put('组长', leader !== undefined && areLeaders(leader) ? leader : undefined),
    ...put('副组长', deputies !== undefined && areLeaders(deputies) ? deputies.split('、') : undefined),
    ...put('成员单位', members?.every(isMember) ? members : undefined),
  ];
}

const wordsOf = (match: RegExpExecArray | null) => match?.[1]?.replace(/等$/, '');

/** Words of what was done, which no post and no unit has in its name. */
const deeds = /成立|组建|设立|召开|明确|负责|任|[了的是为]/;

/** Posts with their names, or posts alone: 县总工会党组书记、常务副主席马建林. */
const areLeaders = (words: string) =>
  !deeds.test(words) && (readPeople(words).length > 0 || isPost.test(words));

const isMember = (words: string) => words.length >= 2 && words.length <= 20 && !deeds.test(words);

/** 周岚于8月带队走访困难职工家庭12户. */
function readVisit(sentence: Sentence): Found[] {
  const [, leader = '', when, count] =
    /^([\u4e00-\u9fff]+?)于((?:\d{1,2}月)(?:\d{1,2}日)?)带队走访(?:慰问)?困难(?:职工)?家庭(\d+)户/.exec(
      sentence.text,
    ) ?? [];
  const led = readPerson(leader);
  if (when === undefined || count === undefined || !led) return [];
  const about = /，(了解[^。]+)。/.exec(sentence.text)?.[1];
  return [item(['走访'], record({ 时间: when, 户数: `${count}户`, 带队: [led], 内容: about }), sentence)];
}

/** 9月，县总工会回访受助学生42名，逐一核对到账情况。 */
function readReturn(sentence: Sentence): Found[] {
  const [, when, count, about] =
    /^(\d{1,2}月(?:\d{1,2}日|[上中下]旬|底|初)?)，[^，。]{0,20}?回访(?:了)?(?:受助)?(?:学生|人员)?(\d+)名(?:，([^。]+))?。$/.exec(
      sentence.text,
    ) ?? [];
  if (when === undefined) return [];
  return [item(['回访'], record({ 时间: when, 人数: `${count}名`, 内容: about }), sentence)];
}
