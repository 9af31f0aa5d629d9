/**
 * 仪式由贺长河主持, 蒋文斌12月带队走访, 工会副主席田淑芬: what a sentence says that people did and are, beside the data. Who
 * is not in the data, or may have done it too, is neither right nor wrong.
 */
import { splitSentences, type Words } from '../../chinese/sentences.ts';
import { hasSurname } from '../../chinese/surnames.ts';
import { oncePerInput } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';
import { listNamed } from './named.ts';
import { listCeremonyPattern } from './occasions.ts';
import type { Claimed } from './own-sentences.ts';
import { listPartNames } from './part-names.ts';
import { listPeople, type Person } from './people.ts';
import { isPlanned } from './plans.ts';
import { judgeOffice } from './said-offices.ts';
import { type Judged, judgePost, rank } from './said-posts.ts';
import { anyOf } from './several.ts';
import { ofLastYear } from './vocabulary.ts';

const unknown = new RegExp(
  `(?:${rank}|负责同志|负责人|同志)(?:由|是|为)?([\\u4e00-\\u9fff]{2,3}?)(?=同志|担任|兼任|等|一行|[，、）]|[的在到对为向给作说率带与和及]|出席|主持|讲话|致辞|参加|走访|要求|强调|指出|表示|负责|担任|宣|看望|慰问|亲自|多次|全程|代表|深入|主动|介绍|鼓励|勉励|$)`,
  'g',
);
/** 主席全程参加, 主席曾多次走访: no names, though they begin as such. */
const noName =
  /^(?:全[程力面部体]|高[度调兴]|常[年常态]|经常|安排|于|应[邀约]|项目|方[面案]|计划|明确|马上|向|从|相[继关]|连[续夜日]|关[心注怀切]|后[来续]|曾[多经在到]|解[答读决]|广泛|严[格肃]|管理|通[过知报]|时任|成员|金秋|白天|温暖|党[组委员支]|单[独位]|万|左右|和|办公|会议|牵头|同|何[时地人事处]|任[组副职过]|方便|程序|祝[愿贺福]|包[括保干户]|申[报请]|强[调化]|时[常刻]|温[暖馨]|平[时常]|安[全慰]|盛[赞情]|谢[谢绝]|谈[心到话]|支[持部]|路[上过]|步[入行])/;
const otherTime = /(?:19|20)\d\d年|往年|每年|届|原|时任|明年/;
const onlyOne = /^[\u4e00-\u9fff]{2,}(?<!副)(?:主席|书记|局长|县长|区长|市长|董事长|总经理)$/;
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
  const bodies = [...listPartNames(input), ...listNamed(input).keys()].filter((name) => name.length > 3);
  return listProse(input.campaign).flatMap((passage) =>
    splitSentences(passage.text).flatMap((words) => {
      const [called = '仪式'] = words.text.match(ceremonies) ?? [];
      const sentence = { ...words, called, plain: words.text.replace(ceremonies, '仪式') };
      const { text, plain, index } = sentence;
      const known = names.filter((name) => new RegExp(name + (name.length > 2 ? '' : nameEnd)).test(text));
      // 钱立群表示将继续支持 is yet to be; who he is, is not
      if (isPlanned(passage, index + text.length, input.campaign))
        return known.flatMap((name) => {
          const isYetToBe = isPlanned(passage, index + text.indexOf(name), input.campaign);
          const judged = isYetToBe ? undefined : judgePost(name, sentence, people, bodies);
          return judged ? [tell(name, sentence, passage, judged)] : [];
        });
      const unknown = listUnknown(text, names);
      const said = [...known, ...unknown];
      if (ofLastYear.test(text) || otherTime.test(plain))
        return said.map((name) => tell(name, sentence, passage, { holds: undefined }));
      return [
        ...known.map((name) => judge(name, sentence, passage, people, bodies)),
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
function judge(
  name: string,
  sentence: Sentence,
  passage: Passage,
  people: readonly Person[],
  bodies: readonly string[],
): Claimed {
  const said = [judgePost, judgeHost, judgeReading, judgeLead, judgeOffice, judgePresence].flatMap(
    (ask) => ask(name, sentence, people, bodies) ?? [],
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

/** Only one reads the list of names. */
function judgeReading(name: string, sentence: Sentence, people: readonly Person[]): Judged | undefined {
  const list = '(?:受助|资助|助学)*(?:学生|对象|人员)?(?:的)?名单';
  const [words] =
    new RegExp(`${name}(?:同志)?(?:${rank})?${gently}(?:在?仪式上，?)?宣读了?${list}(?=[，；。]|$)`).exec(
      sentence.plain,
    ) ??
    new RegExp(`${list}由[^，、由]{0,20}?${name}(?:同志)?宣读(?=[，；。]|$)`).exec(sentence.plain) ??
    [];
  const readers = listMeant(sentence, people, '仪式').filter(({ role }) => role === '宣读');
  const [first] = readers;
  if (words === undefined || !first) return undefined;
  return {
    holds: readers.some((one) => one.name === name),
    path: first.path.replace(/\.职务$/, ''),
    derived: `${first.post}${first.name}宣读`,
    words,
  };
}

/** Whoever is not listed may have been there too, and who did something else may have spoken too. */
function judgePresence(name: string, sentence: Sentence, people: readonly Person[]): Judged | undefined {
  const { plain } = sentence;
  const there = listMeant(sentence, people, '仪式').filter((one) => one.name === name);
  const isSpeaker = new RegExp(
    `${name}(?:同志)?(?:${rank})?${gently}(?:出席(?:仪式)?并|出席，|在?仪式上，?|作了?)*(?:讲话|讲了话|致辞)`,
  ).test(plain);
  const hasSpoken = there.some(({ role = '' }) => /讲话|致辞|发言/.test(role));
  if (isSpeaker && !hasSpoken) return { holds: undefined };
  if (!/仪式/.test(plain) || !/出席|讲话|讲了话|致辞|到场|参加/.test(plain)) return undefined;
  const isThere = there.length > 0;
  const [words] =
    new RegExp(
      `${name}(?:同志)?(?:因[^，]{1,6}|，)?(?:没有|没能|未能|未)(?:出席|参加)(?:发放)?仪式(?=[，；。]|$)`,
    ).exec(plain) ?? [];
  if (words !== undefined) {
    const [first] = there;
    const isOnly =
      new Set(listMeant(sentence, people, '仪式').map(({ path }) => path.split('.')[0])).size === 1;
    if (!first || !isOnly) return { holds: undefined };
    return { holds: false, path: first.path.replace(/\.职务$/, ''), derived: first.post + first.name, words };
  }
  return { holds: isThere ? true : undefined };
}
