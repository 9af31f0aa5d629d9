/**
 * What the ceremonies are called: 圆梦大学欢送会 as the data have it, 欢送会 by the end of that name, and 仪式 as anybody calls
 * such a thing. Every subject that speaks of a ceremony reads its name here.
 */
import { oncePerInput } from '../rule.ts';
import { anyOf } from './several.ts';

/** Of a ceremony without a name of its own. */
const unnamed = '发放仪式';
const shortest = 3;
const kind = /(?:仪式|典礼|会|活动)$/;
/** 助学活动 is the whole campaign. */
const whole = /^(?:学|助学|秋助学|金秋助学|资助|公益|志愿)?活动$/;

/** What is only got ready. */
export const notYet = '(?:筹备|准备|预备|协调|彩排|布置|方案)';
/** What is held on a day, as it is called. */
export const anyEvent = new RegExp(
  `(?:(?:发放|捐赠|捐助|启动|签约|颁发|授牌|欢送|送别|见面|交接|资助)(?:仪式|会|大会|活动)|(?:座谈|茶话|恳谈|联谊|交流|表彰|分享|动员|推进)会)(?!${notYet})`,
);
/** Where a ceremony's own figures may follow. */
export const meeting =
  '(?:仪式|(?:发放|座谈|捐赠|启动|欢送|送别|茶话|恳谈|见面|交接|联谊|交流|表彰|分享)(?:大会|会)|(?:发放|欢送|捐赠|启动)活动)';

/** The names of each ceremony, the longest first. */
export const listCalled = oncePerInput(({ campaign }): readonly (readonly string[])[] =>
  (campaign.仪式 ?? []).map(({ 名称: name = unnamed }) => [name, ...(kind.test(name) ? listEnds(name) : [])]),
);

/** The shorter forms of a name that end as it does: 座谈会 of 新生座谈会. */
export function listEnds(name: string): string[] {
  const [end = ''] = /[\u4e00-\u9fff]+$/.exec(name) ?? [];
  return Array.from({ length: Math.max(0, end.length - shortest + 1) }, (_, cut) => end.slice(cut)).filter(
    (one) => one !== name && !whole.test(one),
  );
}

/** What a text calls a ceremony, and which of them it may mean. */
export interface Called {
  words: string;
  indexes: readonly number[];
}

/** The longest name of a ceremony in a text, with all that bear it; undefined where it names none. */
export function findCalled(text: string, called: readonly (readonly string[])[]): Called | undefined {
  const found = called.map((names) => names.find((name) => text.includes(name)) ?? '');
  const words = found.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  if (words === '') return undefined;
  return { words, indexes: called.flatMap((names, index) => (names.includes(words) ? [index] : [])) };
}

/** A sentence with every ceremony of the data called 仪式. */
export const listCeremonyPattern = oncePerInput(
  (input): RegExp => new RegExp(anyOf(listCalled(input).flat()), 'g'),
);
