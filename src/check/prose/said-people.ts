/**
 * 仪式由贺长河主持, 蒋文斌12月带队走访, 工会副主席田淑芬: what a sentence says that people did and are, beside the data. Who
 * is not in the data, or may have done it too, is neither right nor wrong.
 */
import { splitSentences, type Words } from '../../chinese/sentences.ts';
import { hasSurname } from '../../chinese/surnames.ts';
import { oncePerInput } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';
import { listCeremonyPattern } from './occasions.ts';
import type { Claimed } from './own-sentences.ts';
import { listPeople, type Person } from './people.ts';
import { isPlanned } from './plans.ts';
import { anyOf } from './several.ts';
import { ofLastYear } from './vocabulary.ts';

const rank =
  '(?:常务)?副?(?:主席|书记|县长|区长|市长|镇长|局长|部长|主任|院长|校长|厂长|总经理|经理|董事长|会长|秘书长|处长|科长|常委|理事长)';
const rankBefore = new RegExp(`(${rank})$`);
const rankBehind = new RegExp(`^(${rank})`);
const unknown = new RegExp(
  `(?:${rank}|负责同志|负责人|同志)(?:由|是|为)?([\\u4e00-\\u9fff]{2,3}?)(?=同志|担任|兼任|等|一行|[，、）]|[的在到对为向给作说率带与和及]|出席|主持|讲话|致辞|参加|走访|要求|强调|指出|表示|负责|担任|宣|看望|慰问|亲自|多次|全程|代表|深入|主动|介绍|鼓励|勉励|$)`,
  'g',
);
/** 主席全程参加, 主席曾多次走访: no names, though they begin as such. */
const noName =
  /^(?:全[程力面部体]|高[度调兴]|常[年常态]|经常|安排|于|应[邀约]|项目|方[面案]|计划|明确|马上|向|从|相[继关]|连[续夜日]|关[心注怀切]|后[来续]|曾[多经在到]|解[答读决]|广泛|严[格肃]|管理|通[过知报]|时任|成员|金秋|白天|温暖|党[组委员支]|单[独位]|万|左右|和|办公|会议|牵头|同|何[时地人事处]|任[组副职过]|方便|程序|祝[愿贺福]|包[括保干户]|申[报请]|强[调化]|时[常刻]|温[暖馨]|平[时常]|安[全慰]|盛[赞情]|谢[谢绝]|谈[心到话]|支[持部]|路[上过]|步[入行])/;
const otherTime = /(?:19|20)\d\d年|往年|每年|届|原|时任|明年/;
const onlyOne = /^[\u4e00-\u9fff]{2,}(?<!副)(?:主席|书记|局长|县长|区长|市长|董事长|总经理)$/;
/** Words before a post that make it one of another time. */
const formerly = /(?:原|前任?|时任|曾任|老|拟任|新任)$/;
/** What shows that a name ends there: 孔令 is not 孔令仪. */
const nameEnd = `(?=同志|一行|等|[，。；、）]|[在到向于和与及为作任说将把率还也又]|出席|主持|讲话|致辞|带队|参加|担任|宣|看望|走访|亲自|分别|先后|深入|来|\\d|${rank}|$)`;
const gently = '(?:同志|亲自|分别|共同|先后|还|也|一起|再次|于|在|\\d{1,2}月(?:\\d{1,2}日)?|，)*';

/** A sentence as typed, and with every ceremony of the data called 仪式. */
interface Sentence extends Words {
  plain: string;
  /** how it names the first of them */
  called: string;
}

/** Everyone whom a sentence names by a post, or who is in the data. */
export const listSaidPeople = oncePerInput((input): readonly Claimed[] => {
  const people = listPeople(input);
  const names = [...new Set(people.map(({ name }) => name))];
  const ceremonies = listCeremonyPattern(input);
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((words) => {
      const [called = '仪式'] = words.text.match(ceremonies) ?? [];
      const sentence = { ...words, called, plain: words.text.replace(ceremonies, '仪式') };
      const { text, plain, index } = sentence;
      if (isPlanned(passage, index + text.length, input.campaign)) return [];
      const known = names.filter((name) => new RegExp(name + (name.length > 2 ? '' : nameEnd)).test(text));
      const unknown = listUnknown(text, names);
      const said = [...known, ...unknown];
      if (ofLastYear.test(text) || otherTime.test(plain))
        return said.map((name) => tell(name, sentence, passage, { holds: undefined }));
      return [
        ...known.map((name) => judge(name, sentence, passage, people)),
        ...unknown.map((name) => tell(name, sentence, passage, judgeUnknown(name, text, people))),
      ];
    }),
  );
});

/** Names behind a post that the data do not tell. */
function listUnknown(text: string, names: readonly string[]): string[] {
  return [...text.matchAll(unknown)].flatMap(([, name = '']) =>
    hasSurname(name) &&
    !noName.test(name) &&
    !names.some((one) => one.startsWith(name) || name.startsWith(one))
      ? [name]
      : [],
  );
}

interface Judged {
  holds: boolean | undefined;
  /** whose record says otherwise, and what it says */
  path?: string;
  derived?: string;
  /** of the sentence; else the name alone is what is told */
  words?: string;
}

/** 县总工会主席周大庆, where the data name another: a post that only one can hold. */
function judgeUnknown(name: string, text: string, people: readonly Person[]): Judged {
  const before = text.slice(0, text.indexOf(name));
  const holder = people.find(
    ({ post }) => onlyOne.test(post) && new RegExp(`(?:^|[，、由和与及。])${anyOf([post])}$`).test(before),
  );
  if (!holder) return { holds: undefined };
  return {
    holds: false,
    path: holder.path.replace(/\.职务$/, ''),
    derived: holder.post + holder.name,
    words: holder.post + name,
  };
}

/** The first thing said of a person that is wrong; else the first that is uncertain. */
function judge(name: string, sentence: Sentence, passage: Passage, people: readonly Person[]): Claimed {
  const said = [judgePost, judgeHost, judgeLead, judgeOffice, judgePresence].flatMap(
    (ask) => ask(name, sentence, people) ?? [],
  );
  const worst = said.find(({ holds }) => holds === false) ?? said.find(({ holds }) => holds === undefined);
  return tell(name, sentence, passage, worst ?? said[0] ?? { holds: undefined });
}

function tell(
  name: string,
  { text, called, index }: Sentence,
  passage: Passage,
  { holds, path = '', derived = '', words = name }: Judged,
): Claimed {
  const typed = words.replace('仪式', called);
  const told = text.includes(typed) ? typed : name;
  return { passage, words: told, index: index + text.indexOf(told), holds, path, derived };
}

/** 工会副主席田淑芬, who is its 主席; a post of another body, or by another name, may be held beside it. */
function judgePost(name: string, { text }: Sentence, people: readonly Person[]): Judged | undefined {
  const at = text.indexOf(name);
  const before = text.slice(0, at);
  const ahead = rankBefore.exec(before)?.[1];
  const said = ahead ?? rankBehind.exec(text.slice(at + name.length))?.[1];
  const own = listOf(name, people).filter((one) => !/[、，和兼]/.test(one.post));
  const [first] = own;
  if (said === undefined) return undefined;
  const start = ahead === undefined ? '' : before.slice(0, -said.length);
  const [bodySaid = ''] = /[\u4e00-\u9fff]*$/.exec(start) ?? [];
  const alike = listPosts(name, people).filter((post) => post.endsWith(said) && !post.endsWith(`副${said}`));
  const isOfBody = (body: string) => bodySaid.endsWith(body) || body.endsWith(bodySaid);
  // 县人大常委会主任、县总工会主席陈建国: each of them
  const [, beside] = new RegExp(`([\\u4e00-\\u9fff]+${rank})、[\\u4e00-\\u9fff]*$`).exec(start) ?? [];
  if (
    beside !== undefined &&
    alike.length > 0 &&
    !listPosts(name, people).some((post) => post.endsWith(beside))
  )
    return { holds: undefined };
  if (alike.length > 0 && !formerly.test(start))
    return { holds: alike.some((post) => isOfBody(post.slice(0, -said.length))) || undefined };
  // of a post beside others it is not known whether this one is held too
  if (!first) return own.length < listOf(name, people).length ? { holds: undefined } : undefined;
  if (formerly.test(start)) return undefined;
  const plain = said.replace(/常务|副/g, '');
  const same = own.find(({ post }) => post.endsWith(plain)) ?? first;
  const body = same.post.replace(new RegExp(`${rank}$`), '');
  const isFull = ahead !== undefined && body.length > 1 && start.endsWith(body);
  const isOfIt = isFull || start === '' || /[，、由和与及]$/.test(start) || start.endsWith(body.slice(-2));
  // 唐月华主席 of a 副主席 is how one calls her, and a 常务副主席 is one of them
  const isPolite = !isFull && said === plain;
  const isOther = same.post.endsWith(plain) && same.post.includes('副') === said.includes('副');
  if (same.post.endsWith(plain) && (isPolite || isOther)) return undefined;
  return {
    holds: same.post.endsWith(plain) && isOfIt ? false : undefined,
    path: same.path,
    derived: same.post,
    words: isFull ? body + said + name : ahead === undefined ? name + said : said + name,
  };
}

/** Each post of one who may hold several: 市人大常委会副主任、市总工会主席. */
function listOf(name: string, people: readonly Person[]): Person[] {
  return people.filter((one) => one.name === name && one.post !== '');
}

function listPosts(name: string, people: readonly Person[]): string[] {
  return people.flatMap((one) => (one.name === name ? one.post.split(/[、，]|兼/) : []));
}

/** Those of the ceremony, or of the visit, that a sentence means; all where it says of none which it was. */
function listMeant({ text }: Sentence, people: readonly Person[], of: Person['of']): Person[] {
  const all = people.filter((one) => one.of === of);
  const meant = all.filter(({ marks }) => marks.some((mark) => mark.test(text)));
  return meant.length > 0 ? meant : all;
}

/** What may stand before the host's clause, and before the host within it: nothing of another meeting. */
const atCeremony = /^$|^[^典会赛]*仪式[^典会赛]*，$|出席[^，]*，$|讲话，$/;
const anotherMeeting = /(?<![工委])会|典礼|论坛|比赛/;

function judgeHost(name: string, sentence: Sentence, people: readonly Person[]): Judged | undefined {
  const { plain: text } = sentence;
  const match =
    new RegExp(
      `(?:^|[，。]|助学金|助学|首场|[一二三]批|上午|下午)(?:发放仪式|仪式)由[^，。、]{0,26}?${name}(?:同志)?主持`,
    ).exec(text) ??
    new RegExp(
      `(?:^|[，、由和与及]|${rank})${name}(?:${rank})?${gently}主持(?:了)?(?=$|，|[^，]{0,8}仪式)`,
    ).exec(text) ??
    new RegExp(`(?:^|，)[^，]{0,14}${name}、[^，]{2,14}${gently}主持(?=$|，|[^，]{0,8}仪式)`).exec(text);
  const hosts = listMeant(sentence, people, '仪式').filter(({ as }) => as === '主持');
  const [first] = hosts;
  const clause = match ? text.slice(0, match.index).search(/[^，]*$/) : 0;
  const earlier = match?.[0].startsWith('，') ? `${text.slice(0, match.index)}，` : text.slice(0, clause);
  if (!match || !first || !atCeremony.test(earlier)) return undefined;
  if (anotherMeeting.test(text.slice(clause, match.index))) return undefined;
  return {
    holds: hosts.some((one) => one.name === name),
    path: first.path.replace(/\.职务$/, ''),
    derived: first.post + first.name,
    words: match[0].replace(/^(?:[，。、由和与及]|助学金|助学|上午|下午)/, ''),
  };
}

/** Of a visit that is surely meant, by how many it reached or when it was, the data tell who led it. */
function judgeLead(name: string, { text }: Sentence, people: readonly Person[]): Judged | undefined {
  const led = new RegExp(`${name}(?:${rank})?${gently}带队(?:$|，|(?:先后|分别|集中|入户|上门|，)*走访)`);
  if (!/走访/.test(text) || !led.test(text)) return undefined;
  const all = people.filter((one) => one.of === '走访');
  if (all.length === 0) return undefined;
  const meant = all.filter(({ marks }) => marks.some((mark) => mark.test(text)));
  const [first] = meant;
  if (!first) return { holds: all.some((one) => one.name === name) ? true : undefined };
  return {
    holds: meant.some((one) => one.name === name),
    path: first.path.replace(/\.职务$/, ''),
    derived: first.post + first.name,
  };
}

function judgeOffice(name: string, { text }: Sentence, people: readonly Person[]): Judged | undefined {
  const own = '(?:^|[，。]|助学|活动)领导小组';
  const match =
    new RegExp(`${own}(副?组长)(?:由|是|为)[^，、]{0,14}?${name}(?:同志)?(?:担任)?`).exec(text) ??
    new RegExp(`${own}由[^，、]{0,14}?${name}(?:同志)?(?:担任|任)(副?组长)`).exec(text) ??
    new RegExp(`${name}(?:同志)?(?:担任|任)(?:金秋助学|助学|活动)*(?:工作)?领导小组(副?组长)`).exec(text);
  const held = people.filter(({ as }) => as === match?.[1]);
  const [first] = held;
  if (!match || !first) return undefined;
  return {
    holds: held.some((one) => one.name === name),
    path: first.path,
    derived: held.map((one) => one.post + one.name).join('、'),
    words: match[0].replace(/^(?:[，。]|助学|活动)/, ''),
  };
}

/** Whoever is not listed may have been there too. */
function judgePresence(name: string, sentence: Sentence, people: readonly Person[]): Judged | undefined {
  const { plain } = sentence;
  if (!/仪式/.test(plain) || !/出席|讲话|讲了话|致辞|到场|参加/.test(plain)) return undefined;
  const isThere = listMeant(sentence, people, '仪式').some((one) => one.name === name);
  return { holds: isThere ? true : undefined };
}
