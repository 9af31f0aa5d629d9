/** 林小雨在仪式上发言, 仪式上没有学生发言: who is said to have spoken at a ceremony, or not, beside those that the data name. */

import { formatPath } from '../../diagnostics/path.ts';
import { type CheckInput, oncePerInput } from '../rule.ts';
import { end, opening } from './clauses.ts';
import { listRows } from './named-rows.ts';
import { findCalled, listCalled } from './occasions.ts';
import {
  type Claimed,
  type Judged,
  judgeSentences,
  listDoneSentences,
  saysOtherYear,
} from './own-sentences.ts';
import { none } from './said-denied.ts';
import { rank } from './said-posts.ts';
import { anyOf } from './several.ts';

const gently = '(?:也|都|均|还|并)*';
const speech = '(?:发言|讲话|致辞)';
const spoke = `(?:上台|登台|现场|作了?|做了?)*(?:交流)?${speech}`;

const listForms = oncePerInput((input) => {
  const ceremony = `(?:${anyOf([...listCalled(input).flat(), '仪式'])})(?:上|现场|中|当天)`;
  const speakers = (input.campaign.仪式 ?? []).flatMap(({ 发言 = [] }) =>
    发言.flatMap(({ 姓名 }) => 姓名 ?? []),
  );
  const anybody = anyOf([...speakers, ...listRows(input).rows.map(({ name }) => name)]);
  const named = `(?:受助)?(?:学生|职工|家长)?(?:代表)?(?<who>${anybody})(?:同学)?(?:作为[^，]{2,8}|代表[^，]{2,8})?`;
  return {
    denied: [
      `^${opening}(?:在)?${ceremony}?，?${gently}${none}(?:安排|邀请)?(?<who>[^，没有的]{1,8}?)(?:代表)?${spoke}${end}`,
      `^${opening}(?<who>[^，没有的]{1,10}?)(?:代表)?${none}在${ceremony}${spoke}${end}`,
    ].map((form) => new RegExp(form)),
    told: [
      `^${opening}${named}在${ceremony}，?${gently}${spoke}${end}`,
      `^${opening}(?:在)?${ceremony}，?${named}${gently}${spoke}${end}`,
    ].map((form) => new RegExp(form)),
  };
});

export function* listSaidSpeakers(input: CheckInput): Iterable<Claimed> {
  const typed = listDoneSentences(input)
    .filter(({ text }) => !saysOtherYear(text))
    .map((one) => ({ ...one, text: one.passage.text.slice(one.index, one.index + one.text.length) }))
    .filter(({ text }) => text.search(speech) >= 0);
  yield* judgeSentences(typed, [judgeDenied, judgeTold], input);
}

/** Wrong where one of that name spoke at each ceremony that may be meant. */
function judgeDenied(text: string, input: CheckInput): Judged | undefined {
  const { words, spoken } = findSpoken(text, listForms(input).denied, input) ?? {};
  const [first] = spoken ?? [];
  if (words === undefined || !first || spoken?.includes(undefined)) return undefined;
  return { words, holds: false, path: first.path, derived: first.called };
}

/** Whoever is not listed may have spoken too. */
function judgeTold(text: string, input: CheckInput): Judged | undefined {
  const { words, spoken = [] } = findSpoken(text, listForms(input).told, input) ?? {};
  const known = spoken.find((one) => one);
  if (words === undefined) return undefined;
  return { words, holds: known ? true : undefined, path: known?.path ?? '', derived: known?.called ?? '' };
}

interface Speaker {
  called: string;
  path: string;
}

/** Of each ceremony that a sentence may mean, who spoke there of those whom it names. */
function findSpoken(
  text: string,
  forms: readonly RegExp[],
  input: CheckInput,
): { words: string; spoken: (Speaker | undefined)[] } | undefined {
  const { 0: words, groups } = forms.map((form) => form.exec(text)).find((match) => match) ?? {};
  const who = (groups?.who ?? '').replace(/^(?:受助|困难|的)+/, '');
  const meant = findCalled(text, listCalled(input))?.indexes ?? [...(input.campaign.仪式 ?? []).keys()];
  return words === undefined
    ? undefined
    : {
        words,
        spoken: meant.map((at) => listSpeakers(at, input).find(({ called }) => isCalled(who, called))),
      };
}

function isCalled(who: string, called: string): boolean {
  return (
    /^(?:任何)?人$/.test(who) || (who === '领导' && new RegExp(rank).test(called)) || called.includes(who)
  );
}

/** Those who spoke, by what they are and their names. */
function listSpeakers(index: number, { campaign }: CheckInput): Speaker[] {
  const { 出席: guests = [], 发言: speeches = [] } = campaign.仪式?.[index] ?? {};
  const path = (list: string, at: number) => formatPath(['仪式', index, list, at]);
  return [
    ...speeches.map(({ 身份, 姓名 = '' }, at) => ({ called: 身份 + 姓名, path: path('发言', at) })),
    ...guests.flatMap(({ 姓名, 职务 = '', 角色 = '' }, at) =>
      /讲话|致辞|发言/.test(角色) ? [{ called: `${职务}${姓名}`, path: path('出席', at) }] : [],
    ),
  ];
}
