/** What a campaign sets: two standards for the same people, units that are none below, days of the calendar. */

import type { CampaignModel } from '../../campaign/model.ts';
import { makeUnitFinder } from '../../campaign/unit-names.ts';
import { weekdayOf } from '../../chinese/calendar.ts';
import { formatDate } from '../../chinese/date-format.ts';
import { foldLetters } from '../../chinese/letters.ts';
import { formatMoney } from '../../chinese/money-format.ts';
import {
  calendarConflict,
  standardTwice,
  unitUnknown,
  zeroReported,
} from '../../diagnostics/catalogue/fields.ts';
import { formatPath } from '../../diagnostics/path.ts';
import { type Compared, judgeCompared } from '../conflicts.ts';
import { type CheckInput, defineRule, type Rule } from '../rule.ts';

/** Standards that ask for the same, told by what they ask; those that ask for nothing are steps of one. */
function* compareStandards({ campaign: { 标准: standards = [] } }: CheckInput): Iterable<Compared> {
  const seen = new Map<string, { index: number; fen: number; words: string }>();
  for (const [
    index,
    { 条件: asked, 金额: money, 频次: rate, 期限: term, 按户: byHousehold },
  ] of standards.entries()) {
    const { 学段, 地域, 类别, 新生 } = asked ?? {};
    if ([学段, 地域, 类别, 新生].every((value) => value === undefined)) continue;
    const key = JSON.stringify([学段, 地域, 类别, 新生, rate, term, byHousehold]);
    const words = `标准第${index + 1}项是${formatMoney(money)}`;
    const first = seen.get(key);
    if (!first) seen.set(key, { index, fen: money.fen, words });
    else
      yield {
        one: { field: formatPath(['标准', index, '金额']), words },
        other: {
          field: formatPath(['标准', first.index, '金额']),
          words: `条件一样的第${first.index + 1}项${first.words.replace(/^.*项/, '')}`,
        },
        holds: first.fen === money.fen,
      };
  }
}

/** No unit's own name: 其他单位, 县总工会本级. */
const noUnit = /其[他它余]|本级|机关|直属|合计|个体|灵活|非公/;

/** Whether a name is that of a unit below, as it is written in full or in short. */
function makeUnitTest(campaign: CampaignModel): (name: string) => boolean {
  const { 单位: unit } = campaign;
  const known = [
    ...(unit.下属 ?? []).flatMap(({ 名称, 简称 }) => [名称, 简称]),
    unit.全称,
    unit.简称,
  ].flatMap((name) => (name ? [foldLetters(name)] : []));
  const findUnits = makeUnitFinder(campaign);
  return (name) => {
    const letters = foldLetters(name);
    return (
      noUnit.test(name) ||
      known.some((one) => one.includes(letters) || letters.includes(one)) ||
      findUnits(name).some((index) => index < (unit.下属?.length ?? 0))
    );
  };
}

/** Lists of units, most of which are those below. */
function* compareUnits({ campaign }: CheckInput): Iterable<Compared> {
  if (!campaign.单位.下属?.length) return;
  const isKnown = makeUnitTest(campaign);
  const groups = (campaign.分组 ?? []).flatMap(({ 维度: dimension, 名称: name }, index) =>
    dimension === '单位' ? [{ name, field: formatPath(['分组', index, '名称']) }] : [],
  );
  const members = (campaign.领导小组?.成员单位 ?? []).map((name, index) => ({
    ...{ name, field: formatPath(['领导小组', '成员单位', index]) },
  }));
  for (const names of [groups, members]) {
    const count = names.filter(({ name }) => isKnown(name)).length;
    for (const { name, field } of count * 2 >= names.length ? names : [])
      yield {
        one: { field, words: `“${name}”` },
        other: { field: '单位.下属', words: '“下属”里没有这个单位' },
        holds: isKnown(name),
      };
  }
}

/** Units that had nobody to help, beside groups that say how many of theirs were helped. */
function compareZeroReports({ campaign }: CheckInput): Compared[] {
  const findUnits = makeUnitFinder(campaign);
  return (campaign.分组 ?? []).flatMap(({ 维度: dimension, 名称: name, 人数: people }, at) => {
    const [index = -1, ...others] = dimension === '单位' ? findUnits(name) : [];
    const unit = others.length > 0 ? undefined : campaign.单位.下属?.[index];
    if (!unit?.零报告 || !people) return [];
    return [
      {
        one: { field: formatPath(['分组', at, '人数']), words: `“${unit.名称}”有${people.n}名受助` },
        other: { field: formatPath(['单位', '下属', index, '零报告']), words: '“下属”里写的是零报告' },
        holds: people.n === 0,
      },
    ];
  });
}

function* compareCalendar({
  campaign: { 日历: calendar, 阶段: stages = [] },
}: CheckInput): Iterable<Compared> {
  const holidays = calendar?.节假日 ?? [];
  for (const [index, worked] of (calendar?.调休上班 ?? []).entries()) {
    const one = {
      field: formatPath(['日历', '调休上班', index]),
      words: `${formatDate(worked)}是调休上班的`,
    };
    const at = holidays.findIndex(({ from, to }) => from <= worked.from && worked.to <= to);
    yield {
      one,
      other: { field: formatPath(['日历', '节假日', at]), words: '“节假日”里也有这一天' },
      holds: at < 0,
    };
    if (worked.from === worked.to)
      yield { one, other: { field: one.field, words: '那天不是周末' }, holds: weekdayOf(worked.from) > 5 };
  }
  for (const [index, { 工作日: workdays, 天数: days, 名称: name }] of stages.entries())
    if (workdays !== undefined && days !== undefined)
      yield {
        one: { field: formatPath(['阶段', index, '工作日']), words: `${name}写的是${workdays}个工作日` },
        other: { field: formatPath(['阶段', index, '天数']), words: `一共${days}天` },
        holds: workdays <= days,
      };
}

export const settingRules: readonly Rule[] = [
  defineRule(standardTwice, (input) => judgeCompared(standardTwice, [...compareStandards(input)], input)),
  defineRule(unitUnknown, (input) => judgeCompared(unitUnknown, [...compareUnits(input)], input)),
  defineRule(zeroReported, (input) => judgeCompared(zeroReported, compareZeroReports(input), input)),
  defineRule(calendarConflict, (input) =>
    judgeCompared(calendarConflict, [...compareCalendar(input)], input),
  ),
];
