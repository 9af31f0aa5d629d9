/**
 * How the unit that reports calls itself and all that it stands for. In its sentences these names say nothing of their
 * own: each gives way to signs of the same length, so that every subject reads 我会, 公司工会 and the full name alike.
 */

import type { CampaignModel } from '../../campaign/model.ts';
import { organs } from '../../campaign/unit-words.ts';
import { oncePerInput } from '../rule.ts';
import { listProse, type Passage } from '../texts.ts';
import { wholeYear } from './clauses.ts';
import { listNamed } from './named.ts';
import { listPartNames } from './part-names.ts';
import { anyOf } from './several.ts';
import { ALL, OWN } from './signs.ts';

/** What kind of body a unit's name ends in, and the words by which it calls that body. */
const bodies: readonly (readonly [end: RegExp, ...words: string[]])[] = [
  [/集团/, '集团公司', '集团'],
  [/公司$/, '公司'],
  [/(?:大学|学院|学校|中学|小学|职校|技校|高中)$/, '学校', '校'],
  [/院$/, '医院', '院'],
  ...['厂', '矿', '局', '厅', '委', '部', '处', '站', '所', '系统', '园区', '开发区'].map(
    (word) => [new RegExp(`${word}$`), word] as const,
  ),
];
const places = ['省', '自治区', '市', '自治州', '州', '盟', '县', '区', '旗', '镇', '乡', '街道'];
/** What a unit is, at the end of its name. */
const organ = new RegExp(`(?:${organs})$`);

/** Before a name that others may bear too nothing may stand that makes it theirs: 物流公司工会, 市慈善总会. */
const apart =
  '(?<=^|[，。；！？：、（“”\\s\\d年月日来由对在使让为给到于经共与和同及被向是据上中下后前时间里以通过还也的并])';
const everyLevel = '(?:各级|各基层|基层|各)?(?:工会组织|工会系统|工会|系统)?(?:上下)?';

const listOwnNames = oncePerInput(({ campaign }) => {
  const { 全称: full, 简称: short } = campaign.单位;
  const [kind = ''] = organ.exec(full) ?? [];
  const body = full.slice(0, full.length - kind.length);
  const words = bodies.flatMap(([end, ...called]) => (end.test(body) ? called : []));
  const place = places.findLast((word) => body.endsWith(word));
  const union = /工会/.test(kind) ? '工会' : kind;
  return {
    certain: [full, ...(kind.endsWith('工会委员会') ? [full.replace(/委员会$/, '')] : [])],
    called: [
      ...(short === undefined ? [] : [short]),
      ...['我会', '本会', '我单位', '本单位'],
      ...words.flatMap((word) => [`我${word}`, `本${word}`, `${word}工会`]),
      ...(place ? [`我${place}`, `${place}${kind}`] : []),
      ...(union === '工会' || union === '' ? [] : [union, union.slice(-2)]),
    ],
    doers: words.filter((word) => word.length > 1),
    all: [...words, ...(place ? listPlaces(place, campaign) : [])],
  };
});

/** 全县 of a county's union, and what 口径 says that the figures are of: 全州各级; 全省 is another's. */
function listPlaces(place: string, { 合计: totals }: CampaignModel): string[] {
  const scope = totals?.口径?.范围;
  if (scope === '本级') return [];
  const named = places.filter((one) => scope === `全${one}各级`);
  return [...new Set([place, ...(place === '自治区' ? ['区'] : []), ...named])];
}

/** The user's sentences with the unit's own names as signs; every place in them stays where it was. */
export const listOwnProse = oncePerInput((input): readonly Passage[] => {
  const { certain, called, doers, all } = listOwnNames(input);
  // 县总工会本级经费 is a source, 物流公司工会 a unit below
  const others = [...listPartNames(input), ...listNamed(input).keys()].filter(
    (name) => !certain.includes(name),
  );
  const pattern = new RegExp(
    [
      `(?<other>${anyOf(others)})`,
      `(?<all>(?:全|我)(?:${anyOf(all)})${everyLevel})`,
      `(?:${anyOf(certain)})`,
      `${apart}(?:${anyOf(called)})`,
      `${apart}(?:${anyOf(doers)})(?=(?:${wholeYear})?(?:共|累计)?(?:资助|救助|帮扶|向|为|给)了?(?:困难|职工|家庭|学生|子女|\\d))`,
    ].join('|'),
    'g',
  );
  return listProse(input.campaign).map((passage) => ({
    ...passage,
    text: passage.text.replace(pattern, (name, ...rest) => {
      const { other, all: whole } = rest.at(-1) as Record<'other' | 'all', string | undefined>;
      if (other !== undefined) return name;
      return (whole?.startsWith('全') ? ALL : OWN).repeat(name.length);
    }),
  }));
});
