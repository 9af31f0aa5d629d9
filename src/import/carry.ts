/** Another year's campaign begun from a campaign's own data: what lasts, and last year's totals as they are derived. */
import { formatFigure } from '../chinese/format.ts';
import type { Facts } from '../facts/facts.ts';
import type { PlainObject, PlainValue } from '../source/places.ts';
import { writeDraft } from './draft.ts';
import { type Found, field, item, type Plain, record } from './found.ts';
import { type Given, withGiven } from './given.ts';
import { goOn, lasts } from './lasting.ts';

const nowhere = { text: '', place: '' };
/** Donors are asked anew each year. */
const donors = '资金来源';

/**
 * @param data as typed: 活动.yaml of the earlier year
 * @param facts what that year derives
 * @param from how its folder is called, for the comments
 */
export function carryCampaign(
  data: PlainObject,
  facts: Facts,
  from: string,
  year: number,
  given: Given = {},
): string {
  const last = facts.values.报告.年度;
  const file = `${from}/活动.yaml`;
  const at = (place: string) => ({ text: '', place });
  const kept = goOn(Object.entries(data).flatMap(listFields), year - last);
  return writeDraft({
    file,
    head: [
      `${year}年的资料，由“${from}”开头：单位、标准、领导小组照${last}年的，请看一遍今年变了没有；${last}年的人数、金额写进了“历史”。`,
      '去年的数字、名单、日期没有抄过来。',
    ],
    found: withGiven(
      [
        field(['报告', '年度'], year, at(''), '今年'),
        field(['报告', '状态'], '草稿', at(''), '填好以后改为“终稿”'),
        ...kept,
        field(['名册'], '名册.xlsx', at(''), '填好今年的名册'),
        ...carryHistory(data, facts, last),
      ],
      given,
    ),
    remarks: [
      { title: `${last}年出资的单位：今年还出的，去掉“# ”，填上金额`, lines: listDonors(data[donors]) },
    ],
  });
}

/** A unit's own file: what it is called, and whatever else lasts; undefined where nothing does. */
export function carryUnit(data: PlainObject, from: string): string | undefined {
  const found = Object.entries(data).flatMap(([name, value]) =>
    value === undefined || !lasts([name]) ? [] : [field([name], toPlain(value), nowhere)],
  );
  if (found.length === 0) return undefined;
  return writeDraft({
    file: from,
    head: [`照“${from}”；去年的数字、名单、日期没有抄过来。`],
    found,
    remarks: [],
  });
}

/** A top-level field, as the fields and items within it. */
function listFields([name, value]: [string, PlainValue | undefined]): Found[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map((one) => item([name], toPlain(one), nowhere));
  if (typeof value !== 'object') return [field([name], toPlain(value), nowhere)];
  return Object.entries(value).flatMap(([key, own]) =>
    own === undefined || own === null ? [] : [field([name, key], toPlain(own), nowhere)],
  );
}

/** The years before, as typed, and last year's as they are derived. */
function carryHistory(data: PlainObject, { values }: Facts, last: number): Found[] {
  const history = (data.历史 ?? {}) as PlainObject;
  const { 逐年: years, ...others } = history;
  const { 人数, 发放, 筹集 } = values.合计;
  const money = 发放 ?? 筹集;
  const own = record({ 年: last, 人数: 人数 && formatFigure(人数), 金额: money && formatFigure(money) });
  return [
    ...(Array.isArray(years) ? years.map((one) => item(['历史', '逐年'], toPlain(one), nowhere)) : []),
    ...(人数 || money ? [item(['历史', '逐年'], own, { text: '', place: '推算得出的合计' })] : []),
    ...Object.entries(others).flatMap(([key, value]) =>
      value === undefined ? [] : [field(['历史', key], toPlain(value), nowhere)],
    ),
  ];
}

function listDonors(value: PlainValue | undefined): string[] {
  if (!Array.isArray(value)) return [];
  const names = value.flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && typeof one.名称 === 'string'
      ? [one]
      : [],
  );
  if (names.length === 0) return [];
  const lines = names.map(
    ({ 名称, 级别 }) =>
      `  - { 名称: ${JSON.stringify(名称)}${typeof 级别 === 'string' ? `, 级别: ${级别}` : ''} }`,
  );
  return [`${donors}:`, ...lines];
}

/** As typed; years and editions as the numbers that they are. */
function toPlain(value: PlainValue): Plain {
  if (value === null) return '';
  if (typeof value === 'string') return /^[1-9]\d{0,3}$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toPlain);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toPlain(one)]));
}
